"""Weights and patterns by which a surname with one or two characters after it is judged.

Weights add up: one is weak, four is certain. They were set by reading news, not by fitting.
"""

from pipeline.patterns import compiled

ACCEPTED = 2.7
"""What a name's best mention, with help from its others, must reach to be believed."""

SURNAME, USUAL_SHARE = 0.25, -3.5
GIVEN, USUAL_GIVEN = 0.4, {1: -5.81, 2: -11.62}
"""Log share of an ordinary surname, log probability of ordinary given names; the scales weigh the distance."""
PLAIN_SURNAME = {2: 0.5, 3: 0.8, 4: 1.2}
"""Worth of beginning with a character that hardly is anything but a surname, by the name's length."""
WORDY_SURNAME = {2: 0.9, 3: 0.35}
"""Cost of beginning with a character that mostly is a plain word."""
KNOWN = 1.5
"""Worth of being a name that everybody knows."""
USUAL_LENGTH, USUAL_LENGTH_WORTH = 3, 0.5
WORD, LONG_WORD, TAIL_WORD = 1.1, 1.3, 0.35
"""Cost of being a dictionary word, times how common it is; of three characters being one; of the last two being one."""
SHORT_WORD, BEGINS_WORD = 1.4, 0.75
ALSO_NAME = 1.0
IS_WORD, COMMON_SURNAME = 0.8, 1e-3
CROSSING, CROSSING_TITLE = 1.2, 0.6
"""Cost of ending or beginning within a dictionary word, times how common it is; the share of it that a title leaves."""
PLACE_NAME, PLACE_TITLED, PLACE_AFTER, PLACE_LAST = 3.0, 1.2, 3.5, 3.0
"""Cost of being a place's name; the same behind a title; of a place word behind; of ending like a place."""
PLACE_LAST_TITLED = 2.2
"""What a title and the names model give back to a name that ends like a place."""
HAMLET, HAMLETS = 1.5, "庄屯寨堡沟坪湾铺"
"""Cost of a name of two characters that ends as villages do: 张庄."""
SHARED_CHARACTER = 1.1
"""Cost of a one-character follower that might as well end the given name."""

MODEL, MODEL_USUAL, MODEL_LENGTH, MODEL_AGAINST, USUAL_ENOUGH = 1.3, 0.9, 0.9, 0.8, -0.2
"""The names model's voice; more for a name of the usual length and form; what it counts in
where a name ends; what it counts when it says place or body."""
TOLD, TOLD_CAP, PRONOUN = 1.0, 2.5, 0.7
OTHERS, OTHERS_CAP = 0.6, 2.5
SUPPORT = 0.8
BACKWARD = 1.5
BOUNDED = 1.0
"""Worth of standing alone between a title and a mark, where it is asked how far a name goes."""
SHORT_FORM = 1.8
"""Worth of a short form, 老胡 or 胡先生, that the article has of a name."""
PLACE_ELSEWHERE = 2.5
QUOTED = 2.5
SIGNED = 12.0

LEFT = {
    "title": 4.0, "weak_title": 2.4, "several": 1.0, "as": 3.4, "age": 4.0, "named": 3.0, "list": 4.0, "met": 1.7,
    "local": 1.6, "line": 1.2, "sentence": 1.0,
    "clause": 0.7, "quote": 0.0, "preposition": 0.5, "of": 0.3, "none": -0.4,
}
RIGHT = {
    "speech": 3.0, "weak_speech": 1.8, "manner": 2.6, "title": 3.5, "weak_title": 1.6, "gender": 4.0, "age": 4.0,
    "born": 4.0, "post": 2.2, "counted": 2.0, "bracket": 0.6, "number": 0.0, "mark": 0.7, "end": 0.8,
    "word": 0.2, "none": -0.9,
}

PLACE_SUFFIXES = frozenset("族省市县区镇乡村州路街厅局院校站厂店社队桥寺湾沟屯堡寨弄巷湖河江岛库港矿办委庄")
VERBS_OF_PLACES = (
    "站在", "站起", "站出", "站着", "站立", "站上", "站到", "站岗", "站稳", "办了", "办起", "办完", "办好", "办成",
    "办妥", "办过", "路过", "路上", "路遇", "委托", "委屈", "社交", "店里", "厂里",
)
"""Words behind a name that begin with a character that would make a place or body of it."""
LOCAL = frozenset("县区镇乡村")
"""Before 的 these say where someone is from: 慈利县的宋孟笔."""
PREPOSITIONS = frozenset("由与和同跟及以向请对是让被给把找为叫替陪据像如邀聘选派")
JOINING = frozenset("和与及同对向")
SENTENCE_END = frozenset("。！？!?；;…")
CLAUSE_MARKS = frozenset("，,：:、（(—”’）)·》】")
LABEL_MARKS = " \u3000：:/／"

AGE_BEFORE = compiled(r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:多|来)?岁(?:高龄)?的?[ \u3000]?\Z")
AGE_AFTER = compiled(
    r"[，,（( ]?(?:[，,]?(?:今年|现年|时年|年仅|刚满|已经?|当年|终年|享年|年[近满]|女|男|[汉回满]族|[，,])){0,5}+"
    r"(?P<age>\d{1,3}|[一二三四五六七八九十百]{1,4})(?:多|来)?(?:周)?岁"
)
GENDER_AFTER = compiled(r"[ ]?[，,（(](?:[^（）()，。]{1,6}[，,])?(?P<gender>女|男)[，,；;）)。]")
BORN_AFTER = compiled(
    r"[，,](?:(?:女|男|[\u4e00-\u9fff]{1,3}族)[，,])*+(?:生于|出生于|\d{4}年\d{0,2}月?(?:出)?生)"
)
MANNER_REACH = 22
MANNER = compiled(
    r"(?:[\u4e00-\u9fff]{1,8}?(?:地|着|时|后|中)"
    r"|(?:也|还|又|就|常|总|深有感触|感慨|激动|高兴|自豪|如是|这样|向|对|在|边)[\u4e00-\u9fff]{0,8}?"
    r"|一?边[^。，\n]{1,10}，?一?边[^。，\n]{0,6}?)说[，：,:。“]"
)
MANNER_STARTS = frozenset("也还又就常总深感激高自如这向对在边一笑微流含哽")
POST_STARTS = "，（(是任担既曾现也就"
POST_AFTER = compiled(
    r"(?:[，（(](?=[^，。；！？\n]{2,24}[，。）)])|(?:既|曾|也|就|现)?(?:是|任|担任|当选|为))"
    r"(?P<post>[^，。；！？\n“”《》（）()、]{2,30}?)(?=[，。；、）)！])"
)
AS_BEFORE = compiled(r"(?:作为|身为)(?P<post>[^，。；！？\n]{2,24})，\Z")
COUNTED_AFTER = compiled(r"等(?:\d+|[两三四五六七八九十]+)(?:多)?(?:名|位|人|个)")
MASSES = compiled(r"(?:(?:[万亿千][多余]?|[\d百十][多余])(?:名|位|户|个)?|广大|全体|各位|各级)\Z")
"""Before 群众 or 居民 these count so many that none is named: 1.4亿多群众."""
SEVERAL = compiled(r"(?:[\d两三四五六七八九十几多数百千余]名|[\d两三四五六七八九十几多数百千余]位)\Z")
"""Before a description these say that there are more of them than one: 十几名工人."""
BYLINE = compiled(
    r"(?:记者|通讯员|摄影|作者|编辑|文|图|摄|责编|校对|审核|制图|漫画|插图|供图|撰文|报道|撰稿)[/／：: \u3000]*\Z"
)
HE_OR_SHE = compiled(r"[^。！？\n]{0,60}?[他她](?!们|人|国|乡|处|山)")
