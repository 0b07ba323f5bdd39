"""Name end: where a person's name ends, and what cannot go on with it."""

from __future__ import annotations

from tawatur.reading.hyphen import joins_names
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.tagger import is_no_name, type_at

SURE_OF_COMMON = 0.9
"""How sure it must be that a common noun is no name."""
OFFICE_OF = ("A", "L", "M", "N", "O")
"""Letters for what an office is of."""
COMMON = ("N", "M")
"""Letters of the vocabulary for nouns."""
SURE_OF_END = 0.95
"""How sure it must be that a word behind a name is none."""


def name_end(passage: Passage, at: int, stop: int) -> int:
    """One past the last token of the name that begins at `at`, before `stop`."""
    end = at + 1
    while (
        end < stop
        and (passage.tokens[end].word or joins_names(passage, end))
        and not breaks_name(passage, end, at)
        and not passage.has(end, "preposition-fi")
    ):
        end += 1
    return end


def ended(passage: Passage, first: int, end: int) -> int:
    """Where a name ends: before the first word that the model takes for no name.

    Where the tables know how the name begins, only before a common noun.
    """
    if all(passage.words[at].name for at in range(first + 1, end)):
        # Nothing to ask the model about.
        return end
    known = passage.words[first].name
    if not known and type_at(passage, first) != "person":
        return end
    for at in range(first + 1, end):
        if known:
            letters = passage.pack.vocabulary(passage.norms[at]).parts
            if letters[:1] not in COMMON or "R" in letters or passage.words[at].article:
                continue
        if not passage.words[at].name and is_no_name(passage, at, SURE_OF_END):
            return at
    return end


def breaks_name(passage: Passage, at: int, first: int) -> bool:
    """Whether the word at `at` cannot go on with the name that begins at `first`."""
    if at == first:
        return False
    word = passage.words[at]
    if word.bare & {
        "relative",
        "which-is",
        "preposition-fi",
        "preposition-min",
        "preposition-an",
        "preposition-ala",
        "preposition-ila",
        "breaker",
    }:
        return True
    if passage.phrase(at, "which-is") or passage.phrase(at, "aside"):
        return True
    # A surname may look like a preposition with its noun, but for one with the article.
    governed = bool(parts(passage)[at].preposition) and not word.name
    if governed and (passage.pack.vocabulary(passage.norms[at]).article or is_no_name(passage, at, SURE_OF_END)):
        return True
    if any(noun.kind in ("person", "people") and not shape.preposition for noun, shape in word.nouns) and (
        _office_of(passage, at) if word.name else not (at - first == 1 and _office_as_surname(passage, at))
    ):
        return True
    return bool(word.joined) and any(noun.kind == "person" for noun, _ in word.nouns)


def is_common(passage: Passage, at: int) -> bool:
    """Whether a word is a common noun: by the vocabulary, or by the ending of a plural with the article.

    Any other noun with the article may be the name of a family.
    """
    word = passage.words[at]
    letters = passage.pack.vocabulary(passage.norms[at]).parts
    plural = passage.norms[at].endswith(passage.pack.plural)
    if word.name or not (plural if word.article else letters[:1] in COMMON and "R" not in letters):
        return False
    return is_no_name(passage, at, SURE_OF_COMMON)


def _office_of(passage: Passage, at: int) -> bool:
    """Whether a noun without article stands before what can be no part of a name."""
    after = at + 1
    if passage.words[at].article or after >= len(passage.norms) or not passage.tokens[after].word:
        return False
    letters = passage.pack.vocabulary(passage.norms[after]).parts
    return letters[:1] in OFFICE_OF and "R" not in letters and not passage.words[after].name


def _office_as_surname(passage: Passage, at: int) -> bool:
    """Whether a word for an office behind a first name is the surname ("Smith"), as no office goes on behind it."""
    after = at + 1
    if after >= len(passage.norms) or not passage.tokens[after].word:
        return passage.words[at].article
    office = parts(passage)[after].letter == "H" and any(
        noun.kind == "person" and not shape.preposition and not shape.conjunction
        for noun, shape in passage.words[after].nouns
    )
    if passage.words[at].article:
        return office or not passage.words[after].article
    return passage.words[after].name or (office and not passage.words[after].article)
