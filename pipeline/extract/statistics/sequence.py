"""The measures of an article's numbers, each read in the light of those before and behind it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain

from pipeline.extract.base import ArticleDoc
from pipeline.extract.statistics import frame_patterns, frames, patterns
from pipeline.extract.statistics.after import behind
from pipeline.extract.statistics.ahead import ahead_of, clause_start
from pipeline.extract.statistics.chains import before_chain, is_raised, verb_with_shared_noun
from pipeline.extract.statistics.ellipsis import described, with_head, with_object, without_verb
from pipeline.extract.statistics.measures import Measure, measure
from pipeline.extract.statistics.respective import in_order
from pipeline.extract.statistics.site import Site
from pipeline.extract.statistics.words import NOUNS, Reading
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.scan import dates

_NAMING = ("behind", "ahead", "listed", "carried", "clause")
"""Rules whose measure is a noun that a later number may leave out."""

_NEAR = 80
"""Characters before a sentence within which a number may have the noun that its own leave out."""


class Measures:
    """The measures of an article's quantities, each read in the light of those before and behind it."""

    def __init__(self, doc: ArticleDoc, found: Sequence[Quantity]) -> None:
        self.doc, self.text, self.found = doc, doc.text, found
        self.dates = dates(doc.text)
        numbers = ((quantity.start, quantity.end) for quantity in found)
        self.reading = Reading(doc, chain.from_iterable(chain(numbers, self.dates)))
        self.names: list[Measure] = []

    def all(self) -> list[Measure]:
        """One measure for each quantity, empty where nothing says it."""
        for index in range(len(self.found)):
            respective = in_order(self.reading, self.found, index, self.names)
            self.names.append(Measure(respective, "listed") if respective else self._one(index))
        return self.names

    def _one(self, index: int) -> Measure:
        quantity = self.found[index]
        low, high = self.doc.sentence_at(quantity.start)
        earliest = max(low, self._last_end(index))
        counted = quantity.unit is not None and quantity.unit.kind in ("classifier", "event")
        noun_end = self._behind_noun(index, earliest)
        if counted or (earliest < noun_end < quantity.start and self._has_noun(noun_end, quantity.start)):
            earliest = noun_end
        aged = quantity.unit is not None and quantity.unit.dimension == "age"
        dated = self._date_before(quantity.start)
        floor = max(earliest, dated) if not aged or self._is_level(dated, quantity.start) else earliest
        if dated == floor and self._is_base(dated):
            floor = earliest
        if shared := self._shared(index, floor, high):
            return Measure(shared, "listed")
        if self.names and self._is_next(index) and self._serves_both(index):
            return self.names[-1]
        if self.names and is_raised(self.text, self.found[index - 1], quantity) and self.names[-1].text:
            return Measure(self.names[-1].text, "carried")
        site = Site(self.reading, quantity, floor, self._ceiling(index, high), earliest)
        own = self._own(index, site)
        if own.rule not in ("behind", "unit") and (left_out := self._left_out(index, own, low)):
            return Measure(left_out, "ellipsis")
        if own.rule in ("ahead", "verb") and site.ahead.kind in ("verb", "act") and index + 1 < len(self.found):
            shared = verb_with_shared_noun(self.reading, own, quantity, self.found[index + 1], high)
            own = Measure(shared, "verb") if shared else own
        return own if own.text else self._borrowed(index, floor, low)

    def _own(self, index: int, site: Site) -> Measure:
        """What the number's own clause says."""
        own = measure(site)
        if own.rule in ("ahead", "verb") and site.ahead.kind != "noun" and self._is_base(site.floor):
            return Measure()
        if own.rule == "ahead" and own.text in frames.bare_base(site):
            return Measure()
        if own.rule in ("share", "ahead"):
            own = own._replace(text=self._of_age(index, own.text))
        if self._counts(index, own) and (thing := self._counted_before(index, self.found[index - 1].start - _NEAR)):
            return Measure(thing, "carried")
        return own

    def _borrowed(self, index: int, floor: int, low: int) -> Measure:
        """What the clause or the number before says."""
        start = self.found[index].start
        if self._last_end(index) > low:
            before = Measure(self.names[-1].text, "carried")
            if patterns.SHARE.match(self.text, clause_start(self.text, start, floor)) or self._continues(index, floor):
                return before
            chained = before_chain(self.reading, self.found, self.names, index, low)
            if chained.text:
                return chained
        else:
            before = Measure(self._counted_before(index, low - _NEAR), "carried")
        clause = self._earlier_clause(start, floor) or self._before_date(floor, max(low, self._last_end(index)))
        return Measure(clause, "clause") if clause and clause not in patterns.IDLE_BEHIND else before

    def _is_base(self, floor: int) -> bool:
        """Whether the date that ends here is what the number is compared with: 比上年同期多开211列."""
        index = bisect_right(self.dates, (floor, floor)) - 1
        return index >= 0 and self.dates[index][1] == floor and self.text[self.dates[index][0] - 1] in "比较"

    def _of_age(self, index: int, name: str) -> str:
        """The people of a share with their age: 60岁以上老人占三成."""
        before = self.found[index - 1] if index else None
        if before is None or before.unit is None or before.unit.dimension != "age" or before.modifier == "exact":
            return name
        joined = self.text.startswith(name, before.end)
        return self.text[before.start : before.end] + name if joined and self._is_ratio(index) else name

    def _is_next(self, index: int) -> bool:
        """Whether a number stands right behind the one before: 全村213户908人."""
        return self.text[self._last_end(index) : self.found[index].start] in patterns.LISTED

    def _serves_both(self, index: int) -> bool:
        """Whether the measure of the number before is that of this one too: 全村213户908人, 出动5车28人."""
        before = self.names[-1]
        sent = before.rule == "verb" and frame_patterns.SENDING.search(before.text)
        return before.rule == "whole" or bool(sent and self.found[index].written in patterns.SELF_CONTAINED)

    def _behind_noun(self, index: int, earliest: int) -> int:
        """Where the noun of the number before ends, if it stands right behind it: 18个乡镇|6.3万人受灾."""
        name = self.names[-1] if self.names else Measure()
        behind = name.rule == "behind" and self.text.startswith(name.text, self._last_end(index))
        return max(earliest, self._last_end(index) + len(name.text)) if behind else earliest

    def _has_noun(self, start: int, end: int) -> bool:
        """Whether the words begin with a noun of their own: 11个省份|开工率超过95%."""
        words = self.reading.words(start, end)
        return bool(words) and words[0].role in (None, "noun") and words[0].end - words[0].start > 1

    def _last_end(self, index: int) -> int:
        """Where the number before ends."""
        return self.found[index - 1].end if index else 0

    def _is_ratio(self, index: int) -> bool:
        unit = self.found[index].unit
        return unit is not None and unit.kind == "ratio"

    def _continues(self, index: int, floor: int) -> bool:
        """Whether an amount begins its clause with the unit of the one before: 10万元用于购书，10万元用于修缮."""
        quantity, before = self.found[index], self.found[index - 1]
        begins = not self.reading.words(clause_start(self.text, quantity.start, floor), quantity.start)
        return begins and quantity.written == before.written and bool(self.names[-1].text)

    def _is_level(self, date: int, start: int) -> bool:
        """Whether a number belongs to the date before it: 2021年的78.2岁."""
        return self.text[date:start] == "的"

    def _counts(self, index: int, own: Measure) -> bool:
        """Whether the noun before an amount is what the number before counts: 7个站点超过200毫米."""
        unit = self.found[index].unit
        counted = index > 0 and self.names[-1].rule == "behind" and self.names[-1].text == own.text
        return counted and own.rule == "ahead" and unit is not None and unit.kind == "unit"

    def _ceiling(self, index: int, high: int) -> int:
        """Where the words behind a number end at the latest: at the next number, unless that is an age."""
        following = self.found[index + 1] if index + 1 < len(self.found) else None
        if following is None or (following.unit is not None and following.unit.dimension == "age"):
            return high
        if following.start == self.found[index].end and frame_patterns.PASSED.match(self.text, following.start):
            return high
        return min(high, following.start)

    def _left_out(self, index: int, own: Measure, low: int) -> str:
        """The measure with the noun that the number before has: 80岁以上的(党员)有21人, 已解决(议题)13个."""
        quantity = self.found[index]
        if quantity.unit is not None and quantity.unit.dimension not in ("count", "age", "ratio"):
            return ""
        if phrase := described(self.reading, quantity.start, low):
            return with_head(phrase, self._counted_before(index, low))
        if own.rule != "act" and self._is_rest(quantity.start, low) and (thing := self._counted_before(index, low)):
            return without_verb(thing)
        alone = own.rule == "verb" and _stands_alone(self.reading, quantity.start, low)
        if alone and (thing := self._counted_before(index, low)):
            return with_object(own.text, thing)
        return ""

    def _is_rest(self, start: int, low: int) -> bool:
        """Whether only 其余 and the like stands before a number in its clause."""
        words = self.reading.words(clause_start(self.text, start, low), start)
        return bool(words) and all(self.reading.of(word) in patterns.REST for word in words)

    def _counted_before(self, index: int, lowest: int) -> str:
        """What the nearest number before with a measure word of the same kind counts."""
        unit = self.found[index].written
        aged = (kind := self.found[index].unit) is not None and kind.dimension == "age"
        for other in range(index - 1, -1, -1):
            before = self.found[other]
            if before.start < lowest:
                break
            people = before.written in patterns.PERSONAL and (aged or unit in patterns.PERSONAL)
            if (people or before.written == unit) and self.names[other].rule in _NAMING:
                return self.names[other].text
        return ""

    def _date_before(self, start: int) -> int:
        index = bisect_right(self.dates, (start, start)) - 1
        return self.dates[index][1] if index >= 0 else 0

    def _before_date(self, floor: int, earliest: int) -> str:
        """The phrase before the date that stands before the number: 客流比6月1日增长了三成, 比重从2012年的9%提高到…."""
        index = bisect_right(self.dates, (floor, floor)) - 1
        if index < 0 or self.dates[index][1] != floor or self.dates[index][0] <= earliest:
            return ""
        return ahead_of(self.reading, self.dates[index][0], earliest).text

    def _earlier_clause(self, start: int, floor: int) -> str:
        """The phrase at the end of the clause before: 下达补助资金预算，合计3亿元."""
        begin = clause_start(self.text, start, floor)
        while begin > floor and self.text[begin - 1] in "—，,、" and self.text[begin - 2] == "—":
            begin -= 1
        if begin <= floor:
            return ""
        first = clause_start(self.text, begin - 1, floor)
        located = frame_patterns.LOCATED.search(self.text, first, begin - 1)
        return ahead_of(self.reading, located.start() if located and located.start() > first else begin - 1, floor).text

    def _shared(self, index: int, floor: int, high: int) -> str:
        """The noun behind the next number, where both stand side by side: 7项22条举措."""
        quantity = self.found[index]
        if index + 1 == len(self.found) or quantity.unit is None or quantity.unit.kind not in ("classifier", "event"):
            return ""
        following = self.found[index + 1]
        if self.text[quantity.end : following.start] not in patterns.LISTED or following.end > high:
            return ""
        if quantity.written in ("人", "人次") and following.written not in patterns.PERSONAL:
            return ""
        if self.text[quantity.start - 1] != "等" and ahead_of(self.reading, quantity.start, floor).noun:
            return ""
        return behind(self.reading, following.end, high, quantity.written)


def _stands_alone(reading: Reading, start: int, low: int) -> bool:
    """Whether the verb before a number has nothing but adverbs and who acts before it in its clause: 已解决13个."""
    words = reading.words(clause_start(reading.text, start, low), start)
    nouns = [word for word in words if word.role in NOUNS and not patterns.PERSON.search(reading.of(word))]
    return len(nouns) <= 1 and all(word.role in ("nominal", "adjective") for word in nouns)
