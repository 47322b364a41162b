"""How Chinese news introduces and closes direct speech."""

from functools import cache

from pipeline.patterns import Pattern, alternatives, compiled
from pipeline.resources import words

NO_SAYING_BEFORE = frozenset("的被号简俗美统堪尊喻誉到")
"""Before a verb of speech they make a noun or a name of it: 的要求, 被称, 简称."""
WAYS = frozenset("街通渠频铁轨国省县赛隧管味车跑步巷河航弯便栈古地人跳轨赤厚公报")
"""What 道 is no verb behind: 街道：“三个到位”抓防汛."""
FREE_BEFORE = frozenset("。！？；，,：:\n”　 ）)")
"""What stands before quoted words that are a sentence of their own."""
HEARER = r"(?:记者|笔者|本报记者|大家|他们?|她们?|我们?|你|对方|现场\w{1,4}|群众|村民们?|身边人|孩子们?|队员们?)"
TERMINAL = frozenset("。！？!?…～~")
CLAUSE = frozenset("，,。；;！？!?：:…—")
BARE_VERBS = ("说", "道", "问", "称", "喊", "表示", "直言", "坦言", "笑言", "感慨", "感叹", "直呼", "高呼", "看来")
"""Endings of the verbs that may stand right before an opening mark."""
TELLING = ("说", "表示", "直言", "坦言", "笑言", "感慨", "感叹")
"""Of these, those before which even a clause without a comma is speech."""
PROVERB = compiled(
    r"(?:俗话|常言|老话|古话|古语|古人|先贤|谚语|俗语|民谚|农谚|民谣|民歌|顺口溜|格言|名言|成语|有道是|正所谓|常言|圣人|子曰|诗人?|诗[中里云]|歌[中里词]|歌词[中里]?|书[中里]|文[中里]"
    r"|戏[中里]|剧[中里]|电影[中里])(?:常|曾|就|所|也|都|有|这样|早就?)?(?:[中里云])?\Z"
)
"""Before a verb of speech: what is quoted is common knowledge, or words of a work."""
MOTTO = compiled(
    r"(?:这(?!里|时|边|天|位|名|个[\p{Han}]{2,8}说)(?!是[^。“]{1,14}(?:挂在嘴边|常说|说得最多|讲得最多|口头禅|心里话|心声|感受|肺腑之言|期盼|心愿|愿望))|凭着|靠着|带着|秉承|秉持|抱着|本着|怀着|正是|类似|如此|诸如"
    r"|一句|短短|简单|朴实|朴素|一声声|阵阵|针对|一幅幅|一串串)"
)
"""Behind quoted words: they are taken up as a motto, a question, or a thing rather than told as somebody's."""
WRITTEN = compiled(
    r"(?:横幅|标语|口号|标题|题为|主题|名为|名叫|题写|写有|写着|印有|印着|刻着|贴着|挂着|打出|书写|歌词|诗句|对联|上联|下联"
    r"|谚语|俗语|民谣|顺口溜|所谓|号称|誉为|称为|称作|称之为|叫做|叫作|简称|即|坚持|按照|围绕|践行|遵循|秉承|秉持|奉行|推行|实行|落实|实现|打造|采取|探索|形成|开展|举行"
    r"|荣获|获得|授予|以|的|是|为|成|《[^》]*》|字样|字|大字)\Z"
)
"""What stands before quoted words that nobody says."""
NOUN_AFTER = compiled(
    r"(?:的(?!时候)|等|机制|工作法|活动|工程|行动|理念|模式|原则|要求|思路|目标|精神|字样|口号|标语|称号|主题|之|品牌|平台"
    r"|服务|战略|方针|格局|难题|问题|系列|专栏|栏目|专题|节目|大型|报道|[一二两三四五六七八九十]个?[字词])"
)
"""What follows quoted words that are a name or an attribute."""


@cache
def verbs() -> frozenset[str]:
    """All verbs of speech."""
    return words("speech_verbs", "verb")


@cache
def strong_verbs() -> frozenset[str]:
    """Those that need no colon to introduce speech."""
    return words("speech_verbs", "verb", force="strong")


@cache
def cue_before() -> Pattern:
    """A verb of speech with what may stand between it and the opening mark, at the end of the text before the mark."""
    verb = alternatives(verbs())
    return compiled(
        rf"(?P<verb>{verb})(?:了|过|道|说|起|着)?(?:{HEARER})?(?:[^，。；！？：:“”\n]{{0,4}}?时)?"
        r"(?P<mark>[，,：:]|——|\ ?)\Z"
    )


@cache
def cue_after() -> Pattern:
    """A verb of speech that closes a clause after the closing mark."""
    verb = alternatives(verbs())
    return compiled(rf"(?P<verb>{verb})(?:了|过|道|说)?(?:{HEARER})?(?=[，,。：:；！？\n“（(]|——|\ |\Z)")


@cache
def reported() -> Pattern:
    """A verb of speech behind which speech is reported: X强调，要…."""
    return compiled(rf"(?P<verb>{alternatives(verbs())})(?=[，,])")


IN_WORDS_OF = compiled(r"用(?P<who>[^，。：“”]{2,16}?)的(?P<verb>话)(?:来)?[讲说][，：]?(?:这?就?是|叫)?[：，]?\Z")
"""用老支书的话来讲，就是"""
OWN_WORDS = compiled(
    r"(?:这|那)?(?:番|些|句|就|正|也|曾)?是?(?P<who>[^，。：“”]{2,16}?)(?:常|总|一直)?"
    r"(?:的(?:话|回答|回复|答复|语气|声音|口头禅|心里话|心声|感受|真实感受|解释|肺腑之言|心愿|期盼)|挂在嘴边)"
)
"""Behind quoted words, whose they are: 老张的话朴实无华, 这是护林员老李的心里话."""


ORAL = compiled(r"[我咱你您]|[了呢啊吧嘛呀哩啦](?:[，。！？]|\Z)|绝不|真[是的]|太[\p{Han}]|跟老|还能|可[是不]")
"""Signs of the spoken word."""
