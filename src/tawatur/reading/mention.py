"""Mention: words of an act that name somebody or somewhere, with what they can be compared by."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import PREPOSITIONS, phrase_end
from tawatur.reading.part import parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage

SHORTEST = 3
"""Letters that are left of a word when its ending is taken off."""


class Mention(NamedTuple):
    """Words that name somebody or somewhere.

    Attributes:
        place: Their characters.
        stems: The words without what is joined to them, nouns of kinds of places left out.
        wide: Whether it is a whole state: what is told of a town in it may be the same.
    """

    place: Range
    stems: frozenset[str]
    wide: bool = False


def mention(passage: Passage, first: int, end: int) -> Mention:
    """The mention that the tokens `first:end` are, without what is joined to the first."""
    clitics = passage.pack.clitics
    cut = 0
    for one in heads(passage, first):
        if one.preposition or one.cut:
            cut = one.cut
            break
    else:
        sense = passage.pack.vocabulary(passage.norms[first])
        if sense.preposition or sense.conjunction:
            joined = len(sense.preposition) + int(sense.conjunction)
            # With the article, the preposition may have become one with it.
            cut = joined if not passage.norms[first].startswith(tuple(clitics.contracted)) else 0
    stems = frozenset(_stem(passage, at) for at in range(first, end) if passage.tokens[at].word)
    start = passage.inner(first, cut) if cut else passage.tokens[first].start
    return Mention((start, passage.tokens[end - 1].end), stems - {""})


def name_end(passage: Passage, first: int, limit: int) -> int:
    """Where the name ends with which a noun phrase begins: before a preposition, and before "and" with no name."""
    end = phrase_end(passage, first, limit)
    known = parts(passage)
    for at in range(first + 1, end):
        if passage.words[at].bare & PREPOSITIONS or known[at].preposition:
            return at
        if known[at].conjunction and known[at].letter not in "LRHO?":
            return at
    return max(end, first + 1)


def _stem(passage: Passage, at: int) -> str:
    """A word without article and ending of relation; nothing for one that only says what kind of place it is."""
    norm, pack = passage.norms[at], passage.pack
    classes = pack.lexicon.stems(norm)
    if classes & {"place-noun", "preposition-fi", "preposition-min", "preposition-ala"} or len(norm) < SHORTEST:
        return ""
    sense = pack.vocabulary(norm)
    joined = len(sense.preposition) + int(sense.conjunction)
    stem = norm[joined:]
    article = pack.clitics.article
    if article and stem.startswith(article):
        stem = stem[len(article) :]
    ending = max((one for one in pack.relational if stem.endswith(one)), key=len, default="")
    return stem[: -len(ending)] if ending and len(stem) - len(ending) >= SHORTEST else stem
