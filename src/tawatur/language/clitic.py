"""Clitics: what is written joined to a word, before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from tawatur.language.memory import Memory

RECENT = 4096
"""Words whose fronts are remembered: several tables ask for those of a new word, one soon after the other."""


class Shape(NamedTuple):
    """One way to take a written word apart.

    Attributes:
        conjunction: A joined conjunction, or "".
        preposition: A joined preposition, or "".
        article: Whether the word has the article.
        stem: What is left.
        pronoun: A joined pronoun, or "".
        cut: Characters of the word before the stem with its article: where a span of the bare word begins.
    """

    conjunction: str
    preposition: str
    article: bool
    stem: str
    pronoun: str
    cut: int


Front = tuple[str, str, bool, str, int]
"""One way to take the front of a word apart: conjunction, preposition, article, rest, letters before the article."""


class Clitics:
    """A language's clitics.

    Args:
        conjunctions: Joined before everything.
        prepositions: Joined before the word or its article.
        article: The joined article, or "".
        contracted: A preposition with the article written in another way, and that preposition.
        pronouns: Joined after the word.
        objects: Those of them that stand for a third party: what a verb of reporting has.
        joins: What a word's end becomes before a joined pronoun.
        address: The preposition to whom one speaks.
        with_: The preposition before what is reported as a noun ("reported the death of").
        shortest: A stem has at least so many letters.

    Attributes:
        shapes: `apart`, remembered.
        fronts: Each way to take the front of a word apart, the whole word first, then the shortest cuts.
        rests: Whatever may be left of a word, with and without its article and a joined pronoun: a table that has
            none of these knows nothing of the word.
    """

    def __init__(
        self,
        *,
        conjunctions: tuple[str, ...] = (),
        prepositions: tuple[str, ...] = (),
        article: str = "",
        contracted: Mapping[str, str] | None = None,
        pronouns: tuple[str, ...] = (),
        objects: tuple[str, ...] = (),
        joins: Mapping[str, str] | None = None,
        address: str = "",
        with_: str = "",
        shortest: int = 2,
    ) -> None:
        self.conjunctions = conjunctions
        self.prepositions = prepositions
        self.article = article
        self.contracted = dict(contracted or {})
        self.pronouns = tuple(sorted(pronouns, key=len, reverse=True))
        self.objects = objects
        self.joins = dict(joins or {})
        self.address = address
        self.with_ = with_
        self.shortest = shortest
        # Whatever can stand before a stem, in the order of trying.
        beginnings = tuple(self._joinable())
        # By the first two letters of a word, so that few are tried.
        self._beginnings = Memory(
            lambda start: tuple(one for one in beginnings if start.startswith(one[0]) or one[0].startswith(start))
        )
        self._by_end = {
            letter: tuple(one for one in self.pronouns if one[-1:] in ("", letter))
            for letter in {one[-1:] for one in self.pronouns}
        }
        self.shapes = Memory(self.apart).__getitem__
        self.fronts = lru_cache(RECENT)(self._fronts)
        self.rests = lru_cache(RECENT)(self._rests)

    def has_article(self, word: str) -> bool:
        """Whether a word is written with the article; in a language without one, none is."""
        return bool(self.article) and word.startswith(self.article)

    def join(self, word: str, pronoun: str) -> str:
        """A word with a joined pronoun.

        >>> Clitics(joins={"y": "i"}).join("carry", "es")
        'carries'
        """
        for end, becomes in self.joins.items():
            if word.endswith(end):
                return word[: len(word) - len(end)] + becomes + pronoun
        return word + pronoun

    def unjoined(self, word: str) -> list[str]:
        """What a word can be by itself whose end became another before what was joined to it.

        >>> Clitics(joins={"y": "i"}).unjoined("carri")
        ['carri', 'carry']
        """
        return [word, *(word[: -len(becomes)] + end for end, becomes in self.joins.items() if word.endswith(becomes))]

    def _joinable(self) -> Iterator[tuple[str, str, str, bool, int]]:
        """Each beginning: its letters, conjunction, preposition, whether it has the article, letters before that."""
        for conjunction in ("", *self.conjunctions):
            for written, preposition in self.contracted.items():
                yield conjunction + written, conjunction, preposition, True, len(conjunction)
            for preposition in ("", *self.prepositions):
                before = conjunction + preposition
                if self.article:
                    yield before + self.article, conjunction, preposition, True, len(before)
                yield before, conjunction, preposition, False, len(before)

    def _fronts(self, word: str) -> tuple[Front, ...]:
        longest = len(word) - self.shortest
        found: list[Front] = []
        for letters, conjunction, preposition, article, cut in self._beginnings[word[:2]]:
            if word.startswith(letters) and len(letters) <= longest:
                found.append((conjunction, preposition, article, word[len(letters) :], cut))
        return tuple(found)

    def _rests(self, word: str) -> tuple[str, ...]:
        found = [word]
        for _, _, article, stem, _ in self.fronts(word):
            found.append(stem)
            if article:
                found.append(self.article + stem)
            else:
                found.extend(rest for rest, _ in self.owned(stem))
        return tuple(found)

    def apart(self, word: str) -> tuple[Shape, ...]:
        """Every way to take a word apart, front and end; the whole word first, then the shortest cuts."""
        found: list[Shape] = []
        for conjunction, preposition, article, stem, cut in self.fronts(word):
            found.append(Shape(conjunction, preposition, article, stem, "", cut))
            if article:
                continue
            found.extend(
                Shape(conjunction, preposition, False, rest, pronoun, cut) for rest, pronoun in self.owned(stem)
            )
        return tuple(found)

    def owned(self, stem: str) -> list[tuple[str, str]]:
        """Each way to take a joined pronoun off: what is left, in the spelling that it has by itself, the pronoun."""
        found: list[tuple[str, str]] = []
        for pronoun in self._by_end.get(stem[-1:], ()):
            if stem.endswith(pronoun) and len(stem) - len(pronoun) >= self.shortest:
                rest = stem[: -len(pronoun)]
                found.append((rest, pronoun))
                for end, becomes in self.joins.items():
                    if rest.endswith(becomes):
                        found.append((rest[: -len(becomes)] + end, pronoun))
        return found
