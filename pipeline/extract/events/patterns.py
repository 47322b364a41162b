"""Patterns of clauses and cues; the words stand in resources/triggers.tsv and resources/event_cues.tsv."""

from typing import TYPE_CHECKING

from pipeline.patterns import compiled
from pipeline.resources import table

if TYPE_CHECKING:
    import regex

BREAK = compiled(r"""
    (?P<name> 《[^《》\n]{1,120}》 | “[^“”\n]{0,800}+(?:”|\Z|(?=\n)) | 「[^」\n]{0,200}」
            | （[^（）\n]{0,120}） | \([^()\n]{0,120}\) | 【[^【】\n]{0,60}】 )
  | (?P<mark> (?:[，；。！？!?;…] | ：(?!\d\d) | :(?!\d) | ,(?!\d{3}) )++ )
  | (?P<dash> ——++ )
""")
"""What parts clauses, and what is a name within one."""

SPEECH_INSIDE = compiled(r"[。！？!?；…] | ，[^，]*，|^“[^”]*，[^”]{14,}")
"""A quotation with this inside is direct speech, otherwise a name or a quoted word."""

DATELINE = compiled(r"""
    [^，。；！？\n]{0,40}?(?: 本报讯 | (?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)题? | 讯(?=[\s　（(]) | 本报消息 )
    [\s　]*(?:[（(][^）)\n]{0,60}[）)])?[：:\s　]*
""")
"""Opens the first paragraph: agency, place and date of the report, which are not those of the event."""

LINE_END = compiled(r"[。！？!?…”）)；;：:]\s*$")
"""A line that ends so is prose, another a heading."""

BA = compiled(r"(?:(?<![小老名健大战干虎武猛闯])将|把)(?P<object>[^，。；]{2,40}?)$")
"""将 or 把 with the object, right before the trigger."""


def cue(name: str) -> "regex.Pattern[str]":
    """All patterns of one group of resources/event_cues.tsv as one."""
    return compiled("|".join(row["pattern"] for row in table("event_cues") if row["cue"] == name))


REPORTED = cue("reported")
"""After one of these the sentence says what should be or is thought, not what happened."""

EXHORTATION = cue("exhortation")
"""Duty or routine zeal before the trigger."""

HABIT, UNREAL, BACKGROUND = cue("habit"), cue("unreal"), cue("background")
"""Repeated; a condition, a question or a possibility; long ago: before the trigger."""

ROUTINE = compiled("|".join(pattern.pattern for pattern in (HABIT, UNREAL, BACKGROUND)))
"""One of the three, in an earlier clause of the sentence."""

OFFICIAL, ACTOR, COUNTED_SUBJECT = cue("official"), cue("actor"), cue("counted_subject")
"""Before the trigger: somebody of rank; a body or people that act; so many people or things that act."""

NEGATION = cue("negation")
"""Just before the trigger: it did not happen."""

ADJUNCT, CLEAR_ADJUNCT = cue("adjunct"), cue("clear_adjunct")
"""Open a clause that may only be the frame of the next one, or that surely is."""

DATED, RECENT = cue("dated"), cue("recent")
"""A day, month or year; a vague recent time."""

TIME_ALONE = compiled(rf"(?:{cue('time_word').pattern})++")
"""A clause that is no more than a time."""

PLACE_ALONE = compiled(rf"在[^，]{{2,24}}+|[^，的了着过]{{2,20}}(?<={cue('place_end').pattern})")
"""A clause that is no more than a place; it follows a time."""

DONE, ASPECT = cue("done"), cue("aspect")
"""Before the trigger, or right after it: it is done."""

QUANTITY, NAMED, NAMED_AT_ONCE, DEFINITE_END = cue("quantity"), cue("named"), cue("named_at_once"), cue("definite_end")
"""After the trigger: a number of things, a name in quotes (right after it), the head noun of something definite."""

PLANNED, ONGOING, PAST = cue("planned"), cue("ongoing"), cue("past")
"""It is to come; it is going on; it is over."""

RESULT_OF_BA = cue("result_of_ba")
"""Right after a trigger whose object was fronted by 将, which then does not speak of the future."""

STANDS_ALONE = cue("stands_alone")
"""May follow a verb that takes no object; anything else makes it the first half of a compound noun."""

SERVES_ANOTHER = cue("serves_another")
"""Before the trigger: it is a means, a topic or a routine."""

MENTIONED, TIME_FRAME = cue("mentioned"), cue("time_frame")
"""Right after the trigger: it is spoken of, not told; it dates another event."""

ACTED_ON = cue("acted_on")
"""Before a noun of action: it was done to somebody or something."""

RHETORIC = compiled(rf"(?:{cue('rhetoric').pattern})[”’]?$")
"""As the head of a trigger's object it makes a figure of speech."""

OCCASION, CONSEQUENCE = cue("occasion"), cue("consequence")
"""Right after an event noun: something else happened there; right after an incident noun: what came of it."""

SPEAKING = cue("speaking")
"""Right after an inspection or a visit: it is the occasion of a speech."""

ATTENDED = cue("attended")
"""Right before a trigger: it tells who was there."""

PRESENCE = cue("presence")
"""Somebody presided, spoke or came at an event told before."""

BARE = cue("bare")
"""An event noun without a name: somebody attended what was told before."""

SUBORDINATE_END = compiled(r"(?:以来|后|时|之际|的话|前|过程中|情况下|期间|基础上|等工作)$")
"""A clause that ends so frames another."""

DIRECTIVE = compiled(r"""
    (?:意见|办法|通知|规定|条例|细则|规划|纲要|方案|决定|公约|章程|宣言|公报|报告|讲话|致辞|贺信|社论|评论)
    (?:》|（[^）]*）|\(.*\))?$
""")
"""A headline that ends so opens a document or a speech, not a report."""

HEAD_ENDS = cue("head_ends")
"""After a verb that a light verb makes a noun: it is the head of the object."""

CAUSED = cue("caused")
"""Before an incident: it is what another one did."""

FIRST, REPEATED, COUNTED_END = cue("first"), cue("repeated"), cue("counted_end")
"""After the trigger: the first of its kind; so many times; so many things, at the end of the clause."""

FIRST_PERSON = cue("first_person")
"""In direct speech: the speaker tells of himself."""

ANAPHORIC, DEALT_WITH = cue("anaphoric"), cue("dealt_with")
"""Before the trigger: it tells more of an event told before; somebody deals with what the trigger names."""

ATTRIBUTIVE = compiled(r"[了过出来起到]{0,3}的")
"""Right after the trigger: a relative clause ends."""

BOUND = compiled(r"[将把被由对为向给以]|组织|要求|让|使|来$|去$|前往|联合")
"""Before a verb that is the predicate of its clause, not part of its subject."""

CLOSING = compiled(r"(?:了|完毕|完成|成功|在即|仪式|典礼|后|以来|之后)?")
"""Between the last verb of a clause and its end."""

AT_IT = compiled(r"(?:[人民农工们员者客师生手]|群众|战士|企业)在(?:[^，]{1,8}[里上中内间旁边下前])?$")
"""Right before a verb: people are at it."""

NOMINAL = compiled(r"(?:的|(?:有了?|没有|[这那该此每各哪何][一几两]?[笔项个次份种批场类些起宗件桩轮]))$")
"""Right before a verb: it serves as a noun."""

MONEY = compiled(r"[^，]{0,24}元(?:以上|左右)?")
"""Money that the next verb says the use of."""

BODY_ENDS = compiled(r"[团队组员站室]|班(?!次)|小分队|中心|专班|公司|部(?!署)|领导小组")
"""Right after an event noun or its head: it is part of the name of a body."""

GATHERING = compiled(r"请来|聘请|选聘|招聘|招募|抽调|选派|遴选|选调|选配|吸纳")
"""Verbs that gather people."""

FORMING = compiled(r"组[成建]|成立|建立")
"""Verbs that make one body of the people gathered before."""

DISPOSING = compiled(r"[并又共]?[对为给将把于在]")
"""Opens a clause that says what the money was spent on."""

DOCUMENT = compiled(r"《[^《》\n]{2,80}》")
"""A document by its title."""

BEFORE_TITLE = compiled(r"""
    (?: [了过] | 为期[^，]{1,4}的? | [一首本此该这]?[场次期个堂](?!\d) | [一两二三四五六七八九十\d]+[场次期个](?!月)
      | [今昨]天 | [今昨当]日 | 当天 | 近日 | 日前 | 上午 | 下午 | 晚上? | 主题为 | 名为 | （[^）]{2,12}） | [\s　]
      | (?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:至\d{1,2}日)? | \d{1,2}日 )++
""")
"""May stand between the verb, or the clause's beginning, and the event's name."""

NO_TITLE = compiled(r"""
    (?: [在对向为与就以从由被将把].* | .*(?:等|、|和|[了在于](?=.)).*
      | 多?[场次个项]?(?:相关|有关|专题|专项|业务|系列|主题|集中|现场|全体|一系列|丰富多彩)?.{0,6} )(?<![》”届])
""")
"""A noun phrase that describes: an adverbial before it, a list, or no more than its head."""

NUMBER_AT_ONCE = compiled(r"[了过出起]?(?:约|近|超过?|逾)?\d")
"""Right after the trigger: so many were made or done."""

ACTED = compiled(r"了|(?:约|近|超过?|逾)?\d")
"""Right after a noun of action: it is a verb here, 培训了九百人."""

GOES_THERE = compiled(r"[并还又后]?(?:到|赴|前往)(?!位)")
"""Opens a clause that goes on with the act before it: 选派干部，到村里任职."""

HOLDING = compiled(r"开展|举行|举办|召开|进行")
"""A verb between the predicate and the name of an event: 组织医疗队开展义诊活动."""

DOING = compiled(r"进行|予以|加以|给予")
"""A light verb before which 将 fronts the object and says nothing of the future."""
