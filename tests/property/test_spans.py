from hypothesis import given
from hypothesis import strategies as st

from pipeline.spans import MappedText, Piece


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    source = draw(st.text(min_size=1, max_size=60))
    bounds = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    return source, list(zip(bounds[::2], bounds[1::2], strict=False))


def rebuilt(mapped: MappedText, source: str, start: int, end: int) -> str:
    return "".join(source[low:high] for low, high in mapped.to_source(start, end))


@given(cuts(), st.integers(0, 60), st.integers(0, 60))
def test_any_part_maps_to_its_own_characters(cut: tuple[str, list[tuple[int, int]]], start: int, length: int) -> None:
    source, intervals = cut
    mapped = MappedText.cut(source, intervals)
    assert mapped.text == "".join(source[low:high] for low, high in intervals)
    assert rebuilt(mapped, source, start, start + length) == mapped.text[start : start + length]
    part = mapped[start : start + length]
    assert rebuilt(part, source, 0, len(part.text)) == part.text


@given(cuts(), st.data())
def test_a_map_through_a_map_is_a_map(cut: tuple[str, list[tuple[int, int]]], data: st.DataObject) -> None:
    source, intervals = cut
    outer = MappedText.cut(source, intervals)
    bounds = sorted(data.draw(st.lists(st.integers(0, len(outer.text)), max_size=8)))
    inner = MappedText.cut(outer.text, list(zip(bounds[::2], bounds[1::2], strict=False)))
    both = inner.through(outer)
    assert both.text == inner.text
    assert rebuilt(both, source, 0, len(both.text)) == both.text


@given(cuts())
def test_joiners_map_nowhere(cut: tuple[str, list[tuple[int, int]]]) -> None:
    source, intervals = cut
    joined = MappedText.cut(source, intervals, "\n")
    parts = [MappedText.cut(source, [interval]) for interval in intervals]
    assert joined == MappedText.join(parts, "\n")
    assert rebuilt(joined, source, 0, len(joined.text)) == "".join(part.text for part in parts)


def test_a_character_reference_maps_as_a_whole() -> None:
    source = "说&ldquo;好&rdquo;"
    mapped = MappedText("说“好”", (Piece(0, 1, 0, 1), Piece(1, 2, 1, 8), Piece(2, 3, 8, 9), Piece(3, 4, 9, 16)))
    assert [source[low:high] for low, high in mapped.to_source(1, 3)] == ["&ldquo;好"]
    assert mapped[1:2].to_source(0, 1) == ((1, 8),)
    assert mapped.to_source(0, 4) == ((0, 16),)
    assert MappedText("“", (Piece(0, 1, 1, 2),)).through(mapped).to_source(0, 1) == ((1, 8),)
