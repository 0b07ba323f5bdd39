"""Nation: states by their names and adjectives."""

from __future__ import annotations

import pytest

from tawatur.language.pack import load

WORDS = [
    ("إيران", "IR"),
    ("الإيراني", "IR"),
    ("السعودية", "SA"),
    ("السعودي", "SA"),
    ("الفرنسية", "FR"),
    ("التركي", "TR"),
    ("القاهرة", "EG"),
    ("المحلي", ""),
    ("علي", ""),
]


@pytest.mark.parametrize(("word", "code"), WORDS)
def test_state_of_a_word(word: str, code: str) -> None:
    pack = load("ar")
    assert pack.nations.of(pack.folder.word(word)) == code
