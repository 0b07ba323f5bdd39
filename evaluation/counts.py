"""Counts of people harmed or held: on the visible gold, and on bulletins of casualties.

On the gold a count is right where its span overlaps the labelled one and kind, least and most are the same, each label
taken once. Of the bulletins in `shared/corpora/bulletins-ar` (one text a day under the numbers that a person read from
it) those numbers are asked for that stand in the Arabic text: killed and injured as new, with `_cum` as all so far.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import tawatur
from evaluation import score
from tawatur.model import Figure

ASKED = {
    "killed": ("killed", "new"),
    "killed_cum": ("killed", "cumulative"),
    "injured": ("injured", "new"),
    "injured_cum": ("injured", "cumulative"),
}
"""Key of a bulletin's head to kind and scope."""
_HEAD = re.compile(r"^(\w+): (\d+)$", re.MULTILINE)
_LATIN = re.compile(r"^[^\n\w]*[A-Za-z]", re.MULTILINE)
"""Where a bulletin's English half begins."""
_NUMBER = re.compile(r"\d[\d,]*")


def folder(shared: Path) -> Path:
    """Where the bulletins are."""
    return shared / "corpora" / "bulletins-ar"


def digest(gold: Path, shared: Path) -> str:
    """SHA-256 of the labels."""
    found = hashlib.sha256((gold / "gold.json").read_bytes())
    for path in sorted(folder(shared).glob("*.md")):
        found.update(path.read_bytes())
    return found.hexdigest()


def on_gold(gold: Path) -> score.Tally:
    """Labelled, read and right counts of the gold's articles."""
    documents = {one["id"]: one for one in json.loads((gold / "docs.json").read_text("utf-8"))}
    whole = score.Tally()
    for record in json.loads((gold / "gold.json").read_text("utf-8")):
        document = documents[record["id"]]
        text = "\n\n".join(document["segments"])
        read = tawatur.read(text, name=document["id"], outlet=document["outlet"], date=document["date"]).figures
        whole += _tally(document["segments"], record["figures"], read)
    return whole


def _tally(segments: Sequence[str], labels: Sequence[Mapping[str, Any]], read: Sequence[Figure]) -> score.Tally:
    free = list(read)
    right = 0
    for label in labels:
        start, end = place(segments, label["span"])
        same = [
            one
            for one in free
            if one.start < end
            and start < one.end
            and (one.kind, one.low, one.high) == (label["kind"], label["low"], label["high"])
        ]
        if same:
            free.remove(same[0])
            right += 1
    return score.Tally(len(labels), len(read), right)


def place(segments: Sequence[str], span: Mapping[str, Any]) -> tuple[int, int]:
    """Characters of a span as gold.json writes it, in the segments joined by an empty line."""
    first = sum(len(segment) + 2 for segment in segments[: span["seg"]])
    at = -1
    for _ in range(span.get("nth", 1)):
        at = segments[span["seg"]].index(span["text"], at + 1)
    return first + at, first + at + len(span["text"])


def bulletins(shared: Path) -> dict[str, score.Tally]:
    """By key of `ASKED`: how many numbers stand in the Arabic text, and how many of them were read."""
    found = {key: score.Tally() for key in ASKED}
    for head, text in _bulletins(shared):
        read = {(one.kind, one.scope, one.low) for one in tawatur.read(text, name="bulletin").figures}
        stand = {int(number.replace(",", "")) for number in _NUMBER.findall(text)}
        for key, (kind, scope) in ASKED.items():
            if key in head and head[key] in stand:
                hit = (kind, scope, head[key]) in read
                found[key] += score.Tally(1, int(hit), int(hit))
    return found


def _bulletins(shared: Path) -> Iterator[tuple[dict[str, int], str]]:
    """The numbers and the Arabic text of each bulletin."""
    for path in sorted(folder(shared).glob("*.md")):
        _, head, text = path.read_text("utf-8").split("---", 2)
        english = _LATIN.search(text)
        yield {key: int(value) for key, value in _HEAD.findall(head)}, text[: english.start()] if english else text
