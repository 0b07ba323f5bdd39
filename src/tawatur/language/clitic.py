"""Clitics: what is written joined to a word, before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple


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

    def fronts(self, word: str) -> Iterator[tuple[str, str, bool, str, int]]:
        """Each way to take the front apart: conjunction, preposition, article, rest, letters cut before the article."""
        for conjunction in ("", *self.conjunctions):
            if not word.startswith(conjunction):
                continue
            rest = word[len(conjunction) :]
            if len(rest) < self.shortest:
                continue
            yield from self._prepositions(conjunction, rest)

    def _prepositions(self, conjunction: str, rest: str) -> Iterator[tuple[str, str, bool, str, int]]:
        cut = len(conjunction)
        for written, preposition in self.contracted.items():
            if rest.startswith(written) and len(rest) - len(written) >= self.shortest:
                yield conjunction, preposition, True, rest[len(written) :], cut
        for preposition in ("", *self.prepositions):
            if not rest.startswith(preposition):
                continue
            stem = rest[len(preposition) :]
            if len(stem) < self.shortest:
                continue
            if self.article and stem.startswith(self.article) and len(stem) - len(self.article) >= self.shortest:
                yield conjunction, preposition, True, stem[len(self.article) :], cut + len(preposition)
            yield conjunction, preposition, False, stem, cut + len(preposition)

    def shapes(self, word: str) -> Iterator[Shape]:
        """Every way to take a word apart; the whole word first, then the shortest cuts."""
        for conjunction, preposition, article, stem, cut in self.fronts(word):
            yield Shape(conjunction, preposition, article, stem, "", cut)
            if article:
                continue
            for pronoun in self.pronouns:
                if stem.endswith(pronoun) and len(stem) - len(pronoun) >= self.shortest:
                    rest = stem[: -len(pronoun)]
                    yield Shape(conjunction, preposition, False, rest, pronoun, cut)
                    for end, becomes in self.joins.items():
                        if rest.endswith(becomes):
                            yield Shape(conjunction, preposition, False, rest[: -len(becomes)] + end, pronoun, cut)
