"""Extent: how far a content that is a noun phrase reaches, with the clauses and adverbials that belong to it."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import PREPOSITIONS
from tawatur.reading.noun_phrase import phrase_or_name
from tawatur.reading.pair import nominal
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

STOPS = frozenset({"conjunction", "clause-comma", "closer", "complementiser", "was", "clause-and"})
"""Classes of words that no noun phrase goes over."""
COMPLETE = frozenset("RLOA")
"""Parts of speech with which a phrase is complete."""
GOVERNS = frozenset({"breaker", *PREPOSITIONS.values()})
"""Classes of words that take the next noun phrase along."""


def clause_end(passage: Passage, body: int, end: int) -> int:
    """Where the clause of a content that is a noun phrase ends."""
    known = parts(passage)
    inside = False
    for at in range(phrase_or_name(passage, body, end), end):
        word = passage.words[at]
        if (passage.norms[at] in COMMAS and not _before_name(passage, at, end)) or passage.phrase(at, "closer"):
            return at
        if passage.has(at, "relative"):
            inside = True
        if inside:
            continue
        if word.classes & STOPS or (passage.has(at + 1, "complementiser") and not word.bare & GOVERNS):
            return at
        whole = known[at - 1].definite or known[at - 1].letter in "RLO"
        if known[at].letter in VERBAL and (known[at].conjunction or whole):
            # A verb after an indefinite noun describes it; else the sentence around the noun goes on.
            return at
    return end


def _before_name(passage: Passage, at: int, end: int) -> bool:
    """Whether a comma stands between an office and its holder's name."""
    if passage.norms[at] not in COMMAS or at + 1 >= end:
        return False
    known = parts(passage)
    return known[at - 1].letter == "H" and known[at + 1].letter == "R"


def noun_end(passage: Passage, body: int, end: int) -> int:
    """Where a content that is a noun phrase ends, with the clauses and adverbials that belong to it."""
    known = parts(passage)
    at = phrase_or_name(passage, body, end)
    while at < end:
        word = passage.words[at]
        if _before_name(passage, at, end):
            at = phrase_or_name(passage, at + 1, end)
            continue
        if passage.norms[at] in COMMAS or not passage.tokens[at].word or word.classes & STOPS:
            break
        if passage.has(at, "relative"):
            return next((n for n in range(at, end) if passage.norms[n] in COMMAS), end)
        governs = word.bare & GOVERNS or known[at].letter == "F" or adverbial.opens_adverbial(passage, at)
        if known[at].letter in VERBAL or (passage.has(at + 1, "complementiser") and not word.bare & GOVERNS):
            break
        if governs:
            place = at + max(1, passage.phrase(at, "breaker"))
            at = phrase_or_name(passage, place, end) if place < end and nominal(passage, place) else place
            continue
        second = known[at].letter == "M" and known[body].definite and at == body + 1
        whole = known[at - 1].definite or known[at - 1].letter in COMPLETE
        if whole and nominal(passage, at) and known[at].letter != "C" and not second:
            # A fresh phrase belongs to the sentence around the noun.
            break
        at = max(at + 1, phrase_or_name(passage, at, end))
    return min(at, end)
