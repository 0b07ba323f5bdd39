"""Part: the part of speech of each word of a passage, in its context."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.language.lexicon import Word
from tawatur.language.memory import Memory
from tawatur.language.pack import Pack
from tawatur.language.vocabulary import NOMINAL, VERBAL, Sense
from tawatur.model import Role
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage

MARK = "."
"""The letter of a punctuation mark."""
UNKNOWN = "?"
"""The letter of a word that the vocabulary lacks."""
NOUNS = frozenset("NMHLORC")
AGREES = frozenset("NMHLOA")
"""Parts of speech after which an adjective can stand."""
PREPOSITIONS = frozenset({"preposition-fi", "preposition-min", "preposition-an", "preposition-ala", "preposition-ila"})
BEFORE_VERB = frozenset({"negation", "perfect", "relative", "was"})


class Part(NamedTuple):
    """A word in its context.

    Attributes:
        letter: Its part of speech (`language.vocabulary`), or `MARK` or `UNKNOWN`.
        definite: Whether the article or a pronoun makes it definite.
        conjunction: Whether a conjunction is joined to it.
        preposition: The preposition joined to it, or "".
    """

    letter: str
    definite: bool
    conjunction: bool
    preposition: str


@cache
def part_of(letter: str, definite: bool, conjunction: bool, preposition: str) -> Part:
    """The part of speech of a word; words alike in all of it share one record."""
    return Part(letter, definite, conjunction, preposition)


_FUNCTION = frozenset({"complementiser", "relative"})


def parts(passage: Passage) -> list[Part]:
    """The parts of a passage's words; worked out at the first call."""
    if passage.parts is None:
        found: list[Part] = []
        certain = _certain(passage.pack)
        for at, norm in enumerate(passage.norms):
            found.append(certain[norm] or _part(passage, at, found[-1] if found else None))
        passage.parts = found
    return passage.parts


@lru_cache(maxsize=8)
def _certain(pack: Pack) -> Memory[Part | None]:
    """What each word of a language is wherever it stands; None where its neighbours decide."""

    def look(norm: str) -> Part | None:
        if not norm[0].isalnum():
            return part_of(MARK, False, False, "")
        if norm[0].isdecimal():
            return part_of("C", False, False, "")
        word = pack.lexicon.word(norm)
        if word.classes & _FUNCTION:
            return part_of("F", False, False, "")
        sense = pack.vocabulary(norm)
        letter = "A" if "rank-adjective" in word.bare else sense.parts
        return _made(letter, sense, word) if len(letter) == 1 else None

    return Memory(look)


def _made(letter: str, sense: Sense, word: Word) -> Part:
    definite = sense.article or sense.owned or "honorific-own" in word.bare
    return part_of(letter, definite, sense.conjunction, sense.preposition)


def _part(passage: Passage, at: int, before: Part | None) -> Part:
    sense = passage.pack.vocabulary(passage.norms[at])
    return _made(_letter(passage, at, sense, before), sense, passage.words[at])


def _letter(passage: Passage, at: int, sense: Sense, before: Part | None) -> str:
    letters = sense.parts
    if not letters:
        return _guess(passage, at, sense, before)
    opens = passage.role is Role.PARAGRAPH and at == passage.sentences[passage.sentence_of[at]][0]
    opens = opens or (at > 0 and passage.norms[at - 1] == ":" and passage.role is Role.PARAGRAPH)
    if opens or (at and passage.words[at - 1].classes & BEFORE_VERB):
        verb = next((letter for letter in letters if letter in VERBAL), None)
        if verb is not None:
            return verb
    if "A" in letters and before is not None and before.letter in AGREES and _agrees(sense, before):
        return "A"
    nominal = next((letter for letter in letters if letter in NOMINAL), None)
    if nominal is not None and (
        sense.article or sense.preposition or (at and passage.words[at - 1].classes & PREPOSITIONS)
    ):
        return nominal
    if letters[0] == "A" and (before is None or before.letter not in AGREES):
        return next((letter for letter in letters if letter in "HN"), "A")
    return letters[0]


def _agrees(sense: Sense, before: Part) -> bool:
    """Whether a word is definite or not as the noun before it is: then it is its adjective."""
    plain = not sense.preposition and not sense.conjunction and not sense.owned
    return plain and sense.article == before.definite and (sense.article or before.letter in "NMHA")


def _guess(passage: Passage, at: int, sense: Sense, before: Part | None) -> str:
    """What a word that the vocabulary lacks is by the tables of the reader, or by its shape."""
    if before is not None and before.letter == "R" and not sense.preposition and not sense.conjunction:
        return "R"
    found = heads(passage, at)
    if found:
        kind = found[0].kind
        return {"name": "R", "person": "H", "people": "H", "source": "H", "witness": "H", "state": "L"}.get(
            kind, "O" if kind in ("body", "group", "outlet") else "N"
        )
    if passage.norms[at].endswith(passage.pack.relational) and sense.article:
        return "A"
    if sense.article:
        return "N"
    return UNKNOWN
