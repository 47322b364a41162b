"""Events of single sentences, of retellings, and what is no event."""

import inspect
import json
from pathlib import Path

import pytest
from helpers import doc, docs
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.events import signs
from pipeline.extract.events.extractor import EventsExtractor
from pipeline.extract.events.salience import weights
from pipeline.resources import table
from schemas.event import Event

CASES = Path(__file__).parents[2] / "cases" / "event"
FRAMES = {"verb", "verb_either", "verb_alone", "noun", "head", "light", "attend", "coming", "none"}
TYPES = set(Event.model_fields["event_type"].annotation.__args__)


def cases(*names: str) -> list[dict]:
    files = [(CASES / f"{name}.jsonl").read_text(encoding="utf-8") for name in names]
    return [json.loads(line) for text in files for line in text.splitlines()]


def found(text: str) -> list:
    return list(EventsExtractor().extract(doc(text)))


@pytest.mark.parametrize("case", cases("happenings", "modality"), ids=lambda case: case["text"][:16])
def test_one_event_of_the_right_kind(case: dict) -> None:
    events = found(case["text"])
    wanted = [(kind, trigger or events[0].trigger, modality) for kind, trigger, modality in case["events"]]
    assert [(event.event_type, event.trigger, event.modality) for event in events] == wanted


@pytest.mark.parametrize("case", cases("near_misses"), ids=lambda case: case["why"])
def test_near_miss(case: dict) -> None:
    assert [(event.trigger, event.summary) for event in found(case["text"])] == []


def test_headline_and_body_are_one_event_with_two_spans() -> None:
    [article] = docs("清河镇举行综合市场开工仪式\n4月22日，清河镇举行综合市场开工仪式。市场占地二十亩。")
    [event] = EventsExtractor().extract(article)
    assert [article.text[start:end] for start, end in event.spans] == ["清河镇举行综合市场开工仪式"] * 2
    assert event.trigger_span[0] > article.text.index("\n"), "the body's telling leads"


def test_serial_acts_of_one_subject_are_one_event() -> None:
    [event] = found("4月3日，县财政局下发通知，提前下达明年农业补助资金。")
    assert len(event.spans) == 2


def test_same_act_done_to_two_people_is_two_events() -> None:
    events = found("2022年7月，张一民被开除党籍。2022年9月，李二强被开除党籍。")
    assert [event.event_type for event in events] == ["enforcement", "enforcement"]


def test_two_acts_in_one_sentence_are_two_events() -> None:
    events = found("5月6日，南坪村成立了合作社，5月20日，首批温室大棚竣工。")
    assert [event.event_type for event in events] == ["establishment", "opening"]


def test_dateline_is_not_the_clause() -> None:
    [event] = found("新华社石门4月2日电（记者 王一平）2日，石门市举行安全生产新闻发布会。")
    assert event.summary == "石门市举行安全生产新闻发布会"


def test_names_in_quotes_are_no_triggers() -> None:
    assert found("“启用计划”是一个代号。") == []


def test_lexicon_has_only_known_types_frames_and_weights() -> None:
    rows = table("triggers")
    assert len(rows) > 1000
    assert len({row["word"] for row in rows}) == len(rows)
    for row in rows:
        assert row["type"] in TYPES | {""}, row
        assert row["frame"] in FRAMES, row
        assert row["weight"] in {"0", "1", "2", "3"}, row


def test_the_table_of_signs_has_no_row_that_nothing_yields() -> None:
    """A sign without a row raises in every run; a row without a sign would only mislead its reader."""
    source = inspect.getsource(signs)
    computed = {"bias", "weight_1", "weight_2", "weight_3"} | {f"type_{kind}" for kind in TYPES}
    assert {sign for sign in weights() if f'"{sign}"' not in source} <= computed
    assert computed <= set(weights())


@given(st.text(alphabet="，。“”《》（）4月日举行开工仪式将要被启用县发生火灾的了\n", max_size=120))
def test_spans_lie_in_the_text_and_hold_their_trigger(body: str) -> None:
    article = doc(body)
    for event in EventsExtractor().extract(article):
        assert all(0 <= start < end <= len(article.text) for start, end in event.spans)
        start, end = event.trigger_span
        assert article.text[start:end] == event.trigger
        assert any(low <= start and end <= high for low, high in event.spans)
        assert 0 < event.score <= 1


@pytest.mark.parametrize(("text", "title"), [
    ("5月6日上午，第三届全国茶文化节在青溪县开幕。", "第三届全国茶文化节"),
    ("5月9日，我县举行“书香青河”全民阅读启动仪式。", "“书香青河”全民阅读启动仪式"),
    ("昨日，由区文化馆主办的“龙腾盛世”民俗文化活动在古城南广场举行。", "“龙腾盛世”民俗文化活动"),
    ("近日，市政府印发《青河市“无废城市”建设实施方案》。", "《青河市“无废城市”建设实施方案》"),
    ("5月8日，县委召开专题会议。", None),
    ("4月7日，环城公路通车。", None),
])
def test_the_name_of_an_event_is_its_title(text: str, title: str | None) -> None:
    assert [event.title for event in found(text)] == [title]


def test_who_only_organised_an_event_tells_no_second_one() -> None:
    [event] = found("4月2日，全市青少年科技竞赛开赛。本次竞赛由市科协主办。")
    assert event.event_type == "activity"
