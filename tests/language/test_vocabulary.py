"""The vocabulary: joined words aside, unknown words unknown."""

from __future__ import annotations

import pytest

from tawatur.errors import PackError
from tawatur.language.clitic import Clitics
from tawatur.language.pack import load
from tawatur.language.tables import Row
from tawatur.language.vocabulary import Sense, vocabulary


@pytest.mark.parametrize(
    ("word", "letter", "article", "preposition", "owned"),
    [
        ("زيارة", "M", False, "", False),
        ("والزيارة", "M", True, "", False),
        ("بزيارة", "M", False, "ب", False),
        ("للوزير", "H", True, "ل", False),
        ("زيارته", "M", False, "", True),
        ("محمد", "R", False, "", False),
        ("أعلنت", "V", False, "", False),
    ],
)
def test_joined_words_are_taken_off(word: str, letter: str, article: bool, preposition: str, owned: bool) -> None:
    pack = load("ar")
    sense = pack.vocabulary(pack.folder.word(word))
    assert sense.parts[:1] == letter
    assert (sense.article, sense.preposition, sense.owned) == (article, preposition, owned)


def test_an_unknown_word_has_no_part() -> None:
    assert load("ar").vocabulary("قثلمب") == Sense("")
    assert load("ar").vocabulary("القثلمب") == Sense("", article=True)


def test_a_part_that_there_is_not_is_refused_with_its_line() -> None:
    row = Row("vocabulary.tsv", 7, {"parts": 0, "word": 1}, ["N,Q", "baum"])
    with pytest.raises(PackError, match="7"):
        vocabulary([row], Clitics())


@pytest.mark.parametrize(("word", "letter"), [("وسيعتقلون", ""), ("اعتقلوا", "V"), ("تعتقل", "P"), ("وأوقفتا", "V")])
def test_verbs_are_known_in_their_forms(word: str, letter: str) -> None:
    pack = load("ar")
    assert pack.vocabulary(pack.folder.word(word)).parts[:1] == letter
