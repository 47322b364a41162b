import pytest

from pipeline.layout import heads

HEADS = [
    (["振奋精神再出发 凝心聚力促发展", "松岭区三届人大四次会议开幕"], ["kicker", "headline"]),
    (["针对群众反映强烈的问题", "松岭区持续改善老旧小区环境"], ["kicker", "headline"]),
    (["李明远在调研防汛工作时强调", "把责任扛在肩上 把措施落到实处"], ["kicker", "headline"]),
    (["松岭区委常委会召开会议", "李明远主持"], ["headline", "deck"]),
    (["深耕山水沃土 发展绿色产业", "松岭区走出农旅融合新路子"], ["headline", "deck"]),
    (["一张清单管到底", "——松岭区推进基层减负纪实"], ["headline", "deck"]),
    (["我为群众办实事", "让“老房子”住出“新幸福”", "春晖社区加装电梯暖民心"], ["column", "headline", "deck"]),
    (["【新春走基层】", "雪夜里的守岛人"], ["column", "headline"]),
    (["区市场监管局", "护航“舌尖上的安全”"], ["headline", "headline"]),
    (["区气象台发布通报", "五月上旬降雨偏多"], ["headline", "deck"]),
    (["简　讯", "区总工会慰问一线职工"], ["headline", "subhead"]),
    (["茶香飘出大山", "(走进乡村看振兴)茶香飘出大山"], ["headline", "subhead"]),
    (["社区协作结硕果", "家门口的小院留住“银发客”"], ["kicker", "headline"]),
    (["公园开放"], ["headline"]),
    ([], []),
]


@pytest.mark.parametrize(("lines", "roles"), HEADS)
def test_the_lines_of_a_head(lines: list[str], roles: list[str]) -> None:
    assert heads.roles(lines) == roles


def test_in_a_document_of_one_piece_the_first_line_is_the_headline() -> None:
    assert heads.roles(["针对群众反映强烈的问题", "松岭区召开会议"], alone=True) == ["headline", "deck"]
    assert heads.roles(["聚力发展谱新篇", "抓项目"], alone=True, sectioned=True) == ["headline", "subhead"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("老有所养，一日三餐有着落", "幼有所育，课后时光有人陪", True),
        ("“三支队伍”拧成一股绳", "“五张清单”明责任人", True),
        ("一、总体要求", "二、主要任务", True),
        ("一、总体要求", "公园开放", False),
        ("公园开放", "老街焕新颜", False),
        ("抓项目", "抓项目", False),
    ],
)
def test_subheads_of_one_piece_are_cut_to_one_pattern(one: str, other: str, same: bool) -> None:
    assert heads.parallel(one, other) is same
