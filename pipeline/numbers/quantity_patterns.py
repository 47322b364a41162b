"""The patterns of quantities: numerals with what may stand around them. Only data; quantities.py reads with them."""

import re

from pipeline.numbers.numerals import ARABIC, DIGITS, TENS, UNITS


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# 千 and 百 that belong to the unit (千瓦, 百帕) and 两 that is a unit itself (二两) are not part of the numeral
_THOUSAND = r"千(?![克米瓦卡伏帕焦赫升安]|字节|比特)|千(?=克拉|米兰|米粉|安全)"
_POWER = rf"(?:[十拾佰仟万萬亿億]|百(?!分[之点]|帕|度)|{_THOUSAND})"
_DIGIT = rf"(?:[{DIGITS.replace('两', '')}{TENS}]|(?<![{DIGITS}{TENS}十百拾佰0-9０-９])两)"
_CHINESE = rf"(?>(?:{_DIGIT}|{_POWER}){{1,64}}+(?:点[{DIGITS}]++{_POWER}*+)?)"
NUMBER = rf"(?>(?>{ARABIC})(?:{_POWER}++(?:零?(?>(?>{ARABIC})|[{DIGITS}]))?)*+|{_CHINESE})"
"""A numeral beside which a unit may stand."""

_BEFORE = {
    "approx": "大约 大概 约折合 约为 约有 约占 约达 约合 约计 约需 约在 约",
    "under": "将近 接近 近 不足 不到 不满 未满 未达 未到 不及 低于 少于 小于 至多 最多 顶多 不超过 不过 不超出 不高于 "
    "不大于 不多于 不超 不逾 未超过 未超 快 快要 快到 ≤ <",
    "over": "超过了 超过 超出 超 突破了 突破 逾 多于 高于 大于 至少 最少 不少于 不低于 不小于 不下于 不下 起码 "
    "过 上 高出 超越 ≥ >",
}
BEFORE = {word: modifier for modifier, listed in _BEFORE.items() for word in listed.split()}
"""Word before a numeral → modifier."""

BARE_ONLY = frozenset({"过", "上"})
"""These stand only before a power of ten without a digit or before 半: 过百, 上千, 过半."""

SWIFT = frozenset("加赶尽飞凉痛愉爽明畅外勤轻更最较很太早特偏增变不还多真好这那")
"""Characters before 快 that make it fast, not nearly: 加快, 更快."""

FASTER = re.compile(r"[比较][^，。；]*$|提[前速][^，。；]*$")
"""Before 快 where something is faster than something else."""

RATE = re.compile(r"(?:[进程速温力浓湿强难角]|[额幅]|完成)度过$")
"""A noun of degree with 过 behind it, which is not to spend time: 进度过七成."""

AMOUNTS = frozenset("值额量数入率资税价产收润")
"""Last characters of nouns behind which 过 is more than: 产值过100亿元."""

BEFORE_HOMOGRAPHS = _words(
    "签约 预约 节约 合约 制约 集约 契约 邀约 违约 履约 新约 解约 续约 条约 纽约 附近 邻近 就近 最近 临近 靠近 "
    "贴近 亲近 新近 英超 中超 西超 亚超 反超 网上 线上 路上 手上 身上 世上 地上 会上 船上 车上 岸上 街上 墙上 "
    "台上 通过 经过 路过 度过 走过 跨过"
)
"""Words that end like a modifier."""

_AFTER = {
    "approx": "左右 上下 前后",
    "over": "以上 及以上 （含）以上 开外 出头 有余",
    "under": "以下 及以下 以内 之内 （含）以下",
    "exact": "（含） 之多",
}
AFTER = {word: modifier for modifier, listed in _AFTER.items() for word in listed.split()}
"""Words after a unit → modifier."""

MARKS = {"余": "over", "多": "over", "几": "over", "来": "approx"}
"""Marks between a numeral and its unit → modifier."""

HEDGES = re.compile(
    r"(?P<word>至少|最少|起码|最多|至多|顶多)(?:只|也|还|就|都|须|必须|需要?|要|有|能|可以?|会|得|达|达到|花|用|收){1,4}$"
)
"""A modifier parted from its number by light words: 最多只要一周, 至少需要5000元."""

LOOSE = {
    "百十": (100, None), "百十来": (100, None), "百十多": (100, None), "百把": (100, None), "千把": (1000, None),
    "万把": (10_000, None), "百八十": (80, 100), "千八百": (800, 1000), "万八千": (8000, 10_000),
}
"""Spoken estimates → value, or low and high."""

_PAIR = (
    r"(?P<first>一(?=[二两])|二(?=三)|两(?=三)|三(?=[四五])|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))"
    r"(?P<second>[二两三四五六七八九])"
)

ANCHOR = "(?!零下)[0-9０-９零〇一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖參叄廿卅卌十拾百佰千仟万萬亿億半]"
"""A character with which a quantity may begin."""

_SIGN = f"{DIGITS}{TENS}{UNITS}"
_SPACED = rf"(?=[^十百千点]{{0,9}}[十百千点])[{_SIGN}](?:[ ]{{0,2}}[{_SIGN}点]){{1,15}}+(?=\Z|[，。；）)的])"
"""A Chinese numeral set with spaces (`二十 五`), at a clause's end: elsewhere the next word may be a numeral too."""

_DIGITS_BEFORE = rf"(?<![{DIGITS}{TENS}{UNITS}0-9０-９.．/／])"

NUMERAL = rf"""
    (?P<whole>百分百)
  | {_DIGITS_BEFORE}(?P<loose>百十[来多]?|百八十|千八百|万八千|[百千万]把)
    (?=[人个号口位名户家块元斤里年天亩头只台次件]|公[里斤])
  | {_DIGITS_BEFORE}(?P<over>[1-9][0-9]?)/(?P<under>[1-9][0-9]?)
    (?:(?=的|以上|以下|左右|多的)|(?<=[占近约过足达至的]\d{{1,2}}/\d{{1,2}})(?![0-9/年月日.]))
  | (?P<denominator>百(?=[ ]{{0,2}}分[ ]{{0,2}}之)|[百千万]|{NUMBER})[ ]{{0,2}}分[ ]{{0,2}}之[ ]{{0,2}}
    (?P<numerator>{_SPACED}|{NUMBER}几?)(?:(?:[-—–~～－至到]++)(?:百分之)?(?P<upper>{NUMBER}))?
  | (?<![{DIGITS}{TENS}十百千万亿0-9０-９.])(?P<head>[一二三四五六七八九]?[十百])?{_PAIR}(?P<power>[十百千万亿]*+)
    (?![{DIGITS}十百千万亿点0-9])
  | (?P<number>{NUMBER})(?:(?:(?:[ ](?=[余多]))?(?P<mark>[余多来几])|个(?=亿)|[ ](?=[万亿]))(?P<scale>[百千万亿]*+))?
  | (?P<half>半)
"""
"""One numeral with the marks inside it; modifiers before it and the unit behind it are looked up."""

RANGE = r"\s?(?:[-–~～－至到]|—{1,2})\s?"
"""Between the two ends of a range."""
