"""Score the attributions of one article against its labels, both with offsets into the same text.

An attribution is found where its cue meets the labelled cue and their contents are alike (`ALIKE`). It is exact where,
besides, content and source are nearly the same (`SAME`). Its labels are compared on found pairs only.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ALIKE, SAME = 0.5, 0.8
"""Shared characters over all characters of two marks, from which they count as one mark, and as the same words."""
LABELS = ("stance", "source_kind", "anonymous", "form")
FIGURES = ("found", "exact", *LABELS, "relay")
Mark = Mapping[str, Any]
"""An attribution as the contract's JSON has it."""


@dataclass(frozen=True)
class Tally:
    """How many marks are labelled, how many were read, and how many of those are right.

    Of a label, which every pair has, the first two are the number of pairs, so that `f1` is the share that is right.
    """

    labelled: int = 0
    read: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.labelled + other.labelled, self.read + other.read, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of what is labelled that was read."""
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there was nothing to read and nothing was.

        >>> Tally(4, 2, 2).f1, Tally().f1
        (0.6666666666666666, None)
        """
        either = self.labelled + self.read
        return 2 * self.right / either if either else None


def score(text: str, labelled: Sequence[Mark], read: Sequence[Mark]) -> dict[str, Tally]:
    """Tallies of one article, by figure.

    Args:
        text: The article, to which all offsets refer.
        labelled: Its labels.
        read: What the reader made of it.
    """
    pairs = _pairs(text, labelled, read)
    exact = sum(
        _likeness(text, mine["content"], theirs["content"]) >= SAME
        and _likeness(text, _list(mine["source"]), _list(theirs["source"])) >= SAME
        for mine, theirs in pairs
    )
    tallies = {
        "found": Tally(len(labelled), len(read), len(pairs)),
        "exact": Tally(len(labelled), len(read), exact),
        "relay": sum((_relay(text, mine["relay"], theirs["relay"]) for mine, theirs in pairs), Tally()),
    }
    for label in LABELS:
        right = sum(_label(mine, label) == _label(theirs, label) for mine, theirs in pairs)
        tallies[label] = Tally(len(pairs), len(pairs), right)
    return tallies


def interval(tallies: Sequence[Tally], *, seed: int = 1, samples: int = 1000) -> tuple[float, float]:
    """The 95 % bootstrap interval of an F1, articles drawn again with replacement.

    Args:
        tallies: One an article.
        seed: Of the draw, so that the same reader prints the same interval.
        samples: How often to draw.

    >>> interval([Tally(1, 1, 1)] * 5)
    (1.0, 1.0)
    """
    draw = random.Random(seed)
    figures = sorted(sum(draw.choices(tallies, k=len(tallies)), Tally()).f1 or 0.0 for _ in range(samples))
    return figures[round(0.025 * (samples - 1))], figures[round(0.975 * (samples - 1))]


def _pairs(text: str, labelled: Sequence[Mark], read: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Labels with what was read of them, one to one, the most alike first."""
    candidates = []
    for i, mine in enumerate(labelled):
        for j, theirs in enumerate(read):
            if not _meet(mine["cue"], theirs["cue"]):
                continue
            alike = _likeness(text, mine["content"], theirs["content"])
            if alike >= ALIKE:
                source = _likeness(text, _list(mine["source"]), _list(theirs["source"]))
                candidates.append((-alike, -source, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return [(labelled[i], read[j]) for i, j in sorted(pairs.items())]


def _relay(text: str, mine: Sequence[Mark], theirs: Sequence[Mark]) -> Tally:
    right = bool(mine) and bool(theirs) and _likeness(text, mine, theirs) >= ALIKE
    return Tally(int(bool(mine)), int(bool(theirs)), int(right))


def _label(mark: Mark, label: str) -> object:
    if label == "anonymous":
        return str(mark["source_kind"]).startswith("anonymous")
    return mark[label]


def _list(span: Mark | None) -> list[Mark]:
    return [] if span is None else [span]


def _meet(one: Mark, other: Mark) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _likeness(text: str, one: Iterable[Mark], other: Iterable[Mark]) -> float:
    """Letters and digits in both over those in either; two marks without any agree."""
    mine, theirs = _characters(text, one), _characters(text, other)
    either = mine | theirs
    return len(mine & theirs) / len(either) if either else 1.0


def _characters(text: str, spans: Iterable[Mark]) -> set[int]:
    # Letters and digits alone: whether a mark ends before or after a full stop or a quotation mark is no matter.
    return {at for span in spans for at in range(span["start"], span["end"]) if text[at].isalnum()}
