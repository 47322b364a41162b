import pytest
from helpers import docs

from pipeline.layout import bylines

LEADS = [
    ("本报讯（记者朱小江 通讯员刘一博）4月22日上午，", [("朱小江", "记者"), ("刘一博", "通讯员")]),
    ("本报讯 （全媒体记者 李晓红 实习生 王梦）近日，", [("李晓红", "记者"), ("王梦", "实习生")]),
    ("本报讯　（记者 韩 舒　通讯员 孙立人）5月8日，", [("韩舒", "记者"), ("孙立人", "通讯员")]),
    ("【本报讯】（记者 王芳）连日来，", [("王芳", "记者")]),
    ("本报松岭5月2日电（记者马一峰）两年前，", [("马一峰", "记者")]),
    ("松江日报讯（记者肖小娟通讯员邹宇高鹏）4月1日，", [("肖小娟", "记者"), ("邹宇", "通讯员"), ("高鹏", "通讯员")]),
    ("新华社北京4月1日电（记者 张三丰、李四光）4月", [("张三丰", "记者"), ("李四光", "记者")]),
    ("中新网西安3月31日电(党小野)“今年", [("党小野", "记者")]),
    ("中新网广州3月31日电(王小坚赵大峰)据", [("王小坚", "记者"), ("赵大峰", "记者")]),
    ("人民网郑州5月6日电 （记者王佩）5月", [("王佩", "记者")]),
    ("平湖讯（记者王明）4月1日", [("王明", "记者")]),
    ("（记者：王明 通讯员：李红）4月1日", [("王明", "记者"), ("李红", "通讯员")]),
    ("记者张磊报道：昨日", [("张磊", "记者")]),
    ("本报讯（通讯员津组轩）一个个项目", [("津组轩", "通讯员")]),
    ("据新华社北京4月5日电 记者5日从", []),
    ("本报讯 4月8日，全区", []),
]
LINES = [
    ("（本报记者 朱小江 文/图）", [("朱小江", "记者")]),
    ("本报记者 朱小江 摄", [("朱小江", "摄影")]),
    ("新华社发（李华摄）", [("李华", "摄影")]),
    ("新华社记者张海磊、胥冰洁", [("张海磊", "记者"), ("胥冰洁", "记者")]),
    ("作者林馨林浩", [("林馨", "作者"), ("林浩", "作者")]),
    ("□本报记者 李明 通讯员 赵倩", [("李明", "记者"), ("赵倩", "通讯员")]),
    ("■ 文/图 本报记者 陈晨", [("陈晨", "记者")]),
    ("文/张小三 图/李小四", [("张小三", "文字"), ("李小四", "摄影")]),
    ("张三丰 李四光 文 王小五 图", [("张三丰", "文字"), ("李四光", "文字"), ("王小五", "摄影")]),
    ("本报记者 王 磊 李小四", [("王磊", "记者"), ("李小四", "记者")]),
    ("本报记者 阿布都热合曼·艾山 通讯员 张风", [("阿布都热合曼·艾山", "记者"), ("张风", "通讯员")]),
    ("区融媒体中心记者 王明 通讯员 李晓霞", [("王明", "记者"), ("李晓霞", "通讯员")]),
    ("文字记者：张伟 摄影记者：王明", [("张伟", "记者"), ("王明", "摄影")]),
    ("撰稿：张三丰 编辑：李四光 审核：王小五", [("张三丰", "撰稿"), ("李四光", "编辑"), ("王小五", "审核")]),
    ("一审：张三丰 二审：李小龙 三审：王大伟", [("张三丰", "审核"), ("李小龙", "审核"), ("王大伟", "审核")]),
    ("（本报记者 陈浩 通讯员 林立 摄影报道）", [("陈浩", "记者"), ("林立", "摄影")]),
    ("县融媒体中心记者 李刚 摄影报道", [("李刚", "摄影")]),
    ("（责任编辑：王小明）", [("王小明", "责任编辑")]),
    ("（市公安局 王志强）", [("王志强", "作者")]),
    ("（张丽 王强）", [("张丽", "作者"), ("王强", "作者")]),
    ("（委建筑节能与科技设计处）", []),
    ("（通讯员 区委宣传部）", []),
    ("来源：平湖县融媒体中心", []),
    ("（图片由县水利局提供）", []),
    ("本文图片均由市文旅局提供", []),
    ("（供稿：质安科 王芳）", [("王芳", "供稿")]),
    ("发布时间：2024-05-06 来源：市住建局 浏览次数：120", []),
]
NO_SIGNATURES = [
    *("记者手记", "记者走基层", "编辑部的故事", "摄影大赛作品展开幕", "通讯员培训班开班", "图书馆新馆开放"),
    *("文化惠民进万家", "设计之都再出发", "小记者走进消防队", "一线记者的坚守", "（完）", "（二）", "（试行）"),
    *("来源于群众的智慧", "航拍平湖新貌"),
]
NO_LEADS = [
    "近日，记者在平湖区采访时看到，老街焕然一新。", "电子商务带动山货出山。", "合作社电商平台上线，农户增收。",
    "（一）加强组织领导。各单位要高度重视。", "讯问笔录显示，嫌疑人已供认。",
]  # fmt: skip
TAILS = [
    ("呈祥乡风景区一角。康小平摄", [("康小平", "摄影")]),
    ("图为市民在锻炼。 本报记者 韩舒 摄", [("韩舒", "摄影")]),
    ("活动圆满结束。（记者 张晓明）", [("张晓明", "记者")]),
    ("▲区法院开展普法宣传。（汪洁）", [("汪洁", "作者")]),
]


def named(signature: bylines.Signature | None) -> list[tuple[str, str]] | None:
    return None if signature is None else [(signer.name, signer.role) for signer in signature.signers]


@pytest.mark.parametrize(("text", "names"), LEADS)
def test_lead_bylines(text: str, names: list[tuple[str, str]]) -> None:
    assert named(bylines.lead(text)) == names


@pytest.mark.parametrize(("text", "names"), LINES)
def test_signature_lines(text: str, names: list[tuple[str, str]]) -> None:
    assert named(bylines.own_line(text)) == names


@pytest.mark.parametrize("text", NO_SIGNATURES)
def test_lines_that_only_look_like_signatures(text: str) -> None:
    assert bylines.own_line(text) is None


@pytest.mark.parametrize("text", NO_LEADS)
def test_paragraphs_without_lead_byline(text: str) -> None:
    assert bylines.lead(text) is None


@pytest.mark.parametrize(("text", "names"), TAILS)
def test_signatures_at_the_end_of_a_paragraph(text: str, names: list[tuple[str, str]]) -> None:
    assert named(bylines.tail(text)) == names


def test_the_end_of_a_paragraph_that_signs_nothing() -> None:
    assert bylines.tail("会议通过了《平湖区节水办法》（试行）") is None


def test_names_alone_sign_only_the_last_paragraph() -> None:
    bodies = ("首段。（张晓明）\n末段。", "首段。\n末段。（张晓明）")
    articles = [docs(f"标题占位行\n{body}")[0].article for body in bodies]
    assert [[author.name for author in article.authors] for article in articles] == [[], ["张晓明"]]


def test_each_author_once() -> None:
    (article,) = docs("公园开放\n本报讯（记者韩舒）公园开放。\n图为公园一角。 韩舒 摄\n（本报记者 韩舒 文/图）")
    assert [(author.name, author.role) for author in article.article.authors] == [("韩舒", "记者")]
