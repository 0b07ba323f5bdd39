"""Number: numbers in words and digits, and ordinals, as a language's table of number words has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.memory import Memory
from tawatur.language.tables import Row

COLUMNS = ("kind", "value", "gloss", "forms")
KINDS = ("unit", "ten", "tens", "hundred", "scale", "pair", "ordinal", "fraction", "vague")
POINT = "\u066b"
SEPARATORS = frozenset(".,\u060c\u066c")
"""Marks that part thousands; the first two are decimal points too."""
THOUSAND, TEEN = 1000, 10
Exact = int | Fraction
"""A value without rounding."""
LONGEST = 18
"""Digits of a number; more are no count of anything."""


class NumberWord(NamedTuple):
    """A written word as a number word.

    Attributes:
        senses: Kind to value.
        joined: Whether "and" is joined to it.
        article: Whether it has the article.
        cut: Letters before the word with its article.
    """

    senses: dict[str, Exact]
    joined: bool = False
    article: bool = False
    cut: int = 0


class Number(NamedTuple):
    """A number read.

    Attributes:
        value: The number.
        length: Its tokens.
        article: Whether its first word has the article.
        digits: Whether it is in digits, a word such as "million" aside.
    """

    value: int
    length: int
    article: bool = False
    digits: bool = False


class _Group(NamedTuple):
    """What stands before a word such as "thousand": its value and tokens; `fraction` where digits have a point."""

    value: Exact
    length: int


class Numbers:
    """Reads numbers.

    Args:
        rows: Of `numbers.tsv`.
        fold: Folds a form.
        clitics: The language's clitics.

    Attributes:
        firsts: The words of the table.
        word: What a folded word is as a number word, or None; remembered.
    """

    def __init__(self, rows: Iterable[Row], fold: Callable[[str], str], clitics: Clitics) -> None:
        self._clitics = clitics
        self._words: dict[str, dict[str, Exact]] = {}
        for row in rows:
            if row["kind"] not in KINDS:
                raise row.fault(f"kind {row['kind']!r} is none of {', '.join(KINDS)}")
            try:
                exact = Fraction(row["value"])
            except (ValueError, ZeroDivisionError) as error:
                raise row.fault(f"value {row['value']!r} is no number") from error
            for form in row.words("forms"):
                self._words.setdefault(fold(form), {})[row["kind"]] = int(exact) if exact.denominator == 1 else exact
        self.firsts = frozenset(self._words)
        self.word = Memory(self._word).__getitem__

    def _word(self, norm: str) -> NumberWord | None:
        known = self._words.get(norm)
        if known:
            # "One" can be "and" with the first part of "eleven".
            joined = any(norm.startswith(one) and norm[len(one) :] in self._words for one in self._clitics.conjunctions)
            return NumberWord(known, joined)
        if self.firsts.isdisjoint(self._clitics.rests(norm)):
            return None
        for conjunction, _, article, stem, cut in self._clitics.fronts(norm):
            known = self._words.get(stem)
            if known:
                return NumberWord(known, bool(conjunction), article, cut)
        return None

    def read(self, norms: Sequence[str], at: int) -> Number | None:
        """The cardinal number that begins at a token; None where there is none, or it is no whole number.

        Args:
            norms: Folded tokens.
            at: Where it begins; what is joined to its first word is passed over.
        """
        if at >= len(norms) or not (norms[at][0].isdecimal() or self.word(norms[at]) is not None):
            return None
        total: Exact = 0
        end, last = at, 0
        article = digits = False
        while True:
            term = self._term(norms, end, last, first=end == at)
            if term is None:
                break
            value, scale, length, bare = term
            if end == at:
                first = self.word(norms[at])
                article, digits = first is not None and first.article, bare
            total += value
            end += length
            last = scale
            if scale == 1 or bare:
                break
        if end == at or total.denominator != 1:
            return None
        return Number(int(total), end - at, article, digits)

    def _term(self, norms: Sequence[str], at: int, last: int, *, first: bool) -> tuple[Exact, int, int, bool] | None:
        """A summand: its value, its scale, its tokens, whether it is in digits; behind the first, "and" opens it."""
        skip = 0
        if not first:
            if at < len(norms) and norms[at] in self._clitics.conjunctions:
                skip = 1
            elif not self._joined(norms, at):
                return None
        begin = at + skip
        if begin >= len(norms):
            return None
        bare = norms[begin][0].isdecimal()
        group = self._digits(norms, begin) if bare else self._group(norms, begin, first=first or bool(skip))
        pair = self._sense(norms, begin, "pair")
        if pair and not (group is None and self._sense(norms, begin, "scale") and self._goes_on(norms, begin + 1)):
            return self._below(pair, int(pair) // 2, 1 + skip, last)
        behind = begin + (group.length if group else 0)
        scale = self._sense(norms, behind, "scale")
        if scale and (group is None or not self._joined(norms, behind)):
            factor = group.value if group else 1
            figures = bare and factor.denominator == 1 and norms[begin].isdecimal()
            if figures and factor >= THOUSAND and scale >= THOUSAND:
                return None
            # "two and a half million"
            return self._below(factor * scale, int(scale), behind + 1 - at, last)
        if group is None:
            return None
        found = self._below(group.value, 1, group.length + skip, last)
        return found if found is None else (*found[:3], bare)

    @staticmethod
    def _below(value: Exact, scale: int, length: int, last: int) -> tuple[Exact, int, int, bool] | None:
        """A summand, if it is smaller than the one before it can count."""
        return (value, scale, length, False) if not last or value < last else None

    def _group(self, norms: Sequence[str], at: int, *, first: bool) -> _Group | None:
        """A number under a thousand in words."""
        end = at
        value: Exact = 0
        hundred = self._sense(norms, at, "hundred")
        unit = self._sense(norms, at, "unit")
        if hundred:
            value, end = hundred, at + 1
        elif unit and self._sense(norms, at + 1, "hundred") == 100 and not self._joined(norms, at + 1):
            value, end = unit * 100, at + 2
        if end > at and not self._joined(norms, end) and not self._and(norms, end):
            return _Group(value, end - at)
        skip = 1 if end > at and self._and(norms, end) else 0
        rest = self._under_hundred(norms, end + skip)
        if rest is not None:
            return _Group(value + rest.value, end + skip + rest.length - at)
        return _Group(value, end - at) if end > at else None

    def _under_hundred(self, norms: Sequence[str], at: int) -> _Group | None:
        tens = self._sense(norms, at, "tens")
        if tens:
            return _Group(tens, 1)
        unit = self._sense(norms, at, "unit")
        if unit is None:
            ten = self._sense(norms, at, "ten")
            return _Group(ten, 1) if ten else None
        if self._joined(norms, at + 1) or self._and(norms, at + 1):
            skip = 1 if self._and(norms, at + 1) else 0
            tens = self._sense(norms, at + 1 + skip, "tens")
            if tens and unit:
                return _Group(unit + tens, 2 + skip)
            return _Group(unit, 1)
        behind = self.word(norms[at + 1]) if at + 1 < len(norms) else None
        if behind is not None and "ten" in behind.senses and not behind.article and unit:
            return _Group(unit + TEEN, 2)
        return _Group(unit, 1)

    def _digits(self, norms: Sequence[str], at: int) -> _Group | None:
        """A number in digits: separators of thousands, and a decimal point before a word such as "million"."""
        text = norms[at]
        if len(text) > LONGEST:
            return None
        if text.isdecimal():
            return _Group(int(text), 1)
        scaled = self._sense(norms, at + 1, "scale") is not None
        value = digits(text, scaled=scaled)
        return None if value is None else _Group(value, 1)

    def _sense(self, norms: Sequence[str], at: int, kind: str) -> Exact | None:
        word = self.word(norms[at]) if at < len(norms) else None
        return word.senses.get(kind) if word is not None else None

    def _joined(self, norms: Sequence[str], at: int) -> bool:
        word = self.word(norms[at]) if at < len(norms) else None
        return word is not None and word.joined

    def _and(self, norms: Sequence[str], at: int) -> bool:
        """Whether "and" stands apart before a number word."""
        return at + 1 < len(norms) and norms[at] in self._clitics.conjunctions and self.word(norms[at + 1]) is not None

    def _goes_on(self, norms: Sequence[str], at: int) -> bool:
        return self._joined(norms, at) or self._and(norms, at)

    def vague(self, norms: Sequence[str], at: int) -> Number | None:
        """The least that a word such as "dozens" means; times what follows in "hundreds of thousands"."""
        word = self.word(norms[at]) if at < len(norms) else None
        value = word.senses.get("vague") if word is not None else None
        if word is None or value is None:
            return None
        scale = self._sense(norms, at + 1, "scale")
        if scale and value < scale and not self._joined(norms, at + 1):
            return Number(int(value * scale), 2, word.article)
        return Number(int(value), 1, word.article)

    def ordinal(self, norms: Sequence[str], at: int) -> Number | None:
        """The ordinal number from first to ninety-ninth that begins at a token, with its article."""
        word = self.word(norms[at]) if at < len(norms) else None
        if word is None:
            return None
        value = word.senses.get("ordinal")
        if value is None:
            tens = word.senses.get("tens")
            return Number(int(tens), 1, True) if tens and word.article else None
        behind = self.word(norms[at + 1]) if at + 1 < len(norms) else None
        if behind is not None and value < 12:
            if behind.senses.get("ten") and not behind.joined and not behind.article and value != TEEN:
                return Number(TEEN + int(value) % TEEN, 2, word.article)
            if behind.joined and behind.article and "tens" in behind.senses and value != TEEN:
                return Number(int(behind.senses["tens"]) + int(value) % TEEN, 2, word.article)
        return Number(int(value), 1, word.article) if value <= TEEN else None

    def fraction(self, norms: Sequence[str], at: int) -> tuple[Exact, int] | None:
        """The fraction joined by "and" at a token ("and a half"), and its tokens."""
        skip = 1 if self._and(norms, at) else 0
        if not skip and not self._joined(norms, at):
            return None
        value = self._sense(norms, at + skip, "fraction")
        return None if value is None else (value, 1 + skip)


def digits(text: str, *, scaled: bool = False) -> Fraction | None:
    """The number that digits with marks between them give; None where they give none.

    Args:
        text: Folded digits and marks.
        scaled: Whether a word such as "million" follows: one mark is then a decimal point.

    >>> [int(digits(one)) for one in ("4,248", "4.248", "1,200,000")]
    [4248, 4248, 1200000]
    >>> digits("1.250", scaled=True), digits("3.5"), digits("12:30")
    (Fraction(5, 4), Fraction(7, 2), None)
    """
    whole, _, part = text.partition(POINT)
    if part and not part.isdecimal():
        return None
    marks = {mark for mark in whole if not mark.isdecimal()}
    if not marks <= SEPARATORS or len(marks) > 2:
        return None
    pieces = [whole]
    for mark in marks:
        pieces = [small for piece in pieces for small in piece.split(mark)]
    if not part and (len(pieces) == 2 or len(marks) == 2) and (scaled or not _grouped(pieces)):
        # The last mark is a decimal point.
        *pieces, part = pieces
    if len(pieces) > 1 and not _grouped(pieces):
        return None
    return Fraction("".join(pieces) + (f".{part}" if part else ""))


def _grouped(pieces: list[str]) -> bool:
    """Whether digits are parted as thousands are."""
    return len(pieces[0]) <= 3 and pieces[0] != "0" and all(len(piece) == 3 for piece in pieces[1:])
