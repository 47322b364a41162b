import pytest
from golden.layout import PAGES, documents, golden

from pipeline.read.document import Document

DOCUMENTS = documents()


def test_every_sample_document_has_its_golden_page() -> None:
    assert {document.id for document in DOCUMENTS} == {file.stem for file in PAGES.glob("*.txt")}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_layout_reads_the_page_as_it_did(document: Document) -> None:
    assert golden(document) == (PAGES / f"{document.id}.txt").read_text(encoding="utf-8")
