"""Pipeline: the reader's components in an order that is checked when it is built."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from tawatur.errors import PipelineError
from tawatur.language.pack import Pack
from tawatur.model import Document, Timex
from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage

if TYPE_CHECKING:
    from tawatur.reading.alarm import Notice
    from tawatur.reading.figure import Count
    from tawatur.reading.same_act import Act
    from tawatur.reading.wording import Expression


class State:
    """What is known of a document while it is read.

    Attributes:
        document: The document.
        pack: Its language.
        passages: Its body, block by block.
        drafts: Attributions so far, by their cues.
        figures: Counts of people harmed or held, in order.
        expressions: Expressions of time, each with its passage.
        published: The document's date (EDTF), given or inferred, or None.
        date_reason: How that is known, or None.
        present: First and last day that the page may speak from; None where it says nothing of it.
        timexes: The expressions with their values.
        warnings: Warnings, by their first cues.
        acts: What the page tells of, in order.
    """

    __slots__ = (
        *("acts", "date_reason", "document", "drafts", "expressions", "figures", "pack", "passages", "present"),
        *("published", "timexes", "warnings"),
    )

    def __init__(self, document: Document, pack: Pack) -> None:
        self.document = document
        self.pack = pack
        self.passages: list[Passage] = []
        self.drafts: list[Draft] = []
        self.figures: list[Count] = []
        self.expressions: list[tuple[Passage, Expression]] = []
        self.published = document.published
        self.date_reason = document.date_reason
        self.present: tuple[date | None, date | None] = (None, None)
        self.timexes: list[Timex] = []
        self.warnings: list[Notice] = []
        self.acts: list[Act] = []


class Component(Protocol):
    """One step of reading: changes the state, and says what it needs and what it leaves."""

    @property
    def requires(self) -> frozenset[str]:
        """What earlier components must have provided."""
        ...

    @property
    def provides(self) -> frozenset[str]:
        """What later components may require."""
        ...

    def __call__(self, state: State) -> None:
        """Do the step."""
        ...


class Pipeline:
    """Components in order.

    Args:
        components: First to last.

    Raises:
        PipelineError: A component requires what none before it provides, or two provide the same.
    """

    def __init__(self, components: Sequence[Component]) -> None:
        known: dict[str, str] = {}
        for component in components:
            name = type(component).__name__
            missing = component.requires - known.keys()
            if missing:
                raise PipelineError(
                    f"{name} requires {', '.join(sorted(missing))}, which no component before it provides"
                )
            for one in component.provides:
                if one in known:
                    raise PipelineError(f"{name} provides {one}, which {known[one]} provides already")
                known[one] = name
        self.components = tuple(components)

    def __call__(self, document: Document, pack: Pack) -> State:
        """The state after all components have seen the document."""
        state = State(document, pack)
        for component in self.components:
            component(state)
        return state
