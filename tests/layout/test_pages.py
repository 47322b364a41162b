from pathlib import Path

import pytest
from helpers import docs, document

from pipeline.config import Config
from pipeline.layout.article import Article
from pipeline.layout.pages import articles

PAPER = "松岭日报\n第A01版 要闻\n\n"
PARK = """春晖公园对外开放

本报讯（记者韩舒）5月6日，松岭区春晖公园正式对外开放。

春晖公园占地86亩，栽植花草树木1200株，配建健身步道3公里，每天接待游客3000人次。

"""
SCHOOL = """城关小学举行体育节

本报讯（记者白露）5月7日，城关小学举行第十二届校园体育节，860名学生参加比赛。

城关小学校长说，体育节让每个孩子都能找到自己喜欢的运动。

"""


def page(text: str, config: Config | None = None) -> tuple[Article, ...]:
    return articles(document(text), config or Config())


def zones(article: Article, *roles: str) -> list[str]:
    return [zone.text.text for zone in article.zones if zone.role in roles]


def test_lead_bylines_part_pieces() -> None:
    park, school = page(PARK + SCHOOL)
    assert park.first("headline") == "春晖公园对外开放"
    assert school.first("headline") == "城关小学举行体育节"
    assert [len(zones(piece, "body")) for piece in (park, school)] == [2, 2]


def test_a_row_of_fields_gives_its_signers_and_no_body() -> None:
    row = "发布时间：2024-05-06 10:20  来源：松岭区融媒体中心  作者：韩舒  浏览次数：132次 【字体：大 中 小】"
    (park,) = page(f"春晖公园对外开放\n{row}\n5月6日，松岭区春晖公园正式对外开放。\n【打印】 【关闭】\n")
    assert zones(park, "body") == ["5月6日，松岭区春晖公园正式对外开放。"]
    assert zones(park, "byline") == ["来源：松岭区融媒体中心", "作者：韩舒"]
    assert [(author.name, author.role) for author in park.authors] == [("韩舒", "作者")]


def test_a_credit_line_is_no_headline() -> None:
    (park,) = page(f"{PARK}（图片由区园林局提供）\n责任编辑：白露\n")
    assert park.first("headline") == "春晖公园对外开放"
    assert ("白露", "责任编辑") in [(author.name, author.role) for author in park.authors]


def test_a_pages_credit_signs_what_nobody_else_signs() -> None:
    plain = "城西小学办起读书角\n\n5月8日，城西小学办起读书角，添置图书2600册。\n\n"
    found = page(f"{PARK}\n\n{SCHOOL}\n\n\n{plain}\n\n本版撰文 本报记者 汪洁（署名稿件除外）\n")
    assert [[author.name for author in piece.authors] for piece in found] == [["韩舒"], ["白露"], ["汪洁"]]


def test_a_column_over_briefs_stands_over_each_of_them() -> None:
    found = page(f"{PARK}\n短波\n\n{SCHOOL}城西小学办起读书角\n\n本报讯 5月8日，城西小学办起读书角。\n")
    assert [piece.first("column") for piece in found] == [None, "短波", "短波"]
    assert [piece.first("headline") for piece in found][1:] == ["城关小学举行体育节", "城西小学办起读书角"]


def test_subheads_cut_to_one_pattern_head_no_pieces() -> None:
    parts = {
        "一份清单摸起来": "居民楼道里的灯坏了半年，谁来修成了难题。清单上列出136条需求。",
        "两支队伍动起来": "暴雨夜里管道堵了，老师傅带着队员抢修3小时，天亮前疏通。",
        "三项机制转起来": "车棚建在哪里，大家坐下来商量了6次，4月底建成投用。",
    }
    text = "".join(f"{head}\n\n{body}\n\n" for head, body in parts.items())
    found = page(f"樟树社区的治理账\n\n樟树社区建于1993年，共有住户1874户。\n\n{text}{PARK}")
    assert [piece.first("headline") for piece in found] == ["樟树社区的治理账", "春晖公园对外开放"]
    assert zones(found[0], "subhead") == list(parts)


def test_a_notice_and_a_column_begin_pieces_that_nobody_signs() -> None:
    notice = "计划停水公告\n\n因管道检修，定于5月9日8时至16时对槐树街片区停水。\n\n松岭区自来水公司\n\n2024年5月8日\n\n"
    market = "菜价观察\n\n本周菜价小幅回落\n\n区发改委5月8日发布，黄瓜每斤2.6元，比上周下降3角。\n\n"
    found = page(PARK + SCHOOL + notice + market)
    headlines = ["春晖公园对外开放", "城关小学举行体育节", "计划停水公告", "本周菜价小幅回落"]
    assert [piece.first("headline") for piece in found] == headlines
    assert found[-1].first("column") == "菜价观察"


def test_a_lone_heading_below_a_signed_brief_begins_a_piece() -> None:
    fire = "仓库起火 40分钟扑灭\n\n5月7日14时许，南岭村一处仓库起火，消防员经过40分钟处置，明火被扑灭。\n"
    found = page(f"{PARK}{SCHOOL}{fire}")
    assert found[-1].first("headline") == "仓库起火 40分钟扑灭"


def test_a_number_goes_on_with_the_sentence_that_wants_one() -> None:
    feature = "土专家进了大豆地\n\n松岭区大豆合作社请来土专家讲课，大豆种植户听课后，当天就有\n\n"
    rest = "37户种植户报名入社。\n\n合作社为种植户统一供应大豆种子，大豆每斤多卖5分钱。\n"
    found = page(feature + PARK + rest)
    assert zones(found[0], "body")[0].endswith("当天就有37户种植户报名入社。")


@pytest.mark.parametrize("lead", ["新华社松岭5月6日电（记者韩舒）", "本报讯（记者 韩舒）"])
def test_a_lead_without_a_headline_is_body(lead: str) -> None:
    (park,) = page(f"{lead}松岭区春晖公园6日正式对外开放。\n公园占地86亩。\n")
    assert park.first("headline") is None
    assert len(zones(park, "body")) == 2
    assert [author.name for author in park.authors] == ["韩舒"]


def test_a_document_of_one_piece_is_never_parted() -> None:
    words = ("养老", "托育", "助残")
    sections = "\n\n\n\n".join(f"{word}有着落\n\n松岭区春晖社区为{word}建立台账，落实专人负责。" for word in words)
    (article,) = page(f"松岭区春晖社区办好民生实事\n\n松岭区春晖社区推进民生实事，建立台账。\n\n\n\n{sections}")
    assert zones(article, "subhead") == ["养老有着落", "托育有着落", "助残有着落"]


@pytest.mark.parametrize("first", ["“难事好办了”，记者探访春晖社区，看老街。", "一二三四五" * 16, "5月6日，", "在路上"])
def test_the_first_line_of_a_single_piece_is_its_headline(first: str) -> None:
    (article,) = page(f"{first}\n5月6日，松岭区召开会议。\n会议强调，要抓好落实。")
    assert article.first("headline") == first


def test_a_paragraph_broken_by_a_columns_end_is_mended() -> None:
    text = PARK.replace("每天接待", "每天\n\n\n\n图一：公园一角\n\n接待")
    (park,) = page(text)
    assert zones(park, "body")[1] == "春晖公园占地86亩，栽植花草树木1200株，配建健身步道3公里，每天接待游客3000人次。"
    assert park.captions() == (("图一", "公园一角"),)
    broken = next(zone.text for zone in park.zones if len(zone.text.pieces) == 2)
    first, second = (text[low:high] for low, high in broken.to_source(0, len(broken.text)))
    assert (first[-6:], second) == ("3公里，每天", "接待游客3000人次。")


def test_a_piece_set_inside_a_broken_sentence_is_lifted_out() -> None:
    park, school = page(PARK.replace("每天接待", f"每天\n\n\n\n{SCHOOL}接待"))
    assert zones(park, "body")[1] == "春晖公园占地86亩，栽植花草树木1200株，配建健身步道3公里，每天接待游客3000人次。"
    assert len(zones(school, "body")) == 2


def test_a_signature_ends_the_piece_set_inside() -> None:
    inner = "城关小学举行体育节\n\n5月7日，城关小学举行体育节，860名学生参加。\n\n（本报记者 白露）\n\n"
    park, school = page(PARK.replace("春晖公园占地", f"\n\n{inner}春晖公园占地"))
    assert [author.name for author in school.authors] == ["白露"]
    assert zones(park, "body")[1].startswith("春晖公园占地")


def test_a_heading_with_a_comma_above_a_lead_byline_is_a_head() -> None:
    found = page(PARK + SCHOOL.replace("城关小学举行体育节", "跑起来，城关小学举行体育节", 1))
    assert [article.first("headline") for article in found] == ["春晖公园对外开放", "跑起来，城关小学举行体育节"]


def test_subheads_go_on_with_the_piece_that_was_interrupted() -> None:
    parks = PARK + "老有所乐，健身步道连成环\n\n公园的健身步道绕湖一周，老人们每天来散步。\n\n"
    rest = "幼有所玩，滑梯沙坑进公园\n\n公园东侧建起儿童乐园，春晖公园每到周末都很热闹。\n\n"
    park, school = page(parks + SCHOOL + rest)
    assert zones(park, "subhead") == ["老有所乐，健身步道连成环", "幼有所玩，滑梯沙坑进公园"]
    assert len(zones(school, "body")) == 2


def test_a_photographers_signature_makes_a_photo_piece() -> None:
    photo = "桥通了\n\n5月6日，市民走过新建的春晖桥。\n\n本报记者 韩舒 摄\n\n"
    first, second = page(PARK + "\n\n" + photo)
    assert (first.kind, second.kind) == ("brief", "photo")
    assert [(author.name, author.role) for author in second.authors] == [("韩舒", "摄影")]


def test_page_furniture_is_left_out() -> None:
    text = PAPER + PARK + SCHOOL + "12\n\n责任编辑：乔木 美编：温宁 校对：丁小满\n"
    park, school = page(text)
    assert park.zones[0].role == "headline"
    assert [author.name for author in school.authors] == ["白露"]
    assert not any("乔木" in article.text.text or "松岭日报" in article.text.text for article in (park, school))


def test_the_papers_name_is_furniture() -> None:
    (park,) = page("松江观察\n" + PARK, Config(paper="松江观察"))
    assert park.first("headline") == "春晖公园对外开放"


def test_captions_go_to_the_piece_that_tells_of_them() -> None:
    park, school = page(PARK + "图一：城关小学体育节接力赛\n图二：春晖公园一景\n\n" + SCHOOL)
    assert park.captions() == (("图二", "春晖公园一景"),)
    assert school.captions() == (("图一", "城关小学体育节接力赛"),)


def test_a_roundup_keeps_its_items() -> None:
    (article,) = page("要闻简报\n\n▲区总工会慰问职工。（汪洁）\n\n▲第二小学获评“书香校园”。（区教体局）\n")
    assert (article.kind, len(zones(article, "body"))) == ("brief", 2)


@pytest.mark.parametrize("text", ["", "\n \u3000\n", "12\n", "图一\n\n图二", "（完）", "\ufeff", "第A01版"])
def test_pages_with_little_on_them(text: str) -> None:
    assert all(article.zones for article in page(text))


def test_a_lead_byline_stays_in_its_paragraph() -> None:
    (article,) = docs(PARK)
    assert article.text.split("\n")[1].startswith("本报讯（记者韩舒）")


def test_the_real_page() -> None:
    file = Path(__file__).parents[3] / "shared/seeds/000_552fdbae1823c7b1.txt"
    if not file.is_file():
        pytest.skip("the shared folder is not here")
    found = page(file.read_text(encoding="utf-8"))
    assert [(len(zones(article, "body", "subhead")), len(article.authors)) for article in found] == [
        (8, 2), (5, 2), (7, 2), (23, 1), (1, 1), (2, 1), (5, 2),
    ]  # fmt: skip
    assert sum(len(zone.text.pieces) for article in found for zone in article.zones if zone.role == "body") == 52
