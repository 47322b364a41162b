import json
from pathlib import Path

import pytest

from pipeline.write.files import STEMS, RecordFiles, sha256_of
from schemas import Manifest, Reject


def manifest(**counts: int) -> Manifest:
    return Manifest(banmian="0", python="3", packages={}, segmenter="char", extractors={}, config={}, inputs=(),
                    outputs=(), counts=counts)


def reject(reason: str) -> Reject:
    return Reject(source="甲.txt", stage="read", code="empty", reason=reason)


def test_publish_puts_every_file_in_place(tmp_path: Path) -> None:
    with RecordFiles(tmp_path / "out") as files:
        files.write("rejects", reject("空文件"))
        outputs = files.finish()
        files.publish(manifest())
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert names == {*(f"{stem}.jsonl" for stem in STEMS), "manifest.json"}
    assert json.loads((tmp_path / "out" / "rejects.jsonl").read_text(encoding="utf-8"))["reason"] == "空文件"
    by_path = {file.path: file for file in outputs}
    assert by_path["rejects.jsonl"].records == 1
    assert by_path["rejects.jsonl"].sha256 == sha256_of(tmp_path / "out" / "rejects.jsonl")


def fail_half_way(folder: Path) -> None:
    with RecordFiles(folder) as files:
        files.write("rejects", reject("second"))
        raise RuntimeError("half way")


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    with RecordFiles(tmp_path) as files:
        files.write("rejects", reject("first"))
        files.finish()
        files.publish(manifest())
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(RuntimeError, match="half way"):
        fail_half_way(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_output_is_not_escaped_and_ends_in_line_feeds(tmp_path: Path) -> None:
    with RecordFiles(tmp_path) as files:
        files.write("rejects", reject("第一行\n第二行"))
        files.finish()
        files.publish(manifest())
    assert (tmp_path / "rejects.jsonl").read_bytes().decode("utf-8").count("\n") == 1
    assert "第一行".encode() in (tmp_path / "rejects.jsonl").read_bytes()
