"""Inflection: forms by paradigm, and the forms of Arabic verbs of reporting."""

from __future__ import annotations

import pytest

from tawatur.errors import PackError
from tawatur.language.inflection import COLUMNS, Pattern, inflect, paradigms
from tawatur.language.pack import load
from tawatur.language.tables import Row

PACK = load("ar")


def row(*cells: str, line: int = 2) -> Row:
    return Row("paradigms.tsv", line, {column: at for at, column in enumerate(COLUMNS)}, list(cells))


def test_a_form_is_cut_and_put_in_its_pattern() -> None:
    assert Pattern("present", "fs", 1, 0, "t…").form("yamshi") == "tamshi"
    assert Pattern("past", "mp", 0, 1, "…u").form("masha") == "mashu"


def test_patterns_stand_under_their_paradigm_in_order() -> None:
    found = paradigms([row("a", "past", "ms", "0", "0", "…"), row("b", "past", "ms", "0", "0", "…x")])
    assert list(found) == ["a", "b"]
    assert [pattern.pattern for pattern in found["b"]] == ["…x"]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (("a", "past", "ms", "one", "0", "…"), "numbers"),
        (("a", "past", "ms", "0", "-1", "…"), "numbers"),
        (("a", "past", "ms", "0", "", "…"), "numbers"),
        (("a", "past", "ms", "0", "0", "x"), "no …"),
    ],
)
def test_a_fault_says_where_it_is(cells: tuple[str, ...], problem: str) -> None:
    with pytest.raises(PackError, match=problem) as caught:
        paradigms([row(*cells, line=7)])
    assert (caught.value.path, caught.value.line) == ("paradigms.tsv", 7)


def test_a_missing_part_makes_no_form() -> None:
    patterns = [Pattern("past", "ms", 0, 0, "…"), Pattern("noun", "own", 0, 0, "…")]
    assert list(inflect(patterns, {"past": "mash"})) == [("past", "ms", "mash")]


@pytest.mark.parametrize(
    ("written", "cue", "part", "tag"),
    [
        ("قال", "say", "past", "ms"),
        ("قالت", "say", "past", "fs"),
        ("قالوا", "say", "past", "mp"),
        ("قالا", "say", "past", "md"),
        ("قالتا", "say", "past", "fd"),
        ("يقول", "say", "present", "ms"),
        ("تقول", "say", "present", "fs"),
        ("يقولون", "say", "present", "mp"),
        ("قائلا", "say", "participle", "ms"),
        ("قائلة", "say", "participle", "fs"),
        ("نفى", "deny", "past", "ms"),
        ("نفت", "deny", "past", "fs"),
        ("نفوا", "deny", "past", "mp"),
        ("ينفون", "deny", "present", "mp"),
        ("نافيا", "deny", "participle", "ms"),
        ("مؤكدين", "assert", "participle", "mp"),
        ("ذكرها", "mention", "past", "ms"),
        ("نفاه", "deny", "past", "ms"),
    ],
)
def test_arabic_verbs_of_reporting(written: str, cue: str, part: str, tag: str) -> None:
    forms = PACK.cues[PACK.folder.word(written)]
    assert (cue, part, tag) in {(form.cue.id, form.part, form.tag) for form in forms}


def test_the_joined_pronoun_of_a_form_is_known() -> None:
    (form,) = [form for form in PACK.cues[PACK.folder.word("نفاه")] if form.cue.id == "deny"]
    assert form.pronoun == "ه"


def test_an_impersonal_form_is_marked() -> None:
    forms = PACK.cues[PACK.folder.word("يعتقد")]
    assert {form.impersonal for form in forms if form.cue.id == "believe"} == {True}
