"""In text: a verb that tells of what was said in a text named before it ("issued a statement, in it ...")."""

from __future__ import annotations

from tawatur.reading import adverbial
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

BEFORE = 6
"""Tokens between a text that was given and the verb of what is said in it."""
FAR = 16
"""The same where who gave it, and to whom, may stand between."""


def in_text(passage: Passage, at: int) -> bool:
    """Whether the verb at `at` tells of a text that somebody gave before it ("issued a statement, in it ...").

    Not where the text is named in an adverbial ("in a statement in which ..."): there the subject may be new.
    """
    if not passage.link(at + 1, "in-it"):
        return False
    start, _ = passage.sentences[passage.sentence_of[at]]
    known = parts(passage)
    for n in range(at - 1, max(start, at - BEFORE), -1):
        if not passage.words[n].article and _names_text(passage, n):
            return not known[n].preposition and known[n - 1].letter != "F"
    return False


def in_it(passage: Passage, at: int) -> int:
    """How many tokens behind the verb at `at` say "in it" of a text or an occasion of speech named before it."""
    length = passage.link(at + 1, "in-it")
    if not length:
        return 0
    start, _ = passage.sentences[passage.sentence_of[at]]
    return length if any(_names_text(passage, n) for n in range(max(start, at - FAR), at)) else 0


def _names_text(passage: Passage, at: int) -> bool:
    """Whether a noun of speech, no time, stands at `at`, in the accusative or without its mark."""
    if passage.words[at].bare & {"demonstrative", "quantifier", "time-noun"}:
        return False
    norm, word = passage.norms[at], passage.pack.lexicon.word
    return adverbial.names_speech(passage, at) or any(
        norm.endswith(ending) and "speech-noun" in word(norm.removesuffix(ending)).bare
        for ending in passage.pack.accusative
    )
