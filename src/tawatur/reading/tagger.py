"""Tagger: what the name model makes of words that no table knows.

It is asked only where a table cannot decide, and reads the stretch of a sentence around a place once.
"""

from __future__ import annotations

from tawatur.language.names import OUTSIDE
from tawatur.reading.draft import Range
from tawatur.reading.passage import Passage

STRETCH = 12
"""Tokens that are read at one time."""
BESIDE = 4
"""Tokens before and after them that are read with them."""
SURE = 0.6
"""How sure the model must be of a word."""


def tag_at(passage: Passage, at: int) -> tuple[str, float]:
    """The tag of the word at `at` (B- or I- and a type, or O), and how sure the model is of it."""
    known = passage.tags.get(at)
    if known is None:
        start, end = passage.sentences[passage.sentence_of[at]]
        first = start + (at - start) // STRETCH * STRETCH
        last = min(end, first + STRETCH)
        before = max(start, first - BESIDE)
        found = passage.pack.names.tags(passage.norms[before : min(end, last + BESIDE)])
        passage.tags.update(zip(range(first, last), found[first - before :], strict=False))
        known = passage.tags[at]
    return known


def type_at(passage: Passage, at: int, sure: float = SURE) -> str:
    """Of what the word at `at` is a name: person, organisation, place; "" where it is none, or none for sure."""
    tag, certainty = tag_at(passage, at)
    return tag[2:] if tag != OUTSIDE and certainty >= sure else ""


def is_no_name(passage: Passage, at: int, sure: float) -> bool:
    """Whether the model is so sure that the word at `at` names nothing."""
    tag, certainty = tag_at(passage, at)
    return tag == OUTSIDE and certainty >= sure


def person_in(passage: Passage, first: int, end: int, sure: float = SURE) -> Range | None:
    """The first person's name in `first:end`."""
    for at in range(first, end):
        if type_at(passage, at, sure) == "person":
            stop = at + 1
            while stop < end and tag_at(passage, stop)[0] == "I-person":
                stop += 1
            return at, stop
    return None
