"""How attributions hang together: the labels are whole, the seed's chains and answers are right, the figures add up."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from evaluation import links

SHARED = Path(__file__).resolve().parents[3] / "shared"
BOTH = ((links.ANSWERS, "answers"), (links.CHAINS, "chains"))
ENOUGH = 40
"""Labelled examples of each kind, at least."""


def labels(path: Path, key: str) -> list[dict[str, Any]]:
    return [label for page in json.loads(path.read_text("utf-8")) for label in page[key]]


def seed(path: Path, key: str) -> list[links.Page]:
    """The page that the project began with, which lies beside the project and is no part of it."""
    if not list((SHARED / "seed").glob("*.txt")):
        message = f"the seed page is not in {SHARED / 'seed'}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return [page for page in links.pages(path, key, SHARED) if page.group == "seed"]


def test_there_are_labels_enough() -> None:
    answers = [label for label in labels(*BOTH[0]) if not label.get("open")]
    assert sum(label["answers"] is not None for label in answers) >= ENOUGH
    assert sum(label["answers"] is None for label in answers) >= ENOUGH
    assert len(labels(*BOTH[1])) >= ENOUGH


@pytest.mark.parametrize(("path", "key"), BOTH, ids=["answers", "chains"])
def test_labels_stand_in_texts_that_are_here(path: Path, key: str, tmp_path: Path) -> None:
    found = {page.id: page for page in links.pages(path, key, tmp_path)}
    wanted = {page["id"] for page in json.loads(path.read_text("utf-8")) if page["from"] in ("examples", "invented")}
    assert set(found) == wanted
    for page in found.values():
        for label in page.labels:
            start, end = label["cue"]
            assert page.text[start:end].strip() == page.text[start:end] != ""


def test_no_text_of_the_corpus_is_in_the_labels() -> None:
    for path, _ in BOTH:
        assert path.read_text("utf-8").isascii()


def test_all_chains_of_the_seed_are_written_out() -> None:
    page = next(page for page in json.loads(links.CHAINS.read_text("utf-8")) if page["id"] == "seed")
    assert len(page["chains"]) == 25


def test_every_attribution_found_in_the_seed_has_its_chain() -> None:
    found = links.chains(iter(seed(*BOTH[1])))["seed"]
    assert found.tally.read >= 22
    assert found.tally.right == found.tally.read, found.wrong


def test_the_seeds_answers() -> None:
    found = links.answers(iter(seed(*BOTH[0])))["seed"]
    assert found.wrong == []
    assert found.tally.right == 6
