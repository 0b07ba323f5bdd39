# One command for each habit. CI runs `make test`.

PYTHON ?= python3
GOLD   ?= ../shared/gold
SHARED ?= ../shared

VENV    := .venv
BIN     := $(VENV)/bin
PLAIN   := $(VENV)/.installed
DEV     := $(VENV)/.installed-dev
SOURCES := $(shell find src examples -type f ! -name '*.pyc')
# An editable install, where there is one, serves the demo too.
INSTALL := $(if $(wildcard $(DEV)),$(DEV),$(PLAIN))

export PIP_DISABLE_PIP_VERSION_CHECK := 1
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help demo test check format eval bench schema clean venv

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(INSTALL) ## Install into .venv and read the example pages
	@$(BIN)/tawatur demo

test: check ## Everything that CI runs: checks and tests
	@$(BIN)/python -m pytest -q

check: $(DEV) ## Lint, format, types, layers
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "ruff format --check: run 'make format'" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@out=$$($(BIN)/lint-imports 2>&1) || { echo "$$out" >&2; exit 1; }

format: $(DEV) ## Put the code into shape
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

eval: $(DEV) ## Quality figures (GOLD=..., SHARED=...)
	@$(BIN)/python evaluation/run.py --gold "$(GOLD)" --shared "$(SHARED)"

bench: $(DEV) ## Speed, memory and growth (SHARED=...)
	@$(BIN)/python -c 'import resiliparse, trafilatura' 2>/dev/null || $(BIN)/python -m pip install -q -e '.[bench]'
	@$(BIN)/python evaluation/bench.py --shared "$(SHARED)"

schema: $(DEV) ## Write docs/reading.schema.json from the types
	@$(BIN)/python scripts/schema.py

clean: ## Remove .venv, builds and caches
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	@find src tests evaluation -type d -name __pycache__ -exec rm -rf {} +

# The stamps are touched last, so that an install that broke off is done again.
$(PLAIN): pyproject.toml $(SOURCES) | venv
	@echo "Installing into $(VENV) ..."
	@$(BIN)/python -m pip install -q .
	@touch $@

$(DEV): pyproject.toml | venv
	@echo "Installing for development into $(VENV) ..."
	@$(BIN)/python -m pip install -q -e '.[dev]'
	@touch $@

venv:
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
			echo "Tawatur needs Python 3.11 or newer, and $(PYTHON) is none. Name one: make PYTHON=python3.12" >&2; exit 1; }; \
		rm -rf $(VENV); \
		"$(PYTHON)" -m venv $(VENV) >/dev/null 2>&1 || { \
			rm -rf $(VENV); \
			echo "$(PYTHON) cannot make a virtual environment; install its venv module (python3-venv on Debian)." >&2; exit 1; }; \
	fi
