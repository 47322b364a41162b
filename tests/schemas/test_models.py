import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from schemas import FLAG_MEANINGS, FLAGS, RECORD_MODELS, Manifest, Reject, Span, Statistic

HERE = Path(__file__).parent
EXPORTED = HERE.parents[1] / "schemas" / "json"
MODELS = {**RECORD_MODELS, "rejects": Reject, "manifest": Manifest}


@pytest.mark.parametrize("stem", MODELS)
def test_exported_schema_is_that_of_the_model(stem: str) -> None:
    exported = json.loads((EXPORTED / f"{stem}.schema.json").read_text(encoding="utf-8"))
    assert exported == MODELS[stem].model_json_schema(mode="serialization"), "run: make schemas"


@pytest.mark.parametrize("stem", MODELS)
def test_example_survives_a_round_trip(stem: str) -> None:
    text = (HERE / "examples" / f"{stem}.json").read_text(encoding="utf-8")
    record = MODELS[stem].model_validate_json(text)
    assert json.loads(record.model_dump_json()) == json.loads(text)


@pytest.mark.parametrize("stem", RECORD_MODELS)
def test_example_shows_every_field(stem: str) -> None:
    example = json.loads((HERE / "examples" / f"{stem}.json").read_text(encoding="utf-8"))
    assert list(example) == list(MODELS[stem].model_fields), "the example has the keys in the order of the model"


@pytest.mark.parametrize("stem", MODELS)
def test_every_model_says_what_it_is(stem: str) -> None:
    assert MODELS[stem].__doc__


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Span.model_validate({"start": 0, "end": 1, "text": "a", "note": "x"})


def test_a_span_has_the_length_of_its_text() -> None:
    with pytest.raises(ValidationError, match="length"):
        Span(start=0, end=3, text="两字")


@pytest.mark.parametrize("numbers", [{}, {"value": 1, "low": 1, "high": 2}, {"low": 1}, {"low": 3, "high": 1}])
def test_a_statistic_has_one_form(numbers: dict[str, int]) -> None:
    example = json.loads((HERE / "examples" / "statistics.json").read_text(encoding="utf-8"))
    fields = {key: value for key, value in example.items() if key not in ("value", "low", "high")} | numbers
    with pytest.raises(ValidationError, match="value"):
        Statistic.model_validate_json(json.dumps(fields))


def test_every_flag_is_explained() -> None:
    assert set(FLAGS) == set(FLAG_MEANINGS)
