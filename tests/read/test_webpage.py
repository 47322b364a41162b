import hashlib
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("trafilatura")

from pipeline.config import Config
from pipeline.errors import ReadError
from pipeline.read.document import Document
from pipeline.read.inputs import read
from pipeline.read.visible import page
from schemas import Reject

HEADLINE = "河湾区启用两处便民停车场"
LINES = [
    "5月6日，河湾区城市管理局启用青禾路、柳岸街两处便民停车场，新增停车位“三百”余个。",
    "一位姓陈的居民告诉记者：以前下班回家要转几圈，现在下楼就能停车，方便多了。",
    "据介绍，两处停车场总投资234万元，占地约1400平方米，由原来的闲置地块改建而成。",
]
SECTIONS = ("首页", "要闻", "社会", "视频")
NAV = "<ul>" + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in SECTIONS) + "</ul>"
RELATED = (
    f'<h3>相关阅读</h3><ul><li><a href="1.html">{HEADLINE}</a></li>'
    '<li><a href="2.html">柳岸街改造工程开工</a></li><li><a href="3.html">青禾小学举办读书节</a></li></ul>'
)
FOOTER = "<div class='footer'><p>版权所有：河湾日报社　备案号：00000000</p></div>"
BODY = "".join(f"<p>　　{line}</p>\n" for line in LINES)


def html(body: str = BODY, title: str = f"{HEADLINE}_河湾新闻网", head: str = "", charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        f"<title>{title}</title>{head}<style>.a{{}}</style></head>\n<body>{NAV}{body}{RELATED}{FOOTER}</body></html>\n"
    )


def one(folder: Path, source: str | bytes, name: str = "page.html") -> Document | Reject:
    (folder / name).write_bytes(source if isinstance(source, bytes) else source.encode())
    (item,) = read([folder / name], Config())
    if isinstance(item, Document):
        faithful(item)
    return item


def faithful(document: Document) -> None:
    view = document.view
    for piece in view.pieces:
        if piece.verbatim:
            assert view.text[piece.start : piece.end] == document.text[piece.source_start : piece.source_end]
    assert [piece.start for piece in view.pieces] == sorted(piece.start for piece in view.pieces)


def lines(item: Document | Reject) -> list[str]:
    assert isinstance(item, Document), item
    return item.view.text.split("\n")


H1 = f"<h1>{HEADLINE}</h1>"


@pytest.mark.parametrize(
    "body",
    [
        H1 + BODY,
        f"<div><div class='t'>{HEADLINE}</div><div><div class='TRS_Editor'>{BODY}</div></div></div>",
        f"<h1><a href='/'>河湾新闻网</a></h1><h2>{HEADLINE}</h2>" + BODY,
        BODY,
        H1 + BODY.replace("<p>", "").replace("</p>", "<br><br>"),
        H1 + BODY.replace("<p>", "<P>").replace("</p>", ""),
        H1 + BODY.replace("停车", "<font face='仿宋'>停</font><b>车</b>"),
        H1
        + BODY.replace("“", "&ldquo;")
        .replace("”", "&rdquo;")
        .replace("一", "&#x4E00;")
        .replace("　　", "&nbsp;&nbsp; "),
        H1 + BODY.replace("，", "，\n        "),
        H1 + f"<table><tr><td>{NAV}</td><td><table><tr><td>{BODY}</td></tr></table></td></tr></table>",
        H1
        + "<script>document.write('<p>假</p><script src=x><\\/script>'); if (a<b) {}</script><!-- <p>注</p> -->"
        + BODY,
        H1
        + "<div class='info'>发布时间：2024-05-06 来源：河湾日报</div>"
        + BODY
        + "<p>【打印】【关闭窗口】</p><p>浏览次数：31</p>",
        f"<div onclick=\"if (a > b) {{}}\" title='x > y'>{H1}{BODY}</div>",
    ],
)
def test_the_view_is_the_headline_and_the_paragraphs(tmp_path: Path, body: str) -> None:
    assert lines(one(tmp_path, html(body))) == [HEADLINE, *LINES]


def test_evidence_quotes_the_source(tmp_path: Path) -> None:
    source = html(H1 + BODY.replace("“三百”", "&ldquo;三<b>百</b>&rdquo;"))
    document = one(tmp_path, source)
    assert isinstance(document, Document)
    at = document.view.text.index("“三百”余")
    quoted = [source[start:end] for start, end in document.view.to_source(at, at + 5)]
    assert quoted == ["&ldquo;三", "百", "&rdquo;余"]
    assert document.text == source


def test_a_data_table_gives_a_line_a_row(tmp_path: Path) -> None:
    table = "<table><tr><th>停车场</th><th>车位</th></tr><tr><td>青禾路</td><td><p>180</p></td></tr></table>"
    assert lines(one(tmp_path, html(H1 + BODY + table)))[-2:] == ["停车场 车位", "青禾路 180"]


def test_kicker_and_deck_come_with_the_headline(tmp_path: Path) -> None:
    body = f"<h3>便民利民</h3>{H1}<h4>——新增停车位三百余个</h4>{BODY}"
    assert lines(one(tmp_path, html(body)))[:3] == [HEADLINE, "便民利民", "——新增停车位三百余个"]


@pytest.mark.parametrize(
    ("declared", "codec", "recorded"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("nonsense", "gb18030", "gb18030"),
    ],
)
def test_declared_encodings(tmp_path: Path, declared: str, codec: str, recorded: str) -> None:
    document = one(tmp_path, html(H1 + BODY, charset=declared).encode(codec))
    assert lines(document) == [HEADLINE, *LINES]
    assert isinstance(document, Document)
    assert document.encoding == recorded


def test_traditional_pages_in_big5(tmp_path: Path) -> None:
    text = "<p>本報訊　5月6日，河灣區城市管理局啟用兩處便民停車場，新增停車位三百餘個，居民紛紛稱便。</p>"
    source = f"<html><head><meta charset='big5'><title>河灣區啟用停車場</title></head><body>{text}</body></html>"
    document = one(tmp_path, source.encode("big5"))
    assert isinstance(document, Document)
    assert (document.encoding, document.text) == ("cp950", source)


@pytest.mark.parametrize(
    ("head", "info", "day"),
    [
        ('<meta name="PubDate" content="2024-05-06 10:22">', "", date(2024, 5, 6)),
        ('<meta property="article:published_time" content="2024-05-06T08:00:00+08:00">', "", date(2024, 5, 6)),
        ("", "发布时间：2024-05-06", date(2024, 5, 6)),
        ("", "2024年05月06日 10:22　来源：河湾日报", date(2024, 5, 6)),
        ("", "2024年5月6日　星期一", date(2024, 5, 6)),
        ("", "Copyright 2019-2023　2018-03-01备案", None),
        ("", "今天是2024年5月6日　星期一", None),
    ],
)
def test_the_day_of_publication(tmp_path: Path, head: str, info: str, day: date | None) -> None:
    document = one(tmp_path, html(f"{H1}<div>{info}</div>{BODY}", head=head))
    assert isinstance(document, Document)
    assert (document.published, document.published_basis) == (day, "given" if day else None)


WHOLE = html(H1 + BODY)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (WHOLE[: len(WHOLE) // 2], "truncated"),
        (WHOLE[: WHOLE.index("</body>")], "truncated"),
        (WHOLE[: WHOLE.index("<h1>") + 3], "truncated"),
        (WHOLE.replace("<h1>", "<!-- <h1>"), "truncated"),
        (WHOLE.replace("</style>", ""), "truncated"),
        (f"<html><body>{NAV}</body></html>", "no_main_text"),
        ("<html><body></body></html>", "no_main_text"),
        ("  \n", "empty"),
    ],
)
def test_a_page_without_a_document_is_one_reject(tmp_path: Path, source: str, code: str) -> None:
    row = one(tmp_path, source)
    assert isinstance(row, Reject)
    assert (row.code, row.input_sha256) == (code, hashlib.sha256(source.encode()).hexdigest())


def test_without_the_extra_the_reject_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    row = one(tmp_path, WHOLE)
    assert isinstance(row, Reject)
    assert row.code == "no_html_extra"
    assert "banmian[html]" in row.reason


TEXTS = st.lists(
    st.sampled_from([*"河湾区 \n\t　“。a1<>&;", "&nbsp;", "&#x4E00;", "&lt;", "&bogus;", "\u200b", "Park "]),
    max_size=12,
).map("".join)
TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<td>",
        "<tr>",
        "</tr>",
        "<h1>",
        "</h1>",
        "<a href=x>",
        "</a>",
        "<!--x-->",
        "<script>x</script>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(TEXTS, TAGS), max_size=30).map("".join))
def test_every_block_maps_back(source: str) -> None:
    try:
        blocks = page(source).blocks
    except ReadError:
        return
    for block in blocks:
        line = block.line()
        assert line.text == line.text.strip()
        assert "".join(line.text.split()) == block.text
        assert line.to_source(0, len(line.text))
        for piece in line.pieces:
            if piece.verbatim:
                assert line.text[piece.start : piece.end] == source[piece.source_start : piece.source_end]
