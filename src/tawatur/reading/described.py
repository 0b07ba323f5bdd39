"""Described: an indefinite party or text whose words the verb right behind it tells ("protesters demanding ...")."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading.cue import joined
from tawatur.reading.draft import Range
from tawatur.reading.head import Head
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import parts
from tawatur.reading.party import PARTIES, PERSONS, TEXTS, heads
from tawatur.reading.passage import Passage

FAR = 12
"""Tokens of such a phrase."""
SPEAKERS = (PERSONS | PARTIES | TEXTS) - {"name", "state", "body"}
"""What a noun without article can name that speaks."""


def described(passage: Passage, at: int, form: CueForm) -> Range | None:
    """The indefinite noun phrase that the verb at `at` describes, or None."""
    if form.impersonal or joined(passage, at):
        return None
    start, _ = passage.sentences[passage.sentence_of[at]]
    known = parts(passage)
    for first in range(at - 1, max(start, at - FAR) - 1, -1):
        if known[first].letter in VERBAL or passage.words[first].classes & {"complementiser", "relative"}:
            break
        speaks = any(_speaks(one) and _agrees(passage, first, one, form.tag) for one in heads(passage, first))
        if speaks or _persons(passage, first, form.tag):
            counted = first > start and known[first - 1].letter == "C" and form.tag[1:] == "s"
            plain = not counted and known[first].letter not in "AF" and not _owned(passage, first)
            return (first, at) if plain and phrase_end(passage, first, at) == at else None
    return None


def _persons(passage: Passage, at: int, tag: str) -> bool:
    """Whether several persons stand at `at` for a verb in the plural, of whom no table of sources has the noun."""
    part = parts(passage)[at]
    return tag == "mp" and part.letter == "H" and not part.definite and passage.norms[at].endswith(passage.pack.plural)


def _owned(passage: Passage, at: int) -> bool:
    """Whether a definite noun owns the one at `at`, which is definite by that."""
    after = parts(passage)[at + 1]
    return after.letter in "NMHORL" and not after.preposition and (after.definite or after.letter in "RL")


def _speaks(one: Head) -> bool:
    # "by an accord, announced ...": behind a joined preposition only persons are what the verb is about.
    return one.kind in (PERSONS - {"name"} if one.preposition else SPEAKERS) and not (one.article or one.pronoun)


def _agrees(passage: Passage, at: int, one: Head, tag: str) -> bool:
    """Whether a verb of this number and gender can be that of a noun."""
    if tag[1:] != "s":
        return one.number == "many"
    feminine = passage.norms[at].endswith(passage.pack.feminine)
    if tag[0] == "f":
        # Several texts or bodies take a verb in the feminine singular.
        return feminine or one.kind not in PERSONS
    return not feminine and one.number == "one"
