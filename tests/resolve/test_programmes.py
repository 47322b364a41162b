"""Who runs a scheme, since when, and with which numbers."""

import pytest
from helpers import doc

from pipeline.extract.base import EntityCandidate, Found, StatisticCandidate, TimeCandidate
from pipeline.extract.programmes.extractor import ProgrammesExtractor
from pipeline.resolve import programmes


def resolved(
    text: str, entities: tuple[str, ...] = (), times: dict[str, str] | None = None, numbers: tuple[str, ...] = ()
) -> Found:
    """The schemes of a text with entities, times (expression → start) and numbers where the text names them."""
    article = doc(text)

    def span(words: str) -> tuple[tuple[int, int], ...]:
        at = article.text.index(words)
        return ((at, at + len(words)),)

    found = Found(
        article,
        programmes=tuple(ProgrammesExtractor().extract(article)),
        entities=tuple(EntityCandidate(spans=span(n), rule="entities.suffix", name=n, kind="org") for n in entities),
        times=tuple(
            TimeCandidate(spans=span(t), rule="times.date", text=t, start=s, end=s) for t, s in (times or {}).items()
        ),
        statistics=tuple(StatisticCandidate(spans=span(n), rule="statistics.counted", value=1.0) for n in numbers),
    )
    return programmes.resolve(found)


@pytest.mark.parametrize(
    ("text", "entity", "host"),
    [
        ("青岚县全面推行“三联三促”工作法。", "青岚县", "青岚县"),
        ("今年以来，云川市民政局创新开展“暖冬送炭”行动。", "云川市民政局", "云川市民政局"),
        ("“三联三促”工作法在青岚县落地。", "青岚县", None),
        ("记者在青岚县看到，干部推行“三联三促”工作法。", "青岚县", None),
        ("青岚县的干部群众都知道“三联三促”工作法。", "青岚县", None),
    ],
)
def test_host(text: str, entity: str, host: str | None) -> None:
    (programme,) = resolved(text, entities=(entity,)).programmes
    assert programme.host == host


@pytest.mark.parametrize(
    ("text", "time", "since"),
    [
        ("2021年5月，云川市启动“暖冬送炭”行动。", "2021年5月", "2021-05"),
        ("自2021年5月起，云川市开展“暖冬送炭”行动。", "2021年5月", "2021-05"),
        ("2021年5月，云川市的“暖冬送炭”行动受到好评。", "2021年5月", None),
        ("2021年5月，云川市将启动“暖冬送炭”行动。", "2021年5月", None),
    ],
)
def test_since(text: str, time: str, since: str | None) -> None:
    (programme,) = resolved(text, times={time: "2021-05"}).programmes
    assert programme.since == since


def test_statistics_of_the_same_sentence_behind_the_name() -> None:
    text = "村里有400户人家。开展“暖冬送炭”行动以来，走访60户，发放棉衣80件。全年降雨30毫米。"
    found = resolved(text, numbers=("400户", "60户", "80件", "30毫米"))
    (programme,) = found.programmes
    told = [found.doc.text[slice(*key)] for key in programme.statistics]
    assert told == ["60户", "80件"]
    assert [s.programme == programme.key for s in found.statistics] == [False, True, True, False]


def test_nothing_without_schemes() -> None:
    found = resolved("村里有400户人家。", numbers=("400户",))
    assert found.programmes == ()
    assert found.statistics[0].programme is None
