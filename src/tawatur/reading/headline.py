"""Headlines and lists: who speaks stands before a colon."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.model import Role
from tawatur.reading.draft import Draft
from tawatur.reading.party import PARTIES, PERSONS, QUOTES, heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import type_at

COLON = Cue("colon", "colon", "state", frozenset({"colon"}), "says")
LONGEST = 9
"""Tokens of a speaker before a colon."""
LONGEST_NAME = 4
"""Words of a person's name that no table knows."""
SURE_OF_PERSON = 0.8
"""How sure the name model must be of them."""


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose colon stands at `at`, where a speaker stands before it at the head of the line."""
    if passage.norms[at] != ":" or at == 0 or at > LONGEST or at + 2 >= len(passage.norms):
        return None
    if passage.role is not Role.HEADLINE and passage.role is not Role.SUBHEAD and not _opens_quotation(passage, at + 1):
        return None
    start, end = 0, at
    if any(not passage.tokens[n].word and passage.norms[n] not in QUOTES | {"(", ")"} for n in range(start, end)):
        return None
    relay = None
    for n in range(start + 1, end):
        found = outlet(passage, n)
        if found and found[2] and found[0] == end:
            relay = (n, found)
            end = n
            break
        if passage.norms[n] == passage.pack.clitics.address and n + 1 < end:
            named = outlet(passage, n + 1)
            if named and named[0] == end:
                relay = (n + 1, named)
                end = n
                break
    speaker = _speaker(passage, start, end)
    if speaker is None:
        return None
    draft = made(passage, speaker, at)
    if relay is not None:
        place, named = relay
        first = passage.inner(place, named[1]) if named[1] else passage.tokens[place].start
        draft.relay = [(first, passage.tokens[named[0] - 1].end)]
    return draft


def made(passage: Passage, speaker: tuple[int, int], at: int) -> Draft:
    """The draft of a line whose speaker stands before the colon at `at`."""
    draft = Draft(passage, COLON, (at, at + 1), "colon/line")
    draft.source, draft.subject = speaker, "before"
    draft.clause = 0
    draft.introducer, draft.frame, draft.body = at, "line", at + 1
    return draft


def _opens_quotation(passage: Passage, at: int) -> bool:
    return passage.norms[at] in QUOTES and any(quote.open == at and quote.length > 3 for quote in passage.quotes)


def _speaker(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The speaker in `start:end`: a person, a body or a group; a place, a topic, a question is none."""
    if end - start < 1:
        return None
    if passage.words[start].bare & {
        "preposition-fi",
        "preposition-min",
        "preposition-an",
        "preposition-ala",
        "question",
        "conjunction",
    }:
        return None
    stop = end
    for n in range(start + 1, end):
        if passage.words[n].bare & {"preposition-fi", "preposition-min", "preposition-an", "breaker"}:
            stop = n
            break
    found = heads(passage, start)
    kinds = {one.kind for one in found if not one.preposition}
    if "state" in kinds and found[0].length == stop - start:
        # The name of a country or a capital before a colon says where, not who.
        return None
    if kinds & (PERSONS | PARTIES | {"media", "outlet"}):
        return start, stop
    if passage.words[start].bare & {"quantifier"}:
        return start, stop
    if stop - start <= 3 and all(_nameable(passage, n) for n in range(start, stop)):
        return start, stop
    if stop - start <= LONGEST_NAME and stop == end and all(_person(passage, n) for n in range(start, stop)):
        return start, stop
    return None


def _person(passage: Passage, at: int) -> bool:
    """Whether a word that no table knows as another is a part of a person's name, as the name model sees it."""
    word = passage.words[at]
    return not word.bare and not word.nouns and type_at(passage, at, SURE_OF_PERSON) == "person"


def _nameable(passage: Passage, at: int) -> bool:
    """Whether a word may be a part of a person's name."""
    word = passage.words[at]
    return word.name
