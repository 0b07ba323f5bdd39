"""Case: what the ending of a word shows it to be: an object, and so no subject."""

from __future__ import annotations

from tawatur.language.vocabulary import NOMINAL
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

SHORT = 3
"""Letters of a word, its ending aside, that is too short to be a plural."""


def shows_case(passage: Passage, first: int, end: int) -> bool:
    """Whether a plural, the adjective behind it, or a plural in construct is written as no subject is."""
    word = passage.words[first]
    if word.name:
        return False
    if word.article:
        if object_plural(passage, first):
            return True
        after = first + 1
        adjective = after < end and parts(passage)[after].letter == "A" and passage.words[after].article
        return adjective and _plural(passage, passage.norms[after])
    return construct(passage, first, end)


def object_plural(passage: Passage, at: int) -> bool:
    """Whether a plural with the article stands at a word, in the case of objects ("the injured")."""
    word, norm = passage.words[at], passage.norms[at]
    if not word.article or word.name or not norm.endswith(passage.pack.oblique):
        return False
    # "The secretary": a noun for one that ends like such a plural.
    one = any(noun.number == "one" and shape.stem.endswith(passage.pack.oblique) for noun, shape in word.nouns)
    return (not one and _plural(passage, norm)) or not passage.pack.vocabulary(norm).parts


def construct(passage: Passage, first: int, end: int) -> bool:
    """Whether a plural stands in construct at `first`, in a case that no subject has ("the players of the club")."""
    norm, after = passage.norms[first], first + 1
    if after >= end or not passage.tokens[after].word or passage.words[first].name or passage.words[first].article:
        return False
    # "lawyer", "judge": the noun itself ends like such a plural.
    single = any(shape.stem == norm for _, shape in passage.words[first].nouns)
    last = next((one[-1] for one in passage.pack.oblique if norm.endswith(one[:-1])), "")
    if not last or single or parts(passage)[first].letter != "H" or not _plural(passage, norm + last):
        return False
    governed = parts(passage)[after]
    return not governed.preposition and not governed.conjunction and (governed.definite or governed.letter in "LOR")


def _plural(passage: Passage, norm: str) -> bool:
    """Whether a word is a plural in a case that no subject has: without its ending it is a noun or an adjective."""
    for ending in passage.pack.oblique:
        if norm.endswith(ending):
            sense = passage.pack.vocabulary(norm[: -len(ending)])
            if len(norm) - len(ending) > SHORT and sense.parts and sense.parts[0] in NOMINAL:
                return True
    return False
