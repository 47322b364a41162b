"""The type that its object gives a trigger."""

import pytest
from helpers import doc

from pipeline.extract.events.clauses import clauses
from pipeline.extract.events.objects import by_object
from pipeline.extract.events.triggers import triggers
from pipeline.resources import table
from schemas.event import Event

TYPES = set(Event.model_fields["event_type"].annotation.__args__)


def types_of(sentence: str) -> dict[str, str]:
    """The type of each trigger of a sentence of one clause."""
    article = doc(sentence)
    clause = clauses(article)[-1]
    words = (by_object(article.text, clause, word) for word in triggers(article.text, clause))
    return {article.text[word.start : word.end]: word.type for word in words}


def test_rules_are_of_words_that_the_lexicon_has() -> None:
    known = {row["word"] for row in table("triggers") if row["frame"] != "none"}
    for row in table("event_objects"):
        assert set(row["words"].split("|")) <= known, row
        assert row["where"] in {"before", "after", "head"}, row
        assert row["type"] in TYPES, row
        assert row["weight"] in {"0", "1", "2", "3"}, row


@pytest.mark.parametrize(("sentence", "trigger", "kind"), [
    ("全县完成危房改造。", "完成", "improvement"),
    ("全县完成夏粮播种。", "完成", "activity"),
    ("两家银行完成增资。", "完成", "investment"),
    ("市里推出“夜游古城”活动。", "推出", "activity"),
    ("市里推出惠企措施。", "推出", "policy"),
    ("供电部门恢复全镇用电。", "恢复", "improvement"),
    ("港口恢复通航。", "恢复", "opening"),
    ("村里办起养殖合作社。", "办起", "establishment"),
    ("村里办起电工培训班。", "办起", "training"),
    ("省里下达停工通知。", "下达", "enforcement"),
    ("省里下达生产计划。", "下达", "policy"),
    ("全村搬迁到河谷的新村。", "搬迁", "service"),
    ("学校搬迁至新校区。", "搬迁", "opening"),
    ("戏曲节拉开帷幕。", "拉开帷幕", "activity"),
    ("整治攻坚拉开帷幕。", "拉开帷幕", "project_start"),
])
def test_the_object_decides(sentence: str, trigger: str, kind: str) -> None:
    assert types_of(sentence)[trigger] == kind


def test_only_the_head_of_the_object_counts() -> None:
    assert types_of("该厂完成设备更新。")["完成"] == "improvement"
    assert types_of("该厂完成设备更新的申报材料。")["完成"] == "opening"
