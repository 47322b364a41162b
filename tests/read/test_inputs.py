import hashlib
import itertools
import os
from datetime import date
from pathlib import Path

import pytest
from read_helpers import BODY, both, line

from pipeline.config import Config
from pipeline.errors import NoInputError
from pipeline.read.document import Document
from pipeline.read.inputs import read
from schemas import InputFile


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
