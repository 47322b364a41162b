import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.read.decode import decode

SIMPLIFIED = st.sampled_from(
    [
        "河湾区召开防汛工作会议",
        "记者江明",
        "5月6日，",
        "新增停车位三百余个。",
        "居民",
        "《条例》",
        "总投资2.34亿元，",
        "\r\n",
        "　　",
        "ABC",
    ]
)
TRADITIONAL = st.sampled_from(
    [
        "河灣區召開防汛工作會議",
        "記者江明",
        "5月6日，",
        "新增停車位三百餘個。",
        "居民",
        "《條例》",
        "總投資2.34億元，",
        "\r\n",
        "　　",
        "ABC",
    ]
)


def texts(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=20, max_size=60).map(lambda parts: "河灣區記者報導，" * 3 + "".join(parts))


@settings(max_examples=60, deadline=None)
@given(
    texts(SIMPLIFIED),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]),
)
def test_simplified_text_comes_back(text: str, encoding: str) -> None:
    text = text.replace("灣區記者報導", "湾区记者报道")
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == {"gbk": "gb18030"}.get(encoding, encoding)
    assert text.encode(encoding).decode(decoded.encoding) == text


@settings(max_examples=60, deadline=None)
@given(texts(TRADITIONAL), st.sampled_from(["utf-8", "utf-16-le", "gb18030", "big5", "cp950", "big5hkscs"]))
def test_traditional_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_any_text_comes_back_from_what_names_itself(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_not_part_of_the_text(encoding: str) -> None:
    assert decode("河湾".encode(encoding)).text == "河湾"
