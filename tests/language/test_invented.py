"""An invented language, in a folder of tables, is read without a line of code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur import page
from tawatur.language.pack import Pack
from tawatur.model import Attribution, Form, SourceKind, Stance
from tawatur.reading import read

ROOT = Path(__file__).resolve().parents[1] / "packs" / "xx"
PACK = Pack(ROOT)


def marks(text: str) -> tuple[Attribution, ...]:
    """The attributions of a page in the invented language."""
    return read(page.read(text, pack=PACK), PACK, version="test").attributions


def contents(mark: Attribution) -> list[str]:
    return [span.text for span in mark.content]


def test_the_pack_says_what_it_is() -> None:
    assert (PACK.iso, PACK.direction) == ("xx", "ltr")
    assert not any(path.suffix == ".py" for path in ROOT.iterdir())
    assert sum(len(path.read_text("utf-8").splitlines()) - 1 for path in ROOT.glob("*.tsv")) <= 30


def test_a_verb_its_source_and_that() -> None:
    (mark,) = marks("dixet minister ke via es klusa en Oruna.")
    assert mark.cue.text == "dixet"
    assert mark.source is not None
    assert mark.source.text == "minister"
    assert contents(mark) == ["via es klusa en Oruna"]
    assert (mark.stance, mark.form, mark.source_kind) == (Stance.STATE, Form.INDIRECT, SourceKind.ANONYMOUS_PERSON)
    assert mark.rule.startswith("say/")


def test_a_quotation_after_a_colon() -> None:
    (mark,) = marks("dixet minister Tamir Velo: «via es klusa duma».")
    assert mark.source is not None
    assert mark.source.text == "minister Tamir Velo"
    assert contents(mark) == ["via es klusa duma"]
    assert mark.form is Form.DIRECT


def test_according_to() -> None:
    (mark,) = marks("via es klusa, segun fontes en Oruna.")
    assert mark.source is not None
    assert mark.source.text == "fontes en Oruna"
    assert contents(mark) == ["via es klusa"]
    assert mark.source_kind is SourceKind.ANONYMOUS_GROUP


def test_a_plural_by_its_paradigm_denies() -> None:
    (mark,) = marks("neken fontes ke via es klusa.")
    assert mark.stance is Stance.DENY


def test_a_subject_before_its_verb() -> None:
    (mark,) = marks("minister dixet ke via es klusa.")
    assert mark.source is not None
    assert mark.source.text == "minister"


def test_folding_is_the_packs_own() -> None:
    (mark,) = marks("dixet minister ke vi\u00e1 es klusa.")
    assert contents(mark) == ["vi\u00e1 es klusa"]
    assert PACK.folder.word("vi\u00e1 ma\u00f1a") == "via ma\u00f1a"
    assert PACK.search.word("vi\u00e1 ma\u00f1a") == "via mana"


def test_silence() -> None:
    (mark,) = marks("no replet minister demanda.")
    assert mark.stance is Stance.DECLINE
    assert not mark.content


@pytest.mark.parametrize("text", ["via es klusa en Oruna.", "minister es en Oruna.", "fontes neke."])
def test_no_report(text: str) -> None:
    assert marks(text) == ()


def test_a_person_by_name() -> None:
    (mark,) = marks("dixet Tamir Velo ke via es klusa.")
    assert mark.source_is == "Tamir Velo"
    assert mark.source_kind is SourceKind.NAMED_PERSON


def test_a_name_after_an_office() -> None:
    (mark,) = marks("dixet minister Tamir Velo ke via es klusa.")
    assert mark.source_is == "Tamir Velo"
    assert mark.source_kind is SourceKind.NAMED_PERSON


def test_an_outlet_in_a_source_is_no_relay() -> None:
    (mark,) = marks("dixet minister Lumo ke via es klusa.")
    assert mark.source is not None
    assert mark.source.text == "minister Lumo"
    assert mark.relay == ()


def test_a_count_of_people_harmed() -> None:
    (figure,) = read(
        page.read("dixet minister ke tueren 12 persones en Oruna.", pack=PACK), PACK, version="test"
    ).figures
    assert (figure.kind, figure.low, figure.high, figure.text) == ("killed", 12, 12, "12 persones")


def test_a_day_counted_from_the_page() -> None:
    found = read(page.read("via es klusa heri.", pack=PACK, published="2031-05-12"), PACK, version="test").timexes
    assert [(one.text, one.value) for one in found] == [("heri", "2031-05-11")]
