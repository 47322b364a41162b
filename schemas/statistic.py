"""A number that says how much or how many of something there is."""

from typing import Literal

from pydantic import Field, model_validator

from schemas.base import Model, Number, Record, TimeRef

Modifier = Literal["exact", "approx", "over", "under"]
Aggregation = Literal[
    "none", "total", "cumulative", "per_year", "per_month", "per_day", "each", "average", "maximum", "minimum"
]
Direction = Literal["increase", "decrease", "flat"]
ChangeBasis = Literal["year_on_year", "month_on_month", "previous", "unstated"]


class Change(Model):
    """The number is a change, not a level."""

    direction: Direction = Field(description="增长 上升 … or 下降 减少 …")
    basis: ChangeBasis = Field(description="同比 is year_on_year, 环比 month_on_month, 比上年 … previous.")


class Statistic(Record):
    """A quantity: either `value`, or `low` and `high`; never both.

    Numbers have 万 and 亿 multiplied in (`200余万元` is 2000000), percentages and tenths are in percent (`三成` is 30).
    """

    type: Literal["statistic"] = "statistic"
    value: Number | None = Field(default=None, description="The stated number.")
    low: Number | None = Field(default=None, description="Lower end of a stated range.")
    high: Number | None = Field(default=None, description="Upper end of a stated range.")
    modifier: Modifier = "exact"
    unit: str = Field(default="", description="Unit or measure word as written, without 万, 亿.")
    unit_code: str | None = Field(default=None, description="UCUM code, or ISO 4217 for money, where one exists.")
    dimension: str = Field(default="count", description="count, currency … (see resources/units.tsv).")
    si_value: Number | None = Field(default=None, description="In si_unit; null where the unit has no such form.")
    si_unit: str | None = Field(
        default=None, description="The base unit in UCUM's sense: m, g, s, and what is derived from them."
    )
    measure: str | None = Field(default=None, description="What is counted, in the article's words.")
    subject: str | None = Field(default=None, description="Whose number it is.")
    aggregation: Aggregation = "none"
    change: Change | None = None
    time: TimeRef | None = Field(default=None, description="When the number holds.")
    place: str | None = Field(default=None, description="Where the number holds.")
    event_id: str | None = None
    programme_id: str | None = None
    total_id: str | None = Field(default=None, description="The statistic of which this one is a part.")

    @model_validator(mode="after")
    def _one_form(self) -> "Statistic":
        if (self.value is None) == (self.low is None) or (self.low is None) != (self.high is None):
            raise ValueError("a statistic has either value, or both low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} lies above high {self.high}")
        return self
