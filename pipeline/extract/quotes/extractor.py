"""Direct speech: quoted words that somebody says, with the words that say who."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, QuoteCandidate
from pipeline.extract.quotes import cues, speakers
from pipeline.extract.quotes.cues import Cue, Previous
from pipeline.extract.quotes.marks import Quotation, quotations

SCORES = {
    "quotes.before": 0.96, "quotes.after": 0.95, "quotes.colon": 0.85, "quotes.continued": 0.85,
    "quotes.subject": 0.7, "quotes.within": 0.7,
}


class QuotesExtractor:
    """Direct speech in quotation marks, at least a clause long, with its speaker.

    The verb of speech may stand before the words (X说：“…”), behind them (“…”X说。), between two pieces, or in an
    earlier sentence that the words go on from. The speaker is given in the words of the text; resolve/speakers puts the
    name. Left out on purpose: titles, terms, slogans, names of schemes, words written on something, quotations without
    a source.

    Example: “水来了，日子好过了。”王秀兰高兴地说。 → 水来了，日子好过了。
    Near miss: 该村推行“小事不出组，大事不出村”的办法。 → nothing
    """

    record_type: ClassVar[str] = "quote"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(SCORES)

    def extract(self, doc: ArticleDoc) -> Iterator[QuoteCandidate]:
        """The quotes in text order."""
        text = doc.text
        previous: Previous | None = None
        speaker: str | None = None
        for quotation in quotations(text):
            cue = cues.find(text, quotation, previous)
            if cue is None:
                continue
            quote = _candidate(text, quotation, cue, speaker)
            if quotation.depth == 0:
                previous = Previous(quotation.start, quotation.end, cue, quotation.closed)
                speaker = quote.speaker
            yield quote


def _candidate(text: str, quotation: Quotation, cue: Cue, last_speaker: str | None) -> QuoteCandidate:
    speaker = last_speaker if cue.rule == "quotes.continued" else _described(text, cue)
    return QuoteCandidate(
        spans=((quotation.start, quotation.end),), rule=cue.rule, score=SCORES[cue.rule],
        text=text[quotation.start : quotation.end], speaker=speaker, speaker_span=cue.area, cue=cue.verb,
    )


def _described(text: str, cue: Cue) -> str | None:
    """The words that describe the speaker, in the clause nearest to the verb that has any, else its subject."""
    clauses = speakers.clauses(text, *cue.area)
    for clause in clauses:
        found = speakers.description(text, *clause, first=cue.rule in ("quotes.subject", "quotes.within"))
        if found:
            verbal = clause is clauses[0] and cue.rule in ("quotes.before", "quotes.after")
            return text[slice(*((verbal and speakers.named_after(text, found[1], clause[1])) or found))]
    if clauses and cue.rule in ("quotes.before", "quotes.after"):
        found = speakers.subject(text, *clauses[0])
        return text[slice(*found)] if found else None
    return None
