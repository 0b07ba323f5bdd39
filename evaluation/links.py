"""How attributions hang together: which answers which (`answers.json`), and what stands behind each (`chains.json`).

Labels are offsets without any text, each file with the SHA-256 of what they refer to: articles of the corpus (one half
of them was looked at while the rules were made, the other not), the raw page that the project began with, the pages of
`examples/`, and the invented pages of `invented.json`. In `answers.json` every report of these pages that can answer
has a label: the places of the cues that it may answer, or null where it answers nothing that the page reports. A label
that is `open` may be read either way, and is not counted. In `chains.json` a label is a chain without its outlet.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import tawatur
from evaluation import second_set
from evaluation.score import Tally
from tawatur.model import Attribution, ChainLink, Reading

HERE = Path(__file__).resolve().parent
ANSWERS = HERE / "answers.json"
CHAINS = HERE / "chains.json"
INVENTED = HERE / "invented.json"
EXAMPLES = HERE.parent / "examples"
ALIKE = 0.5
"""Shared words over all words (F1) from which two links are the same."""


@dataclass
class Page:
    """A labelled page and what was read in it.

    Attributes:
        id: As in the labels.
        group: Whose it is: seed, examples, invented, tuned, unseen.
        text: What the labels refer to.
        labels: The labels.
        reading: What was read.
    """

    id: str
    group: str
    text: str
    labels: list[dict[str, Any]]
    reading: Reading


@dataclass
class Found:
    """Counts, and what was wrong, a line each (offsets only)."""

    tally: Tally = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)


@cache
def _texts(shared: Path) -> dict[str, tuple[str, str | None, str | None]]:
    """Text, outlet and day of every page that is labelled and there."""
    found: dict[str, tuple[str, str | None, str | None]] = {}
    for page in json.loads(INVENTED.read_text("utf-8")):
        found[page["id"]] = page["text"], page["outlet"], None
    for page in json.loads((EXAMPLES / "pages.json").read_text("utf-8")):
        found[page["id"]] = (EXAMPLES / page["file"]).read_text("utf-8"), page["outlet"], page["date"]
    for path in sorted((shared / "seed").glob("*.txt"))[:1]:
        found["seed"] = path.read_text("utf-8"), None, None
    labels = [*json.loads(ANSWERS.read_text("utf-8")), *json.loads(CHAINS.read_text("utf-8"))]
    wanted = {one["id"] for one in labels if one["from"] == "corpus"}
    for name, article in second_set.articles(shared, wanted).items():
        found[name] = "\n\n".join(article["segments"]), article["outlet"], article["date"]
    return found


def pages(path: Path, key: str, shared: Path) -> Iterator[Page]:
    """The labelled pages that are there, read.

    Raises:
        ValueError: A text is not the one that was labelled.
    """
    texts = _texts(shared)
    for one in json.loads(path.read_text("utf-8")):
        if one["id"] not in texts:
            continue
        text, outlet, date = texts[one["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != one["digest"]:
            raise ValueError(f"{one['id']}: another text than the labelled one")
        reading = tawatur.read(text.encode(), name=one["id"], outlet=outlet, date=date)
        yield Page(one["id"], one.get("half") or one["from"], text, one[key], reading)


def at(reading: Reading, place: Sequence[int]) -> Attribution | None:
    """The attribution in whose cue a labelled cue begins."""
    return next((mark for mark in reading.attributions if mark.cue.start <= place[0] < mark.cue.end), None)


def answers(some: Iterable[Page]) -> dict[str, Found]:
    """Counts of `answers` by group: labelled pairs, pairs that were read, and those that are right."""
    groups: dict[str, Found] = {}
    for page in some:
        found = groups.setdefault(page.group, Found())
        by_id = {mark.id: mark for mark in page.reading.attributions}
        labelled: set[str] = set()
        gold = read = right = 0
        for label in page.labels:
            mark = at(page.reading, label["cue"])
            counted = bool(label["answers"]) and not label.get("open")
            gold += counted
            target = by_id.get(mark.answers or "") if mark is not None else None
            if mark is not None:
                labelled.add(mark.id)
            fits = target is not None and any(
                target.cue.start <= place[0] < target.cue.end for place in label["answers"] or ()
            )
            if fits and not counted:
                continue
            read += target is not None
            right += fits
            if not fits and (counted or target is not None):
                found.wrong.append(f"{page.id} {label['cue']}: {'missed' if target is None else f'{target.cue.start}'}")
        for mark in page.reading.attributions:
            if mark.answers is not None and mark.id not in labelled:
                read += 1
                found.wrong.append(f"{page.id} {mark.cue.start}: answers {by_id[mark.answers].cue.start}, not labelled")
        found.tally += Tally(gold, read, right)
    return groups


def chains(some: Iterable[Page]) -> dict[str, Found]:
    """Counts of chains by group: labelled ones, those whose attribution was read, and those that are right whole."""
    groups: dict[str, Found] = {}
    for page in some:
        found = groups.setdefault(page.group, Found())
        for label in page.labels:
            mark = at(page.reading, label["cue"])
            right = mark is not None and same_chain(page.text, mark, label["chain"])
            found.tally += Tally(1, int(mark is not None), int(right))
            if not right:
                shown = "missed" if mark is None else " ".join(link.link.value for link in mark.chain)
                found.wrong.append(f"{page.id} {label['cue']}: {shown}")
    return groups


def same_chain(text: str, mark: Attribution, expected: Sequence[Mapping[str, Any]]) -> bool:
    """Whether an attribution's chain, its outlet aside, has the labelled links with these words."""
    links = [link for link in mark.chain if link.link.value != "outlet"]
    return len(links) == len(expected) and all(
        _same_link(text, mark, link, wanted) for link, wanted in zip(links, expected, strict=True)
    )


def _same_link(text: str, mark: Attribution, link: ChainLink, wanted: Mapping[str, Any]) -> bool:
    if link.link.value != wanted["link"]:
        return False
    if "basis" in wanted and (mark.basis is None or mark.basis.value != wanted["basis"]):
        return False
    start, end = wanted["words"]
    theirs = set(re.findall(r"\w+", text[start:end]))
    # A source is called by its fullest name; the words at this place may be others.
    for words in (link.text, link.span.text if link.span is not None else ""):
        mine = set(re.findall(r"\w+", words))
        if 2 * len(mine & theirs) >= ALIKE * (len(mine) + len(theirs)):
            return True
    return False
