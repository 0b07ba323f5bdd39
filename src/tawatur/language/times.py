"""Times: the words by which a language speaks of time, and what a written word can be of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.memory import Memory
from tawatur.language.tables import Row

COLUMNS = ("class", "value", "gloss", "word")


class TimeWord(NamedTuple):
    """A written word as a word of time.

    Attributes:
        senses: Class to value, of the word by itself.
        phrases: The other words of a phrase that it begins, the phrase's class and value; longest first.
        article: Whether it has the article.
        conjunction: The conjunction joined to it, or "".
        preposition: The preposition joined to it, or "".
        cut: Letters before the word with its article.
    """

    senses: dict[str, str]
    phrases: tuple[tuple[tuple[str, ...], str, str], ...] = ()
    article: bool = False
    conjunction: str = ""
    preposition: str = ""
    cut: int = 0


NOTHING = TimeWord({})


class Times:
    """A pack's words of time.

    Args:
        rows: Of `times.tsv`.
        calendar: Class, value and folded phrase of what the calendar has: weekdays, zones.
        fold: Folds a word.
        clitics: The language's clitics.
        also: What a folded word is besides: a number, a month, a date in figures.

    Attributes:
        kinds: The classes of a folded word and of the phrases that it begins, and what it is besides; remembered.
        word: What a folded word is; remembered. `NOTHING` where it is no word of time.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        calendar: Iterable[tuple[str, str, str]],
        fold: Callable[[str], str],
        clitics: Clitics,
        also: Callable[[str], frozenset[str]],
    ) -> None:
        self._clitics = clitics
        self._senses: dict[str, dict[str, str]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        own = ((row["class"], row["value"], fold(row["word"])) for row in rows)
        for kind, value, phrase in (*own, *calendar):
            first, *rest = phrase.split()
            if rest:
                self._phrases.setdefault(first, []).append((tuple(rest), kind, value))
            else:
                self._senses.setdefault(first, {})[kind] = value
        for some in self._phrases.values():
            some.sort(key=lambda phrase: len(phrase[0]), reverse=True)
        self.word = Memory(self._word).__getitem__
        self._also = also
        self._same: dict[frozenset[str], frozenset[str]] = {}
        self.kinds = Memory(self._kinds).__getitem__

    def _kinds(self, norm: str) -> frozenset[str]:
        word = self.word(norm)
        found = frozenset((*word.senses, *(kind for _, kind, _ in word.phrases), *self._also(norm)))
        # Few sets serve all words.
        return self._same.setdefault(found, found)

    def _word(self, norm: str) -> TimeWord:
        # The first word of a phrase may have the article as the phrase has it, or one joined before all.
        phrases = list(self._phrases.get(norm, ()))
        senses = self._senses.get(norm)
        found = TimeWord(senses or {}, tuple(phrases))
        for conjunction, preposition, article, stem, cut in self._clitics.fronts(norm):
            if not (conjunction or preposition or article):
                continue
            inner = self._clitics.article + stem if article else stem
            more = [*self._phrases.get(inner, ()), *(self._phrases.get(stem, ()) if article else ())]
            known = self._senses.get(inner) or self._senses.get(stem)
            if not known and not more:
                continue
            if senses is None and known:
                found = TimeWord(known, (*phrases, *more), article, conjunction, preposition, cut)
                senses = known
            elif not phrases and more:
                phrases = more
                if senses is None:
                    found = TimeWord({}, tuple(more), article, conjunction, preposition, cut)
                else:
                    found = found._replace(phrases=tuple(more))
        return found if found.senses or found.phrases else NOTHING

    def sense(self, norms: Sequence[str], at: int, name: str) -> tuple[str, int] | None:
        """The value of the longest word or phrase of a class that begins at a token, and its tokens.

        Args:
            norms: Folded tokens.
            at: Where it begins; what is joined to its first word is passed over.
            name: The class.
        """
        if not 0 <= at < len(norms):
            return None
        word = self.word(norms[at])
        for rest, kind, value in word.phrases:
            if kind == name and tuple(norms[at + 1 : at + 1 + len(rest)]) == rest:
                return value, 1 + len(rest)
        value_ = word.senses.get(name)
        return None if value_ is None else (value_, 1)
