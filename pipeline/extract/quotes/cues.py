"""How a quotation is known to be speech, and where its speaker is looked for."""

from typing import NamedTuple

from pipeline.extract.quotes import patterns as p
from pipeline.extract.quotes import speakers
from pipeline.extract.quotes.marks import Quotation
from pipeline.patterns import Match, finditer, match, search
from pipeline.spans import Interval

REACH = 90
"""Characters before or behind the words in which their cue stands."""
LONGEST, LONG_TERM = 1500, 14
PROVERB_REACH = 8
"""Characters before a verb of speech in which the source of a proverb stands."""
SHORTEST_SAID, SHORTEST_STATED, SHORTEST_UNMARKED, SHORTEST_WITHIN = 5, 6, 8, 8


class Cue(NamedTuple):
    """The rule, the verb of speech, and the interval in which the speaker is looked for."""

    rule: str
    verb: str | None
    area: Interval


class Previous(NamedTuple):
    """The last quotation that was speech."""

    start: int
    end: int
    cue: Cue
    closed: bool


def find(text: str, quotation: Quotation, previous: Previous | None) -> Cue | None:
    """The cue of a quotation, or None where nobody is said to say it."""
    words = text[quotation.start : quotation.end].strip()
    if len(words) < 2 or len(words) > LONGEST:
        return None
    opening = quotation.start - 1
    if text[opening - 2 : opening] in ("：\n", ":\n"):
        opening -= 1
    low = sentence_start(text, opening)
    before = search(p.cue_before(), text, max(low, opening - REACH), opening)
    if before and _introduces(text, before, words, quotation):
        return Cue("quotes.before", before["verb"], (low, before.start()))
    if quotation.depth:
        return None
    if told := search(p.IN_WORDS_OF, text, low, opening):
        return Cue("quotes.before", told["verb"], told.span("who"))
    if previous and not previous.closed and quotation.start - previous.end <= 2:
        return Cue("quotes.continued", previous.cue.verb, (opening, opening))
    cue = _behind(text, quotation, words) or _colon(text, low, opening, words)
    return cue or _unmarked(text, quotation, words, previous) or _within(text, quotation, low, words)


def _introduces(text: str, before: Match, words: str, quotation: Quotation) -> bool:
    """Whether a verb of speech before the mark really introduces these words."""
    way = before["verb"] == "道" and text[before.start() - 1 : before.start()] in p.WAYS
    if way or search(p.PROVERB, text, max(before.start() - PROVERB_REACH, 0), before.start()):
        return False
    strong, ended = before["verb"] in p.strong_verbs(), words[-1] in p.TERMINAL
    clause_like = ended or any(sign in words for sign in p.CLAUSE)
    if before["mark"] in ("：", ":"):
        return ended if quotation.depth else clause_like or len(words) >= SHORTEST_SAID
    named = not ended and match(p.NOUN_AFTER, text, quotation.after)
    if named or quotation.depth or text[before.start() - 1 : before.start()] in p.NO_SAYING_BEFORE:
        return False
    if before["mark"].strip():
        stated = SHORTEST_STATED if strong else SHORTEST_UNMARKED
        return ended or (strong and clause_like) or (len(words) >= stated and (strong or _closed(text, quotation)))
    goes_on = "\u4e00" <= text[quotation.after : quotation.after + 1] <= "\u9fff"
    if not before["verb"].endswith(p.BARE_VERBS) or goes_on:
        return ended and strong
    told = clause_like and len(words) >= SHORTEST_UNMARKED
    told = told or (before["verb"].endswith(p.TELLING) and len(words) >= SHORTEST_STATED)
    return strong and (ended or told)


def _closed(text: str, quotation: Quotation) -> bool:
    """Whether the sentence ends with these words."""
    return text[quotation.after : quotation.after + 1] in ("。", "；", "！", "？")


def _behind(text: str, quotation: Quotation, words: str) -> Cue | None:
    """A verb of speech in the sentence behind the words."""
    start, opening = quotation.after, quotation.start - 1
    end = sentence_end(text, start)
    if end <= start or match(p.NOUN_AFTER, text, start):
        return None
    ended = words[-1] in p.TERMINAL or words[-1] in "，,"
    free = opening == 0 or text[opening - 1] in p.FREE_BEFORE
    if not ended and (len(words) < SHORTEST_SAID or not free):
        return None
    for found in finditer(p.cue_after(), text, start, end):
        lead = text[start : found.start()]
        if lead.strip("，, ") and lead[-1] not in p.NO_SAYING_BEFORE and (ended or lead.count("，") <= 1):
            return Cue("quotes.after", found["verb"], (start, found.start()))
    return None


def _colon(text: str, low: int, opening: int, words: str) -> Cue | None:
    """A colon behind a person: 村民李强：“…”."""
    if text[opening - 1 : opening] not in ("：", ":") or words[-1] not in p.TERMINAL:
        return None
    written = search(p.WRITTEN, text, low, opening - 1)
    return None if written else Cue("quotes.colon", None, (low, opening - 1))


def _unmarked(text: str, quotation: Quotation, words: str, previous: Previous | None) -> Cue | None:
    """Speech that an earlier saying of the paragraph, or a person before or behind it, lets one know."""
    opening = quotation.start - 1
    paragraph = text.rfind("\n", 0, opening) + 1
    end = sentence_end(text, quotation.after)
    interrupted = words[-1] in "，," and text[end : end + 1] == "“"
    free = opening == paragraph or text[opening - 1] in "。！？，,；”…—"
    if not free or (words[-1] not in p.TERMINAL and not interrupted):
        return None
    if match(p.MOTTO, text, quotation.after):
        return None
    owned = match(p.OWN_WORDS, text, quotation.after, end)
    behind = [owned.span("who")] if owned else speakers.clauses(text, quotation.after, end)
    if behind and (owned or speakers.description(text, *behind[-1])):
        return Cue("quotes.subject", None, behind[-1] if owned else (quotation.after, end))
    if opening > paragraph:
        low = sentence_start(text, opening - 1)
        if previous and previous.start >= paragraph:
            return Cue("quotes.continued", previous.cue.verb, (max(low, previous.end + 1), opening))
        return Cue("quotes.subject", None, (low, opening))
    return Cue("quotes.subject", None, (quotation.after, end)) if behind else None


def _within(text: str, quotation: Quotation, low: int, words: str) -> Cue | None:
    """A saying that closes a sentence which reports speech or shows its speaker: 他强调，要抓紧，“一天也不能等”."""
    opening = quotation.start - 1
    if text[opening - 1 : opening] not in ("，", ",") or not _closed(text, quotation) or len(words) < SHORTEST_WITHIN:
        return None
    reported = search(p.reported(), text, low, opening)
    if reported and reported["verb"] in p.strong_verbs():
        return Cue("quotes.within", reported["verb"], (low, reported.start()))
    oral = search(p.ORAL, words) if any(sign in words for sign in p.CLAUSE) else None
    return Cue("quotes.within", None, (low, opening)) if oral else None


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds `at` begins: behind a full stop, also behind one that closes a quotation."""
    low = max(at - REACH, 0)
    for place in range(at - 1, low - 1, -1):
        if text[place] in "。！？；!?\n":
            return place + 1
        if text[place] == "”" and place + 1 < at and text[place - 1] in p.TERMINAL:
            return place + 1
    return low


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that goes on at `at` ends, before its full stop; the next saying ends it too."""
    for place in range(at, min(at + REACH, len(text))):
        if text[place] in "。！？；!?\n" or (text[place] == "“" and _is_speech(text, place)):
            return place
    return min(at + REACH, len(text))


def _is_speech(text: str, opening: int) -> bool:
    """Whether the quotation that opens here looks like a saying rather than a term."""
    close = text.find("”", opening)
    return close < 0 or close - opening > LONG_TERM or text[close - 1] in p.TERMINAL or text[opening - 1] in "，：:"
