"""Times: the words by which a language speaks of time, and what a written word can be of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.memory import Memory
from tawatur.language.tables import Row

COLUMNS = ("class", "value", "gloss", "word")


Rest = tuple[list[str], str]
"""The words of a phrase behind its first, and its value."""


class TimeWord(NamedTuple):
    """A written word as a word of time.

    Attributes:
        senses: Class to value, of the word by itself.
        phrases: Class to the phrases that it begins, longest first: their other words, and their values.
        article: Whether it has the article.
        conjunction: The conjunction joined to it, or "".
        preposition: The preposition joined to it, or "".
        cut: Letters before the word with its article.
    """

    senses: dict[str, str]
    phrases: Mapping[str, list[Rest]] = {}
    article: bool = False
    conjunction: str = ""
    preposition: str = ""
    cut: int = 0


NOTHING = TimeWord({})


class Kinds(NamedTuple):
    """The classes of a written word.

    Attributes:
        own: Of the word by itself, and what it is besides.
        whole: Those and the classes of the phrases that it begins.
        seconds: The second words of these phrases.
    """

    own: frozenset[str]
    whole: frozenset[str]
    seconds: frozenset[str]


NO_KINDS = Kinds(frozenset(), frozenset(), frozenset())


class Times:
    """A pack's words of time.

    Args:
        rows: Of `times.tsv`.
        calendar: Class, value and folded phrase of what the calendar has: weekdays, zones.
        fold: Folds a word.
        clitics: The language's clitics.
        also: What a folded word is besides: a number, a month, a date in figures.
        firsts: The words, without what may be joined to them, of which `also` knows something.

    Attributes:
        kinds: The classes of a folded word; remembered. `NO_KINDS` where it has none.
        word: What a folded word is; remembered. `NOTHING` where it is no word of time.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        calendar: Iterable[tuple[str, str, str]],
        fold: Callable[[str], str],
        clitics: Clitics,
        also: Callable[[str], frozenset[str]],
        firsts: frozenset[str] = frozenset(),
    ) -> None:
        self._clitics = clitics
        self._senses: dict[str, dict[str, str]] = {}
        self._phrases: dict[str, dict[str, list[Rest]]] = {}
        own = ((row["class"], row["value"], fold(row["word"])) for row in rows)
        for kind, value, phrase in (*own, *calendar):
            first, *rest = phrase.split()
            if rest:
                self._phrases.setdefault(first, {}).setdefault(kind, []).append((rest, value))
            else:
                self._senses.setdefault(first, {})[kind] = value
        for kinds in self._phrases.values():
            for some in kinds.values():
                some.sort(key=lambda phrase: len(phrase[0]), reverse=True)
        self._known = firsts.union(self._senses, self._phrases)
        self.word = Memory(self._word).__getitem__
        self._also = also
        self._same: dict[Kinds, Kinds] = {NO_KINDS: NO_KINDS}
        self.kinds = Memory(self._kinds).__getitem__

    def _kinds(self, norm: str) -> Kinds:
        if not self._may_be(norm):
            return NO_KINDS
        word = self.word(norm)
        own = frozenset((*word.senses, *self._also(norm)))
        seconds = frozenset(rest[0] for some in word.phrases.values() for rest, _ in some)
        found = Kinds(own, own.union(word.phrases), seconds)
        # Few records serve all words.
        return self._same.setdefault(found, found)

    def _may_be(self, norm: str) -> bool:
        """Whether a word, with or without what may be joined to it, is known at all: most are not."""
        return norm[0].isdecimal() or not self._known.isdisjoint(self._clitics.rests(norm))

    def _word(self, norm: str) -> TimeWord:
        # The first word of a phrase may have the article as the phrase has it, or one joined before all.
        phrases = self._phrases.get(norm, {})
        senses = self._senses.get(norm)
        found = TimeWord(senses or {}, phrases)
        for conjunction, preposition, article, stem, cut in self._clitics.fronts(norm):
            if not (conjunction or preposition or article):
                continue
            inner = self._clitics.article + stem if article else stem
            more = phrases or self._phrases.get(inner) or (self._phrases.get(stem) if article else None) or {}
            known = self._senses.get(inner) or self._senses.get(stem)
            if senses is None and known:
                found = TimeWord(known, more, article, conjunction, preposition, cut)
                senses = known
            elif more and not phrases:
                whole = TimeWord({}, more, article, conjunction, preposition, cut)
                found = whole if senses is None else found._replace(phrases=more)
            phrases = more
        return found if found.senses or found.phrases else NOTHING

    def sense(self, norms: list[str], at: int, name: str) -> tuple[str, int] | None:
        """The value of the longest word or phrase of a class that begins at a token, and its tokens.

        Args:
            norms: Folded tokens.
            at: Where it begins; what is joined to its first word is passed over.
            name: The class.
        """
        if not 0 <= at < len(norms):
            return None
        return sense_of(self.word(norms[at]), norms, at, name)


def sense_of(word: TimeWord, norms: list[str], at: int, name: str) -> tuple[str, int] | None:
    """The value and tokens of the longest word or phrase of a class that a word begins; None where it begins none."""
    for rest, value in word.phrases.get(name, ()):
        if norms[at + 1 : at + 1 + len(rest)] == rest:
            return value, 1 + len(rest)
    value_ = word.senses.get(name)
    return None if value_ is None else (value_, 1)
