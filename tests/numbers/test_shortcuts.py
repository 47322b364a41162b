"""The quick ways read what the full patterns read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.numbers.calendar.atoms import ATOM
from pipeline.numbers.calendar.lexicon import word_at
from pipeline.numbers.calendar.places import pieces
from pipeline.numbers.calendar.reading import Atom, read, read_word
from pipeline.numbers.ends import any_numeral, common_numeral

NUMERALS = st.text(alphabet="0123456789.,，０．一二两十百千万亿点余多来几半个分之 元至-", min_size=1, max_size=12)
PIECES = """
2024 1998 20 4 12 2 ０ 年 月 日 号 、 至 — - / . : 前 后 以来 “ ” 去 今 当 天 上 下 本 周 星期 一 十 五 廿 〇 世纪 代 第
季度 个 几 多 半 农历 正 初 春节 清明 冬至 期间 早 午 时 底 末 同期 时期 近 来 元 龄 级 A ，
"""
TIMES = st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=12).map("".join)


@settings(max_examples=500)
@given(NUMERALS)
def test_common_numerals(text: str) -> None:
    if quick := common_numeral(text, 0, len(text)):
        assert quick == any_numeral(text, 0, len(text))


def everywhere(text: str) -> list[Atom]:
    """The pieces of a text, each form tried at each character."""
    found, at = [], 0
    while at < len(text):
        word = word_at(text, at)
        hit = word or ATOM.match(text, at)
        if piece := read_word(word) if word else hit and read(hit, text):
            found.append(piece)
        at = hit.end() if hit else at + 1
    return found


@settings(max_examples=1000)
@given(TIMES)
def test_places_of_pieces(text: str) -> None:
    assert pieces(text) == everywhere(text)
