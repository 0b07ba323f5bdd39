"""Casualties: the words that say what happened to those counted, and the nouns that can be counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, get_args

from tawatur.language.clitic import Clitics
from tawatur.language.inflection import Pattern, inflect
from tawatur.language.memory import Memory
from tawatur.language.tables import Row
from tawatur.model.marks import FigureKind

COLUMNS = ("kind", "role", "paradigm", "gloss", "forms")
KINDS: frozenset[str] = frozenset(get_args(FigureKind))
ROLES = frozenset({"harmed", "act", "deed", "end"})
WORDS = frozenset(
    {
        "about",
        "least",
        "most",
        "least-after",
        "of-them",
        "toll",
        "total",
        "fresh",
        "other",
        "people",
        "two",
        "two-others",
        "corps",
        "disease",
    }
)
"""Rows without a kind: words around a count."""
COUNTED = frozenset({"harmed", "people", "other"})
ORDER = ("end", "deed", "act", "harmed")
"""Roles of nouns that stand behind a number."""
NO_KIND = "-"


class Sign(NamedTuple):
    """A word or words that tell what happened to those counted.

    Attributes:
        role: harmed, a noun of those counted; act, a verb; deed, a noun of the act; end, words after a verb
            ("met their death"); or the name of a class of words around a count.
        kind: Of a figure; "" for words around one.
        length: Tokens.
        tag: Number and gender of a verb's form, or "".
    """

    role: str
    kind: str
    length: int
    tag: str = ""


Candidates = tuple[tuple[Sign, ...], dict[str, list[tuple[list[str], Sign]]]]
"""Signs of one word, and by their second word those of several with the other words, the longest first."""


class Casualties:
    """The table `casualties.tsv`.

    Args:
        rows: The table.
        patterns: Paradigms of verbs.
        fold: Of the pack.
        clitics: The language's clitics.
        accusative: Endings of an indefinite noun as an object, which nouns behind a number have.

    Raises:
        PackError: A row's kind, role or paradigm is unknown.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        patterns: Mapping[str, list[Pattern]],
        fold: Callable[[str], str],
        clitics: Clitics,
        accusative: tuple[str, ...] = (),
    ) -> None:
        self._clitics = clitics
        # By the first word: the other words, and the sign; longest first.
        self._signs: dict[str, list[tuple[list[str], Sign]]] = {}
        for row in rows:
            role, kind = row["role"], row["kind"]
            if kind == NO_KIND:
                if role not in WORDS:
                    raise row.fault(f"role {role!r} is not one of {', '.join(sorted(WORDS))}")
            elif kind not in KINDS or role not in ROLES:
                raise row.fault(f"kind {kind!r} or role {role!r} is unknown")
            if row["paradigm"] not in ("-", *patterns):
                raise row.fault(f"paradigm {row['paradigm']!r} is not in paradigms.tsv")
            for form, tag in self._forms(row, patterns, fold):
                first, *rest = form.split()
                sign = Sign(role, "" if kind == NO_KIND else kind, 1 + len(rest), tag)
                counted = role in COUNTED and not rest
                for one in (first, *(first + ending for ending in accusative if counted)):
                    self._signs.setdefault(one, []).append((rest, sign))
        for options in self._signs.values():
            options.sort(key=lambda option: (-option[1].length, option[1].role not in ROLES, option[1].role))
        self._candidates = Memory(self._look)

    @staticmethod
    def _forms(
        row: Row, patterns: Mapping[str, list[Pattern]], fold: Callable[[str], str]
    ) -> Iterable[tuple[str, str]]:
        """Each folded form of a row, with its number and gender where it is a verb's."""
        forms = [fold(form) for form in row.words("forms")]
        if row["paradigm"] == "-":
            return [(form, "") for form in forms]
        past, present, *passive = forms
        found: dict[str, str] = {}
        for principal in ({"past": past, "present": present}, *({"past": one} for one in passive)):
            for _, tag, form in inflect(patterns[row["paradigm"]], principal):
                found.setdefault(form, tag)
        return found.items()

    def all(self, norms: list[str]) -> dict[int, tuple[Sign, ...]]:
        """The signs of a text by the word with which they begin, clitics before it aside; the longest first."""
        found: dict[int, tuple[Sign, ...]] = {}
        for at, options in enumerate(map(self._candidates.__getitem__, norms)):
            if options is None:
                continue
            alone, longer = options
            behind = longer.get(norms[at + 1]) if longer and at + 1 < len(norms) else None
            if behind is not None:
                alone = (*(sign for rest, sign in behind if norms[at + 1 : at + sign.length] == rest), *alone)
            if alone:
                found[at] = alone
        return found

    def has(self, word: str, role: str) -> bool:
        """Whether a word by itself is a sign of a role."""
        options = self._candidates[word]
        return options is not None and any(sign.role == role for sign in options[0])

    def _look(self, norm: str) -> Candidates | None:
        if self._signs.keys().isdisjoint(self._clitics.rests(norm)):
            return None
        found = self._options(norm)
        if not found:
            return None
        longer: dict[str, list[tuple[list[str], Sign]]] = {}
        for rest, sign in found:
            if rest:
                longer.setdefault(rest[0], []).append((rest, sign))
        return tuple(sign for rest, sign in found if not rest), longer

    def _options(self, norm: str) -> list[tuple[list[str], Sign]]:
        found = list(self._signs.get(norm, ()))
        if found:
            return found
        for _, _, article, stem, _ in self._clitics.fronts(norm):
            for rest, sign in self._signs.get(stem, ()):
                # A verb has no article or preposition.
                if sign.role == "deed" and article:
                    continue
                if sign.role == "act" and (article or norm[: len(norm) - len(stem)] not in self._clitics.conjunctions):
                    continue
                found.append((rest, sign))
            if not found and not article:
                for bare, _ in self._clitics.owned(stem):
                    found.extend((rest, sign) for rest, sign in self._signs.get(bare, ()) if sign.role == "harmed")
        return found
