# Banmian: everything runs through these targets; only Python 3.11+, git and make are needed.
PYTHON ?= python3
SEEDS ?= seeds
OUT ?= data/records
SHARED ?= ../shared
CORPORA ?= $(SHARED)/corpora
NEWS ?= $(SHARED)/corpora/news/articles.jsonl
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types schemas eval calibrate bench figures models clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(STAMP)  ## make .venv with everything installed

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "banmian needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[html]' --group dev
	@touch $@

run: $(STAMP)  ## extract the pages of SEEDS=seeds into OUT=data/records
	$(BIN)/banmian extract $(SEEDS) --out $(OUT)

test: $(STAMP) lint types  ## lint, types, and every test
	$(BIN)/python -m pytest

lint: $(STAMP)  ## ruff and the import contracts
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo

types: $(STAMP)  ## mypy, strict
	$(BIN)/mypy

schemas: $(STAMP)  ## export the JSON Schemas to schemas/json
	$(BIN)/banmian schemas --out schemas/json

eval: $(STAMP)  ## score the labelled articles of SHARED=../shared
	$(BIN)/python tests/evaluate.py --shared $(SHARED)

calibrate: $(STAMP)  ## measure the confidence of each rule on the labelled articles of SHARED=../shared
	$(BIN)/python tests/calibrate.py --shared $(SHARED)

bench: $(STAMP)  ## speeds, as ratios and characters a second; NEWS=FILE.jsonl names the texts
	@for file in tests/bench/*.py; do $(BIN)/python $$file $(NEWS) || exit 1; done

figures: $(STAMP)  ## print the figures of both models on the held-out split of CORPORA=../shared/corpora
	$(BIN)/python -m pipeline.language.training.evaluation $(CORPORA)

models: $(STAMP)  ## compile the gazetteer and train the models from the open corpora in CORPORA=../shared/corpora
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[html,train]'
	$(BIN)/python -m pipeline.language.compile_gazetteer $(CORPORA)
	$(BIN)/python -m pipeline.language.training $(CORPORA)

clean:  ## remove what runs made (records, caches); .venv stays
	rm -rf data/records data/rejects data/runs data/state .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find pipeline schemas tests -name __pycache__ -type d -prune -exec rm -rf {} +
