"""Direct speech: quoted words that somebody says, with the words that say who."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pipeline.extract.base import ArticleDoc, QuoteCandidate
from pipeline.extract.quotes import patterns as p
from pipeline.extract.quotes import speakers
from pipeline.extract.quotes.marks import Quotation, quotations
from pipeline.patterns import Match, match, search
from pipeline.spans import Interval

REACH = 90
LONG_TERM = 14
SCORES = {"quotes.before": 0.96, "quotes.after": 0.95, "quotes.colon": 0.85, "quotes.continued": 0.85, "quotes.subject": 0.7}


class Cue(NamedTuple):
    """How a quotation is known to be speech: the rule, the verb, and where its speaker is looked for."""

    rule: str
    verb: str | None
    area: Interval


class QuotesExtractor:
    """Direct speech in quotation marks, at least a clause long, with its speaker.

    The verb of speech may stand before the words (X说：“…”), behind them (“…”X说。), between two pieces, or in an earlier
    sentence that the words go on from. The speaker is given in the words of the text; resolve/speakers puts the name.
    Left out on purpose: titles, terms, slogans, names of schemes, words written on something, quotations without a source.

    Example: “水来了，日子好过了。”王秀兰高兴地说。 → 水来了，日子好过了。
    Near miss: 该村推行“小事不出组，大事不出村”的办法。 → nothing
    """

    record_type: ClassVar[str] = "quote"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(SCORES)

    def extract(self, doc: ArticleDoc) -> Iterator[QuoteCandidate]:
        """The quotes in text order."""
        text, last = doc.text, None
        for quotation in quotations(text):
            cue = _cue(text, quotation, last)
            if cue is None:
                continue
            quote = _candidate(text, quotation, cue, last)
            if quotation.depth == 0:
                last = quote
            yield quote


def _candidate(text: str, quotation: Quotation, cue: Cue, last: QuoteCandidate | None) -> QuoteCandidate:
    low, high = cue.area
    found, span = None, cue.area if high > low else None
    if cue.rule == "quotes.continued" and last:
        return QuoteCandidate(
            spans=((quotation.start, quotation.end),), rule=cue.rule, score=SCORES[cue.rule], speaker=last.speaker,
            text=text[quotation.start : quotation.end], speaker_span=span, cue=cue.verb,
        )
    for start, end in speakers.clauses(text, low, high):
        found = speakers.description(text, start, end)
        if found:
            break
    if found is None and cue.rule in ("quotes.before", "quotes.after"):
        parts = speakers.clauses(text, low, high)
        found = speakers.subject(text, *parts[0]) if parts else None
    speaker = text[slice(*found)] if found else None
    return QuoteCandidate(
        spans=((quotation.start, quotation.end),), rule=cue.rule, score=SCORES[cue.rule], text=text[quotation.start : quotation.end],
        speaker=speaker, speaker_span=span, cue=cue.verb,
    )


def _cue(text: str, quotation: Quotation, last: QuoteCandidate | None) -> Cue | None:
    words = text[quotation.start : quotation.end].strip()
    if len(words) < 2 or "\n" in words and len(words) > 1500:
        return None
    opening = quotation.start - 1
    bounds = _sentence_start(text, opening)
    before = search(p.cue_before(), text, max(bounds, opening - REACH), opening)
    if before and _introduces(text, before, words, quotation):
        return Cue("quotes.before", before["verb"], (bounds, before.start()))
    if quotation.depth:
        return None
    after = _after(text, quotation, words)
    if after:
        return after
    if opening > 0 and text[opening - 1] in "：:" and words[-1] in p.TERMINAL and not search(p.WRITTEN, text, bounds, opening - 1):
        return Cue("quotes.colon", None, (bounds, opening - 1))
    return _unmarked(text, quotation, words, last)


def _introduces(text: str, before: Match, words: str, quotation: Quotation) -> bool:
    """Whether a verb of speech before the mark really introduces these words."""
    colon, strong = before["mark"] in ("：", ":"), before["verb"] in p.strong_verbs()
    clause_like = words[-1] in p.TERMINAL or any(sign in words for sign in p.CLAUSE)
    if colon:
        return clause_like or len(words) >= 5
    if match(p.NOUN_AFTER, text, quotation.after) and words[-1] not in p.TERMINAL:
        return False
    if text[before.start() - 1 : before.start()] == "的":
        return False
    if not before["mark"] and (before["verb"] not in p.BARE_VERBS or "\u4e00" <= text[quotation.after : quotation.after + 1] <= "\u9fff"):
        return words[-1] in p.TERMINAL and strong
    if before["mark"]:
        return (strong and (clause_like or len(words) >= 6)) or words[-1] in p.TERMINAL
    return strong and (words[-1] in p.TERMINAL or clause_like and len(words) >= 8)


def _after(text: str, quotation: Quotation, words: str) -> Cue | None:
    start = quotation.after
    end = _sentence_end(text, start)
    if match(p.NOUN_AFTER, text, start) or end <= start:
        return None
    finished = words[-1] in p.TERMINAL or words[-1] in "，,"
    opening = quotation.start - 1
    if not finished and (len(words) < 5 or opening > 0 and text[opening - 1] not in "。！？；，,：:\n”　 ）"):
        return None
    found = search(p.cue_after(), text, start, end)
    if found is None or found.start() <= start:
        return None
    lead = text[start : found.start()]
    if not finished and lead.count("，") > 1:
        return None
    if not lead.strip("，, "):
        return None
    return Cue("quotes.after", found["verb"], (start, found.start()))


def _unmarked(text: str, quotation: Quotation, words: str, last: QuoteCandidate | None) -> Cue | None:
    """Speech that an earlier sentence of the paragraph, or a person before or behind it, lets one know."""
    opening = quotation.start - 1
    paragraph = text.rfind("\n", 0, opening) + 1
    if words[-1] not in p.TERMINAL or (opening > paragraph and text[opening - 1] not in "。！？，,；”…—"):
        return None
    same = last if last is not None and last.spans[0][0] >= paragraph else None
    if same is None and last is not None and paragraph and text[paragraph - 2 : paragraph - 1] not in "”。！？" and opening == paragraph:
        same = last
    end = _sentence_end(text, quotation.after)
    if end > quotation.after and speakers.description(text, *speakers.clauses(text, quotation.after, end)[-1]):
        return Cue("quotes.subject", None, (quotation.after, end))
    if opening > paragraph:
        low = _sentence_start(text, opening - 1)
        if same:
            low = max(low, same.spans[0][1] + 1)
        return Cue("quotes.continued" if same else "quotes.subject", same.cue if same else None, (low, opening))
    return Cue("quotes.subject", None, (quotation.after, end)) if end > quotation.after else None


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds `at` begins; a full stop inside an earlier quotation does not count as its own."""
    low = max(at - REACH, 0)
    for place in range(at - 1, low - 1, -1):
        if text[place] in "。！？；!?\n":
            return place + 1
        if text[place] == "”" and place + 1 < at and text[place - 1] in p.TERMINAL:
            return place + 1
    return low


def _is_speech(text: str, opening: int) -> bool:
    """Whether the quotation that opens here looks like a saying rather than a term."""
    close = text.find("”", opening)
    return close < 0 or close - opening > LONG_TERM or text[close - 1] in p.TERMINAL or text[opening - 1] in "，：:"


def _sentence_end(text: str, at: int) -> int:
    """Where the sentence goes on to from `at`, without its full stop; an opening mark ends it too."""
    for place in range(at, min(at + REACH, len(text))):
        if text[place] in "。！？；!?\n" or text[place] == "“" and _is_speech(text, place):
            return place
    return min(at + REACH, len(text))
