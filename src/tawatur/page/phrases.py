"""Phrases: a pack's phrases by class, looked for in the folded words of a line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tawatur.language.fold import Folder


class Word(NamedTuple):
    """A folded word of a line, and where it stands in the folded text."""

    norm: str
    start: int
    end: int


WORD = re.compile(r"[^\W_]+")
"""A word or number of a folded text."""

_LOWER = {code: code + 32 for code in range(65, 91)}


def lower(text: str) -> str:
    """A text in small letters and of the same length, as places in it are given back."""
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_LOWER)


def split(folded: str) -> list[Word]:
    """The words of a folded text, with their places in it."""
    return [Word(found.group(), found.start(), found.end()) for found in WORD.finditer(folded)]


class Phrases:
    """Phrases by class.

    Args:
        folder: Folds as the phrases are folded.
        phrases: Class to folded phrases.
    """

    def __init__(self, folder: Folder, phrases: Mapping[str, tuple[str, ...]]) -> None:
        self.folder = folder
        self._by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
        classes: dict[tuple[str, ...], set[str]] = {}
        for name, some in phrases.items():
            for phrase in some:
                words = tuple(WORD.findall(lower(phrase)))
                if words:
                    classes.setdefault(words, set()).add(name)
        for words, names in classes.items():
            self._by_first.setdefault(words[0], []).append((words, frozenset(names)))
        for options in self._by_first.values():
            options.sort(key=lambda option: len(option[0]), reverse=True)
        self._classes = classes

    def of(self, name: str) -> list[tuple[str, ...]]:
        """The phrases of a class as words, the longest first."""
        return sorted((words for words, names in self._classes.items() if name in names), key=len, reverse=True)

    def pattern(self, name: str) -> re.Pattern[str] | None:
        """A pattern that finds any phrase of a class as whole words; None where the class has none."""
        options = [r"\s+".join(map(re.escape, words)) for words in self.of(name)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(options)})(?!\w)") if options else None

    def words(self, text: str) -> list[Word]:
        """The folded words of a short text."""
        return split(lower(self.folder.word(text)))

    def norms(self, text: str) -> tuple[str, ...]:
        """The folded words of a text without their places: equal for lines that differ in marks only."""
        return tuple(WORD.findall(lower(self.folder.word(text))))

    def begun_by(self, norm: str) -> bool:
        """Whether a phrase of any class begins with a word."""
        return norm in self._by_first

    def match(self, words: list[Word], at: int, classes: frozenset[str]) -> tuple[int, frozenset[str]]:
        """The longest phrase of `classes` at a word: its length in words, and its classes; 0 for none."""
        for phrase, names in self._by_first.get(words[at].norm, ()):
            if not names & classes or len(phrase) > len(words) - at:
                continue
            if all(words[at + n].norm == norm for n, norm in enumerate(phrase)):
                return len(phrase), names & classes
        return 0, frozenset()

    def cover(self, words: list[Word], names: frozenset[str], missing: int = 0) -> frozenset[str]:
        """The classes of which a line is made up, numbers aside; none if more than `missing` words are left over."""
        seen: set[str] = set()
        at = 0
        while at < len(words):
            length, some = self.match(words, at, names)
            if length:
                seen |= some
                at += length
                continue
            if not words[at].norm.isdigit():
                missing -= 1
                if missing < 0:
                    return frozenset()
            at += 1
        return frozenset(seen)

    def made_of(self, norms: tuple[str, ...], names: frozenset[str]) -> bool:
        """Whether folded words are phrases of some classes and nothing else."""
        return bool(self.cover([Word(norm, 0, 0) for norm in norms], names))

    def whole(self, words: list[Word], name: str) -> bool:
        """Whether a line is one phrase of a class, with a count at most."""
        length, _ = self.match(words, 0, frozenset((name,)))
        return length > 0 and all(word.norm.isdigit() for word in words[length:])

    def starts(self, words: list[Word], name: str) -> int:
        """The length in words of the phrase of a class with which a line begins."""
        return self.match(words, 0, frozenset((name,)))[0]
