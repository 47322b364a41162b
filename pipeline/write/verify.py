"""The last look before a record is written: its evidence, read again from the document."""

from schemas import Article, Record


def fault(record: Record, text: str) -> str | None:
    """What is wrong with the record's evidence against the decoded document; None where every span quotes it."""
    for span in record.evidence:
        if text[span.start : span.end] != span.text:
            return f"evidence {span.start}:{span.end} reads {span.text!r}, the document {text[span.start : span.end]!r}"
    if isinstance(record, Article):
        for paragraph in record.paragraphs:
            for interval in paragraph:
                if not interval.start < interval.end <= len(text):
                    return f"paragraph {interval.start}:{interval.end} lies outside the {len(text)} characters"
    return None
