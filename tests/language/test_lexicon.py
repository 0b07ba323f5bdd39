"""Lexicon: what is known of a word, and the longest phrase."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.clitic import Clitics
from tawatur.language.lexicon import Lexicon, Noun, Phrases

CLITICS = Clitics(conjunctions=("w",), prepositions=("b",), article="al", pronouns=("hu",), contracted={"ll": "l"})
MINISTER = Noun("person", "one", "-")
LEXICON = Lexicon(
    classes={"was": frozenset({"kana"}), "negation": frozenset({"lam"})},
    phrases={"breaker": [("min", "jiha"), ("min",)]},
    nouns={"wazir": (MINISTER,)},
    names=frozenset({"sami"}),
    clitics=CLITICS,
)


def test_a_word_has_its_classes_with_a_conjunction_too() -> None:
    assert LEXICON.is_("kana", "was")
    assert LEXICON.has("wkana", "was")
    assert not LEXICON.is_("wkana", "was")
    assert LEXICON.word("wkana").joined == "w"
    assert LEXICON.word("kana").joined == ""


def test_a_noun_is_found_under_its_clitics() -> None:
    for written in ("wazir", "alwazir", "balwazir", "wbalwazir", "wazirhu"):
        assert MINISTER in {noun for noun, _ in LEXICON.word(written).nouns}, written
    assert LEXICON.word("alwazir").article
    assert not LEXICON.word("wazir").article


def test_a_name_is_found_with_a_conjunction() -> None:
    assert LEXICON.word("sami").name
    assert LEXICON.word("wsami").name
    assert not LEXICON.word("bsami").name


def test_an_unknown_word_has_nothing() -> None:
    word = LEXICON.word("zzzz")
    assert (word.classes, word.bare, word.nouns, word.name, word.article, word.joined) == (
        frozenset(),
        frozenset(),
        (),
        False,
        False,
        "",
    )


def test_a_word_is_looked_up_once() -> None:
    assert LEXICON.word("alwazir") is LEXICON.word("alwazir")


def test_the_longest_phrase_wins() -> None:
    phrases = LEXICON.phrases["breaker"]
    assert phrases.match(["min", "jiha"], 0) == (2, "breaker")
    assert phrases.match(["min", "huna"], 0) == (1, "breaker")
    assert phrases.match(["huna", "min"], 1) == (1, "breaker")
    assert phrases.match(["huna", "min"], 0) is None


def test_the_first_word_may_be_given() -> None:
    assert LEXICON.phrases["breaker"].match(["wmin", "jiha"], 0, "min") == (2, "breaker")


@given(
    st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(tuple), max_size=8),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=6),
)
def test_a_match_is_a_phrase_and_none_is_longer(some: list[tuple[str, ...]], words: list[str]) -> None:
    phrases = Phrases((phrase, phrase) for phrase in some)
    assert {phrase for phrase, _ in phrases} == set(some)
    for at in range(len(words)):
        here = [phrase for phrase in some if tuple(words[at : at + len(phrase)]) == phrase]
        found = phrases.match(words, at)
        if not here:
            assert found is None
        else:
            assert found is not None
            assert found[0] == max(map(len, here))
            assert found[1] == tuple(words[at : at + found[0]])
