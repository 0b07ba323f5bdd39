"""Form: whether a source's words are given as they were spoken, by the marks around the content itself."""

from __future__ import annotations

from tawatur.language.quotation import Quotation
from tawatur.model import Form
from tawatur.reading.draft import Draft, Range
from tawatur.reading.passage import Passage

NAME_WORDS = 3
"""A name in quotation marks has at most so many words."""
NAMING = frozenset({"naming-noun", "called"})
"""Classes of words that what they name follows."""
NAMED = frozenset({"organisation", "media", "group"})
"""Kinds of source nouns that a name follows at once ("the movement 'Dawn'")."""


def form(draft: Draft) -> Form:
    """Direct where the content is all in quotation marks, mixed where some words of it are, else indirect.

    Inside someone else's quotation a report is indirect.
    """
    passage = draft.passage
    if not draft.contents or passage.quoted_by[draft.at[0]] >= 0:
        return Form.INDIRECT
    inside = [_inside(passage, one) for one in draft.contents]
    if all(inside):
        return Form.DIRECT
    if any(inside) or any(_quotes(passage, one) for one in draft.contents):
        return Form.MIXED
    return Form.INDIRECT


def _range(passage: Passage, quote: Quotation) -> Range:
    """The characters between the marks of a quotation."""
    end = passage.tokens[quote.close].start if quote.close < len(passage.tokens) else len(passage.text)
    return passage.tokens[quote.open].end, end


def _inside(passage: Passage, one: Range) -> bool:
    """Whether a content lies wholly in one quotation."""
    for quote in passage.quotes:
        start, end = _range(passage, quote)
        if start <= one[0] and one[1] <= end:
            return True
    # Some papers put speech in brackets behind a colon.
    return any(
        opens > 0
        and passage.norms[opens - 1] == ":"
        and passage.tokens[opens].start <= one[0]
        and one[1] <= passage.tokens[closes].end
        for opens, closes in passage.brackets.items()
    )


def _quotes(passage: Passage, one: Range) -> bool:
    """Whether a content has quoted words that are more than a name; its first words may stand in the quotation."""
    for quote in passage.quotes:
        start, end = _range(passage, quote)
        if start < one[1] and end > one[0] and not is_name(passage, quote):
            return True
    return False


def is_name(passage: Passage, quote: Quotation) -> bool:
    """Whether the words in quotation marks are only a name, a number or initials."""
    if quote.length > NAME_WORDS:
        return False
    if all(_names(passage, at) for at in range(quote.open + 1, quote.close)):
        return True
    for phrases in (passage.pack.bodies, passage.pack.outlets):
        found = phrases.match(passage.norms, quote.open + 1)
        if found is not None and found[0] == quote.length:
            return True
    before = quote.open - 1
    if passage.is_(before, "preposition-bi"):
        before -= 1
    return before >= 0 and _announces_name(passage, before)


def _names(passage: Passage, at: int) -> bool:
    """Whether a word is of a name by itself: a person's, a place's, an initial, a number."""
    norm = passage.norms[at]
    return not norm.isalpha() or len(norm) == 1 or passage.words[at].name or passage.is_(at, "place")


def _announces_name(passage: Passage, at: int) -> bool:
    """Whether what follows a word is what somebody or something is called."""
    if passage.has(at, "naming-noun") or any(
        noun.kind in NAMED and not shape.preposition for noun, shape in passage.words[at].nouns
    ):
        return True
    return not passage.pack.lexicon.stems(passage.norms[at]).isdisjoint(NAMING)
