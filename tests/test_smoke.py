from helpers import docs, records


def test_text_is_kept_by_the_doc() -> None:
    for article in docs("第一行标题\n正文一句。又一句！\n"):
        assert article.doc.text == article.text


def test_an_article_gives_its_record() -> None:
    (article,) = records("正文一句。")["articles"]
    assert article.evidence
