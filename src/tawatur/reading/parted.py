"""Parted: a subject behind its verb ends before whom it was said to, and before what else the verb takes."""

from __future__ import annotations

from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import saying
from tawatur.reading.draft import Draft
from tawatur.reading.noun_phrase import phrase_or_name
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage


def part_addressee(draft: Draft) -> None:
    """Part a source that runs on into whom the words were said to."""
    assert draft.source is not None
    passage, (first, end) = draft.passage, draft.source
    split = phrase_or_name(passage, first, end)
    if split < end and (parts(passage)[split].letter in "HRLO" or source.second(passage, first, end) is not None):
        draft.source = (first, split)
        draft.addressee = passage.characters(split, end)


def part_object(draft: Draft) -> None:
    """Part a source that runs on into the verb's own object: "justified his stand", "ended his words saying"."""
    assert draft.source is not None
    passage, (first, end) = draft.passage, draft.source
    split = phrase_or_name(passage, first, end)
    if split < end and not _second(passage, split):
        split = end
    for at in range(first + 1, split):
        own = source.own_speech(passage, at) or passage.has(at, "with-words") or saying(passage, at)
        if own or (source.completes(passage, at - 1) and _second(passage, at)):
            split = at
            break
    draft.source = (first, split)


def _second(passage: Passage, at: int) -> bool:
    """Whether the noun at `at` begins a phrase of its own: "this", "some of", an act, what is the subject's own."""
    part, word = parts(passage)[at], passage.words[at]
    if word.bare & {"demonstrative", "quantifier"}:
        return True
    plain = part.letter in "NM" and not part.conjunction and not part.preposition and not word.name
    return plain and not passage.pack.clitics.has_article(passage.norms[at]) and (part.definite or part.letter == "M")


def part_saying(draft: Draft) -> None:
    """End a source before "saying"."""
    assert draft.source is not None
    passage, (first, end) = draft.passage, draft.source
    stop = next((at for at in range(first + 1, end) if saying(passage, at)), end)
    while stop > first + 1 and passage.norms[stop - 1] in COMMAS:
        stop -= 1
    draft.source = (first, stop)
