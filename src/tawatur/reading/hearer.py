"""Hearer: whether the noun phrase behind a verb is whom it was said to, and not who said it."""

from __future__ import annotations

from tawatur.reading.case import shows_case
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
