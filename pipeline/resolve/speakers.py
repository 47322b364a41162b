"""Who speaks: names for pronouns and descriptions, and the link from a quote to its person."""

from dataclasses import replace

from pipeline.extract.base import Found, PersonCandidate, QuoteCandidate
from pipeline.extract.quotes.speakers import clauses
from pipeline.spans import Interval

_NO_SUBJECT_BEFORE = frozenset("对向跟给把让请和与被为替据")
_PRONOUNS = {"他": "male", "她": "female"} | dict.fromkeys(("自己", "本人", "老人", "对方", "老人家", "后者", "前者"))
_NEEDS_SPEAKER = ("quotes.subject", "quotes.colon", "quotes.within")
_THIS_PERSON = ("这位", "这名", "那位", "那名")
NEARBY = 400
"""Characters over which a pronoun may refer back."""

Mention = tuple[Interval, PersonCandidate]


def resolve(found: Found) -> Found:
    """The same candidates, each quote with its speaker's name and person; doubtful ones without one are dropped."""
    mentions = sorted(((span, person) for person in found.people for span in person.spans), key=lambda m: m[0])
    quotes: list[QuoteCandidate] = []
    for quote in found.quotes:
        spoken = _spoken(found.doc.text, quote, mentions, quotes[-1] if quotes else None)
        if spoken.speaker or spoken.rule not in _NEEDS_SPEAKER:
            quotes.append(spoken)
    return replace(found, quotes=tuple(quotes))


def _spoken(text: str, quote: QuoteCandidate, mentions: list[Mention], last: QuoteCandidate | None) -> QuoteCandidate:
    area = quote.speaker_span
    if area is None:
        return quote
    named = _named(text, quote, area, mentions)
    if named:
        return _by(quote, *named)
    if quote.speaker in _PRONOUNS or (quote.speaker or "").startswith(_THIS_PERSON):
        return _by_pronoun(text, quote, mentions)
    if quote.rule == "quotes.continued" and last is not None:
        return replace(quote, speaker=last.speaker, speaker_span=last.speaker_span, person=last.person)
    return quote


def _named(text: str, quote: QuoteCandidate, area: Interval, mentions: list[Mention]) -> Mention | None:
    """The person whom the area names as speaker: of the clause nearest to the verb that names or describes anyone."""
    if quote.rule in ("quotes.subject", "quotes.continued", "quotes.within"):
        acting = [m for m in mentions if m[0][0] == quote.key[1] + 1 and not _depends(text, m[0])]
        if acting:
            return acting[0]
        named = _subject(text, area, mentions, first=True)
        described = text.find(quote.speaker, *area) if quote.speaker and quote.rule != "quotes.continued" else -1
        leads = described >= 0 and not text[area[0] : described].strip("，, ")
        if named and leads and described + len(quote.speaker or "") < named[0][0]:
            return None
        return named
    for start, end in clauses(text, *area):
        named = _subject(text, (start, end), mentions, first=False)
        if named:
            return named
        if quote.speaker and quote.speaker in text[start:end]:
            return None
    return None


def _by(quote: QuoteCandidate, span: Interval, person: PersonCandidate) -> QuoteCandidate:
    return replace(quote, speaker=person.name, speaker_span=span, person=person.key)


def _subject(text: str, area: Interval, mentions: list[Mention], first: bool) -> Mention | None:
    """The person in the area that is its subject: not the object of a preposition, nor the owner of what follows."""
    inside = [m for m in mentions if area[0] <= m[0][0] and m[0][1] <= area[1]]
    free = [m for m in inside if not _depends(text, m[0])]
    chosen = free or inside
    return (chosen[0] if first else chosen[-1]) if chosen else None


def _depends(text: str, span: Interval) -> bool:
    """Whether a preposition stands before the name, or 的 behind it."""
    return text[span[0] - 1 : span[0]] in _NO_SUBJECT_BEFORE or text[span[1] : span[1] + 1] == "的"


def _by_pronoun(text: str, quote: QuoteCandidate, mentions: list[Mention]) -> QuoteCandidate:
    """The person last named before the quote that the pronoun can mean, subjects before others."""
    place = min((quote.speaker_span or quote.key)[0], quote.key[0])
    gender = _PRONOUNS.get(quote.speaker or "")
    near = [m for m in mentions if place - NEARBY <= m[0][0] < place and (not gender or m[1].gender in (None, gender))]
    near = [m for m in near if not m[1].rule.startswith("people.signed")]
    subjects = [m for m in near if _begins_clause(text, m[0][0]) and not _depends(text, m[0])]
    chosen = (subjects or near)[-1:] if near else []
    return _by(quote, *chosen[0]) if chosen else quote


def _begins_clause(text: str, at: int) -> bool:
    """Whether nothing but a title stands between the clause's beginning and the name."""
    for place in range(at - 1, max(at - 25, 0) - 1, -1):
        if text[place] in "，。！？；：“”\n":
            return True
        if text[place] in _NO_SUBJECT_BEFORE:
            return False
    return at < 25
