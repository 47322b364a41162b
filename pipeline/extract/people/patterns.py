"""Weights and word lists by which a surname with one or two characters after it is judged. Units: one is weak, four is certain."""

from pipeline.patterns import compiled

ACCEPTED = 2.7
"""What a mention must reach for its name to be believed on its own."""

SURNAME, USUAL_SHARE = 0.25, -3.5
GIVEN, USUAL_GIVEN = 0.4, {1: -5.81, 2: -11.62}
"""Log share of an ordinary surname and log probability of ordinary given names; the scales weigh the distance from them."""
KNOWN = 1.5
"""What it is worth to be a name that everybody knows."""
IS_WORD, COMMON_SURNAME = 0.8, 1e-3
PLACE_NAME = 3.0
MODEL, MODEL_USUAL, USUAL_LENGTH, USUAL_ENOUGH = 1.3, 0.9, 3, -0.2
TOLD, TOLD_CAP = 1.0, 2.5
PRONOUN = 0.7
PLACE_ELSEWHERE = 2.5
PLAIN_SURNAME = {2: 0.4, 3: 0.9}
"""What it is worth to begin with a character that hardly is anything but a surname."""
WORDY_SURNAME = {2: 0.9, 3: 0.35}
SHARED_CHARACTER = 0.6
"""Cost of a one-character follower that might as well end the given name."""
JOINING = frozenset("和与及同对向")
USUAL_LENGTH_WORTH = 0.4
QUOTED = 2.5
SIGNED = 12.0

LEFT = {
    "title": 4.0, "weak_title": 2.4, "as": 2.5, "age": 4.0, "named": 3.0, "list": 3.3, "label": 2.5,
    "line": 1.2, "sentence": 1.0, "clause": 0.7, "quote": 0.0, "preposition": 0.5, "of": 0.3, "none": -0.4,
}
RIGHT = {
    "speech": 3.0, "weak_speech": 1.8, "manner": 2.6, "title": 3.5, "weak_title": 1.6, "gender": 4.0, "age": 4.0, "born": 4.0,
    "post": 2.2, "counted": 2.0, "bracket": 0.6, "mark": 0.7, "end": 0.8, "word": 0.2, "none": -0.9,
}
WORD = 1.1
"""Cost of being a dictionary word, times how common the word is."""
CROSSING = 1.2
"""Cost of ending or beginning within a dictionary word, times how common the word is."""
PLACE_AFTER = 3.5
PLACE_LAST = 3.0

PLACE_SUFFIXES = frozenset("省市县区镇乡村州路街厅局院校站厂店社队桥寺湾沟屯堡寨弄巷湖河江岛库港矿办委")
ORGANISATION_AFTER = (
    *("集团", "公司", "大学", "医院", "社区", "街道", "大道", "小学", "中学", "学院", "银行", "机场", "高铁", "高速", "铁路", "新区", "地区"),
    *("实业", "科技", "股份", "控股", "股份有限", "有限", "电器", "汽车", "药业", "酒业", "化工", "自然村", "行政村", "水库", "隧道", "大桥", "小区"),
    *("花园", "公园", "广场", "景区", "古镇", "古城", "山区", "半岛", "群岛", "运河", "流域", "盆地", "高原", "平原", "草原", "教授级", "故里", "超市"),
    *("商场", "酒店", "宾馆", "饭店", "餐厅", "一带", "一线", "以北", "以南", "以东", "以西", "经济带", "经济区", "自贸", "口岸", "方面", "方向"),
)
NAMED = ("名叫", "叫做", "叫作", "名为", "名字叫", "姓名", "化名", "大名", "本名", "原名", "人称", "叫")
PREPOSITIONS = frozenset("由与和同跟及以向请对是让被给把找为叫替陪据像像如邀聘选派")
SENTENCE_END = frozenset("。！？!?；;…")
CLAUSE_MARKS = frozenset("，,：:、（(—”’）)·》】")

AGE_BEFORE = compiled(r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:多|来)?岁(?:高龄)?的?[ \u3000]?\Z")
AGE_AFTER = compiled(
    r"[，,（( ]?(?:[，,]?(?:今年|现年|时年|年仅|刚满|已|已经|当年|终年|享年|年近|年满|女|男|汉族|回族|满族|[，,])){0,5}+"
    r"(?P<age>\d{1,3}|[一二三四五六七八九十百]{1,4})(?:多|来)?(?:周)?岁"
)
GENDER_AFTER = compiled(r"[ ]?[，,（(](?:[^（）()，。]{1,6}[，,])?(?P<gender>女|男)[，,；;）)。]")
BORN_AFTER = compiled(r"[，,](?:(?:女|男|汉族|[\u4e00-\u9fff]{1,3}族)[，,])*+(?:生于|出生于|\d{4}年\d{0,2}月?(?:出)?生)")
MANNER_REACH = 14
MANNER = compiled(
    r"(?:[\u4e00-\u9fff]{1,8}?(?:地|着|时|后|中)|(?:也|还|又|就|常|总|深有感触|感慨|激动|高兴|自豪|如是|这样|向|对|在|边)[\u4e00-\u9fff]{0,8}?)"
    r"说[，：,:。“]"
)
POST_AFTER = compiled(
    r"(?:[，（(](?=[^，。；！？\n]{2,24}[，。）)])|(?:既|曾|也|就|现)?(?:是|任|担任|当选|为))(?P<post>[^，。；！？\n“”《》（）()、]{2,30}?)(?=[，。；、）)！])"
)
AS_BEFORE = compiled(r"(?:作为|身为)(?P<post>[^，。；！？\n]{2,24})，\Z")
COUNTED_AFTER = compiled(r"等(?:\d+|[两三四五六七八九十]+)(?:多)?(?:名|位|人|个)")
NO_MENTION = ("主义", "思想", "理论", "新时代中国", "精神", "法治思想", "外交思想", "强军思想", "经济思想")
BYLINE = compiled(r"(?:记者|通讯员|摄影|作者|编辑|文|图|摄|责编|校对|审核|制图|漫画|插图|供图|撰文|报道|撰稿)[/／：: \u3000]*\Z")
HE_OR_SHE = compiled(r"[^。！？\n]{0,60}?[他她](?!们|人|国|乡|处|山)")
PLACE_ENDS = ("村", "镇", "乡", "县", "市", "区", "省", "街道", "社区", "集团", "公司", "族")
