"""Patterns of the time, place and parties of an event; the words stand in resources/argument_cues.tsv."""

from typing import TYPE_CHECKING

from pipeline.patterns import compiled
from pipeline.resources import table

if TYPE_CHECKING:
    import regex


def cue(name: str) -> "regex.Pattern[str]":
    """All patterns of one group of resources/argument_cues.tsv as one."""
    return compiled("|".join(f"(?:{row['pattern']})" for row in table("argument_cues") if row["cue"] == name))


OPENING, CLOSING = cue("opening"), cue("closing")
"""May stand before the subject of a clause; ends the subject."""

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

BY_RELATIVE, BY_CLAUSE = cue("by_relative"), cue("by_clause")
"""X 举办的…; a clause of X 承办 alone."""

INVITED, DONE_TO, EFFORT = cue("invited"), cue("done_to"), cue("effort")
"""邀请 X 授课; 对 X 进行检查; 在 X 的共同努力下: the party is the group `name`."""

SAYING = cue("saying")
"""After its subject this verb makes a clause a source, not an actor."""

DESTINATION = cue("destination")
"""Right after a trigger: the place that somebody is sent to."""

LIES_IN = cue("lies_in")
"""位于 X: where what was opened lies."""

AFTER_HELD_PLACE = frozenset("就对围与举召隆正为由联共组以开成进")
"""First characters of what may stand between a place and the verb: 在 X 就…召开."""

WHOLE_AREA = compiled(r"全[省市县区州镇乡村国]")
"""As the subject of a completed work it is where the work was done."""

BENEFICIARY = cue("beneficiary")
"""向 X 捐赠: the party is the group `name`."""

HOST, SPEECH, ATTENDANCE = cue("host"), cue("speech"), cue("attendance")
"""What the person before it did at an event."""

NEXT_PRESENCE = cue("next_presence")
"""In the sentence after an event's it tells who was there, though it does not name the event."""

ANAPHOR = cue("anaphor")
"""Speaks of an event told before."""

OCCASION_FIRST = cue("occasion_first")
"""Opens a sentence about what happened at the event told before."""

TO_PLACE, NOT_A_PLACE = cue("to_place"), cue("not_a_place")
"""Before a place that somebody went to; what follows 在 without being a place."""

PLACE_END = compiled(rf"(?:{cue('place_end').pattern})$")
"""What a place ends in."""

LISTED = compiled(r"[、，]|以及|和(?!平|谐|睦|美|县|解|田|顺|龙|林|政)|及(?!其|时|格)|与")
"""Parts the members of a list."""

AFTER_PLACE = compiled(r"了?(?:于|在|到)?(?P<place>[^，。；、]{2,24})$")
"""What follows a verb of arrival: 落户, 入驻, 亮相."""

ADVERBS = compiled(r"""
    (?:隆重|正式|成功|顺利|圆满|胜利|如期|顺势|共同|联合|集中|同时|举行|举办|召开|组织|开展|进行|了|的|现场|成立|主办|热烈|盛大|火热|精彩|拉开|
    首次|再次|全面|陆续|相继|先后|专题|带队|实地|就地|分别|一起|同步|统一|主持|率队|一行|开幕|启动|里|内|上(?!海|饶)|将|已|也|还|又|均|都|全部)+$
""")
"""Between a place and the trigger."""

OURS = compiled(r"[我本该][省市县区州镇乡村局委办厅校院司站所街园](?=[对就围开进检调视督考])")
"""A body by its pronoun, right before what was done there."""
