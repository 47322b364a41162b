"""The words that tell whether a year written out is the current one, the last one or a goal; as data."""

from pipeline.patterns import compiled
from pipeline.resources import table

SESSIONS = tuple((compiled(row["phrase"]), row["from"], row["to"]) for row in table("dated_events"))
"""Phrase, and the months (`2024-04`) in which papers report it as news of the day."""

DOCUMENT_NUMBER = compiled(
    r"[\u4e00-\u9fff][\[〔(（【](?P<year>(?:19|20)[0-9]{2})[\]〕)）】][ \u3000]*第?[0-9]+号")

TO_COME = compiled(r"""(?:(?<!截)[到至]|力争|争取|确保|计划|规划|目标|预计|未来|提前下达|下达|展望|将[于在]|定于|拟于)
    [^，。；]{0,4}\Z""")
SCHEDULED = compiled(r"(?:定于|拟于|将[于在])[^，。；]{0,2}\Z")
"""Before a day that is set, in a notice or an announcement."""

GOAL = compiled("[^，。；]{0,8}(?:远景目标|基本(?:建成|实现)|愿景|预算)")
"""Before and after a year that is a goal."""

PLANNED = compiled("[^，。；]{0,8}(?:计划|必须|要(?!求|素|闻)|拟|力争|确保|任务|工作要点|重点工作)")
CURRENT = compiled(r"(?:今年|刚刚到来的|新年|跨入|迎来|迈入|进入|走进)[^，。]{0,4}\Z")
TODAY_BEFORE = compiled(r"(?:今天|今日|昨天|昨日)[（(]?\Z")
TODAY_AFTER = compiled("[^。；]{0,24}?(?:今天|今日|昨天|昨日|近日|日前)")
"""Beside the current year."""

OVER = compiled("""[^。；]{0,28}?(?:了|过|已|被|获|荣获|完成|建成|成立|建立|打造|启动|开始|以来|成功|入选|评为|实现|投入
    |竣工|退休|毕业|当选|达到?|增长|同比)""")
COMPARED = compiled(r"(?:较|比|与|同比|相比|超过)[^，。]{0,3}\Z")
"""Beside a year that is over."""
