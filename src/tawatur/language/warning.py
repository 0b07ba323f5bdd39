"""Warnings: the words by which a page tells that somebody warned, of what, and how it was taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.memory import Memory
from tawatur.language.tables import Row

COLUMNS = ("class", "gloss", "forms")
ACTS = frozenset({"alarm", "bid", "bulletin", "caution", "fears", "notice", "notices", "raise"})
"""Classes of words with which a warning can be told."""
VERBS = frozenset({"bid", "fears", "raise"})
"""Those that take no article and no preposition."""
OWNED = frozenset({"alarm", "notice", "notices"})
"""Those to which their holder may be joined ("its warning")."""
NOUNS = frozenset({"doer", "expert", "foe", "hearer", "peril", "spot"})
"""Classes of single nouns, whatever is joined before them."""
AROUND = frozenset(
    {
        *("alert-level", "avoid", "before-harm", "border", "dare", "despite", "fiction", "for-fear", "got", "issue"),
        *("issued", "nationals", "no-opening", "no-urging", "not-warned", "of-it", "own-adjective", "part-of", "soon"),
        *("strike-back", "taking-care", "urging", "vague", "warned-of"),
    }
)
"""Classes of words around a warning."""
TAKEN = frozenset(f"took-{how}" for how in ("acted", "denied", "doubted", "downplayed", "ignored", "shared"))
"""Classes of words that say how a warning was taken."""


class Act(NamedTuple):
    """A word with which a warning can be told, and what is joined to it.

    Attributes:
        kind: Its class.
        preposition: A joined preposition, or "".
        article: Whether it has the article.
        pronoun: A joined owner or object, or "".
        conjunction: Whether a conjunction is joined to it.
        cut: Letters before it.
        rest: The other words of a name of several.
    """

    kind: str
    preposition: str = ""
    article: bool = False
    pronoun: str = ""
    conjunction: bool = False
    cut: int = 0
    rest: tuple[str, ...] = ()


class Warnings:
    """The table `warnings.tsv`.

    Args:
        rows: The table.
        fold: Of the pack.
        clitics: The language's clitics.

    Attributes:
        phrases: Class to its folded phrases.
        acts: What a written word can be of the classes `ACTS`; remembered.
        noun: Which of the classes `NOUNS` a written word has, whatever is joined before it; remembered.

    Raises:
        PackError: A row's class is unknown.
    """

    def __init__(self, rows: Iterable[Row], fold: Callable[[str], str], clitics: Clitics) -> None:
        self._clitics = clitics
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        self._firsts: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._nouns: dict[str, set[str]] = {}
        for row in rows:
            name = row["class"]
            if name not in ACTS | NOUNS | AROUND | TAKEN:
                raise row.fault(f"class {name!r} is unknown")
            for form in row.words("forms"):
                first, *rest = fold(form).split()
                self.phrases.setdefault(name, []).append((first, *rest))
                if name in ACTS:
                    self._firsts.setdefault(first, []).append((name, tuple(rest)))
                elif name in NOUNS and not rest:
                    self._nouns.setdefault(first, set()).add(name)
        self.acts = Memory(self._look).__getitem__
        self.noun = Memory(self._classes).__getitem__

    def _look(self, norm: str) -> tuple[Act, ...]:
        found: list[Act] = []
        for conjunction, preposition, article, stem, pronoun, cut in self._clitics.apart(norm):
            for kind, rest in self._firsts.get(stem, ()):
                if kind in VERBS and (article or preposition or pronoun):
                    continue
                if pronoun and kind not in OWNED:
                    continue
                found.append(Act(kind, preposition, article, pronoun, bool(conjunction), cut, rest))
        return tuple(sorted(found, key=lambda act: -len(act.rest)))

    def _classes(self, norm: str) -> frozenset[str]:
        stems = [norm, *(stem for _, _, _, stem, _ in self._clitics.fronts(norm))]
        return frozenset(name for stem in stems for name in self._nouns.get(stem, ()))
