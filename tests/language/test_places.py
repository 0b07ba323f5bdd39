"""Places: the table that `scripts/places.py` makes, and what the reader sees of it."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from tawatur.errors import PackError
from tawatur.language.lexicon import Body
from tawatur.language.pack import load
from tawatur.language.places import COLUMNS, Places
from tawatur.language.tables import Row, read

AR = files("tawatur.language") / "data" / "ar"


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(read(AR / "places.tsv", COLUMNS))


def test_names_are_folded_and_stand_once(rows: list[Row]) -> None:
    fold = load("ar").folder.word
    names = [row["name"] for row in rows]
    assert [name for name in names if " ".join(fold(name).split()) != name] == []
    assert len(set(names)) == len(names)


def test_every_row_has_a_kind_a_country_and_a_population(rows: list[Row]) -> None:
    assert {row["kind"] for row in rows} == {"capital", "city", "country"}
    assert [row["code"] for row in rows if not (len(row["code"]) == 2 and row["code"].isupper())] == []
    assert all(row["population"].isdecimal() for row in rows)
    assert 5_000 < len(rows) < 13_000


def test_no_name_is_one_that_the_pack_excludes(rows: list[Row]) -> None:
    pack = load("ar")
    excluded = {pack.folder.word(word) for word in pack.spellings["not-a-place"]}
    assert [row["name"] for row in rows if row["name"] in excluded] == []


def test_the_licence_is_named_where_the_data_is_and_where_thanks_are_given() -> None:
    licences = tomllib.loads((AR / "pack.toml").read_text("utf-8"))["licence"]
    assert "CC-BY-4.0" in licences["places.tsv"]
    assert "Unicode-3.0" in licences["places.tsv"]
    thanks = (Path(__file__).resolve().parents[2] / "THIRD_PARTY.md").read_text("utf-8")
    assert "GeoNames" in thanks
    assert "CC BY 4.0" in thanks


def test_a_capital_stands_for_its_state_and_a_city_does_not() -> None:
    pack = load("ar")
    capital, city = pack.folder.word("أولان باتور").split(), pack.folder.word("مانشستر").split()
    assert pack.bodies.match(pack.folder.word("كوستاريكا").split(), 0) == (1, Body("state", "CR", "Costa Rica"))
    assert pack.bodies.match(city, 0) is None
    found = pack.places.cities.match(city, 0)
    assert found is not None
    assert found[0] == 1
    assert pack.places.cities.match(capital, 0) is None


def test_a_table_with_another_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("kind\tname\n", "utf-8")
    with pytest.raises(PackError, match="columns"):
        Places(tmp_path / "places.tsv")
    with pytest.raises(PackError, match="cannot be read"):
        Places(tmp_path / "none.tsv")
