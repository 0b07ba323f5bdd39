"""Definiteness: whether a phrase means someone who is known already."""

from __future__ import annotations

from tawatur.reading.adverbial import COMMAS
from tawatur.reading.head import Head
from tawatur.reading.part import parts
from tawatur.reading.party import QUOTES, heads
from tawatur.reading.passage import Passage


def pointed_at(passage: Passage, first: int) -> bool:
    """Whether a phrase begins with a demonstrative ("this source")."""
    return "demonstrative" in passage.words[first].bare


def definite(passage: Passage, first: int, one: Head) -> bool:
    """Whether a phrase means someone who is known: by the article, a pronoun, or what an office is of."""
    if one.article or one.pronoun or pointed_at(passage, first):
        return True
    if one.kind != "person":
        return False
    beside = True
    for at in range(first + 1, min(first + 4, len(passage.norms))):
        if passage.words[at].bare & {"preposition-fi", "preposition-min"}:
            return False
        if passage.pack.clitics.has_article(passage.norms[at]):
            return True
        beside = beside and not parts(passage)[at].preposition and bool(passage.tokens[at].word)
        if beside and (passage.pack.vocabulary(passage.norms[at]).parts[:1] == "L" or _of_body(passage, at)):
            # What is of a place or of a body by name is known ("the governor of Najran").
            return True
    return False


def alone(passage: Passage, first: int, end: int) -> bool:
    """Whether a phrase is one noun, a demonstrative before it and marks or a clause behind it aside."""
    after = first + 2 if pointed_at(passage, first) else first + 1
    return after >= end or passage.norms[after] in QUOTES | COMMAS or passage.has(after, "relative")


def _of_body(passage: Passage, at: int) -> bool:
    """Whether a body's or a state's name begins at a word."""
    return any(one.kind in ("state", "group", "body") and not one.preposition for one in heads(passage, at))
