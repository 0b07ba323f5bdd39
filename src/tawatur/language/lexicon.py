"""Lexicon: what a pack knows of a written word, folded, looked up once and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tawatur.language.clitic import Clitics, Shape
from tawatur.language.memory import Memory


class Noun(NamedTuple):
    """A noun that can head a source: its kind, one or many, and what it says of the basis."""

    kind: str
    number: str
    basis: str


class Body(NamedTuple):
    """A name that is a party of itself: kind, ISO country code or "-", English name."""

    kind: str
    code: str
    gloss: str


class Word(NamedTuple):
    """What is known of one written word.

    Attributes:
        classes: Word classes of `words.tsv` that it, or it without a joined conjunction, belongs to.
        bare: Classes of the word exactly as written.
        nouns: Source nouns that it can be, with the shape in which it is.
        name: Whether it is a part of a person's name.
        article: Whether it is written with the article.
        joined: The joined conjunction where what remains has a class, or "".
        opens: Classes of which a phrase begins with the word exactly as written.
    """

    classes: frozenset[str]
    bare: frozenset[str]
    nouns: tuple[tuple[Noun, Shape], ...]
    name: bool
    article: bool
    joined: str
    opens: frozenset[str]


NO_CLASSES: frozenset[str] = frozenset()


class Phrases:
    """Sequences of folded words, looked up by where they begin; the longest wins.

    Attributes:
        firsts: The words with which a phrase begins.
    """

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], object]]) -> None:
        # The value of one word by itself; by first and second word: length, the words after the first, value.
        self._alone: dict[str, tuple[int, object]] = {}
        self._longer: dict[str, dict[str, list[tuple[int, list[str], object]]]] = {}
        for (first, *rest), value in phrases:
            if rest:
                self._longer.setdefault(first, {}).setdefault(rest[0], []).append((1 + len(rest), rest, value))
            else:
                self._alone.setdefault(first, (1, value))
        for seconds in self._longer.values():
            for options in seconds.values():
                options.sort(key=lambda option: option[0], reverse=True)
        self.firsts = frozenset((*self._alone, *self._longer))

    def __iter__(self) -> Iterator[tuple[tuple[str, ...], object]]:
        for first, (_, value) in self._alone.items():
            yield (first,), value
        for first, seconds in self._longer.items():
            for options in seconds.values():
                for _, rest, value in options:
                    yield (first, *rest), value

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with a word."""
        return word in self.firsts

    def match(self, norms: list[str], at: int, first: str | None = None) -> tuple[int, object] | None:
        """The longest phrase that begins at `at`: its length in words, and its value.

        Args:
            norms: Folded tokens.
            at: Where to look.
            first: Take this for the first word, where a clitic was cut off.
        """
        if at >= len(norms):
            return None
        if first is None:
            first = norms[at]
        seconds = self._longer.get(first)
        if seconds is not None and at + 1 < len(norms):
            for length, rest, value in seconds.get(norms[at + 1], ()):
                if norms[at + 1 : at + length] == rest:
                    return length, value
        return self._alone.get(first)


class Lexicon:
    """A pack's words.

    Args:
        classes: Class to its folded single words.
        phrases: Class to its folded phrases of several words.
        nouns: Folded source noun to what it is.
        names: Folded parts of persons' names.
        clitics: The language's clitics.

    Attributes:
        word: What is known of a folded word; remembered.
        stems: Classes of what a folded word can be without what is joined to it; remembered.
        phrases: Class to its phrases.
    """

    def __init__(
        self,
        *,
        classes: Mapping[str, frozenset[str]],
        phrases: Mapping[str, list[tuple[str, ...]]],
        nouns: Mapping[str, tuple[Noun, ...]],
        names: frozenset[str],
        clitics: Clitics,
    ) -> None:
        self._of = turned(classes)
        self._nouns = nouns
        self._names = names
        self._clitics = clitics
        self._same: dict[Word, Word] = {}
        self._opens = turned({name: [words[0] for words in some] for name, some in phrases.items()})
        self.phrases = {name: Phrases((words, name) for words in some) for name, some in phrases.items()}
        self.word = Memory(self._look).__getitem__
        self.stems = Memory(self._stems).__getitem__

    def has(self, norm: str, name: str) -> bool:
        """Whether a word, or what it is without a joined conjunction, has a class."""
        return name in self.word(norm).classes

    def is_(self, norm: str, name: str) -> bool:
        """Whether a word, exactly as written, has a class."""
        return name in self._of.get(norm, ())

    def name_joined(self, norm: str) -> int:
        """The letters of the conjunction that is written joined to a part of a name; 0 where the word is one itself."""
        if norm in self._names:
            return 0
        joined = (c for c in self._clitics.conjunctions if norm.startswith(c) and norm[len(c) :] in self._names)
        return len(next(joined, ""))

    def _stems(self, norm: str) -> frozenset[str]:
        return frozenset(name for shape in self._clitics.shapes(norm) for name in self._of.get(shape.stem, NO_CLASSES))

    def _look(self, norm: str) -> Word:
        bare = self._of.get(norm, NO_CLASSES)
        classes = bare
        joined = ""
        for conjunction in self._clitics.conjunctions:
            if norm.startswith(conjunction) and len(norm) > len(conjunction) + 1:
                more = self._of.get(norm[len(conjunction) :])
                if more:
                    classes |= more
                    joined = conjunction
                    break
        article = bool(self._clitics.article) and norm.startswith(self._clitics.article) and len(norm) > 4
        nouns: list[tuple[Noun, Shape]] = []
        known_at_all = not self._nouns.keys().isdisjoint(self._clitics.rests(norm))
        for before, preposition, with_article, stem, cut in self._clitics.fronts(norm) if known_at_all else ():
            # As `Clitics.apart`, whose shapes are made only where a noun is found.
            for rest, pronoun in ((stem, ""), *(() if with_article else self._clitics.owned(stem))):
                known = self._nouns.get(rest)
                if known:
                    shape = Shape(before, preposition, with_article, rest, pronoun, cut)
                    nouns.extend((noun, shape) for noun in known)
        name = norm in self._names
        if not name and not bare:
            for conjunction in self._clitics.conjunctions:
                if norm.startswith(conjunction) and norm[len(conjunction) :] in self._names:
                    name = True
        opens = self._opens.get(norm, NO_CLASSES)
        found = Word(classes, bare, tuple(nouns), name, article, joined, opens)
        # Most words are like others in all this: one record serves them.
        return self._same.setdefault(found, found)


def turned(classes: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Word to the names of its classes; words of the same classes share one set."""
    found: dict[str, set[str]] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    same: dict[frozenset[str], frozenset[str]] = {}
    return {word: same.setdefault(one := frozenset(names), one) for word, names in found.items()}
