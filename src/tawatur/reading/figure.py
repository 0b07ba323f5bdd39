"""Figure: the counts of people harmed or held, with what belongs to each, and who says it."""

from __future__ import annotations

from typing import NamedTuple, cast

from tawatur.model.marks import FigureKind
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.quantity import Quantity
from tawatur.reading.scope import Scope, Scopes
from tawatur.reading.teller import Tellers
from tawatur.reading.toll import At, label, tolls, under


class Count(NamedTuple):
    """A count as it stands on the page.

    Attributes:
        place: Characters of the number with what it counts.
        kind: What happened to those counted.
        low: The least.
        high: The most, or None.
        approx: Whether it is said to be about so many.
        of: Characters of the words for those counted, or None.
        scope: New, or all so far; None where the page does not say.
        whole: Place in the list of counts of the one that it is part of, or None.
        said_by: The report whose content it stands in, the innermost, or None.
    """

    place: Range
    kind: FigureKind
    low: int | None
    high: int | None
    approx: bool
    of: Range | None
    scope: Scope
    whole: int | None
    said_by: Draft | None


class Figures:
    """Finds the counts of people harmed or held."""

    requires = frozenset({"passages", "contents"})
    provides = frozenset({"figures"})

    def __call__(self, state: State) -> None:
        """Add the counts of every passage, in order."""
        scopes = Scopes()
        tellers = Tellers(state.drafts)
        above: At | None = None
        for passage in state.passages:
            found = tolls(passage) or (under(passage, above[1]) if above is not None else [])
            above = None if found else label(passage)
            base = len(state.figures)
            for toll, scope in zip(found, scopes.of(passage, found), strict=True):
                quantity = toll.quantity
                place = _place(passage, quantity)
                state.figures.append(
                    Count(
                        place=place,
                        kind=cast("FigureKind", toll.kind),  # checked where the table is read
                        low=quantity.low,
                        high=quantity.high,
                        approx=quantity.approx,
                        of=None if quantity.noun is None else passage.characters(quantity.noun, quantity.end),
                        scope=scope,
                        whole=None if toll.whole is None else base + toll.whole,
                        said_by=tellers.of(place),
                    )
                )


def _place(passage: Passage, quantity: Quantity) -> Range:
    """The characters of a quantity, without a conjunction or preposition joined to its first word."""
    start, end = passage.characters(quantity.start, quantity.end)
    word = passage.pack.numbers.word(passage.norms[quantity.start])
    cut = word.cut if word is not None else int(parts(passage)[quantity.start].conjunction)
    return (passage.inner(quantity.start, cut) if cut else start), end
