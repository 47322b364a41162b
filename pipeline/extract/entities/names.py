"""Where names stand: known places and bodies, and what the suffixes make with the words left of them."""

from typing import Literal

from pipeline.extract.entities.accept import DOUBTFUL, accept
from pipeline.extract.entities.holding import holds
from pipeline.extract.entities.left import LeftReader
from pipeline.extract.entities.lexicon import EDGE, LEVEL, Body, Suffix
from pipeline.extract.entities.listed import listed
from pipeline.extract.entities.mention import LOCAL, Mention
from pipeline.extract.entities.numbered import numbered, with_place
from pipeline.extract.entities.part import Left, is_name_character
from pipeline.extract.entities.patterns import (
    CLOSING,
    COUNTED,
    COUNTED_BEHIND,
    COUNTRY_AFTER,
    CROSSING,
    HOME_BODIES,
    HOME_ZONES,
    LOOSE,
    MEASURES,
    OPENING,
    PEOPLE_AFTER,
    PREFIXES,
    TEAM_AFTER,
    TITLES_AFTER,
    VERBS,
)
from pipeline.extract.entities.tokens import Token, tokens
from pipeline.language.gazetteer import Entry
from pipeline.patterns import compiled, finditer, match

BOOKS = compiled(r"《[^《》\n]{1,40}+》")
"""Titles of papers and books; what they name is not what the article speaks of."""
COMMON, POST, VOUCHED, TEAM = 0.3, 0.2, 0.7, 0.8
"""Weights of a place whose name is an ordinary word too, of a body inside a post (区委书记), and of a doubtful company
that a party branch or a site of its own speaks for; of the team of a place."""
NOT_PEOPLE = frozenset("民大才口社力事防工")
"""Behind a place and 人 these make another word: 河南 人大."""
QUOTED = frozenset({"team", "firm"})
"""Shapes of which a name in quotation marks of its own is sure."""
SIDES = frozenset("麓侧岸坡翼")
"""Behind a compass point these speak of a side: 青山东麓 is not in 山东."""
PREPOSITIONS = frozenset("于向从在到由对往与同各")
ABROAD = frozenset("州省府县")
WHOLE_WORDS = ("村民", "流域", "水位", "水质", "水域", "水系", "水面", "水量", "水情")
"""Words whose first character crosses nothing: 中益乡 村民, 石龙河 水位."""
NUMBER_ENDS = frozenset("亿万千百十余多年月日号时分个瓦吨米克元升度级座期批")
WATERS = {"河": "water", "江": "water", "湖": "water", "溪": "water", "山": "mountain"}
VOUCHABLE = frozenset({"entities.division", "entities.town"})
COUNTS = frozenset("两三四五六七八九")
LEVEL_OF = {"区": "district", "市": "city"}


class Reader:
    """Reads the mentions of one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.mentions: list[Mention] = []
        self._ending: dict[int, Mention] = {}
        self._left = LeftReader(text, self.tokens, self._ending)
        self._levels = frozenset(token.start for token in self.tokens if token.lexeme.flags & LEVEL)
        self._books = frozenset(at for book in finditer(BOOKS, text) for at in range(book.start(), book.end()))

    def read(self) -> list[Mention]:
        """All mentions: those that a number makes, then the others in the order of their ends."""
        for mention in numbered(self.text):
            self._add(mention)
        by_number = tuple(self.mentions)
        taken = {at for mention in by_number for at in range(mention.start, mention.end)}
        for index, token in enumerate(self.tokens):
            _, suffix, place, body = token.lexeme
            if not (place or suffix or body) or token.start in taken:
                continue
            if (place and place.divisions) or not self._crosses(index, token):
                self._read(index, token)
        for mention in by_number:
            with_place(mention, self._ending.get(mention.start))
        self.mentions.extend(listed(self.text, self.tokens, self.mentions))
        return self.mentions

    def _read(self, index: int, token: Token) -> None:
        """The mention that ends with a suffix, or is a known body or place; papers and books name only media."""
        _, suffix, place, body = token.lexeme
        in_book = token.start in self._books
        after = self.tokens[index + 1].lexeme.suffix if index + 1 < len(self.tokens) else None
        if suffix and after and suffix.shape == after.shape == "firm" and self.text[token.start : token.end] != "集团":
            return  # 崇善糖业 集团
        if suffix and not (place and not self._continues(token)):
            if suffix.shape == "media" or not in_book:
                self._named(index, token, suffix)
        elif in_book:
            return
        elif body:
            self._body(token, body)
        elif place:
            self._place(token, place)

    def _add(self, mention: Mention) -> None:
        self._ending[mention.end] = mention
        self.mentions.append(mention)

    def _crosses(self, index: int, token: Token) -> bool:
        """Whether the last character belongs to the next word (水利部 in 水利部门), which is no suffix itself."""
        if self.text[token.end - 1 : token.end + 1] not in CROSSING or self.text.startswith(WHOLE_WORDS, token.end):
            return False
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else token
        return after.lexeme.suffix is None or after.end - after.start == 1

    def _continues(self, token: Token) -> bool:
        """Whether a word that is suffix and county (温泉) ends a name here."""
        return token.start > 0 and is_name_character(self.text[token.start - 1])

    def _body(self, token: Token, body: Body) -> None:
        self._add(Mention(token.start, token.end, body.kind, body.subtype, "entities.known", 0.95, token.start,
                          full=body.full))

    def _place(self, token: Token, entry: Entry) -> None:
        if entry.subtype in ("town", "street") and self.text[token.start - 1 : token.start].isdigit():
            return  # 1—9月城镇新增: two words that meet
        subtype, end = entry.subtype, self._place_end(token, entry)
        if subtype == "county":
            subtype = LEVEL_OF.get(self.text[end - 1], "county")
        above = self._ending.get(token.start)
        above = above if above is not None and above.kind == "place" else None
        weight = 0.95 if entry.form == "full" else 0.9
        if entry.common:
            weight = self._common_weight(token, entry, end)
            if weight == DOUBTFUL:
                subtype, entry = WATERS[self.text[end - 1]], entry._replace(divisions=())
        elif entry.subtype == "town" and above is None and self._is_glued(token):
            weight = COMMON  # 快于城镇居民
        people = self.text.startswith("人", end) and self.text[end + 1 : end + 2] not in NOT_PEOPLE
        other_words = PEOPLE_AFTER + COUNTRY_AFTER if subtype == "country" else PEOPLE_AFTER
        compass = self.text[end - 1] in "东西南北" and self.text[end : end + 1] in SIDES
        if self.text.startswith(other_words, end) or compass or people:
            weight = COMMON
        kind: Literal["org", "place"] = "org" if subtype == "street" else "place"
        rule = "entities.gazetteer"
        self._add(Mention(token.start, end, kind, subtype, rule, weight, token.start, entry, above=above))
        if subtype in ("street", "town", "district", "county"):
            self._vouch(token.start)
        elif match(TEAM_AFTER, self.text, end) and (entry.form == "short" or subtype == "country"):
            self._add(Mention(token.start, end + 1, "org", "team", "entities.team", TEAM, token.start))

    def _place_end(self, token: Token, entry: Entry) -> int:
        """Where the place's name ends: 柳林县 where 柳林 is a city now, 圣保罗州."""
        end = token.end
        changed = entry.form == "short" and entry.subtype == "county" and end in self._levels
        changed = changed and self.text[end] in "县区市" and self.text[token.start : end] not in VERBS
        abroad = not entry.divisions and entry.subtype in ("city", "region") and self.text[end : end + 1] in ABROAD
        return end + 1 if changed or abroad else end

    def _common_weight(self, token: Token, entry: Entry, end: int) -> float:
        """Weight of a place whose name is a word too; DOUBTFUL for what may be a river of the name (七里河)."""
        if holds(self._above_place(token.start), self.text[token.start : end], entry):
            return 0.85
        if end > token.end and self.text[end - 1] in "县市" and self._begins_clause(token.start):
            return VOUCHED
        river = entry.form == "short" and self.text[end - 1] in WATERS and end - token.start > 2
        return DOUBTFUL if river else COMMON

    def _begins_clause(self, start: int) -> bool:
        """Whether a mark or the beginning of a line stands before."""
        return start == 0 or not is_name_character(self.text[start - 1])

    def _acts(self, index: int, start: int) -> bool:
        """Whether the name begins its clause and a verb or the like follows: 临漪区举行."""
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return after is not None and bool(after.lexeme.flags & EDGE) and self._begins_clause(start)

    def _is_glued(self, token: Token) -> bool:
        """Whether the name begins with what may be a preposition, between two words."""
        before = self.text[token.start - 1 : token.start]
        doubtful = self.text[token.start] in PREPOSITIONS or self.text[token.end - 2 : token.end] == "城镇"
        return doubtful and is_name_character(before or "。")

    def _above_place(self, start: int) -> Mention | None:
        """The place right before, or before 的: 桐乡市 的 乌镇."""
        near = self._ending.get(start)
        return near or (self._ending.get(start - 1) if self.text[start - 1 : start] == "的" else None)

    def _named(self, index: int, token: Token, suffix: Suffix) -> None:
        left = self._read_left(index, token, suffix)
        start, end, above = left.start, token.end, left.above
        weight = self._weight(token, left)
        if not weight:
            return
        word, own = self.text[token.start : end], self.text[start:end]
        subtype = "party" if word == "委" and left.place and not left.inner else suffix.subtype
        department = left.headed and word[-2:] != "支部" and word[-1] == "部"  # 青禾县委组织部 部长, but 县委 书记
        if (subtype == "party" or own in HOME_BODIES) and not department and self.text.startswith(TITLES_AFTER, end):
            weight = POST
        if weight >= 0.5:
            self._take_in(left, start, token.start)
        if left.headed and above is not None and above.entry is None and above.weight < 0.5:
            weight = self._with_doubtful_parent(weight, left, above)
        if suffix.shape == "division" and weight == DOUBTFUL and self._acts(index, start):
            weight = VOUCHED
        self._absorb(start, end)
        if suffix.kind == "org":
            start -= len(next((prefix for prefix in PREFIXES if self.text.endswith(prefix, 0, start)), ""))
        self._add(Mention(start, end, suffix.kind, subtype, f"entities.{suffix.shape}", weight, left.own, above=above))
        if weight >= 0.5 and suffix.shape in ("town", "village", "division"):
            self._vouch(start)

    def _weight(self, token: Token, left: Left) -> float:
        """Weight of what the suffix and the words left of it make, 0 where these only count or repeat a kind."""
        start, end, above, suffix = left.start, token.end, left.above, left.suffix
        kinds = left.weak < 2 and match(COUNTED_BEHIND, self.text, end) is not None
        kinds = kinds or (self.text[start - 1 : start] == "、" and self.text[token.start - 1] in COUNTS)  # 、石河 两镇
        if kinds or self._is_counted(left) or self._is_number(start):
            return 0.0
        repeats = above is not None and above.end == token.start and above.subtype == suffix.subtype
        if repeats and suffix.shape == "site" and self.text[token.start - 1] in "区园":
            return 0.0  # 产业园 园区
        word = self.text[token.start : end]
        weight = accept(self.text[start:end], word, left)
        quotable = (suffix.shape in QUOTED or suffix.subtype == "team") and start < token.start and word not in LOOSE
        return max(weight, VOUCHED) if quotable and self._is_quoted(start, end) else weight

    def _take_in(self, left: Left, start: int, edge: int) -> None:
        """Marks what the name begins with as a part of it."""
        for mention in left.absorbed:
            mention.inside = True
        above = left.above
        if above is not None and above.end > start:
            bare_zone = left.suffix.shape == "office" and self.text[above.start : above.end] in HOME_ZONES
            _put_inside(above, left, direct=bare_zone or above.end == edge)
            above.inside = above.inside or bare_zone

    def _absorb(self, start: int, end: int) -> None:
        """Puts doubtful places inside the name whose words they are (青山 in 青山水库)."""
        for mention in reversed(self.mentions[-4:]):
            if start <= mention.start and mention.end < end and mention.weight < VOUCHED:
                mention.inside = True

    def _vouch(self, start: int) -> None:
        """Makes a zone or division sure that stands right before one of its towns or communities: 高新区 柳荫社区."""
        zone = self._ending.get(start)
        above = zone is not None and (zone.subtype in ("zone", "district") or zone.rule in VOUCHABLE)
        if zone is not None and above:
            zone.weight = max(zone.weight, VOUCHED)
            self._vouch(zone.start)

    def _read_left(self, index: int, token: Token, suffix: Suffix) -> Left:
        """The name's left part; a verb at its beginning goes where the rest is a name without it."""
        left = self._left.read(index, suffix)
        word = next((word for length in (2, 3) if (word := self.text[left.own : left.own + length]) in VERBS), "")
        if word and left.own + len(word) < token.start:
            rest = self._left.read(index, suffix, left.own + len(word))
            owner = left.parent
            served = owner is not None and (owner.kind == "org" or owner.subtype in LOCAL) and suffix.shape != "office"
            if served or accept(self.text[rest.start : token.end], self.text[token.start : token.end], rest) >= 0.5:
                return rest
        return left

    @staticmethod
    def _with_doubtful_parent(weight: float, left: Left, above: Mention) -> float:
        """A branch and a site vouch for the company whose they are; other bodies are as doubtful as their parent."""
        if above.kind == "org" and left.suffix.shape in ("office", "team") and left.suffix.subtype != "party":
            return min(weight, above.weight)
        above.weight = max(above.weight, VOUCHED)
        return min(weight, VOUCHED)

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether the name stands in quotation marks of its own, longer than any bare suffix."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        return end - start > 3 and before in set(OPENING) and after in set(CLOSING)

    def _is_number(self, start: int) -> bool:
        """Whether what the name would begin with counts or dates: 30 亿盖大楼."""
        return self.text[start - 1 : start].isdigit() and self.text[start] in NUMBER_ENDS

    def _is_counted(self, left: Left) -> bool:
        """Whether number and measure word announce a kind of thing: 19个 合作社."""
        before = self.text[max(left.start - 2, 0) : left.start]
        counted = len(before) == 2 and before[1] in MEASURES and before[0] in COUNTED
        return counted and not (left.headed or left.quoted)


def _put_inside(above: Mention, left: Left, *, direct: bool) -> None:
    """Marks a place or body that is only the first part of a longer name; a community stays one of its own."""
    shape, subtype = left.suffix.shape, left.suffix.subtype
    part = above.subtype == subtype or direct or shape in ("office", "school")
    wilds = shape == "site" or (shape != "village" and above.rule == "entities.site" and above.entry is None)
    scenery = wilds and above.subtype in ("water", "mountain", "road")
    above.inside = above.inside or above.is_division or scenery or (above.subtype not in LOCAL and part)
