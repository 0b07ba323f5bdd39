"""The invented pages: their labels stand where they say, and the reader holds its floors on them."""

from __future__ import annotations

import doctest
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

import tawatur
from evaluation import bench, run
from evaluation import score as own
from tawatur.model import Attribution, Basis, Form, SourceKind, Stance

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "examples" / "gold.json"
ARTICLES = run.examples()
RECORDS = {record["id"]: record for record in json.loads(GOLD.read_text("utf-8"))}


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for one in value.values():
            yield from spans(one)
    elif isinstance(value, list):
        for one in value:
            yield from spans(one)


@pytest.fixture(scope="module")
def measured() -> run.Measured:
    return run.own(ARTICLES, run.digest(GOLD))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_labels_are_the_slices_that_they_say(article: run.Article) -> None:
    record = RECORDS[article.id]
    assert hashlib.sha256(article.text.encode()).hexdigest() == record["text_digest"]
    found = list(spans(record["attributions"]))
    assert found
    for span in found:
        assert article.text[span["start"] : span["end"]] == span["text"] != ""
    for mark in record["attributions"]:
        assert mark["content"] or mark["stance"] in {"decline", "deny", "unverified", "confirm"}
        assert mark["source_is"]
        Form(mark["form"]), Stance(mark["stance"]), SourceKind(mark["source_kind"])
        assert mark["basis"] is None or Basis(mark["basis"])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_labels_by_segment_are_the_labels_by_offset(article: run.Article) -> None:
    segments = article.document["segments"]
    for mark, quoted in zip(article.marks, article.record["attributions"], strict=True):
        for key in ("source", "cue", "addressee"):
            if mark[key] is None:
                assert quoted[key] is None
                continue
            place, at = quoted[key], -1
            for _ in range(place["nth"]):
                at = segments[place["seg"]].index(place["text"], at + 1)
            before = sum(len(segment) + 2 for segment in segments[: place["seg"]])
            assert before + at == mark[key]["start"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_what_is_read_are_slices_of_the_labelled_text(article: run.Article) -> None:
    reading = run.read(article)
    assert reading["document"]["text"] == article.text
    for span in spans(reading["attributions"]):
        assert article.text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("figure", ["found.f1", "exact.f1"])
def test_the_reader_holds_its_floor(measured: run.Measured, figure: str) -> None:
    floor = json.loads((ROOT / "evaluation" / "floors.json").read_text("utf-8"))["examples-own"]
    assert floor["gold"] == measured.gold, "the labels changed; see evaluation/run.py --raise --new-gold"
    assert not measured.problems
    assert measured.figures[figure] >= floor["floors"][figure]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_labels_read_as_labelled_are_all_right(article: run.Article) -> None:
    for figure, tally in own.score(article.text, article.marks, article.marks).items():
        assert tally.f1 in {1.0, None}, figure


TEXT = "قال زيد إن النهر فاض وقال عمرو إن السد سليم"


def mark(cue: str, source: str, content: str, **labels: str) -> dict[str, Any]:
    def span(words: str) -> dict[str, Any]:
        return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words}

    first = {"stance": "state", "source_kind": "named_person", "form": "indirect"}
    whole: dict[str, Any] = {"cue": span(cue), "source": span(source), "content": [span(content)], "relay": []}
    return whole | first | labels


FLOOD = mark("قال زيد", "زيد", "النهر فاض")
DAM = mark("وقال", "عمرو", "السد سليم")


def test_score_counts_what_is_missed_and_what_is_made_up() -> None:
    tallies = own.score(TEXT, [FLOOD, DAM], [FLOOD])
    assert tallies["found"] == own.Tally(2, 1, 1)
    assert tallies["exact"] == own.Tally(2, 1, 1)
    assert own.score(TEXT, [FLOOD], [FLOOD, DAM])["found"] == own.Tally(1, 2, 1)


def test_score_pairs_one_to_one() -> None:
    assert own.score(TEXT, [FLOOD], [FLOOD, FLOOD])["found"] == own.Tally(1, 2, 1)


def test_score_asks_for_half_of_the_content_and_for_most_of_it_where_exact() -> None:
    part = mark("قال زيد", "زيد", "النهر")
    assert own.score(TEXT, [FLOOD], [part])["found"].right == 1
    assert own.score(TEXT, [FLOOD], [part])["exact"].right == 0
    assert own.score(TEXT, [FLOOD], [mark("قال زيد", "زيد", "ال")])["found"].right == 0


def test_score_compares_labels_on_pairs() -> None:
    tallies = own.score(TEXT, [FLOOD, DAM], [mark("قال زيد", "زيد", "النهر فاض", stance="deny")])
    assert tallies["stance"] == own.Tally(1, 1, 0)
    assert tallies["form"] == own.Tally(1, 1, 1)
    assert tallies["anonymous"] == own.Tally(1, 1, 1)


def test_interval_is_the_same_each_time_and_holds_the_figure() -> None:
    articles = [own.Tally(4, 5, 3), own.Tally(2, 1, 1), own.Tally(6, 6, 6), own.Tally(3, 3, 0)]
    low, high = own.interval(articles)
    assert (low, high) == own.interval(articles)
    assert low < (sum(articles, own.Tally()).f1 or 0) < high


PAGE = "عنوان\n\nإعلان\n\nقال زيد نعم"
READING: dict[str, Any] = {
    "document": {
        "text": PAGE,
        "blocks": [
            {"role": "headline", "start": 0, "end": 5},
            {"role": "boilerplate", "start": 7, "end": 12},
            {"role": "paragraph", "start": 14, "end": 25},
        ],
    },
    "attributions": [{"cue": {"start": 14, "end": 17, "text": "قال"}}],
}


def test_a_reading_moves_to_its_body() -> None:
    moved = run.on_body(READING, "عنوان\n\nقال زيد نعم")
    assert moved["attributions"] == [{"cue": {"start": 7, "end": 10, "text": "قال"}}]
    assert [(block["start"], block["end"]) for block in moved["document"]["blocks"]] == [(0, 5), (7, 18)]


@pytest.mark.parametrize(
    ("start", "end", "says"), [(7, 12, "outside the body"), (0, 17, "through what is no body"), (12, 17, "outside")]
)
def test_a_mark_in_furniture_is_an_error(start: int, end: int, says: str) -> None:
    wrong = {**READING, "attributions": [{"cue": {"start": start, "end": end, "text": PAGE[start:end]}}]}
    with pytest.raises(ValueError, match=says):
        run.on_body(wrong, "عنوان\n\nقال زيد نعم")


def test_another_body_is_an_error() -> None:
    with pytest.raises(ValueError, match="the body is not the labelled text"):
        run.on_body(READING, "عنوان\n\nقال زيد")


@pytest.mark.parametrize("module", [own, bench], ids=["score", "bench"])
def test_doctests(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


def test_bench_counts_what_no_reading_may_have() -> None:
    def faults(*marks: Attribution) -> list[str]:
        return [fault.split(":")[0] for fault in bench.wrong(msgspec.structs.replace(reading, attributions=marks))]

    reading = tawatur.read("قال زيد إن النهر فاض.")
    (mark,) = reading.attributions
    assert faults(mark) == []
    assert faults(msgspec.structs.replace(mark, content=())) == ["attributions without content"]
    assert faults(msgspec.structs.replace(mark, content=(), stance=Stance.DECLINE)) == []
    beside = msgspec.structs.replace(mark.cue, start=mark.cue.start + 1)
    assert faults(msgspec.structs.replace(mark, cue=beside)) == ["spans that are not their slice"]
