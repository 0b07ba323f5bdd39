"""State: the country that a capital stands for, where the page names it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.language.lexicon import Body
from tawatur.reading.passage import Passage


class States:
    """The countries that a page names; looked for when a capital first speaks.

    Args:
        passages: The page.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._found: dict[str, str] | None = None

    def behind(self, passage: Passage, first: int) -> str | None:
        """The name of the country whose capital stands at a word, or None where it is none or not named."""
        matched = passage.pack.bodies.match(passage.norms, first)
        if matched is None:
            return None
        length, body = matched
        name = tuple(passage.norms[first : first + length])
        if not isinstance(body, Body) or body.kind != "state" or name not in passage.pack.places.capitals:
            return None
        if self._found is None:
            self._found = self._countries()
        return self._found.get(body.code)

    def _countries(self) -> dict[str, str]:
        """Codes to the longest name of each country on the page."""
        found: dict[str, str] = {}
        for passage in self._passages:
            pack = passage.pack
            for at, norm in enumerate(passage.norms):
                matched = pack.bodies.match(passage.norms, at) if pack.bodies.begins(norm) else None
                if matched is None:
                    continue
                length, body = matched
                if not isinstance(body, Body) or body.kind != "state":
                    continue
                if tuple(passage.norms[at : at + length]) in pack.places.capitals:
                    continue
                start, end = passage.characters(at, at + length)
                if end - start > len(found.get(body.code, "")):
                    found[body.code] = passage.text[start:end]
        return found
