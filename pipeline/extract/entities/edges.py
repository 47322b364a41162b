"""Words that mostly end names on their left, and where they are parts of one all the same."""

from pipeline.extract.entities.lexicon import INNER, SOFT
from pipeline.extract.entities.mention import Mention
from pipeline.extract.entities.part import SETTLED, WORDY, Left, is_name_character
from pipeline.extract.entities.patterns import HARD_IN_NAMES, JOINING, NEVER_BEGIN, VENUES, VERBS
from pipeline.extract.entities.tokens import Token

SHORT_NAME = 3
"""Characters of a village's name behind its county."""
SURE = 0.5
FAMILY_PLACES = frozenset(
    "村乡镇庄湾坪沟寨堡屯营岭坝河岗渡桥店铺口沱洼洞集场塘畈垴坳嘴坨墩垭岔台门峪洲港湖冲坡窑崖圩巷"
)
"""Behind 家 these make a place called after a family: 何家沟."""
SUBJECT = 8
"""Characters that the first of two subjects of an institute may have."""
ROUTES = ("铁路", "高铁", "高速")
FIRST_IN_NAMES, MARKS = "正成首之", "、，：；。\n"
"""Hard edges that begin a name of a village where a mark stands before them: 、正童村."""


NOT_BEHIND_THAT = frozenset("个些条片座里村边种家")


class Edges:
    """Asks the text around a word.

    `ending` has the mentions found so far by their ends, `bodies` the ends of nouns for bodies.
    """

    def __init__(self, text: str, ending: dict[int, Mention], bodies: frozenset[int]) -> None:
        self.text, self.ending, self.bodies = text, ending, bodies

    def goes_through(self, left: Left, token: Token) -> bool:
        """Whether a name goes through a single character that mostly ends names."""
        if self.inside_name(left, token) or self.after_place(left, token):
            return True
        return self.text[token.start] in JOINING and self.joins(left, token)

    def inside_name(self, left: Left, token: Token) -> bool:
        """Whether a character that mostly ends names is part of one: the first of two, or between another and 村."""
        if left.suffix.shape not in ("town", "village", "site") or left.words:
            return False
        right = left.edge - token.end
        before = self.text[token.start - 1 : token.start]
        if token.lexeme.flags & SOFT:
            above = self.ending.get(token.start)
            return right == 1 and (self._is_above(above) if above else not is_name_character(before))
        if right == 1 and self.text[token.start] in FIRST_IN_NAMES and before in MARKS:
            return True
        inside = self.text[token.start] in HARD_IN_NAMES and is_name_character(before)
        if self.text[token.start] == "家" and self.text[token.end] in FAMILY_PLACES:
            return inside
        route = self.text.startswith(ROUTES, left.edge)  # 宝成 铁路
        return inside and right == 0 and (route or self.text[left.edge] in "村乡镇")

    def is_venue(self, left: Left) -> bool:
        """Whether the suffix alone says what the place has one of: 喀什地区 博物馆, but not any 广场."""
        return self.text[left.edge : left.edge + 3].startswith(VENUES)

    def joins(self, left: Left, token: Token) -> bool:
        """Whether 与 stands between two subjects of an institute that names its parent: 科学院 遗传与发育 研究所."""
        if left.suffix.shape != "school" or not left.words:
            return False
        for at in range(token.start - 2, max(token.start - SUBJECT, 0), -1):
            parent = self.ending.get(at)
            if parent is not None:
                return parent.kind == "org" and parent.weight >= SURE
            if not is_name_character(self.text[at]):
                return False
        return False

    def is_verb(self, left: Left, token: Token) -> bool:
        """Whether a body right before the word does this to what the name would be: 教育局 协调 公交公司."""
        shape = left.suffix.shape
        if self.text[token.start : token.end] not in VERBS:
            return False
        trade = shape == "firm" and token.lexeme.flags & INNER and left.empty
        subject = self.ending.get(token.start)
        done = subject is not None and subject.kind == "org" and subject.weight >= SURE
        done = done or (subject is None and token.start in self.bodies)  # 项目部 联合 西南交通大学
        return shape in SETTLED or (shape in WORDY and not trade and done)

    @staticmethod
    def _is_above(place: Mention) -> bool:
        """Whether villages lie in it."""
        return place.is_division or place.subtype in ("town", "street")

    def after_place(self, left: Left, token: Token) -> bool:
        """Whether all between a place and 村 can only be the village's name: 雅江县 山背后 村."""
        single = self.text[left.edge] in "村镇乡"
        if left.suffix.shape not in SETTLED or not single or left.edge - token.start > SHORT_NAME:
            return False
        above = next((place for back in range(SHORT_NAME) if (place := self.ending.get(token.start - back))), None)
        if above is None or not self._is_above(above):
            return False
        if above.weight < SURE and (above.subtype != "town" or is_name_character(self.text[above.start - 1])):
            return False
        first = self.text[token.start : token.end]
        if first == "那" and token.start == above.end:  # 百合乡 那桑村, but 那个村
            return self.text[token.end] not in NOT_BEHIND_THAT
        return NEVER_BEGIN.isdisjoint(first)
