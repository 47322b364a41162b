"""JSON Lines: what each line gives, and the rest where one is bad."""

import gzip
import hashlib
from datetime import date
from pathlib import Path

import pytest
from read_helpers import BODY, both, line

from pipeline.config import Config

BAD_LINES = [
    (b'{"id": "x", "text": "' + "河湾区".encode()[:-1] + b'"}\n', "undecodable"),
    (b"no json\n", "not_json"),
    (b'{"id": "x", "text": "a\0b"}\n', "not_json"),
    (b'{"id": "x", "text": "cut off\n', "not_json"),
    (b"[" * 100_000 + b"\n", "not_json"),
    (b'{"id": ' + b"1" * 5000 + b', "text": "a"}\n', "not_json"),
    (b'["id", "text"]\n', "not_object"),
    (b"null\n", "not_object"),
    (line(id="x"), "no_text"),
    (line(id="x", text=None), "no_text"),
    (line(id="x", text=["a"]), "bad_text"),
    (line(id="x", text="  \n"), "empty"),
    (b'{"id": "x", "text": "\\ud800"}\n', "bad_text"),
    (b'{"id": "x", "text": "a\\u0000"}\n', "bad_text"),
    (line(id="", text=BODY), "bad_id"),
    (line(id=True, text=BODY), "bad_id"),
    (line(id=1.5, text=BODY), "bad_id"),
    (b'{"id": "\\udfff", "text": "a"}\n', "bad_id"),
    (line(id="first", text=BODY), "duplicate_id"),
]


@pytest.mark.parametrize(("bad", "code"), BAD_LINES)
def test_a_bad_line_is_one_reject_and_the_rest_goes_on(tmp_path: Path, bad: bytes, code: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(line(id="first", text=BODY) + b"\n" + bad + line(id="last", text=BODY))
    documents, (row,) = both(tmp_path)
    assert [(document.id, document.line) for document in documents] == [("first", 1), ("last", 4)]
    assert (row.code, row.line) == (code, 3)
    assert row.input_sha256 == hashlib.sha256(bad.rstrip(b"\n")).hexdigest()
    assert row.model_dump_json().encode()


def test_fields_of_a_record(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": BODY,
        "title": "题",
        "source": "河湾日报",
        "url": "https://example.com/7",
        "published": "2024-07-04T08:00:00+08:00",
    }
    (tmp_path / "in.jsonl").write_bytes(line(**row))
    (document,), rejects = both(tmp_path)
    assert (document.id, document.title, document.source, document.url) == (
        "7",
        "题",
        "河湾日报",
        "https://example.com/7",
    )
    assert (document.published, document.published_basis, rejects) == (date(2024, 7, 4), "given", [])


def test_a_field_that_cannot_be_read_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(line(id="a", text=BODY, published="上周", title=["题"]))
    (document,), rejects = both(tmp_path, config=Config(published=date(2024, 1, 1)))
    assert (document.id, document.title, document.published) == ("a", None, date(2024, 1, 1))
    assert [(row.code, row.line, row.document_id) for row in rejects] == [
        ("bad_published", 1, "a"),
        ("bad_field", 1, "a"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_lines_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    content = (line(id="a", text=BODY) + line(id="b", text=BODY)).decode()
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(content.encode(encoding)))
    documents, rejects = both(tmp_path)
    assert rejects == []
    assert [(document.id, document.text, document.encoding) for document in documents] == [
        ("a", BODY, encoding),
        ("b", BODY, encoding),
    ]


def test_good_lines_before_the_end_of_a_cut_gzip_are_kept(tmp_path: Path) -> None:
    rows = b"".join(line(id=str(n), text=hashlib.sha256(bytes([n])).hexdigest()) for n in range(200))
    data = gzip.compress(rows)
    (tmp_path / "in.jsonl.gz").write_bytes(data[: len(data) // 2])
    documents, (row,) = both(tmp_path)
    assert 50 < len(documents) < 150
    assert (row.code, row.line) == ("truncated", len(documents) + 1)


def test_what_is_no_gzip_is_one_reject(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(line(id="a", text=BODY))
    assert [row.code for row in both(tmp_path)[1]] == ["damaged"]


def test_a_damaged_gzip_keeps_its_whole_lines(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(line(id="a", text=BODY)) + b"garbage")
    documents, (row,) = both(tmp_path)
    assert ([document.id for document in documents], row.code, row.line) == (["a"], "damaged", 2)


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"\n \n", "empty"), (b"\x7fELF\2\1\1\0" + bytes(range(256)) * 9, "binary")]
)
def test_a_jsonl_file_that_is_none_is_one_reject(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(data)
    assert [(row.code, row.line) for row in both(tmp_path)[1]] == [(code, None)]


def test_a_line_beyond_the_bound_is_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.read.lines.LONGEST", 300)
    long = line(id="long", text="long " * 200)
    (tmp_path / "in.jsonl").write_bytes(line(id="a", text="短") + long + line(id="b", text="短"))
    documents, (row,) = both(tmp_path)
    assert ([document.id for document in documents], row.code, row.line) == (["a", "b"], "too_long", 2)
    assert row.input_sha256 == hashlib.sha256(long).hexdigest()
