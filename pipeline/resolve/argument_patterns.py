"""Patterns of the time, place and parties of an event; the words stand in resources/argument_cues.tsv."""

from typing import TYPE_CHECKING

from pipeline.language.surnames import surnames
from pipeline.patterns import alternatives, compiled
from pipeline.resources import table, words

if TYPE_CHECKING:
    import regex


def cue(name: str) -> "regex.Pattern[str]":
    """All patterns of one group of resources/argument_cues.tsv as one."""
    return compiled("|".join(f"(?:{row['pattern']})" for row in table("argument_cues") if row["cue"] == name))


OPENING, CLOSING = cue("opening"), cue("closing")
"""May stand before the subject of a clause; ends the subject."""

INNER = cue("inner")
"""Words that hold one which would end the subject, and are part of it: 应急, 主要."""

PRONOUN = compiled(r"[他她](?![们乡人日国省])")
"""As a subject it means the person named last."""

_FAMILY = "".join(sorted(name for name in surnames() if len(name) == 1))
RELATIVE = compiled(r"正在|正|刚刚|刚|前来|来自|在|曾|从|常年|长期|负责|参与|参加|受邀|应邀|获得|获")
"""May open a relative clause before the subject."""

GOVERNING = compiled(r"对|把|将|为|给|向|就|被|由|因|受|随着|按照|根据|通过|围绕|针对|关于|以")
"""The noun behind the relative clause of these is no subject."""

PRONOUNS = frozenset({"他们", "她们", "我们", "你们", "它们", "咱们", "人们", "自己", "大家伙"})
"""Words that name nobody."""

AGE = compiled(r"(?:已经?|才|刚满|刚刚|年满|整)?\d{1,3}岁")
"""Right after a year it makes the year part of an age: 今年50岁."""

FOUND = compiled(r"发现|看到|看见|见到|听说|得知|接报|报警称|称")
"""Before an incident: who saw it is no party to it."""

UNDER = compiled(r"""
    [^，。；]{1,24}(?:指导|领导|带领|支持|帮助|配合|见证|推动|组织|协助|引领|陪同|努力|关心|主持|倡议|号召|推荐|监督|影响|关怀|协调|参与|要求|作用)下
""")
"""在 X 指导下 names no place."""

DEMONSTRATIVE = compiled(r"[这那][一二两三几些个座位名家条种批里处项场次群对张份]")
"""Opens words that only point to something."""

NO_GROUP = compiled(rf"{DEMONSTRATIVE.pattern}|无(?!锡|为|棣|极)|未(?!来|成年)|没有")
"""Opens words that name nobody: 无人员伤亡."""

NO_THING = compiled(rf"全[省市县区州镇乡村国]|会议|大会|活动|仪式|{DEMONSTRATIVE.pattern}|[他她它该]|并|已|曾|\d")
"""Opens what is no name of a thing that may be honoured."""

TIME_NOUN = compiled(r".*(?:时期|期间|时节|季节|之际|前夕|时分|时段|阶段|前后)")
"""A noun phrase that says when, where a subject might stand."""

ENVOYS = compiled(r"""
    (?:赴|驻|援|派驻|支援)[^，。；、]{2,12}
    (?:工作组|工作队|医疗队|救援队|代表团|考察团|督导组|指导组|检查组|巡视组|小分队)
""")
"""赴 X 工作组: the verb is part of the name of a team."""

SOMEBODY = compiled(rf"[{_FAMILY}]某(?:某|[甲乙丙丁])?(?![些个地种处年月日])")
"""A person by the surname alone."""

GROUP, BODY = cue("group"), cue("body")
"""A noun phrase that names a group of people, or a body, without being a name."""

SURNAME_AND_POST = cue("surname_and_post")
"""A person by surname and post: what is left of a phrase after the body."""

NO_OBJECT = cue("no_object")
"""What may follow a verb without an object."""

EVENT_NAME = cue("event_name")
"""A noun phrase that names the event itself, whose first word may be its organiser."""

BY, PASSIVE, WITH = cue("by"), cue("passive"), cue("with")
"""由 X 主办; 被 X; 与 X 共同: the party is the group `name`."""

HOSTING = ("主办", "承办", "协办", "举办", "组织", "牵头", "联合", "共同", "发起", "召集")
"""What 由 X does in a clause of its own, where X is the organiser of the event told before."""

PASSIVE_MARK = compiled(r"被(?![困告害捕征拆盗])")
"""Makes the subject the one it was done to."""

JOINING = ("联合", "会同", "携手", "联手", "协同")
"""Verbs of WITH after which a place is a party too."""

BY_RELATIVE, BY_CLAUSE = cue("by_relative"), cue("by_clause")
"""X 举办的…; a clause of X 承办 alone."""

INVITED, DONE_TO, EFFORT = cue("invited"), cue("done_to"), cue("effort")
"""邀请 X 授课; 对 X 进行检查; 在 X 的共同努力下: the party is the group `name`."""

HANDED_TO = compiled(r"""
    (?:送|交|发放|发|递|捧|转交|送交|颁发|分发)(?:到|至|给)了?
    (?P<name>[^，。；]{2,24}?)(?:的?(?:手中|手里|手上|家中|家里|家门口|身边)|$)
""")
"""把 X 送到 Y 手中: the party is the group `name`."""

HELPS = compiled(alternatives(words("argument_cues", "pattern", cue="helps")))
"""What a service does for the people that follow."""

DISPOSED = compiled(r"(?:将|把)(?P<name>[^，。；将把]{2,24})")
"""将 X 转移: the people are the group `name`."""

TO_THEM = compiled(r"(?:对|给予?|责令|要求|约谈|处以|将|把|为|令)(?P<whom>[其他她])(?![们他它中实余])")
"""责令其, 给予他: the party is what `whom` means."""

COUNTED = compiled(r"[一二两三四五六七八九十百\d]+(?:余|多)?[名户家位个]")
"""Counts people or firms."""

SUMMED_UP = compiled(r"""
    (?P<names>[^，。；、等的]{2,14}(?:、[^，。；、等的]{2,14})+)等[\d一二两三四五六七八九十]+[余多]?[家个户名所]
""")
"""Names in a list that a number sums up."""

COUNTED_LIST = compiled(r"(?:、|和|及|与)\d")
"""A list of which each member is counted."""

LISTED_AFTER = compiled(r"(?<![应针面相绝反核])对(?![接口外应象方待])[^，。；]*$")
"""A list of persons begins that goes on over commas: 对工作不力的 A，B."""

HONOUR = compiled(r"[“《]|为(?!先|期)|[“”]?称号|荣誉|等")
"""What follows those honoured."""

BOTH = frozenset({"双方", "三方", "两家", "两地"})
"""The parties of the event told before."""

SAYING = cue("saying")
"""After its subject this verb makes a clause a source, not an actor."""

DESTINATION = cue("destination")
"""Right after a trigger: the place that somebody is sent to."""

CARRIED_TO = compiled(r"了?(?P<place>[^，。；]{2,30}?)(?=救治|治疗|就医|抢救|任|担任|避险|避灾|安置|处理|$)")
"""What follows 送往, 转移到."""

SEEN_PLACE = compiled(r"[^，。；的0-9０-９]{2,30}?(?=的|等|情况|$)")
"""What may be a place right after 检查 or 突袭."""

WORKED_ON = compiled(r"""
    (?:对|把|将)(?P<place>[^，。；对把将]{2,24}?)(?:(?:的[^，。；]{1,8})?(?:进行|实施|开展|予以)[^，。；]{0,8})?$
""")
"""对 X 进行改造, 把 X 改造成: the place is the group `place`."""

COUNTED_WORKS = compiled(r"[一二两三四五六七八九十\d]+[余多]?[条处个座栋家所段台套]")
"""Where a place ends in 南区|两条换装线."""

RUSHED_TO = compiled(r"""
    (?:赶赴|赶往|赶到|奔赴|驰援|增援|前往|开赴|支援|赴)(?P<place>[^，。；]{2,30}?)(?=开展|参与|进行|处置|救援|增援|$)
""")
"""Where 派出 X people to."""

NO_PLACE_BEFORE = frozenset("益功得归源基由对关等处属低高大小优急便利善勇敢乐忙适限至限陷濒终过所存实正现潜旨")
"""Characters before 于 or 在 that make another word of it."""

LIES_IN = cue("lies_in")
"""位于 X: where what was opened lies."""

AFTER_HELD_PLACE = frozenset("就对围与举召隆正为由联共组以开成进考调视检出走慰看参访")
"""First characters of what may stand between a place and the verb: 在 X 就…召开."""

WHOLE_AREA = compiled(r"全[省市县区州镇乡村国](?!第一|首[个家批]|最|法院|检察|唯一|各)")
"""As the subject of a completed work it is where the work was done."""

BENEFICIARY = cue("beneficiary")
"""向 X 捐赠: the party is the group `name`."""

POSTS = compiled(r"(?:负责人|负责同志|干部|成员|领导|同志|人员|主任|局长|书记|责任人|代表团)$")
"""What the words for those who had to come end in."""

HOST, SPEECH, ATTENDANCE = cue("host"), cue("speech"), cue("attendance")
"""What the person before it did at an event."""

NEXT_PRESENCE = cue("next_presence")
"""In the sentence after an event's it tells who was there, though it does not name the event."""

ANAPHOR = cue("anaphor")
"""Speaks of an event told before."""

OCCASION_FIRST = cue("occasion_first")
"""Opens a sentence about what happened at the event told before."""

AT_OCCASION = compiled(r"[^，。；]{0,6}(?:会|仪式|活动|论坛|典礼)上$")
"""Opens a paragraph about the acts of a ceremony."""

FOLLOWING = cue("following")
"""Opens a clause about what came right after the event told before."""

UP_TO_NOW = compiled(r"截至目前|截止目前|目前|如今|(?<![年月日来])(?:至今|迄今)|现已|眼下")
"""The clause sums up to the day of the report, not at the time told before."""

ATTRIBUTE_TIME = compiled(r"[了对把将]|通报|总结|回顾|部署|公布|分析|围绕")
"""Before a time it makes the time a part of what is spoken of: 通报了上半年情况."""

REPORTER = compiled("[^，。；]{0,8}(?:记者|笔者)(?!协会|[节站团证部])[^，。；]{0,4}")
"""A subject that tells the news and takes no part in it: 记者从市水利局获悉."""

NEWS_SOURCE = compiled(r"记者.*(?:从|在).*(?:获悉|了解到|看到|见到|采访)|(?:获悉|了解到)$")
"""The time of such a clause is that of the report."""

TO_PLACE, NOT_A_PLACE = cue("to_place"), cue("not_a_place")
"""Before a place that somebody went to; what follows 在 without being a place."""

PLACE_END = compiled(rf"(?:{cue('place_end').pattern})$")
"""What a place ends in."""

LISTED = compiled(r"[、，]|以及|和(?!平|谐|睦|美|县|解|田|顺|龙|林|政)|及(?!其|时|格|以)|与(?!会|赛)")
"""Parts the members of a list."""

AFTER_PLACE = compiled(r"""
    了?(?:于|在|到)?(?P<place>[^，。；]{2,30}?)(?=$|实地|现场|开展|进行|检查|调研|走访|慰问|看望|就|督)
""")
"""What follows a verb of arrival: 落户, 入驻, 亮相."""

ADVERBS = compiled(r"""
    (?:隆重|正式|成功|顺利|圆满|胜利|如期|顺势|共同|联合|集中|同时|举行|举办|召开|组织|开展|进行|了|的|现场|成立|主办|热烈|盛大|火热|精彩|拉开|
    首次|再次|全面|陆续|相继|先后|专题|带队|实地|就地|分别|一起|同步|统一|主持|率队|一行|开幕|启动|里|内|上(?!海|饶)|将|已|也|还|又|均|都|全部)+$
""")
"""Between a place and the trigger."""

OURS = compiled(r"[我本该][省市县区州镇乡村局委办厅校院司站所街园](?=[对就围开进检调视督考])")
"""A body by its pronoun, right before what was done there."""
