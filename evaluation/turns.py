"""Turns apart: reports without a source where whoever spoke last is not the one who goes on.

Taking the last named speaker blindly is right nine times in ten; what a reader adds shows in the tenth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from evaluation.score import Tally

NAMED = 0.3
"""Shared words (F1) from which a name is the labelled one, where no other name of the page fits better."""
Label = Mapping[str, Any]


def turns(segments: Sequence[str], labels: Iterable[Label], read: Sequence[Mapping[str, Any]], joint: str) -> Tally:
    """Of the reports without source whose speaker is not the last one named: labelled, read at all, and right.

    Args:
        segments: The article.
        labels: Its labels, as gold.json has them.
        read: Its attributions, as the contract's JSON has them.
        joint: What joins the segments to the text that offsets refer to.
    """
    starts = [0]
    for segment in segments:
        starts.append(starts[-1] + len(segment) + len(joint))
    placed = sorted(((*_place(segments, starts, label["cue"]), label) for label in labels), key=lambda one: one[:2])
    names = {frozenset(_words(label["source_is"])) for _, _, label in placed}
    last: frozenset[str] = frozenset()
    tally = Tally()
    for start, end, label in placed:
        name = frozenset(_words(label["source_is"]))
        if label["source"] is not None:
            last = name
        elif last and name != last:
            met = next((one for one in read if one["cue"]["start"] < end and start < one["cue"]["end"]), None)
            tally += Tally(1, int(met is not None), int(met is not None and _fits(met["source_is"], name, names)))
    return tally


def line(tally: Tally) -> str:
    """The tally in words."""
    return (
        f"the last named speaker is not the answer in {tally.labelled} reports without source; "
        f"{tally.read} of them read, {tally.right} with the right speaker"
    )


def _place(segments: Sequence[str], starts: Sequence[int], span: Mapping[str, Any]) -> tuple[int, int]:
    at = -1
    for _ in range(span.get("nth", 1)):
        at = segments[span["seg"]].index(span["text"], at + 1)
    return starts[span["seg"]] + at, starts[span["seg"]] + at + len(span["text"])


def _fits(said: str, name: frozenset[str], names: Iterable[frozenset[str]]) -> bool:
    words = frozenset(_words(said))
    mine = _alike(words, name)
    return mine >= NAMED and all(_alike(words, other) < mine for other in names if other != name)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
