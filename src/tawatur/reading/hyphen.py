"""Hyphen: the dash inside a double name, which is no pause."""

from __future__ import annotations

from tawatur.reading.passage import Passage

DASH = "-"
"""A dash, folded."""
NAMES = frozenset({"", "R"})
"""Parts of speech of words of a name: none known, or a part of names and nothing else before it."""


def joins_names(passage: Passage, at: int) -> bool:
    """Whether a dash written close to a word stands between two parts of a name ("Anne- Marie")."""
    tokens = passage.tokens
    if passage.norms[at] != DASH or not 0 < at < len(tokens) - 1:
        return False
    if tokens[at - 1].end != tokens[at].start and tokens[at].end != tokens[at + 1].start:
        return False
    return _part(passage, at - 1) and _part(passage, at + 1)


def _part(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    norm = passage.norms[at]
    if not passage.tokens[at].word or norm[0].isdecimal() or word.article or word.nouns or word.bare:
        return False
    return not passage.pack.forms(norm) and passage.pack.vocabulary(norm).parts[:1] in NAMES
