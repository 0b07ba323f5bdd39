"""Nation: which state a word means, by the state's name or by its adjective."""

from __future__ import annotations

from tawatur.language.clitic import Clitics
from tawatur.language.lexicon import Body, Phrases
from tawatur.language.memory import Memory

SHORTEST = 3
"""Letters of an adjective before its ending."""


class Nations:
    """States by their names and adjectives.

    Args:
        bodies: Names of states, with others.
        clitics: For the article.
        relational: Endings of adjectives of relation.
        names: What a state's name can have where its adjective has such an ending.

    Attributes:
        of: ISO 3166 code of the state that a folded word means by itself, or "".
    """

    def __init__(self, bodies: Phrases, clitics: Clitics, relational: tuple[str, ...], names: tuple[str, ...]) -> None:
        self._bodies = bodies
        self._article = clitics.article
        self._relational = relational
        self._names = names
        self.of = Memory(self._of).__getitem__

    def at(self, norms: list[str], at: int) -> str:
        """Code of the state whose name begins at a place, or ""."""
        found = self._bodies.match(norms, at)
        return found[1].code if found is not None and isinstance(found[1], Body) and found[1].kind == "state" else ""

    def _of(self, norm: str) -> str:
        code = self.at([norm], 0)
        if code:
            return code
        bare = norm.removeprefix(self._article)
        for ending in self._relational:
            stem = bare.removesuffix(ending)
            if stem == bare or len(stem) < SHORTEST:
                continue
            for front in ("", self._article):
                for back in self._names:
                    code = self.at([front + stem + back], 0)
                    if code:
                        return code
        return ""
