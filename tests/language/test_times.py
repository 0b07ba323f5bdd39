"""Times: what a written word is of the words of time, joined words aside."""

from __future__ import annotations

import pytest

from tawatur.language.pack import load
from tawatur.language.token import tokenize

PACK = load("ar")
SENSES = [
    ("أمس", "deictic", "-1", 1),
    ("وبالأمس", "deictic", "-1", 1),
    ("أول من أمس", "deictic", "-2", 3),
    ("أمس الأول", "deictic", "-2", 2),
    ("للخميس", "weekday", "4", 1),
    ("عامين", "unit", "year:2", 1),
    ("بالسنوات", "unit", "year:n", 1),
    ("الماضي", "shift", "-1", 1),
    ("على مدى", "lead", "within", 2),
]


def norms(text: str) -> list[str]:
    """Folded tokens."""
    return [token.norm for token in tokenize(PACK.folder(text))]


@pytest.mark.parametrize(("text", "name", "value", "length"), SENSES)
def test_sense(text: str, name: str, value: str, length: int) -> None:
    assert PACK.times.sense(norms(text), 0, name) == (value, length)


def test_no_word_of_time() -> None:
    assert PACK.times.sense(norms("كتاب"), 0, "unit") is None
    assert PACK.times.sense(norms("أمس"), 1, "deictic") is None


def test_what_is_joined_is_known() -> None:
    word = PACK.times.word(norms("وبالعام")[0])
    assert (word.conjunction, word.preposition, word.article, word.cut) == ("و", "ب", True, 2)
