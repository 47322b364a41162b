import pytest

from pipeline.read.align import Chosen, select
from pipeline.read.visible import page

LONG = "河湾区城市管理局启用两处便民停车场，新增停车位三百余个。"
OTHER = "据介绍，两处停车场由原来的闲置地块改建而成，居民出行更加方便。"


@pytest.mark.parametrize(
    ("blocks", "chosen", "kept"),
    [
        (["首页", LONG, "版权"], [LONG], [1]),
        ([LONG, "首页", LONG, OTHER], [LONG, OTHER], [2, 3]),  # the one next to what follows
        (["一", LONG, "一"], [LONG, "一"], [1, 2]),
        (["停车场", LONG], [LONG], [1]),  # a short line inside a longer one is not that line
        ([OTHER, LONG + "（点击放大）"], [OTHER, LONG], [0, 1]),  # the extractor left a part out
        ([LONG, "首页"], [], []),
    ],
)
def test_blocks_are_found_again_in_order(blocks: list[str], chosen: list[str], kept: list[int]) -> None:
    source = "".join(f"<p>{block}</p>" for block in blocks)
    assert select(page(source).blocks, Chosen.of(chosen)) == kept
