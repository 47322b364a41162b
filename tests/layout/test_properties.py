"""What holds for every page, whatever stands on it."""

from dataclasses import replace

from helpers import document
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.config import Config
from pipeline.layout.article import Article
from pipeline.layout.lines import is_blank, lines
from pipeline.layout.pages import articles
from pipeline.layout.shapes import caption_parts, shaped
from pipeline.layout.starts import settled
from pipeline.spans import MappedText

LINES = """
我为群众办实事
深耕园区沃土 培育新兴产业
松岭区政务服务提速
——松岭区推动基层治理纪实
“三张清单”压实责任
本报讯（记者王小舟 通讯员李明远）5月6日，松岭区召开推进会。
松岭区累计投入300余万元，改造道路12条。
连续8天的奋
战，供水管网终于打通。
（本报记者 王小舟 文/图）
本报记者 王小舟 摄
图一：居民练习书法
图二
图一
第A02版 要闻
责任编辑：李明 校对：王芳
新华社松岭5月6日电（记者张晓、李晓）松岭区发布公告。
（完）
（委宣教处）
“社区有事，大家一起干。”张慧说。
1.加强领导。
（从左至右）张三、李四
2024年5月6日 星期一
12
※
区市场监管局
本版撰文 本报记者 汪洁（署名稿件除外）
护航“舌尖上的安全”
简讯
▲5月7日，松岭区举办讲座。（汪洁）
""".strip().split("\n")
ENDS = ["\n", "\n\n", "\r\n", "\n\n\n\n", "\r", "\u2028", "\n\u3000\n"]
PAGES = st.lists(st.tuples(st.sampled_from([*LINES, "　　", ""]), st.sampled_from(ENDS))).map(
    lambda parts: "".join(map("".join, parts))
)
TEXTS = st.one_of(PAGES, st.text(), st.text("（）“”。，、：；图记者摄本报讯电张三\n \u200b"))


def page(text: str) -> tuple[Article, ...]:
    return articles(document(text), Config())


def shared_spans(found: tuple[Article, ...]) -> set[tuple[int, int]]:
    """Spans of the columns and credits that a page prints once for several pieces."""
    zones = [zone for article in found for zone in article.zones if zone.role in ("column", "byline")]
    spans = [span for zone in zones for span in zone.text.to_source(0, len(zone.text.text))]
    return {span for span in spans if spans.count(span) > 1}


def left_out(text: str) -> set[int]:
    """Offsets that no zone holds on purpose: furniture, picture marks, caption labels."""
    found: set[int] = set()
    for unit in settled(shaped(lines(text), text)):
        line = unit.line
        if unit.shape in ("furniture", "mark", "credit"):
            found.update(range(line.start, line.end))
        elif unit.shape == "caption":
            found.update(range(line.start, line.start + caption_parts(line.text)[1]))
    return found


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_character_with_ink_is_in_one_zone_or_left_out_on_purpose(text: str) -> None:
    seen: set[int] = set()
    shared = shared_spans(page(text))
    for article in page(text):
        for zone in article.zones:
            for low, high in zone.text.to_source(0, len(zone.text.text)):
                assert not seen & set(range(low, high)) or (low, high) in shared
                seen.update(range(low, high))
    inked = {index for index, character in enumerate(text) if not is_blank(character)}
    assert inked - seen <= left_out(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_zone_maps_back_to_its_characters(text: str) -> None:
    for article in page(text):
        for zone in article.zones:
            spans = zone.text.to_source(0, len(zone.text.text))
            assert zone.text.text == "".join(text[low:high] for low, high in spans)
            for index, character in enumerate(zone.text.text):
                ((low, high),) = zone.text.to_source(index, index + 1)
                assert text[low:high] == character


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_authors_stand_where_they_say(text: str) -> None:
    for article in page(text):
        names = [author.name for author in article.authors]
        assert len(names) == len(set(names))
        for author in article.authors:
            assert "".join(article.text.text[author.start : author.end].split()) == author.name


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_an_article_has_one_headline_first_of_its_kind(text: str) -> None:
    found = page(text)
    assert [article.position for article in found] == list(range(len(found)))
    for article in found:
        assert sum(zone.role == "headline" for zone in article.zones) <= 1
        assert article.zones


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12), st.sampled_from(["\r\n", "\r", "\u2029"]))
def test_line_ends_do_not_matter(parts: list[str], end: str) -> None:
    def shape(article: Article) -> list[tuple[str, str]]:
        return [(zone.role, zone.text.text) for zone in article.zones]

    assert [shape(a) for a in page("\n\n".join(parts))] == [shape(a) for a in page((end * 2).join(parts))]


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_a_view_of_a_marked_up_source_maps_to_the_source(text: str) -> None:
    source, cuts = "", []
    for line in text.splitlines():
        cuts.append((len(source) + 3, len(source) + 3 + len(line)))
        source += f"<p>{line}</p>\n"
    marked = replace(document(source), view=MappedText.cut(source, cuts, "\n"))
    for article in articles(marked, Config()):
        for low, high in article.text.to_source(0, len(article.text.text)):
            assert "<" not in source[low:high]
