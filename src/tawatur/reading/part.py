"""Part: the part of speech of each word of a passage, in its context."""

from __future__ import annotations

from typing import NamedTuple

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


_MARK = Part(MARK, False, False, "")
_COUNT = Part("C", False, False, "")
_JOINT = Part("F", False, False, "")
_FUNCTION = frozenset({"complementiser", "relative"})


def parts(passage: Passage) -> list[Part]:
    """The parts of a passage's words; worked out at the first call."""
    if passage.parts is None:
        found: list[Part] = []
        for at in range(len(passage.tokens)):
            found.append(_part(passage, at, found[-1] if found else None))
        passage.parts = found
    return passage.parts


def _part(passage: Passage, at: int, before: Part | None) -> Part:
    token = passage.tokens[at]
    if not token.word:
        return _MARK
    norm = passage.norms[at]
    if norm[0].isdigit():
        return _COUNT
    if not _FUNCTION.isdisjoint(passage.words[at].classes):
        return _JOINT
    sense = passage.pack.vocabulary(norm)
    letter = "A" if passage.is_(at, "rank-adjective") else _letter(passage, at, sense, before)
    definite = sense.article or sense.owned or passage.is_(at, "honorific-own")
    return Part(letter, definite, sense.conjunction, sense.preposition)


def _letter(passage: Passage, at: int, sense: Sense, before: Part | None) -> str:
    letters = sense.parts
    if not letters:
        return _guess(passage, at, sense)
    if len(letters) == 1:
        return letters
    opens = passage.role is Role.PARAGRAPH and at == passage.sentences[passage.sentence_of[at]][0]
    if opens or (at and passage.words[at - 1].classes & BEFORE_VERB):
        verb = next((letter for letter in letters if letter in VERBAL), None)
        if verb is not None:
            return verb
    if "A" in letters and sense.article and before is not None and before.letter in AGREES and before.definite:
        return "A"
    nominal = next((letter for letter in letters if letter in NOMINAL), None)
    if nominal is not None and (
        sense.article or sense.preposition or (at and passage.words[at - 1].classes & PREPOSITIONS)
    ):
        return nominal
    return letters[0]


def _guess(passage: Passage, at: int, sense: Sense) -> str:
    """What a word that the vocabulary lacks is by the tables of the reader, or by its shape."""
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
