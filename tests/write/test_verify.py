from helpers import document, records

from pipeline.write.verify import fault
from schemas import Article


def test_evidence_is_read_again() -> None:
    (article,) = records("正文一句。")["articles"]
    assert fault(article, document("标题占位行\n正文一句。").text) is None
    assert "reads" in str(fault(article, "标题占位字\n正文一句。"))


def test_paragraphs_lie_inside_the_document() -> None:
    (article,) = records("正文一句。")["articles"]
    assert isinstance(article, Article)
    head = article.evidence[:1]
    assert "outside" in str(fault(article.model_copy(update={"evidence": head}), "标题占位行\n"))
