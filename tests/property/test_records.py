"""Properties of everything that comes out, whatever goes in."""

from pathlib import Path

from helpers import document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.config import Config
from pipeline.language.models import versions
from pipeline.run.extract import extract
from pipeline.run.process import process
from pipeline.write.verify import fault
from schemas import Record

FRAGMENTS = (
    "本报讯（记者陈晓明 通讯员何秀兰）", "5月6日上午", "去年以来", "截至目前", "城东区槐树街道柳荫社区",
    "青河市委书记周立群", "68岁的居民何秀兰说：", "“水管换了，路灯亮了。”", "共投入资金1200余万元",
    "其中党员13人、网格员2人", "启用便民停车场", "举行开工仪式", "推行“357”机制", "该街道", "同比增长5.3%",
    "“3”是指三支队伍，即楼长队、志愿队和物业队；", "占地12亩（约8000平方米）", "——", "图一：志愿者在巡逻",
    "（本报记者 陈晓明 文/图）", "\n", "\n\n", "。", "，", "、", " ", "\u3000", "\r\n", "𠮷",
)
PAGES = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_evidence_always_quotes_the_document(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    for stem, record in process(document(text, "2024-05-07"), Config()):
        assert isinstance(record, Record), (stem, record)
        assert fault(record, text) is None


def test_every_record_names_the_models_that_read_it() -> None:
    named = [record.models for _, record in process(document("".join(FRAGMENTS), "2024-05-07"), Config())
             if isinstance(record, Record)]
    assert named
    assert all(models == versions() and set(models) == {"names", "segmenter"} for models in named)


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_ids_are_unique_within_a_document_and_stable(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    first, again = (
        [record.id for _, record in process(document(text, "2024-05-07", name), Config()) if isinstance(record, Record)]
        for name in ("one", "other")
    )
    assert len(set(first)) == len(first)
    assert first == again


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(["甲.txt", "乙.txt", "丙.jsonl", "empty.txt"]))
def test_order_of_inputs_does_not_change_a_byte(tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    (folder / "甲.txt").write_text("新桥启用\n5月6日，青河市新桥启用，全长800余米。\n", encoding="utf-8")
    (folder / "乙.txt").write_text("老街改造\n4月底前，城东区改造老街3条。\n", encoding="utf-8")
    lines = '{"id": "丙", "text": "短讯\\n5月6日，柳荫社区举行义诊活动。"}\nnot json\n'
    (folder / "丙.jsonl").write_text(lines, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    extract([folder / name for name in sorted(names)], tmp_path / "sorted", Config())
    extract([folder / name for name in names], tmp_path / "shuffled", Config())
    for file in (tmp_path / "sorted").iterdir():
        assert file.read_bytes() == (tmp_path / "shuffled" / file.name).read_bytes(), file.name
