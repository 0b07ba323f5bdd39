"""The contract `tawatur/reading/1`: written and read again it is the same; its schema is the committed one."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import tawatur
from tawatur import model
from tawatur.model import (
    Attribution,
    Basis,
    Block,
    ChainLink,
    Described,
    Document,
    Event,
    Figure,
    Form,
    Link,
    Mention,
    Named,
    Reader,
    Reading,
    Response,
    Role,
    SourceKind,
    Span,
    Specific,
    Stance,
    Timex,
    capture_id,
    cut,
    digest,
    document_id,
    from_json,
    json_schema,
    to_json,
    version_id,
)

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "سكة الساحل تعود الأحد\n\n"
    "قال وزير النقل سامي الرفاعي إن القطار سيعود الأحد، مضيفا أن «الجسر صار آمنا». "
    "ونفت الشركة أن يكون الخط مغلقا، ولم ترد على طلب للتعليق. "
    "ونقلت وكالة المرفأ عن مصدر في المحطة أن التذاكر نفدت."
)
PLACES = st.tuples(st.integers(0, 10**6), st.text(min_size=1, max_size=9))
SPANS = PLACES.map(lambda place: Span(place[0], place[0] + len(place[1]), place[1]))
WORDS = st.text(max_size=12)
ATTRIBUTIONS = st.builds(
    Attribution,
    id=WORDS,
    source=st.none() | SPANS,
    source_is=WORDS,
    cue=SPANS,
    content=st.lists(SPANS, max_size=3).map(tuple),
    form=st.sampled_from(Form),
    stance=st.sampled_from(Stance),
    source_kind=st.sampled_from(SourceKind),
    described=st.none() | st.builds(Described, st.none() | st.integers(0, 99), st.none() | WORDS),
    relay=st.lists(SPANS, max_size=2).map(tuple),
    addressee=st.none() | SPANS,
    basis=st.none() | st.sampled_from(Basis),
    within=st.none() | WORDS,
    answers=st.none() | WORDS,
    chain=st.lists(st.builds(ChainLink, st.sampled_from(Link), WORDS, st.none() | SPANS), max_size=3).map(tuple),
    rule=WORDS,
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    """A reading of an invented page."""
    return tawatur.read(TEXT, outlet="الشراع", date="2031-05-12")


def full(reading: Reading) -> Reading:
    """The reading with a mark of every kind."""
    span = cut(TEXT, 0, 10)
    return msgspec.structs.replace(
        reading,
        mentions=(Mention(start=0, end=10, text=TEXT[:10], type="place", entity="e"),),
        timexes=(Timex(start=0, end=10, text=TEXT[:10], value="2031-05-18", anchor=span),),
        figures=(Figure(id="f", start=0, end=10, text=TEXT[:10], kind="killed", low=3, high=None),),
        events=(Event(id="e", trigger=span, type="ASSAULT", where=Named("سد", span), modality="happened"),),
        warnings=(
            model.Warning(
                id="w", cue=span, threat="سيل", specific=Specific(where=True), response=Response("shared", span)
            ),
        ),
    )


def test_a_reading_written_and_read_is_the_same(reading: Reading) -> None:
    for one in (reading, full(reading)):
        assert from_json(to_json(one)) == one
        assert from_json(to_json(one, indent=2)) == one
        assert to_json(from_json(to_json(one))) == to_json(one)


@given(st.lists(ATTRIBUTIONS, max_size=3).map(tuple))
def test_any_attributions_written_and_read_are_the_same(marks: tuple[Attribution, ...]) -> None:
    document = Document(
        id="d", version="v", capture="c", language="ar", direction="rtl", extractor="x", text="نص", blocks=()
    )
    one = Reading(document=document, attributions=marks, reader=Reader("0", {"ar": "1"}))
    assert from_json(to_json(one)) == one


def test_the_json_is_the_one_of_the_contract(reading: Reading) -> None:
    data = json.loads(to_json(reading))
    assert data["schema"] == "tawatur/reading/1"
    assert list(data) == [
        *("schema", "document", "attributions", "mentions", "timexes", "figures", "events", "warnings", "reader"),
    ]
    assert list(data["document"]) == [
        *("id", "version", "capture", "url", "canonical", "outlet", "language", "direction", "title", "authors"),
        *("published", "modified", "date_reason", "retrieved", "extractor", "text", "blocks", "problems"),
    ]
    assert list(data["attributions"][0]) == [
        *("id", "source", "source_is", "cue", "content", "form", "stance", "source_kind", "described", "relay"),
        *("addressee", "basis", "within", "answers", "chain", "rule"),
    ]
    assert list(data["attributions"][0]["cue"]) == ["start", "end", "text"]
    assert set(data["document"]["blocks"][0]) == {"role", "start", "end"}
    assert data["document"]["url"] is None
    assert data["mentions"] == []


def test_json_is_utf8_and_one_line_or_indented(reading: Reading) -> None:
    assert "سامي الرفاعي".encode() in to_json(reading)
    assert b"\n" not in to_json(reading)
    assert b'\n  "document"' in to_json(reading, indent=2)


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "tawatur/reading/2"},
        {"document": None},
        {"attributions": [{"id": "x"}]},
        {"reader": {"version": 1, "packs": {}}},
    ],
)
def test_json_of_another_shape_is_refused(reading: Reading, change: dict[str, Any]) -> None:
    data = json.loads(to_json(reading)) | change
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(data).encode())


def test_the_committed_schema_is_what_the_types_give() -> None:
    committed = json.loads((ROOT / "docs" / "reading.schema.json").read_text("utf-8"))
    assert committed == json.loads(json.dumps(json_schema())), "run scripts/schema.py"


def test_the_script_writes_what_is_committed() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "schema.py"))
    assert script["schema"]() == (ROOT / "docs" / "reading.schema.json").read_text("utf-8")


def test_the_schema_names_every_field_of_a_reading(reading: Reading) -> None:
    schema = json_schema()
    parts = schema["$defs"]
    data = json.loads(to_json(full(reading)))
    assert set(parts["Reading"]["properties"]) == set(data)
    assert set(parts["Document"]["properties"]) == set(data["document"])
    assert set(parts["Attribution"]["properties"]) == set(data["attributions"][0])
    assert set(parts["Warning"]["properties"]) == set(data["warnings"][0])


def test_every_span_is_what_stands_there(reading: Reading) -> None:
    text = reading.document.text
    assert reading.attributions
    for mark in reading.attributions:
        links = [link.span for link in mark.chain]
        for span in (mark.source, mark.cue, *mark.content, *mark.relay, mark.addressee, *links):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end] == span.text


@given(st.text(max_size=30), st.integers(-5, 40), st.integers(-5, 40))
def test_a_span_is_cut_from_its_text_or_refused(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        assert cut(text, start, end) == Span(start, end, text[start:end])
    else:
        with pytest.raises(ValueError, match="no span"):
            cut(text, start, end)


def test_blocks_stand_in_order_and_do_not_overlap(reading: Reading) -> None:
    last = 0
    for block in reading.document.blocks:
        assert last <= block.start < block.end <= len(reading.document.text)
        last = block.end
    assert Block(Role.HEADLINE, 0, 21) in reading.document.blocks


def test_types_are_frozen(reading: Reading) -> None:
    with pytest.raises(AttributeError):
        reading.document.text = ""  # type: ignore[misc]
    with pytest.raises(AttributeError):
        reading.attributions[0].cue.start = 1  # type: ignore[misc]


def test_reading_twice_gives_the_same_ids(reading: Reading) -> None:
    again = tawatur.read(TEXT, outlet="الشراع", date="2031-05-12")
    assert again == reading
    assert to_json(again) == to_json(reading)


def test_ids_of_marks_are_all_different(reading: Reading) -> None:
    ids = [mark.id for mark in reading.attributions]
    assert len(ids) >= 4
    assert len(set(ids)) == len(ids)
    assert {mark.within for mark in reading.attributions} <= {None, *ids}


def test_one_address_with_a_new_text_is_one_document_in_two_versions() -> None:
    url = "https://alshiraa.example/rail"
    old, new = tawatur.read(TEXT, url=url), tawatur.read(TEXT + "\n\nوأضاف الوزير أن الرحلات يومية.", url=url)
    assert old.document.id == new.document.id
    assert old.document.version != new.document.version
    assert old.document.capture != new.document.capture
    assert {mark.id for mark in old.attributions}.isdisjoint(mark.id for mark in new.attributions)


def test_the_same_text_under_two_addresses_is_two_documents() -> None:
    one, other = (tawatur.read(TEXT, url=f"https://{host}.example/rail") for host in ("alshiraa", "almarfa"))
    assert one.document.id != other.document.id
    assert one.document.version != other.document.version
    assert one.document.capture == other.document.capture


@pytest.mark.parametrize("change", [{"outlet": "المرفأ"}, {"date": "2031-05-13"}])
def test_without_an_address_outlet_title_and_day_tell_documents_apart(change: dict[str, str]) -> None:
    given = {"outlet": "الشراع", "date": "2031-05-12"}
    one, other = tawatur.read(TEXT, **given), tawatur.read(TEXT, **(given | change))
    assert one.document.id != other.document.id


def test_the_hour_of_publication_does_not_change_the_document() -> None:
    one, other = (tawatur.read(TEXT, outlet="الشراع", date=f"2031-05-12{hour}") for hour in ("", "T10:30"))
    assert one.document.id == other.document.id


@given(st.lists(st.none() | st.integers() | st.text(max_size=5), max_size=4))
def test_a_digest_tells_its_fields_apart(fields: list[str | int | None]) -> None:
    assert digest(*fields) == digest(*fields)
    assert digest(*fields) != digest(*fields, None)
    joined = "".join(str(field) for field in fields)
    if fields != [joined]:
        assert digest(*fields) != digest(joined)


def test_ids_stay_what_they_are() -> None:
    # Stored ids must outlive versions: a change here is a migration.
    assert digest("document", "https://paper.example/1") == document_id("https://paper.example/1", None, "", None)
    assert document_id("https://paper.example/1", "a", "b", "c") == digest("document", "https://paper.example/1")
    assert document_id(None, "a", "b", "c") == digest("document", "a", "b", "c")
    assert version_id("d", "t") == digest("version", "d", "t") == "073e36c27121c13d62f39cd1"
    assert capture_id(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
