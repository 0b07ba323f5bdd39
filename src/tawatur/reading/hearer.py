"""Hearer: whether the noun phrase behind a verb is whom it was said to, and not who said it."""

from __future__ import annotations

from tawatur.language.vocabulary import NOMINAL
from tawatur.reading.part import parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage

BODIES = frozenset({"organisation", "media"})
"""Kinds of heads whose noun has the gender that it shows."""
SHORT = 3
"""Letters of nouns for women that no ending shows ("mother", "sister", "girl")."""


def is_object(passage: Passage, first: int, end: int, tag: str, *, told: bool) -> bool:
    """Whether a phrase behind a verb is its object: by its case, or as its gender is another.

    Args:
        passage: The passage.
        first: Where the phrase begins.
        end: Where it ends.
        tag: Number and gender of the verb.
        told: The verb needs someone who is told: then it is the noun with its owner ("told his son").
    """
    if told and passage.pack.vocabulary(passage.norms[first]).owned and not passage.words[first].name:
        # "His Excellency" is nobody's.
        own = passage.is_(first, "honorific-own")
        return not own and not passage.pack.clitics.has_article(passage.norms[first])
    return shows_case(passage, first, end) or _other_gender(passage, first, tag)


def shows_case(passage: Passage, first: int, end: int) -> bool:
    """Whether a plural, the adjective behind it, or a plural in construct is written as no subject is."""
    word, clitics = passage.words[first], passage.pack.clitics
    if word.name:
        return False
    if word.article:
        norm = passage.norms[first]
        # "the secretary": a noun for one that ends like such a plural.
        one = any(noun.number == "one" and shape.stem.endswith(passage.pack.oblique) for noun, shape in word.nouns)
        if (not one and _plural(passage, norm)) or (
            norm.endswith(passage.pack.oblique) and not passage.pack.vocabulary(norm).parts
        ):
            return True
        after = first + 1
        adjective = after < end and parts(passage)[after].letter == "A" and passage.words[after].article
        return adjective and _plural(passage, passage.norms[after])
    return construct(passage, first, end) and not clitics.has_article(passage.norms[first])


def construct(passage: Passage, first: int, end: int) -> bool:
    """Whether a plural stands in construct at `first`, in a case that no subject has ("the players of the club")."""
    norm, after = passage.norms[first], first + 1
    if after >= end or not passage.tokens[after].word or passage.words[first].name:
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


def _other_gender(passage: Passage, first: int, tag: str) -> bool:
    """Whether a verb is of another gender than the person or the body behind it."""
    norm, found = passage.norms[first], heads(passage, first)
    if not found or found[0].preposition or not tag or passage.words[first].name:
        return False
    ends = norm.endswith(passage.pack.feminine)
    if tag[0] == "f":
        plain = len(norm) - 2 * passage.words[first].article > SHORT
        return found[0].kind == "person" and not ends and plain and parts(passage)[first].letter == "H"
    return found[0].kind in BODIES and ends and found[0].article
