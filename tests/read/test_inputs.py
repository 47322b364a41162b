import gzip
import hashlib
import itertools
import json
import os
from datetime import date
from pathlib import Path

import pytest

from pipeline.config import Config
from pipeline.errors import NoInputError
from pipeline.read.document import Document
from pipeline.read.inputs import read
from pipeline.read.rejects import CODES
from schemas import InputFile, Reject

BODY = "河湾区召开防汛会议\n本报讯（记者江明）7月3日，河湾区召开防汛工作会议，部署汛期值守。\n"


def both(*paths: Path, config: Config | None = None) -> tuple[list[Document], list[Reject]]:
    items = list(read(list(paths), config or Config()))
    rejects = [item for item in items if isinstance(item, Reject)]
    assert all(row.stage == "read" and row.code in CODES for row in rejects)
    return [item for item in items if isinstance(item, Document)], rejects


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def test_text_is_kept_character_by_character(tmp_path: Path) -> None:
    text = "一\r\n二\n\n　三\u2028四 \n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (document,), rejects = both(tmp_path)
    assert (document.text, document.view.text, rejects) == (text, text, [])
    assert document.view.to_source(0, len(text)) == ((0, len(text)),)
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_ids_are_paths_below_the_folder(tmp_path: Path) -> None:
    for name in ("b.TXT", "sub/c.d.txt", "sub/e.jsonl"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(line(text=BODY) if name.endswith("jsonl") else BODY.encode())
    assert [document.id for document in both(tmp_path)[0]] == ["b", "sub/c.d", "sub/e:1"]
    assert [document.id for document in both(tmp_path / "sub" / "c.d.txt")[0]] == ["c.d"]


def test_order_of_inputs_changes_nothing(tmp_path: Path) -> None:
    places = [tmp_path / "one", tmp_path / "two", tmp_path / "two" / "x.txt", tmp_path / "z.txt"]
    for folder in places[:2]:
        folder.mkdir()
        (folder / "x.txt").write_text(BODY)
        (folder / "y.txt").write_text(BODY)
    places[3].write_text(BODY)
    results = {repr(both(*order)) for order in itertools.permutations(places)}
    assert len(results) == 1
    documents, rejects = both(*places)
    assert [document.id for document in documents] == ["x", "y", "z"]
    assert [(row.code, row.document_id) for row in rejects] == [("duplicate_id", "x"), ("duplicate_id", "y")]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(BODY)
    (tmp_path / "link.txt").symlink_to(tmp_path / "sub" / "a.txt")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    documents, rejects = both(tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.txt")
    assert ([document.id for document in documents], rejects) == (["link"], [])


def test_dot_files_and_other_kinds_are_passed_over_in_folders(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "notes.md", "a.txt", "txt"):
        (tmp_path / name).write_text(BODY)
    documents, rejects = both(tmp_path)
    assert ([document.id for document in documents], rejects) == (["a"], [])


def test_a_named_file_of_another_kind_is_rejected(tmp_path: Path) -> None:
    for name in ("a.txt", "notes.md"):
        (tmp_path / name).write_text(BODY)
    documents, (row,) = both(tmp_path / "notes.md", tmp_path / "a.txt")
    assert (len(documents), row.code, Path(row.source).name) == (1, "unknown_kind", "notes.md")


def test_the_output_folder_is_not_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "articles.jsonl").write_text("{}")
    (tmp_path / "a.txt").write_text(BODY)
    assert [item.id for item in read([tmp_path], Config(), exclude=out) if isinstance(item, Document)] == ["a"]


@pytest.mark.parametrize("make", [lambda folder: folder / "absent", lambda folder: folder])
def test_nothing_to_read(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NoInputError):
        read([make(tmp_path)], Config())


def test_links_that_lead_nowhere_are_rejected(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "a.txt").write_text(BODY)
    documents, rejects = both(tmp_path)
    assert [document.id for document in documents] == ["a"]
    assert [(row.code, Path(row.source).name) for row in rejects] == [
        ("unreadable", "gone.txt"),
        ("unreadable", "self.txt"),
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert [row.code for row in both(tmp_path)[1]] == ["unreadable"]


def test_missing_permissions_are_rejects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_text(BODY)
    (tmp_path / "closed").mkdir()
    opened, listed = Path.open, Path.iterdir

    def refuse_open(path: Path, *rest, **more):  # type: ignore[no-untyped-def]
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **more)

    def refuse_list(path: Path):  # type: ignore[no-untyped-def]
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "open", refuse_open)
    monkeypatch.setattr(Path, "iterdir", refuse_list)
    documents, rejects = both(tmp_path)
    assert [document.id for document in documents] == ["b"]
    assert sorted(Path(row.source).name for row in rejects) == ["a.txt", "closed"]
    assert {row.code for row in rejects} == {"unreadable"}


def test_file_names_that_are_not_utf8(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    with open(os.path.join(folder, "\u6cb3".encode("gb18030") + b".txt"), "wb") as file:  # noqa: PTH118, PTH123
        file.write(BODY.encode())
    (document,), _ = both(tmp_path)
    assert document.id == "\\xba\\xd3"
    assert document.source_file.encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (" \n\u3000\n".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0\\r\xa8f", "binary"),
        (b"abc\0def", "binary"),
        (BODY.encode()[:-2], "truncated"),
        (BODY.encode("utf-16")[:-1], "truncated"),
        (BODY.encode("utf-16-le")[:-1], "truncated"),
        ((BODY * 3).encode("gb18030")[:-2], "truncated"),
        (BODY.encode("gb18030") + b"\xff\xff" + BODY.encode("gb18030"), "undecodable"),
        (BODY.encode() + b"\xff\xff\xff" + BODY.encode(), "undecodable"),
    ],
)
def test_a_text_file_without_a_document_is_one_reject(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(BODY)
    documents, (row,) = both(tmp_path)
    assert [document.id for document in documents] == ["good"]
    assert (row.code, row.line, row.input_sha256) == (code, None, hashlib.sha256(data).hexdigest())
    assert Path(row.source).name == "bad.txt"


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


def test_what_the_manifest_needs(tmp_path: Path) -> None:
    contents = {
        "a.txt": BODY.encode("gb18030"),
        "b.jsonl": line(id="x", text=BODY) + line(id="a", text=BODY) + b"oops\n",
        "c.txt": b"\0",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    sources: list[InputFile] = []
    list(read([tmp_path], Config(), sources=sources))
    assert [(file.encoding, file.documents) for file in sources] == [("gb18030", 1), ("utf-8", 1), (None, 0)]
    assert [file.sha256 for file in sources] == [hashlib.sha256(data).hexdigest() for data in contents.values()]
    assert [file.path for file in sources] == [(tmp_path / name).as_posix() for name in contents]


@pytest.mark.parametrize(
    ("name", "day", "basis"),
    [
        ("2024-04-23.txt", date(2024, 4, 23), "filename"),
        ("20240423_A1.txt", date(2024, 4, 23), "filename"),
        ("pm20240423.txt", date(2024, 4, 23), "filename"),
        ("t202404231055.txt", date(2024, 4, 23), "filename"),
        ("河湾日报2024年4月3日.txt", date(2024, 4, 3), "filename"),
        ("20240431.txt", date(2000, 1, 1), "given"),
        ("12345678.txt", date(2000, 1, 1), "given"),
        ("120240423.txt", date(2000, 1, 1), "given"),
        ("2024-04-23_2024-04-30.txt", date(2000, 1, 1), "given"),
        ("page.txt", date(2000, 1, 1), "given"),
    ],
)
def test_the_day_in_a_file_name(tmp_path: Path, name: str, day: date, basis: str) -> None:
    (tmp_path / name).write_text(BODY)
    (document,), _ = both(tmp_path, config=Config(published=date(2000, 1, 1)))
    assert (document.published, document.published_basis) == (day, basis)
