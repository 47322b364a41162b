"""Time, place and parties of events, from candidates made by hand."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import doc

from pipeline.extract.base import (
    EntityCandidate,
    EventCandidate,
    Found,
    PersonCandidate,
    StatisticCandidate,
    TimeCandidate,
)
from pipeline.extract.events.extractor import EventsExtractor
from pipeline.resolve import arguments
from pipeline.resolve.arguments import resolve

TABLE = Path(__file__).parents[1] / "cases" / "event" / "arguments.jsonl"
CASES = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]


def everywhere(text: str, words: str) -> tuple[tuple[int, int], ...]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def events(body: str, people: str = "", orgs: str = "", places: str = "",
           times: dict[str, str] | None = None) -> tuple[EventCandidate, ...]:
    """The events of an article whose people, bodies and places are given as words with spaces between."""
    article = doc(body)
    text = article.text
    entities = [(name, "org") for name in orgs.split()] + [(name, "place") for name in places.split()]
    found = Found(
        article,
        people=tuple(PersonCandidate(spans=everywhere(text, name), rule="people.given", name=name)
                     for name in people.split()),
        entities=tuple(EntityCandidate(spans=everywhere(text, name), rule="entities.given", name=name, kind=kind)
                       for name, kind in entities),
        times=tuple(TimeCandidate(spans=everywhere(text, words), rule="times.given", text=words, start=day, end=day)
                    for words, day in (times or {}).items()),
        events=tuple(EventsExtractor().extract(article)),
    )
    return resolve(found).events


def roles(event: EventCandidate) -> set[tuple[str, str]]:
    return {(party.name, party.role) for party in event.participants}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:14])
def test_parties_and_place(case: dict) -> None:
    [event] = events(case["text"], **case["given"])
    if "participants" in case:
        assert roles(event) == {(name, role) for name, role in case["participants"]}
    if "place" in case:
        assert (event.place[0] if event.place else None) == case["place"]


def test_time_of_the_own_clause_goes_before_that_of_the_sentence() -> None:
    body = "4月1日，新校舍开工，4月9日，大桥通车。"
    begun, opened = events(body, times={"4月1日": "2024-04-01", "4月9日": "2024-04-09"})
    text = doc(body).text
    assert [begun.time, opened.time] == [everywhere(text, "4月1日")[0], everywhere(text, "4月9日")[0]]


def test_undated_sentence_of_the_same_occasion_has_the_time_of_the_lead() -> None:
    lead, award = events("4月2日，白石县举行技能大赛启动仪式。仪式上，县总工会对十名能手进行了表彰。", orgs="县总工会",
                         times={"4月2日": "2024-04-02"})
    assert award.time == lead.time is not None


def test_undated_sentence_of_another_matter_has_no_time() -> None:
    _, other = events("4月2日，白石县举行技能大赛启动仪式。该县建成培训基地12个。", times={"4月2日": "2024-04-02"})
    assert other.time is None


def test_what_followed_at_once_has_the_time_of_the_event_before() -> None:
    fire, rescue = events("4月2日，石门镇一家工厂发生火灾。接警后，县消防救援大队出动4辆消防车处置。",
                          times={"4月2日": "2024-04-02"})
    assert rescue.time == fire.time is not None


def test_a_plan_does_not_share_the_date_of_what_happened_before_it() -> None:
    signed, planned = events("4月2日，县政府与华星集团签署协议，双方将在河湾镇建设物流园。", orgs="县政府 华星集团",
                             times={"4月2日": "2024-04-02"})
    assert signed.time is not None
    assert planned.time is None
    assert roles(planned) == {("县政府", "agent"), ("华星集团", "agent")}


def test_the_day_of_the_report_is_not_that_of_the_event() -> None:
    [event] = events("记者22日从县防汛指挥部获悉，石门县发生山洪。", times={"22日": "2024-04-22"})
    assert event.time is None


def test_what_is_summed_up_today_is_not_dated_by_its_beginning() -> None:
    *_, last = events("去年，县里实施饮水工程，截至目前，全县已建成水厂3座。", times={"去年": "2023"})
    assert last.time is None


def test_who_came_to_a_ceremony_did_not_come_to_the_works_it_was_for() -> None:
    found = events("4月2日，白石县举行项目签约仪式，其中物流园项目将于明年投产。县长李青山出席仪式。", people="李青山")
    came = {event.event_type for event in found if ("李青山", "attendee") in roles(event)}
    assert came == {"signing"}


def test_a_pronoun_means_the_person_named_last() -> None:
    *_, honoured = events("周明远教书30年。2016年，他被授予优秀教师称号。", people="周明远", times={"2016年": "2016"})
    assert ("周明远", "target") in roles(honoured)


def test_the_year_of_an_age_is_not_that_of_the_event() -> None:
    [event] = events("今年50岁的周明远，正在为村民义诊。", people="周明远", times={"今年": "2024"})
    assert event.time is None


def test_the_place_of_an_event_is_not_that_of_the_next_one() -> None:
    meeting, signing = events("4月2日，推介会在白石宾馆举行，县政府与华星集团签订合作协议。", orgs="县政府 华星集团",
                              places="白石宾馆")
    assert meeting.place is not None
    assert signing.place is None


def test_a_year_in_a_name_is_no_time() -> None:
    [event] = events("白石县2024年第一季度重点项目集中开工仪式举行。", times={"2024年第一季度": "2024-01"})
    assert event.time is None


def test_who_presided_spoke_and_came() -> None:
    [event] = events("4月2日，县委召开人才工作会议。县委书记周明远出席会议并讲话，县长李青山主持会议。", orgs="县委",
                     people="周明远 李青山")
    assert {("周明远", "attendee"), ("李青山", "host")} <= roles(event)


def test_somebody_of_the_next_paragraph_did_not_attend() -> None:
    [event] = events("4月2日，县委召开人才工作会议。\n村民赵大年说，今年的收成不错。", people="赵大年")
    assert roles(event) == {("县委", "organiser")}


def test_source_of_a_report_is_no_agent() -> None:
    [event] = events("李青山表示，4月2日大桥正式通车。", people="李青山")
    assert not event.participants


def test_statistics_and_programmes_of_the_clause_are_linked() -> None:
    article = doc("4月2日，镇里改造供水管网12公里。全镇有9个村。")
    numbers = tuple(StatisticCandidate(spans=everywhere(article.text, words), rule="statistics.given", value=1)
                    for words in ("12公里", "9个"))
    found = Found(article, events=tuple(EventsExtractor().extract(article)), statistics=numbers)
    [event] = resolve(found).events
    assert event.statistics == (found.statistics[0].key,)


def test_nothing_else_is_touched() -> None:
    article = doc("4月2日，镇里改造供水管网12公里。")
    found = Found(article, events=tuple(EventsExtractor().extract(article)))
    done = resolve(found)
    assert replace(done, events=()) == replace(found, events=())
    assert arguments.resolve(Found(article)) == Found(article)
