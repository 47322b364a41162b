"""Labelled fields, buttons and the day of publication as printed."""

from datetime import date

import pytest

from pipeline.read.furniture import fields, is_furniture, printed_day

BODY = "3月4日上午，市住建局对城区12个在建项目开展安全检查，发现隐患36处。\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("发布时间：2021-03-05 16:20  来源：市住建局  浏览次数：132次", ["发布时间", "来源", "浏览次数"]),
        ("信息来源：县人武部 作者：张强 日期：2019/7/29", ["信息来源", "作者", "日期"]),
        ("2021-03-05 16:20 来源: 平湖县人民政府 【字体：大 中 小】", ["", "来源", "字体"]),
        ("（供稿：王芳 审核：李文斌）", ["供稿", "审核"]),
        ("时间：5月10日上午9点", []),
        ("来源：市住建局。3月4日，检查组到场。", []),
        ("全县来源：本地", []),
        ("会议时间定在5月10日", []),
    ],
)
def test_fields(line: str, found: list[str]) -> None:
    rows = fields(line)
    assert [row.label for row in rows] == found
    assert all(row.start < row.end <= len(line) for row in rows)


@pytest.mark.parametrize("line", ["打印本页 关闭窗口", "【打印】【关闭】", "上一篇：市住建局召开例会", "浏览次数：132"])
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["打印机进村入户", "作者：张强", "来源：平湖县融媒体中心", "关闭小煤窑12处"])
def test_what_only_looks_like_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"市住建局开展检查\n发布时间：2021-03-05 16:20 来源：市住建局\n{BODY}", date(2021, 3, 5)),
        (f"市住建局开展检查\n{BODY}发布日期：2021年3月5日\n", date(2021, 3, 5)),
        (f"市住建局开展检查\n2021/3/5 来源：市住建局\n{BODY}", date(2021, 3, 5)),
        (f"平湖日报 2021年3月5日 星期五\n市住建局开展检查\n{BODY}", date(2021, 3, 5)),
        (f"市住建局开展检查\n2021年3月4日，检查组到场。\n{BODY}", None),
        (f"市住建局开展检查\n时间：2021年3月8日 地点：市民广场\n{BODY}", None),
        (f"市住建局开展检查\n发布时间：2021-13-05 来源：市住建局\n{BODY}", None),
        (BODY, None),
        ("", None),
    ],
)
def test_printed_day(text: str, day: date | None) -> None:
    assert printed_day(text) == day
