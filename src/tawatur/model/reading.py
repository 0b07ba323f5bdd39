"""Reading: a document and everything read in it; the JSON contract `tawatur/reading/1`."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tawatur.model.attribution import Attribution
from tawatur.model.document import Document
from tawatur.model.marks import Event, Figure, Mention, Timex, Warning

SCHEMA: Literal["tawatur/reading/1"] = "tawatur/reading/1"


class Reader(msgspec.Struct, frozen=True):
    """Which version of the reader and of the packs made a reading."""

    version: str
    packs: dict[str, str]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A document plus everything read in it.

    Attributes:
        schema: Name and version of this shape.
        document: What was read.
        attributions: In the order of their cues.
        mentions: Words that name someone or somewhere.
        timexes: Expressions of time.
        figures: Counts of people harmed or held.
        events: What happened.
        warnings: Who warned whom.
        reader: What read it.
    """

    schema: Literal["tawatur/reading/1"] = SCHEMA
    document: Document
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[Warning, ...] = ()
    reader: Reader


def to_json(reading: Reading, *, indent: int = 0) -> bytes:
    """A reading as UTF-8 JSON of the contract, keys in the order of the types.

    Args:
        reading: What to write.
        indent: Spaces a level; 0 for one line.
    """
    data = msgspec.json.encode(reading)
    return msgspec.json.format(data, indent=indent) if indent else data


def from_json(data: bytes) -> Reading:
    """The reading that `to_json` wrote.

    Raises:
        msgspec.ValidationError: The JSON is not of the contract's shape.
    """
    return msgspec.json.decode(data, type=Reading)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a reading; committed as `docs/reading.schema.json`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **msgspec.json.schema(Reading),
    }
