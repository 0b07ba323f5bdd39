"""All packs by one measure: manifest, tables, and examples that are found, stay silent, or are known to be open."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tawatur.language import number, times
from tawatur.language.calendar import COLUMNS as CALENDAR_COLUMNS
from tawatur.language.casualty import COLUMNS as CASUALTY_COLUMNS
from tawatur.language.happening import COLUMNS as EVENT_COLUMNS
from tawatur.language.inflection import COLUMNS
from tawatur.language.pack import Pack, packs
from tawatur.language.places import COLUMNS as PLACE_COLUMNS
from tawatur.language.tables import Row, read
from tawatur.language.warning import COLUMNS as WARNING_COLUMNS
from tawatur.model import Block, Document, Reading, Role
from tawatur.reading import read as read_document

HERE = Path(__file__).resolve().parents[1] / "packs"
INSTALLED = Path(str(files("tawatur.language"))) / "data"
ROOTS = {iso: INSTALLED / iso for iso in packs()} | {
    folder.name: folder for folder in sorted(HERE.iterdir()) if (folder / "pack.toml").is_file()
}

SCRIPTS = {"Arab": "ARABIC", "Latn": "LATIN"}
"""ISO 15924 code to how Unicode names begin the letters of that script."""
TABLES = {
    "bodies.tsv": ("kind", "code", "gloss", "name"),
    "calendar.tsv": CALENDAR_COLUMNS,
    "casualties.tsv": CASUALTY_COLUMNS,
    "contents.tsv": ("class", "gloss", "word"),
    "cues.tsv": ("id", "kind", "stance", "frames", "paradigm", "count", "right", "gloss", "forms"),
    "events.tsv": EVENT_COLUMNS,
    "fold.tsv": ("code", "profile", "gloss", "to"),
    "furniture.tsv": ("class", "gloss", "phrase"),
    "links.tsv": ("class", "gloss", "word"),
    "names.tsv": ("gloss", "name"),
    "nouns.tsv": ("kind", "number", "basis", "gloss", "forms"),
    "numbers.tsv": number.COLUMNS,
    "outlets.tsv": ("kind", "gloss", "name"),
    "paradigms.tsv": COLUMNS,
    "places.tsv": PLACE_COLUMNS,
    "silence.tsv": ("id", "stance", "frames", "gloss", "forms"),
    "times.tsv": times.COLUMNS,
    "verbs.tsv": ("paradigm", "forms"),
    "vocabulary.tsv": ("parts", "word"),
    "warnings.tsv": WARNING_COLUMNS,
    "words.tsv": ("class", "gloss", "word"),
}
"""The columns of each table; the last is in the pack's script, the others in ASCII."""
FOREIGN = {"calendar.tsv", "outlets.tsv", "furniture.tsv"}
"""Tables whose last column may be in another script: agencies sign in Latin letters, as do zones and buttons."""
MODEL = {"names.crfsuite", "NAMES.md"}
"""The name model and its card, which a pack may have."""
MANY = 0.15
"""At most this part of the examples may be open."""
MARKS = " \n\t«»\"'“”‘’،,.:;؛!؟?…-–—"
JOINT = " … "

every_pack = pytest.mark.parametrize("iso", sorted(ROOTS))
every_table = pytest.mark.parametrize("table", sorted(TABLES))


class Example(NamedTuple):
    """An entry of `examples.toml`."""

    iso: str
    kind: str
    row: str
    text: str
    cue: str
    source: str
    content: str
    reason: str


@cache
def pack(iso: str) -> Pack:
    """A pack, read once."""
    return Pack(ROOTS[iso])


def manifest(iso: str) -> dict[str, Any]:
    """A pack's `pack.toml`."""
    return tomllib.loads((ROOTS[iso] / "pack.toml").read_text("utf-8"))


def rows(iso: str, table: str) -> list[Row]:
    """The rows of a table."""
    return list(read(ROOTS[iso] / table, TABLES[table]))


def examples(iso: str, kind: str) -> list[Example]:
    """A pack's examples of one kind: found, silent or open."""
    data = tomllib.loads((ROOTS[iso] / "examples.toml").read_text("utf-8"))
    return [
        Example(
            iso,
            kind,
            one["row"],
            one["text"],
            one.get("cue", ""),
            one.get("source", ""),
            one.get("content", ""),
            one.get("reason", ""),
        )
        for one in data.get(kind, [])
    ]


def all_of(kind: str) -> pytest.MarkDecorator:
    """Every pack's examples of one kind as parameters of a test."""
    found = [
        pytest.param(example, id=f"{iso}-{example.row}-{number}")
        for iso in sorted(ROOTS)
        for number, example in enumerate(examples(iso, kind), 1)
    ]
    return pytest.mark.parametrize("example", found)


@cache
def reading(iso: str, text: str) -> Reading:
    """The reading of a page that is one paragraph."""
    document = Document(
        id="example",
        version="example",
        capture="example",
        outlet="Example",
        language=iso,
        direction=pack(iso).direction,
        extractor="test",
        text=text,
        blocks=(Block(Role.PARAGRAPH, 0, len(text)),),
    )
    return read_document(document, pack(iso), version="test")


def seen(example: Example) -> list[tuple[str, str, str, str]]:
    """Row, cue, source and content of what is read in an example's sentence."""
    return [
        (
            mark.rule.split("/")[0],
            mark.cue.text,
            mark.source.text if mark.source else "",
            JOINT.join(span.text.strip(MARKS) for span in mark.content),
        )
        for mark in reading(example.iso, example.text).attributions
    ]


def is_read(example: Example) -> bool:
    """Whether an example is read as it says; without a cue, that nothing is read."""
    if not example.cue:
        return not seen(example)
    return any(
        example.cue in cue and source == example.source and content == example.content
        for _, cue, source, content in seen(example)
    )


@every_pack
def test_the_manifest_says_what_a_pack_must(iso: str) -> None:
    data = manifest(iso)
    assert set(data) <= {"pack", "fold", "calendars", "clitics", "endings", "grammar", "tense", "licence"}
    assert set(data["pack"]) == {"iso", "name", "version", "script", "direction"}
    assert all(isinstance(value, str) and value for value in data["pack"].values())
    assert data["pack"]["iso"] == ROOTS[iso].name
    assert data["pack"]["direction"] in ("rtl", "ltr")
    assert data["pack"]["script"] in SCRIPTS
    assert set(data["fold"]) == {"match", "search"}
    assert set(data["fold"]["match"]) <= set(data["fold"]["search"])
    assert data["calendars"]
    assert set(data["licence"]) <= {"*", *TABLES, *MODEL}
    assert "*" in data["licence"] or set(data["licence"]) == set(TABLES)


@every_pack
def test_a_pack_has_these_files_and_no_others(iso: str) -> None:
    found = {path.name for path in ROOTS[iso].iterdir() if not path.name.startswith("LICENSE")}
    assert found - MODEL == {"pack.toml", "examples.toml", *TABLES}
    assert found & MODEL in (set(), MODEL)


@every_pack
@every_table
def test_every_table_has_its_columns_and_full_cells(iso: str, table: str) -> None:
    for row in rows(iso, table):
        empty = [column for column, cell in row.cells.items() if not cell]
        # What a character is dropped for is nothing.
        assert not empty or (table == "fold.tsv" and empty == ["to"]), row.fault(f"empty: {empty}")


@every_pack
@every_table
def test_rows_are_sorted_and_stand_once(iso: str, table: str) -> None:
    lines = (ROOTS[iso] / table).read_text("utf-8").splitlines()
    body = [line for line in lines if line.strip() and not line.startswith("#")][1:]
    twice = sorted({line for line in body if body.count(line) > 1}) if len(set(body)) < len(body) else []
    assert not twice
    cells = [line.split("\t") for line in body]
    wrong = [(a, b) for a, b in pairwise(cells) if a > b]
    assert not wrong, f"not in order: {wrong[0]}"


@every_pack
@pytest.mark.parametrize("table", ["cues.tsv", "silence.tsv"])
def test_ids_are_unique(iso: str, table: str) -> None:
    ids = [row["id"] for row in rows(iso, table)]
    assert sorted(set(ids)) == sorted(ids)


@every_pack
def test_no_name_stands_twice_in_a_cell(iso: str) -> None:
    for row in rows(iso, "cues.tsv"):
        frames = row.names("frames")
        assert len(set(frames)) == len(frames), row.fault(f"frames {frames}")
    for table in ("cues.tsv", "silence.tsv", "nouns.tsv"):
        for row in rows(iso, table):
            forms = [form for form in row.words("forms") if form != "-"]
            assert len(set(forms)) == len(forms) or table == "cues.tsv", row.fault(f"forms {forms}")


@every_pack
@every_table
def test_the_last_column_is_in_the_script_and_the_others_in_ascii(iso: str, table: str) -> None:
    script = SCRIPTS[manifest(iso)["pack"]["script"]]
    last = TABLES[table][-1]
    for row in rows(iso, table):
        for column, cell in row.cells.items():
            if column != last:
                assert cell.isascii() or (column == "gloss" and _printed(cell)), row.fault(f"{column}: {cell!r}")
            elif table not in FOREIGN:
                wrong = {c for c in cell if c.isalpha() and not unicodedata.name(c, "").startswith(script)}
                assert not wrong, row.fault(f"letters of another script: {sorted(wrong)}")


def _printed(gloss: str) -> bool:
    """Whether a gloss has besides ASCII only dots and dashes of good print."""
    return all(character.isascii() or character in "…–—" for character in gloss)


@every_pack
def test_no_cell_has_marks_that_folding_drops(iso: str) -> None:
    for table in TABLES.keys() - {"fold.tsv"}:
        for row in rows(iso, table):
            cell = row[TABLES[table][-1]]
            assert not any(unicodedata.category(c) in ("Cf", "Mn") for c in cell), row.fault(f"{cell!r}")


@every_pack
def test_every_cue_has_an_example(iso: str) -> None:
    known = {row["id"] for table in ("cues.tsv", "silence.tsv") for row in rows(iso, table)}
    found = {example.row for example in examples(iso, "found")}
    assert sorted(known - found) == []
    assert sorted(found - known) == []
    others = {example.row for kind in ("silent", "open") for example in examples(iso, kind)}
    assert sorted(others - known) == []


@every_pack
def test_as_many_sentences_stay_silent_as_are_found(iso: str) -> None:
    assert len(examples(iso, "silent")) >= len(examples(iso, "found"))


@every_pack
def test_few_examples_are_open_and_each_has_a_reason(iso: str) -> None:
    unread = examples(iso, "open")
    count = sum(len(examples(iso, kind)) for kind in ("found", "silent", "open"))
    assert len(unread) <= MANY * count
    assert all(example.reason for example in unread)


@every_pack
def test_no_example_stands_twice(iso: str) -> None:
    keys = [(one.text, one.cue) for kind in ("found", "silent", "open") for one in examples(iso, kind)]
    assert len(set(keys)) == len(keys)


@every_pack
def test_examples_quote_their_own_text(iso: str) -> None:
    for kind in ("found", "open"):
        for one in examples(iso, kind):
            for words in (one.cue, one.source, *one.content.split(JOINT)):
                assert words in one.text, one
            assert one.content == JOINT.join(piece.strip(MARKS) for piece in one.content.split(JOINT)), one


@all_of("found")
def test_what_must_be_found(example: Example) -> None:
    assert is_read(example), f"{example.text}\nread: {seen(example)}"
    right = [row for row, cue, source, _ in seen(example) if example.cue in cue and source == example.source]
    assert example.row in right, f"{example.text}\nread by other rows: {right}"


@all_of("silent")
def test_what_must_stay_silent(example: Example) -> None:
    assert not seen(example), f"{example.text}\nread: {seen(example)}"


@all_of("open")
def test_what_is_not_yet_read(example: Example) -> None:
    assert not is_read(example), f"{example.text}\nis read now: move it from [[open]]"
