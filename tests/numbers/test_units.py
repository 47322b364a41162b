"""The table of units: complete, sourced, and computed by a units library."""

import pytest
from units_table import TABLE, filled

from pipeline.numbers.units import composite, unit_at, units
from pipeline.resources import table

pytest.importorskip("pint")


def test_computed_columns_are_up_to_date() -> None:
    assert TABLE.read_text(encoding="utf-8") == filled(TABLE.read_text(encoding="utf-8"))


def test_size_and_sources() -> None:
    rows = table("units")
    assert len(rows) >= 400
    assert len({row["word"] for row in rows}) == len(rows)
    assert all(row["source"] and row["dimension"] for row in rows)
    assert {row["kind"] for row in rows} == {"unit", "ratio", "classifier", "event"}


def test_money_has_iso_codes_and_no_si_form() -> None:
    money = [unit for unit in units().values() if unit.dimension == "currency"]
    assert len(money) > 60
    assert all(unit.factor is None and unit.code and len(unit.code) == 3 and unit.code.isupper() for unit in money)


WORDS = {"平方公里。": "平方公里", "个工作日": "个工作日", "kg装": "kg", "kgf": None, "千瓦时": "千瓦时"}


@pytest.mark.parametrize(("text", "word"), WORDS.items())
def test_the_longest_unit(text: str, word: str | None) -> None:
    unit = unit_at(text, 0)
    assert (unit.word if unit else None) == word


def test_composite() -> None:
    speed = composite(units()["公里"], "/", units()["小时"])
    assert (speed.word, speed.code, speed.dimension, speed.si_unit) == ("公里/小时", "km/h", "speed", "m/s")
    assert speed.si(36) == pytest.approx(10)


def test_mass_is_in_grams() -> None:
    words = ("斤", "公斤", "mg")
    assert [(units()[word].si(2), units()[word].si_unit) for word in words] == [(1000, "g"), (2000, "g"), (0.002, "g")]
    assert units()["千瓦"].si_unit == "W"
