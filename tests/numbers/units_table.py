"""Fills the computed columns of resources/units.tsv by a units library: `python tests/numbers/units_table.py`."""

import sys
from pathlib import Path

import pint

TABLE = Path(__file__).parents[2] / "pipeline" / "resources" / "units.tsv"
SYMBOLS = {
    "meter": "m", "gram": "g", "second": "s", "ampere": "A", "kelvin": "K", "mole": "mol",
    "candela": "cd", "radian": "rad", "bit": "bit",
}  # fmt: skip
NAMED = {
    "voltage": "V", "power": "W", "apparent_power": "V.A", "energy": "J", "charge": "C", "resistance": "Ohm",
    "capacitance": "F", "frequency": "Hz", "force": "N", "torque": "N.m", "pressure": "Pa", "luminous_flux": "lm",
    "illuminance": "lx",
    "radioactivity": "Bq", "dose_equivalent": "Sv", "absorbed_dose": "Gy", "magnetic_flux_density": "T", "ratio": "1",
    "ratio_difference": "1", "concentration": "1", "data_rate": "bit/s", "rotation_rate": "/s", "flow": "m3/s",
}  # fmt: skip


def registry() -> pint.UnitRegistry:
    """The library's units, offsets of temperatures included."""
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def computed(units: pint.UnitRegistry, definition: str, dimension: str) -> tuple[str, str, str]:
    """(factor, offset, si_unit) so that value * factor + offset is in si_unit; empty where there is no definition."""
    if not definition:
        return "", "", ""
    if definition in ("degC", "degF", "kelvin"):
        zero, one = (units.Quantity(n, definition).to("kelvin").magnitude for n in (0, 1))
        return f"{one - zero:.12g}", f"{zero:.12g}" if zero else "", "K"
    quantity = units.Quantity(1, "") * units.parse_expression(definition)
    base = quantity.to_base_units()
    if not _is_named(base, dimension):
        base = quantity.to_root_units()  # the gram is UCUM's base unit of mass, as it is the library's root unit
    return f"{base.magnitude:.12g}", "", _ucum(base, dimension)


def _is_named(base: pint.Quantity, dimension: str) -> bool:
    """Whether the dimension has a derived unit with a name of its own; 公斤/秒 is a flow but no m3/s."""
    by_mass = dimension == "flow" and base.check("[mass]/[time]")
    return dimension in NAMED and not by_mass and not (dimension == "concentration" and not base.dimensionless)


def _ucum(base: pint.Quantity, dimension: str) -> str:
    if _is_named(base, dimension):
        return NAMED[dimension]
    powers = sorted(base.unit_items(), key=lambda item: -item[1])
    above = [SYMBOLS[name] + (str(int(power)) if power != 1 else "") for name, power in powers if power > 0]
    below = [SYMBOLS[name] + (str(int(-power)) if power != -1 else "") for name, power in powers if power < 0]
    return ".".join(above) + "".join(f"/{unit}" for unit in below)


def filled(text: str) -> str:
    """The table with its computed columns made anew."""
    units, out, header = registry(), [], None
    for line in text.splitlines():
        cells = line.split("\t")
        if line.startswith("#") or header is None:
            header = header or (None if line.startswith("#") else cells)
        else:
            row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
            row["factor"], row["offset"], row["si_unit"] = computed(units, row["definition"], row["dimension"])
            cells = [row[name] for name in header]
        out.append("\t".join(cells))
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    sys.stdout.write(f"{TABLE}\n")
    TABLE.write_text(filled(TABLE.read_text(encoding="utf-8")), encoding="utf-8")
