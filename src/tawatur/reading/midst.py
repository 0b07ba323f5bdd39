"""Midst: "according to" within the clause that it vouches for."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft
from tawatur.reading.part import NOUNS, parts
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES

SUBJECT = 8
"""Tokens of a subject whose verb stands behind "according to"."""
MIDST = 3
"""Tokens before the cue that the clause around it begins with."""


def goes_on(passage: Passage, at: int, end: int) -> bool:
    """Whether the clause around the cue goes on behind its source."""
    return at < end - 1 and passage.tokens[at].word and not passage.words[at].bare & {"conjunction", "clause-comma"}


def interposed(passage: Passage, begins: int, before: int, at: int, end: int) -> bool:
    """Whether cue and source stand between two marks within a clause: "the works, according to the mayor, go on"."""
    if at >= end or passage.norms[at] not in COMMAS | DASHES or not goes_on(passage, at + 1, end):
        return False
    if parts(passage)[at + 1].conjunction or passage.norms[at] in DASHES:
        return not parts(passage)[at + 1].conjunction and passage.norms[before] in DASHES
    known = parts(passage)[begins:before]
    # A subject waits for its verb, or a verb of few words for what it is about.
    waits = known[0].letter in NOUNS and not any(one.letter in VERBAL for one in known)
    return (waits and before - begins <= SUBJECT) or (known[0].letter in VERBAL and before - begins <= MIDST)


def around(draft: Draft, begins: int, before: int, after: int, end: int) -> None:
    """The clause around the cue: what stands before it, unless a mere pronoun, and what follows from `after`."""
    passage = draft.passage
    stop = next((n for n in range(after, end) if passage.norms[n] in COMMAS), end)
    while stop > after and not passage.tokens[stop - 1].word:
        stop -= 1
    if stop <= after:
        return
    if before - begins == 1 and passage.tied(begins, "pronoun-subject"):
        draft.contents = []
    draft.contents.append(passage.characters(after, stop))
    draft.reach = stop
