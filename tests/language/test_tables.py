"""Tables: every fault of a pack is an error with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tawatur.errors import PackError
from tawatur.language.pack import Pack, load, packs
from tawatur.language.tables import read

XX = Path(__file__).resolve().parents[1] / "packs" / "xx"


def table(folder: Path, text: str) -> Path:
    path = folder / "table.tsv"
    path.write_text(text, "utf-8")
    return path


def test_rows_with_their_lines(tmp_path: Path) -> None:
    rows = list(read(table(tmp_path, "# a comment\nid\tword\n\none\tun\n# more\ntwo\tdu | dui\n"), ("id", "word")))
    assert [(row.line, row["id"]) for row in rows] == [(4, "one"), (6, "two")]
    assert rows[1].words("word") == ["du", "dui"]
    assert rows[0].path == "table.tsv"


def test_names_are_parted_by_commas(tmp_path: Path) -> None:
    (row,) = read(table(tmp_path, "id\tframes\none\tthat, colon,,quote\n"), ("id", "frames"))
    assert row.names("frames") == ["that", "colon", "quote"]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", None, "header"),
        ("# only a comment\n", None, "header"),
        ("id\tother\n", 1, "columns"),
        ("word\tid\n", 1, "columns"),
        ("id\n", 1, "columns"),
        ("id\tword\none\n", 2, "1 cells, not 2"),
        ("id\tword\none\tun\ntwo\tdu\tdu\n", 3, "3 cells, not 2"),
    ],
)
def test_a_table_of_another_shape(tmp_path: Path, text: str, line: int | None, problem: str) -> None:
    with pytest.raises(PackError, match=problem) as caught:
        list(read(table(tmp_path, text), ("id", "word")))
    assert (caught.value.path, caught.value.line) == ("table.tsv", line)
    assert str(caught.value).startswith("table.tsv" if line is None else f"table.tsv:{line}: ")


def test_a_table_that_is_missing_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        list(read(tmp_path / "none.tsv", ("id",)))
    (tmp_path / "table.tsv").write_bytes(b"id\n\xff\xfe\n")
    with pytest.raises(PackError, match="cannot be read"):
        list(read(tmp_path / "table.tsv", ("id",)))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the invented pack, to be damaged."""
    return Path(shutil.copytree(XX, tmp_path / "xx"))


@pytest.mark.parametrize(
    ("name", "row", "problem"),
    [
        ("cues.tsv", "bad\tverbal\tstate\tthat\tplain\t-\t-\tgloss\tdik", "kind 'verbal'"),
        ("cues.tsv", "bad\tverb\tstating\tthat\tplain\t-\t-\tgloss\tdik", "stance 'stating'"),
        ("cues.tsv", "bad\tverb\tstate\tthat,whether\tplain\t-\t-\tgloss\tdik", "whether"),
        ("cues.tsv", "bad\tverb\tstate\tthat\todd\t-\t-\tgloss\tdik", "paradigm 'odd'"),
        ("cues.tsv", "bad\tpreposition\tstate\tbefore\t-\t-\t-\tgloss\t", "form"),
        ("silence.tsv", "bad\tdecline\tbehind\tgloss\tno dik", "frame 'behind'"),
        ("silence.tsv", "bad\tdeclining\tafter\tgloss\tno dik", "stance 'declining'"),
        ("paradigms.tsv", "plain\tpast\tfs\tx\t0\t…", "numbers of letters"),
        ("paradigms.tsv", "plain\tpast\tfs\t0\t0\tx", "no …"),
        ("fold.tsv", "zz\tboth\tno code\ta", "hexadecimal"),
        ("fold.tsv", "110000\tboth\tbeyond the last code\ta", "code"),
        ("nouns.tsv", "minister\tone\t-\tgloss\tdik", "kind 'minister'"),
        ("nouns.tsv", "person\tthree\t-\tgloss\tdik", "number 'three'"),
        ("nouns.tsv", "person\tone\thearsay\tgloss\tdik", "basis 'hearsay'"),
        ("words.tsv", "comment-word\tgloss\t", "word"),
        ("outlets.tsv", "paper\tgloss\t", "name"),
        ("bodies.tsv", "state\t-\tgloss\t", "name"),
        ("bodies.tsv", "planet\t-\tgloss\tMera", "kind 'planet'"),
    ],
)
def test_a_row_that_is_wrong(copied: Path, name: str, row: str, problem: str) -> None:
    path = copied / name
    text = path.read_text("utf-8").rstrip("\n")
    path.write_text(f"{text}\n{row}\n", "utf-8")
    with pytest.raises(PackError, match=problem) as caught:
        Pack(copied)
    assert (caught.value.path, caught.value.line) == (name, text.count("\n") + 2)


@pytest.mark.parametrize("name", sorted(path.name for path in XX.glob("*.tsv")))
def test_each_table_is_needed(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(PackError, match=name):
        Pack(copied)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[pack\n", "cannot be read"),
        ("", "pack"),
        ('[pack]\niso = "xx"\n', "name"),
        (
            '[pack]\niso = "xx"\nname = "I"\nversion = "1"\ndirection = "up"\nscript = "Latn"\n'
            '[fold]\nmatch = ["both"]\nsearch = ["both"]\n',
            "direction",
        ),
        (
            '[pack]\niso = "xx"\nname = "I"\nversion = "1"\ndirection = "ltr"\nscript = "Latn"\n'
            '[fold]\nmatch = ["both"]\nsearch = ["both"]\n[endings]\nverbal_noun = "("\n',
            "verbal_noun",
        ),
    ],
)
def test_a_manifest_that_is_wrong(copied: Path, text: str, problem: str) -> None:
    (copied / "pack.toml").write_text(text, "utf-8")
    with pytest.raises(PackError, match=problem) as caught:
        Pack(copied)
    assert caught.value.path == "pack.toml"


def test_a_pack_that_is_not_installed() -> None:
    with pytest.raises(PackError, match="no language pack of that name; there are: ar"):
        load("tlh")


def test_a_pack_is_read_once() -> None:
    assert packs() == ("ar",)
    assert load("ar") is load("ar")
