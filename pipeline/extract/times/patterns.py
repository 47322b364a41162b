"""Which rule a form of calendar expression belongs to, and how often such a record is right."""

RULES = {
    "number": "date", "iso": "date", "short": "date", "compact": "date", "unsaid": "date",
    "lunar": "lunar", "range": "range", "plan": "plan", "decade": "decade", "century": "decade",
    "deictic": "relative", "ago": "relative", "past_years": "relative",
    "first": "part_of_year", "half": "part_of_year", "edge": "part_of_year",
    "week": "weekday", "festival": "festival", "term": "festival", "clock": "clock", "bare": "bare_year",
    "vague": "vague", "recent": "vague",
}
"""Form of pipeline.numbers.calendar → rule."""

SCORES = {
    "date": 0.97, "lunar": 0.9, "range": 0.95, "plan": 0.97, "relative": 0.95, "part_of_year": 0.94, "decade": 0.95,
    "weekday": 0.85, "festival": 0.85, "clock": 0.8, "bare_year": 0.8, "vague": 0.9,
}
"""Share of the records of a rule that are right."""
