"""What the names model sees of each character; training and decoding share this one function."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.language.names.hashing import Keys, NgramSets, mix
from pipeline.resources import table, words

PAD = 3
"""Zero codes on both sides of a sentence, so that no window crosses into its neighbour."""

PLACE_SUFFIXES = (
    "省市县区州盟旗镇乡村屯寨街路道巷弄桥港湾岛山岭峰河江湖海洋溪泉沟坡坝站园寺庙庄堡店"
)
ORG_SUFFIXES = (
    "局厅委部署院校社会党团队所室站处科办组库行厂店馆台报网司场军庭"
)
LONG_ORG_SUFFIXES = frozenset({
    "公司", "集团", "大学", "学院", "医院", "银行", "法院", "政府", "支部", "社区", "街道", "协会", "学会",
    "中心", "委员会", "合作社", "研究所", "研究院", "检察院", "党委", "工委", "支队", "大队", "中队", "报社",
    "电视台", "俱乐部", "基金会", "联合会", "商会", "小学", "中学", "幼儿园", "派出所", "出版社", "事务所",
    "工作室", "联盟", "球队", "足球队",
})
_LATIN, _DIGIT, _HAN_DIGIT, _STOP, _PUNCTUATION, _HAN = 1, 2, 3, 4, 5, 6
LONGEST = 6


def codes_of(text: str) -> NDArray[np.uint32]:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@cache
def _classes() -> NDArray[np.uint8]:
    """Code point → character class."""
    kinds = np.zeros(0x10000, np.uint8)
    kinds[0x4E00:0xA000] = _HAN
    kinds[0x21:0x30] = kinds[0x3A:0x41] = kinds[0x5B:0x61] = kinds[0x7B:0x7F] = _PUNCTUATION
    kinds[0x3000:0x3040] = kinds[0xFF00:0xFF10] = kinds[0x2010:0x2030] = _PUNCTUATION
    groups = (("0123456789０１２３４５６７８９", _DIGIT), ("零〇一二三四五六七八九十百千万亿两", _HAN_DIGIT),
              ("。！？；，,!?;：:\n", _STOP))
    for characters, kind in groups:
        for character in characters:
            kinds[ord(character)] = kind
    for start in (0x41, 0x61, 0xFF21, 0xFF41):
        kinds[start : start + 26] = _LATIN
    return kinds


@cache
def _flags(characters: str) -> NDArray[np.uint8]:
    """Code point → position in `characters` plus 1, else 0."""
    found = np.zeros(0x10000, np.uint8)
    for index, character in enumerate(characters):
        found[ord(character)] = index + 1
    return found


_TITLE, _SPEECH, _DIVISION, _TOWN, _PLACE, _WORD, _ORG = (np.uint8(1 << index) for index in range(7))

SPEECH = frozenset({
    "介绍", "表示", "告诉", "指出", "强调", "认为", "坦言", "透露", "回忆", "感慨", "解释", "补充", "出席",
    "主持", "参加", "担任", "当选", "致辞", "讲话", "宣布", "陪同", "带领", "率队", "来到", "透过", "会见",
    "访问", "获得", "出生", "去世", "说道", "笑着",
})


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The lexicons that the features ask, as they were when the model was trained; stored with the model.

    Attributes:
        words: Titles, speech verbs, divisions, townships, places, plain words, suffixes of organisations.
        surnames: Code point → class of the surname (1 most common … 3 rare), 4 for the first of a compound one, 0 none.
        given: Code point → 1 for a usual character of given names, 2 for one that they avoid.
    """

    words: NgramSets
    surnames: NDArray[np.uint8]
    given: NDArray[np.uint8]

    @classmethod
    def current(cls) -> "Lexicons":
        """The lexicons of this version of the project."""
        divisions = {form for row in table("gazetteer") for form in (row["name"], *row["short"].split("/")) if form}
        towns = {name for row in table("gazetteer_townships") for name in row["names"].split()}
        found = NgramSets.of(
            LONGEST, words("titles", "title"), SPEECH, frozenset(divisions), frozenset(towns), words("places"),
            words("dictionary"), LONG_ORG_SUFFIXES,
        )
        return cls(found, _surname_classes(), _given_classes())


def _surname_classes() -> NDArray[np.uint8]:
    found = np.zeros(0x10000, np.uint8)
    for row in table("surnames"):
        if len(row["surname"]) == 1:
            found[ord(row["surname"])] = int(row["class"])
    for row in table("surnames"):
        if len(row["surname"]) == 2 and not found[ord(row["surname"][0])]:
            found[ord(row["surname"][0])] = 4
    return found


def _given_classes() -> NDArray[np.uint8]:
    found = np.zeros(0x10000, np.uint8)
    for row in table("given_names"):
        found[ord(row["character"])] = {"common": 1, "never": 2}.get(row["kind"], 0)
    return found


def _take(lookup: NDArray[np.uint8], codes: NDArray[np.uint32]) -> NDArray[np.uint64]:
    return lookup[np.minimum(codes, 0xFFFF)].astype(np.uint64)


def _shift(values: NDArray[np.uint64], by: int) -> NDArray[np.uint64]:
    """values[i + by] at i; zero beyond the ends."""
    moved = np.zeros_like(values)
    if by > 0:
        moved[:-by] = values[by:]
    elif by < 0:
        moved[-by:] = values[:by]
    else:
        moved[:] = values
    return moved


def _next(marks: NDArray[np.bool_], stops: NDArray[np.bool_], limit: int) -> NDArray[np.int64]:
    """Distance to the next mark before any stop, 0 where there is none within `limit`."""
    size = len(marks)
    positions = np.arange(size)
    far = size + limit + 1
    ahead = np.minimum.accumulate(np.where(marks, positions, far)[::-1])[::-1]
    stop = np.minimum.accumulate(np.where(stops, positions, far)[::-1])[::-1]
    distance = ahead - positions + 1
    return np.where((distance <= limit) & (ahead <= stop), distance, 0)


def keys(codes: NDArray[np.uint32], lexicons: Lexicons) -> Keys:
    """[template, i]: the key of each feature of character i; `codes` has PAD zeros around each sentence."""
    size = len(codes)
    c = {by: _shift(codes.astype(np.uint64), by) for by in range(-2, 3)}
    kind = _take(_classes(), codes)
    surname, given = _take(lexicons.surnames, codes), _take(lexicons.given, codes)
    masks = lexicons.words.masks(codes)
    pair = np.uint64(1 << 21)
    n = {by: _shift(surname, by) for by in (-2, -1, 0, 1)}
    g = {by: _shift(given, by) for by in (-1, 0, 1, 2)}
    k = {by: _shift(kind, by) for by in range(-2, 3)}
    eight = np.uint64(8)
    window = k[-2]
    for by in (-1, 0, 1, 2):
        window = window * eight + k[by]
    title_end, title_start, speech_start = _ends(masks, _TITLE), _starts(masks, _TITLE), _starts(masks, _SPEECH)
    division, town, place = (_cover(masks, bit) for bit in (_DIVISION, _TOWN, _PLACE))
    word_start, word_end, word_in = _starts(masks, _WORD), _ends(masks, _WORD), _inside(masks, _WORD)
    stops = (kind == _STOP) | (kind == 0)
    place_mark = _take(_flags(PLACE_SUFFIXES), codes)
    org_mark = _take(_flags(ORG_SUFFIXES), codes)
    to_place = _next(place_mark > 0, stops, 6)
    to_org = _next(org_mark > 0, stops, 14)
    to_long = _next(_ends(masks, _ORG) > 0, stops, 14)
    index = np.minimum(np.arange(size) + to_place - 1, size - 1).clip(0)
    which_place = np.where(to_place > 0, place_mark[index], 0).astype(np.uint64)
    index = np.minimum(np.arange(size) + to_org - 1, size - 1).clip(0)
    which_org = np.where(to_org > 0, org_mark[index], 0).astype(np.uint64)
    before = _shift(title_end, -1)
    said, posted = np.minimum(speech_start, 1), np.minimum(title_start, 1)
    cue = [_shift(said, by) + np.uint64(2) * _shift(posted, by) for by in (1, 2, 3)]
    follow = cue[0] + np.uint64(4) * cue[1] + np.uint64(16) * cue[2]
    given_run = g[0] + np.uint64(3) * g[1] + np.uint64(9) * g[2]
    person = n[0] + np.uint64(5) * given_run
    wide = np.uint64(64)
    columns = [
        c[0], c[-1], c[1], c[-2], c[2],
        c[-1] * pair + c[0], c[0] * pair + c[1], c[-2] * pair + c[-1], c[1] * pair + c[2], c[-1] * pair + c[1],
        (c[-1] * pair + c[0]) * pair + c[1],
        window,
        ((n[-2] * eight + n[-1]) * eight + n[0]) * eight + n[1],
        person * eight + k[1],
        (n[-1] * wide + g[-1] * eight + g[0]) * eight + g[1],
        np.minimum(before, 4) * wide + n[0] * eight + k[-1],
        before * np.uint64(1024) + person,
        follow * eight + n[0],
        follow * wide + n[-1] * eight + g[0],
        to_place.astype(np.uint64) * wide + which_place,
        to_org.astype(np.uint64) * wide + which_org,
        to_long.astype(np.uint64) * eight + np.minimum(to_place, 1).astype(np.uint64),
        division, (town * wide + place) * eight, division * pair + c[1],
        word_start * wide + word_end * eight + word_in,
        _shift(word_end, -1) * wide + word_start * eight + n[0],
        word_start * wide + person,
        division * wide + to_org.astype(np.uint64),
    ]
    base = np.arange(1, len(columns) + 1, dtype=np.uint64)[:, None] << np.uint64(56)
    return mix(np.stack(columns) + base) >> np.uint64(32)


def _starts(masks: NDArray[np.uint8], bit: np.uint8) -> NDArray[np.uint64]:
    """Length of the longest word that begins here."""
    found = np.zeros(masks.shape[1], np.uint64)
    for index in range(len(masks)):
        found[(masks[index] & bit) != 0] = index + 2
    return found


def _ends(masks: NDArray[np.uint8], bit: np.uint8) -> NDArray[np.uint64]:
    """Length of the longest word that ends with this character."""
    found = np.zeros(masks.shape[1], np.uint64)
    for index in range(len(masks)):
        at = np.flatnonzero(masks[index] & bit) + index + 1
        found[at] = index + 2
    return found


def _inside(masks: NDArray[np.uint8], bit: np.uint8) -> NDArray[np.uint64]:
    """Length of the longest word that has this character strictly inside."""
    found = np.zeros(masks.shape[1], np.uint64)
    for index in range(1, len(masks)):
        at = np.flatnonzero(masks[index] & bit)
        for step in range(1, index + 1):
            found[at + step] = index + 2
    return found


def _cover(masks: NDArray[np.uint8], bit: np.uint8) -> NDArray[np.uint64]:
    """Place of this character in the longest word over it: 4 × length + (1 first, 2 inside, 3 last), 0 for none."""
    found = np.zeros(masks.shape[1], np.uint64)
    for index in range(len(masks)):
        at = np.flatnonzero(masks[index] & bit)
        length = index + 2
        for step in range(length):
            position = 1 if step == 0 else 3 if step == length - 1 else 2
            found[at + step] = np.maximum(found[at + step], np.uint64(4 * length + position))
    return found
