"""Events for a person and for a spreadsheet: what happened, when, where, who did it to whom, and who says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.cli import cells
from tawatur.model import Event, Reading

COLUMNS = (
    *cells.COLUMNS,
    *("event", "type", "modality", "trigger", "when", "where", "actors", "targets", "also", "said_by", "said_by_name"),
    *("start", "end"),
)
JOINT = " … "
REAL = {"happened": "", "possible": ", possible", "planned": ", planned", "denied": ", DENIED"}


def words(event: Event, isolated: Callable[[str], str]) -> str:
    """What an event is, in English, with the page's words fenced.

    >>> from tawatur.model import Named, Span
    >>> one = Event(id="e", trigger=Span(0, 4, "raid"), type="ASSAULT", when="2031-05-12", where=Named("Dale"),
    ...             modality="planned")
    >>> words(one, str)
    'ASSAULT, planned, 2031-05-12, at Dale'
    """
    told = [f"{event.type}{REAL[event.modality]}"]
    if event.when:
        told.append(event.when)
    if event.where:
        told.append(f"at {isolated(event.where.text)}")
    told += [f"by {isolated(one.text)}" for one in event.actors]
    told += [f"to {isolated(one.text)}" for one in event.targets]
    if event.also:
        told.append(f"told {len(event.also) + 1} times")
    return ", ".join(told)


def rows(reading: Reading) -> Iterator[list[str]]:
    """The events of a reading as cells, in the order of the page."""
    names = cells.names(reading)
    for event in reading.events:
        yield [
            *cells.page(reading.document),
            *(event.id, event.type, event.modality, event.trigger.text, event.when or ""),
            event.where.text if event.where else "",
            JOINT.join(one.text for one in event.actors),
            JOINT.join(one.text for one in event.targets),
            JOINT.join(span.text for span in event.also),
            event.said_by or "",
            names.get(event.said_by, ""),
            *(str(event.trigger.start), str(event.trigger.end)),
        ]
