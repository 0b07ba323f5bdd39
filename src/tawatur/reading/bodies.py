"""Bodies: the full name of a body that a page calls by its noun alone ("the ministry")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.reading.noun_phrase import phrase_end
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

    def full(self, nouns: frozenset[str], place: tuple[int, int]) -> str | None:
        """The name that begins with one of these nouns, the last before a place."""
        if self._found is None:
            self._found = self._named()
        before = [one for noun in nouns for one in self._found.get(noun, ()) if one[0] < place]
        return max(before)[1] if before else None

    def _named(self) -> dict[str, list[tuple[tuple[int, int], str]]]:
        found: dict[str, list[tuple[tuple[int, int], str]]] = {}
        for passage in self._passages:
            for at, word in enumerate(passage.words):
                for noun, shape in word.nouns:
                    if noun.kind != "organisation" or noun.number != "one" or shape.article or shape.pronoun:
                        continue
                    end = phrase_end(passage, at, min(len(passage.norms), at + LONGEST))
                    if end > at + 1 and any(passage.words[n].article for n in range(at + 1, end)):
                        start = passage.inner(at, shape.cut) if shape.cut else passage.tokens[at].start
                        text = passage.text[start : passage.tokens[end - 1].end]
                        found.setdefault(shape.stem, []).append(((passage.index, at), text))
                    break
        return found
