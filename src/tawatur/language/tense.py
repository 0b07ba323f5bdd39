"""Tense: verbs of the present and the future by how they begin, brought to one form."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.language.memory import Memory
from tawatur.language.vocabulary import NOMINAL, Sense

SHORTEST = 3
"""A present has at least so many letters."""


class Tense:
    """How a language marks present and future at the beginning of a verb.

    Args:
        mark: What the future has before the present, or "".
        persons: What a present begins with; the first is that of the form to which the others are brought.
        plurals: Endings that are taken off.
        conjunctions: What can be joined before everything.
        sense: Which parts of speech a written word can be.

    Attributes:
        future: The present, in that one form, of what a word says of the future; "" where it is no such verb.
        present: That one form of a present; "" where a word is no such verb.
    """

    def __init__(
        self,
        *,
        mark: str,
        persons: tuple[str, ...],
        plurals: tuple[str, ...],
        conjunctions: tuple[str, ...],
        sense: Callable[[str], Sense],
    ) -> None:
        self._mark = mark
        self._persons = persons
        self._plurals = plurals
        self._conjunctions = conjunctions
        self._sense = sense
        self.future = Memory(self._future).__getitem__
        self.present = Memory(self._present).__getitem__

    def _future(self, norm: str) -> str:
        if not self._mark:
            return ""
        for conjunction in ("", *self._conjunctions):
            if norm.startswith(conjunction + self._mark):
                parts = self._sense(norm).parts
                if not parts or parts[0] not in NOMINAL:
                    return self._one(norm[len(conjunction) + len(self._mark) :])
        return ""

    def _present(self, norm: str) -> str:
        parts = self._sense(norm).parts
        if parts and "P" not in parts and parts[0] in NOMINAL:
            return ""
        return self._one(norm)

    def sure_present(self, norm: str) -> str:
        """That one form of a present which cannot be a past of the same letters; "" where it can."""
        if norm.startswith(self._persons[:1]):
            return self.present(norm)
        parts = self._sense(norm).parts
        return self.present(norm) if parts[:1] == "P" and "V" not in parts else ""

    def _one(self, verb: str) -> str:
        """A present in the form of the first person letter, without the ending of a plural."""
        if len(verb) < SHORTEST or not verb.startswith(self._persons):
            return ""
        for plural in self._plurals:
            if verb.endswith(plural) and len(verb) - len(plural) >= SHORTEST:
                verb = verb[: -len(plural)]
                break
        return self._persons[0] + verb[1:]
