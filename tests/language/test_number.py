"""Numbers in words and digits: each against what it is, and all words against an oracle."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable

import pytest

from tawatur.errors import PackError
from tawatur.language.number import Numbers, digits
from tawatur.language.pack import load
from tawatur.language.tables import Row
from tawatur.language.token import tokenize

PACK = load("ar")
READ = [
    ("مليون ومئتا ألف", 1_200_000, 3),
    ("4،248 قتيلا", 4248, 1),
    ("٤٬٢٤٨", 4248, 1),
    ("4.248", 4248, 1),
    ("1,200,000", 1_200_000, 1),
    ("3.5 مليون", 3_500_000, 2),
    ("12 ألفا", 12_000, 2),
    ("5 آلاف", 5000, 2),
    ("ألفين و500", 2500, 3),
    ("ألفا شخص", 2000, 1),
    ("ألفا ومئتين", 1200, 2),
    ("مليونا شخص", 2_000_000, 1),
    ("خمسة عشر", 15, 2),
    ("إحدى وعشرين", 21, 2),
    ("خمسة و عشرون", 25, 3),
    ("مئة وأحد عشر", 111, 3),
    ("ثلاث مئة", 300, 2),
    ("وبثلاثة", 3, 1),
    ("الخمسة", 5, 1),
    ("ثلاث و10 سنوات", 3, 1),
    ("صفر", 0, 1),
]
NONE = ["شخص", "99999999999999999999", "3.5", "12:30", "و"]
ORDINALS = [("الثالث", 3, 1), ("الحادي عشر", 11, 2), ("الثاني والعشرين", 22, 2), ("العشرين", 20, 1), ("العاشر", 10, 1)]


def norms(text: str) -> list[str]:
    """Folded tokens."""
    return [token.norm for token in tokenize(PACK.folder(text))]


@pytest.mark.parametrize(("text", "value", "length"), READ)
def test_read(text: str, value: int, length: int) -> None:
    found = PACK.numbers.read(norms(text), 0)
    assert found is not None
    assert (found.value, found.length) == (value, length)


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert PACK.numbers.read(norms(text), 0) is None


@pytest.mark.parametrize(("text", "value", "length"), ORDINALS)
def test_ordinal(text: str, value: int, length: int) -> None:
    found = PACK.numbers.ordinal(norms(text), 0)
    assert found is not None
    assert (found.value, found.length) == (value, length)


def test_half() -> None:
    assert PACK.numbers.fraction(norms("ونصف"), 0) is not None
    assert PACK.numbers.fraction(norms("نصف"), 0) is None


def test_what_is_no_number_in_digits() -> None:
    assert [digits(text) for text in ("12:30", "1,2,3.4.5", "1,23,456")] == [None, None, None]


@pytest.mark.parametrize("cells", [["many", "3", "three", "x"], ["unit", "three", "three", "x"]])
def test_a_wrong_row_is_refused(cells: list[str]) -> None:
    row = Row("numbers.tsv", 2, {"kind": 0, "value": 1, "gloss": 2, "forms": 3}, cells)
    with pytest.raises(PackError):
        Numbers([row], str, PACK.clitics)


def oracle() -> Callable[[int], str]:
    """Number to its words."""
    words = pytest.importorskip("num2words").num2words
    return lambda number: str(words(number, lang="ar"))


def drawn() -> list[int]:
    """All numbers to 1,100, and some of every size to a thousand million."""
    chance = random.Random(7)
    return [*range(1101), *(int(10 ** chance.uniform(3, 9)) for _ in range(4000)), 10**9]


def doubled(number: int) -> bool:
    """Whether the oracle writes a hundred and one thousand as "a hundred and a thousand thousand"."""
    return any(group > 1 and group % 100 == 1 for group in (number // 1000 % 1000, number // 10**6))


def test_words_are_read_back_as_the_number() -> None:
    spell = oracle()
    wrong = []
    for number in drawn():
        for words in () if doubled(number) else (spell(number), spell(number).replace(" و ", " و")):
            tokens = norms(words)
            found = PACK.numbers.read(tokens, 0)
            if found is None or (found.value, found.length) != (number, len(tokens)):
                wrong.append((number, words, found))
    assert wrong == []


def test_the_oracle_is_there_in_development() -> None:
    assert importlib.util.find_spec("num2words") is not None


@pytest.mark.parametrize("text", ["\u00b2", "\u00b20\u00b2", "12\u00b3"])
def test_a_raised_figure_is_no_number(text: str) -> None:
    norms = [token.norm for token in tokenize(PACK.folder(text))]
    found = PACK.numbers.read(norms, 0)
    assert found is None or found.value == 12
