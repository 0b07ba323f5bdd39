"""Bodies: the full name of a body that a page calls by its noun alone ("the ministry")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.reading.noun_phrase import PREPOSITIONS, phrase_end
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

LONGEST = 6
"""Tokens of a body's name."""


class Bodies:
    """The bodies that a page names in full; looked for when one first speaks by its noun alone.

    Args:
        passages: The page.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._found: dict[str, list[tuple[tuple[int, int], str]]] | None = None
        self._behind: dict[str, list[tuple[tuple[int, int], tuple[str, ...], str]]] = {}

    def full(self, nouns: frozenset[str], place: tuple[int, int]) -> str | None:
        """The name that begins with one of these nouns, the last before a place."""
        if self._found is None:
            self._found = self._named()
        before = [one for noun in nouns for one in self._found.get(noun, ()) if one[0] < place]
        return max(before)[1] if before else None

    def behind(self, words: tuple[str, ...], place: tuple[int, int]) -> str | None:
        """The name of which only the first noun is left out ("the Interior" for its ministry), the last before."""
        if self._found is None:
            self._found = self._named()
        before = [one for one in self._behind.get(words[0], ()) if one[0] < place and one[1][: len(words)] == words]
        return max(before)[2] if before else None

    def _named(self) -> dict[str, list[tuple[tuple[int, int], str]]]:
        found: dict[str, list[tuple[tuple[int, int], str]]] = {}
        for passage in self._passages:
            for at, word in enumerate(passage.words):
                for noun, shape in word.nouns:
                    if noun.kind != "organisation" or noun.number != "one" or shape.pronoun:
                        continue
                    end = _name_end(passage, at, article=shape.article)
                    if end is not None:
                        text = _text(passage, at, end, cut=shape.cut, article=shape.article)
                        place = (passage.index, at)
                        found.setdefault(shape.stem, []).append((place, text))
                        if not shape.article:
                            words = tuple(passage.norms[at + 1 : end])
                            self._behind.setdefault(words[0], []).append((place, words, text))
                    break
        return found


def _text(passage: Passage, at: int, end: int, *, cut: int, article: bool) -> str:
    """A name as the page has it, without what is joined before it, also where that contracts with the article."""
    clitics = passage.pack.clitics
    written = next((one for one in clitics.contracted if article and passage.norms[at].startswith(one)), "")
    start = passage.inner(at, len(written) or cut) if written or cut else passage.tokens[at].start
    text = passage.text[start : passage.tokens[end - 1].end]
    return clitics.article + text if written else text


def _name_end(passage: Passage, at: int, *, article: bool) -> int | None:
    """One past a body's full name that begins at a word, or None where it says no more than its noun."""
    end = phrase_end(passage, at, min(len(passage.norms), at + LONGEST))
    end = next((n for n in range(at + 1, end) if passage.words[n].bare & PREPOSITIONS), end)
    if end <= at + 1:
        return None
    if article:
        return _articled_end(passage, at, end)
    return end if any(passage.words[n].article for n in range(at + 1, end)) else None


def _articled_end(passage: Passage, at: int, end: int) -> int | None:
    """The same for a name that begins with the article: two adjectives that agree, or one and what it is for."""
    known = parts(passage)
    feminine = passage.pack.feminine
    gender = passage.norms[at].endswith(feminine)
    last = at + 1
    while last < end and known[last].letter == "A" and known[last].definite and not known[last].conjunction:
        if passage.norms[last].endswith(feminine) != gender:
            return None
        last += 1
    if last == at + 1:
        return None
    if last < end and known[last].preposition == passage.pack.clitics.address:
        last += 1
        while last < end and not known[last].conjunction and not known[last].preposition:
            last += 1
    return last if last > at + 2 else None
