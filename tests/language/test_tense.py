"""Tense: the present in a verb of the future, brought to one form."""

from __future__ import annotations

import pytest

from tawatur.language.pack import load
from tawatur.language.tense import Tense
from tawatur.language.vocabulary import UNKNOWN

FUTURES = [
    ("سيواصل", "يواصل"),
    ("ستواصل", "يواصل"),
    ("وسنواصل", "يواصل"),
    ("سيواصلون", "يواصل"),
    ("سيارة", ""),
    ("واصل", ""),
]
PRESENTS = [("يرتفع", "يرتفع"), ("ترتفع", "يرتفع"), ("ارتفع", "")]


@pytest.mark.parametrize(("word", "verb"), FUTURES)
def test_future(word: str, verb: str) -> None:
    pack = load("ar")
    assert pack.tense.future(pack.folder.word(word)) == verb


@pytest.mark.parametrize(("word", "verb"), PRESENTS)
def test_present(word: str, verb: str) -> None:
    pack = load("ar")
    assert pack.tense.present(pack.folder.word(word)) == verb


def test_language_without_marks_has_no_tenses() -> None:
    tense = Tense(mark="", persons=(), plurals=(), conjunctions=(), sense=lambda _: UNKNOWN)
    assert (tense.future("dixet"), tense.present("dixet"), tense.sure_present("dixet")) == ("", "", "")
