"""Countable: whether a word stands for persons, and where the phrase of those counted ends."""

from __future__ import annotations

from tawatur.language.casualty import Sign
from tawatur.language.pack import Pack
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

MOST_ADJECTIVES = 3
"""Words behind a counted noun that can belong to it."""
SPEAKERS = frozenset({"source", "witness", "person", "people"})


def signs(passage: Passage) -> dict[int, tuple[Sign, ...]]:
    """The words of a passage that tell what happened to those counted, by place; worked out at the first call."""
    if passage.signs is None:
        passage.signs = passage.pack.casualties.all(passage.norms)
    return passage.signs


def role(passage: Passage, at: int, *roles: str) -> int:
    """Tokens of a sign of one of these roles at a word; 0 for none."""
    for sign in signs(passage).get(at, ()):
        if sign.role in roles:
            return sign.length
    return 0


def is_person(passage: Passage, at: int) -> bool:
    """Whether a word stands for persons."""
    norm = passage.norms[at]
    if not passage.tokens[at].word or norm[0].isdecimal():
        return False
    if role(passage, at, "harmed", "people"):
        return True
    if passage.has(at, "time-noun") or passage.has(at, "place-noun"):
        return False
    letters = _letters(passage, norm)
    if "H" in letters or any(noun.kind in SPEAKERS for noun, _ in passage.words[at].nouns):
        return True
    return "A" in letters and _indefinite(passage, norm).endswith(passage.pack.relational)


def is_group(passage: Passage, at: int) -> bool:
    """Whether a word can name those of whom some are counted ("six of the militia")."""
    part = parts(passage)[at]
    return part.letter in "HOL" or part.definite


def phrase_end(passage: Passage, at: int, end: int) -> int:
    """Where the phrase of a counted noun ends: the noun and the adjectives behind it."""
    stop = at + 1
    found = parts(passage)
    while stop < end and stop <= at + MOST_ADJECTIVES and passage.tokens[stop].word:
        one = found[stop]
        if one.conjunction or one.preposition or role(passage, stop, "act", "deed", "end", "least-after"):
            break
        if one.letter not in "AH" and not set(_letters(passage, passage.norms[stop])) & {"A", "H"}:
            break
        stop += 1
    return stop


def is_dual(passage: Passage, at: int) -> bool:
    """Whether a word is the dual of a noun for persons, and no plural."""
    pack = passage.pack
    if passage.words[at].article or not can_be_dual(pack, passage.norms[at]) or pack.bodies.match(passage.norms, at):
        return False
    if role(passage, at, "two-others"):
        return True
    if role(passage, at + 1, "corps"):
        return True
    return passage.norms[at].endswith(pack.dual) and not parts(passage)[at].definite


def can_be_dual(pack: Pack, norm: str) -> bool:
    """Whether a folded word has the ending of a dual, or of one before another noun, behind a noun that has one."""
    casualties = pack.casualties
    return casualties.has(norm, "two-others") or any(
        # A joined conjunction or preposition is looked past by the table.
        casualties.has(one, "two")
        for ending in (*pack.dual, *pack.dual_construct)
        if norm.endswith(ending) and len(norm) > len(ending) + 2
        for one in pack.clitics.unjoined(norm[: -len(ending)])
    )


def _indefinite(passage: Passage, norm: str) -> str:
    """A noun without the ending that it has behind a number."""
    ending = next((one for one in passage.pack.accusative if norm.endswith(one)), "")
    return norm[: len(norm) - len(ending)]


def _letters(passage: Passage, norm: str) -> str:
    return passage.pack.vocabulary(norm).parts or passage.pack.vocabulary(_indefinite(passage, norm)).parts
