"""The other marks of a reading: mentions, timexes, figures, events, warnings."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.model.attribution import Basis
from tawatur.model.span import Span


class Named(msgspec.Struct, frozen=True):
    """Words that name something, where they stand, and which entity that is."""

    text: str
    span: Span | None = None
    entity: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Words that name someone or somewhere."""

    start: int
    end: int
    text: str
    type: Literal["person", "organisation", "place", "group", "role"]
    entity: str | None = None


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """An expression of time; `value` is EDTF, or None where the page does not say enough."""

    start: int
    end: int
    text: str
    value: str | None
    anchor: str | Span | None = None


FigureKind = Literal["killed", "injured", "casualties", "missing", "detained", "kidnapped", "displaced"]
"""What happened to those counted."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A count of people harmed or held; `high` is None for "at least"."""

    id: str
    start: int
    end: int
    text: str
    kind: FigureKind
    low: int | None
    high: int | None
    approx: bool = False
    of: str | None = None
    scope: Literal["new", "cumulative"] | None = None
    part_of: str | None = None
    event: str | None = None
    said_by: str | None = None


EventType = Literal[
    "ASSAULT", "COERCE", "PROTEST", "THREATEN", "ACCUSE", "CONSULT", "AGREE", "AID", "RETREAT", "MOBILIZE"
]
"""Types of PLOVER that are read."""
Modality = Literal["happened", "possible", "planned", "denied"]
"""How real an act is."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger of a PLOVER type, with when, where and who."""

    id: str
    trigger: Span
    also: tuple[Span, ...] = ()
    type: EventType
    when: str | None = None
    where: Named | None = None
    actors: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    modality: Modality
    said_by: str | None = None


class Specific(msgspec.Struct, frozen=True):
    """Which of the four a warning said."""

    who: bool = False
    what: bool = False
    where: bool = False
    when: bool = False


class Response(msgspec.Struct, frozen=True):
    """How the warned took a warning, and the words that say so."""

    kind: Literal["acted", "shared", "doubted", "downplayed", "ignored", "denied_knowing", "unknown"] = "unknown"
    span: Span | None = None


class Warning(msgspec.Struct, frozen=True, kw_only=True):  # noqa: A001  the field's word
    """An act of warning of a possible harm."""

    id: str
    cue: Span
    also: tuple[Span, ...] = ()
    warner: str | None = None
    warned: str | None = None
    threat: str
    given: str | None = None
    disclosed: str | None = None
    specific: Specific = Specific()
    basis: Basis | None = None
    response: Response = Response()
    retrospective: bool = False
    event: str | None = None
    said_by: str | None = None
