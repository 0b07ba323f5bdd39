"""Fronted: a subject that is set at the head of its sentence, before its verb ("as for the minister, he said")."""

from __future__ import annotations

from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import joined
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES
from tawatur.reading.subject import can_speak

LONGEST = 40
"""Tokens of a fronted subject, its apposition and relative clause included."""


def fronted(passage: Passage, at: int) -> Range | None:
    """The subject of the verb at `at` that "as for" sets at the head of the sentence, or None."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    first = start + passage.link(start, "fronts")
    if first == start:
        return None
    last = at
    if passage.has(at - 1, "perfect") and passage.words[at - 1].joined:
        last -= 1
    elif not joined(passage, at):
        # The verb goes on with "so", by itself or by its particle.
        return None
    subject = source.phrase(passage, first, last) if first < last <= first + LONGEST else None
    if subject is None or subject[0] != first or parts(passage)[first].preposition:
        return None
    while passage.norms[subject[1] - 1] in DASHES:
        subject = first, subject[1] - 1
    end = phrase_end(passage, *subject)
    whole = end == subject[1] or passage.norms[end] in COMMAS | DASHES or passage.has(end, "relative")
    known = can_speak(passage, first, end) or parts(passage)[first].letter in ("R", UNKNOWN)
    return subject if known and whole else None
