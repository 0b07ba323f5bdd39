"""The documents hold: their code runs, their commands print what they show, and they name all that they must.

`UPDATE_DOCS=1` renews what the console blocks show: read the difference before you keep it.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import msgspec
import pytest
from _pytest.mark import ParameterSet

import tawatur
from tawatur.model import (
    Attribution,
    Basis,
    Block,
    ChainLink,
    Described,
    Document,
    Form,
    Link,
    Reading,
    Role,
    SourceKind,
    Span,
    Stance,
    Timex,
    to_json,
)

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
WRITTEN = [*DOCUMENTS, *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "THIRD_PARTY.md"))]
MANUAL = (ROOT / "docs" / "manual.md").read_text("utf-8")
COLUMNS = "88"
CUT = "…"
EXIT = re.compile(r"# exit code (\d+)$")
OPTION = re.compile(r"--[a-z][a-z-]*")


def blocks(kind: str) -> list[ParameterSet]:
    """The fenced blocks of a kind in all documents, each as path and text."""
    found = []
    for path in DOCUMENTS:
        text = path.read_text("utf-8")
        for block in re.finditer(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, block.start()) + 1
            found.append(pytest.param(path, block[1], id=f"{path.relative_to(ROOT)}:{line}"))
    return found


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory with the example pages, and `tawatur` on the path."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    command = tmp_path / "bin" / "tawatur"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tawatur "$@"\n', "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setenv("COLUMNS", COLUMNS)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize(("path", "code"), blocks("python"))
def test_code_runs(path: Path, code: str) -> None:
    if ">>> " in code:
        test = doctest.DocTestParser().get_doctest(code, {}, path.name, str(path), 0)
        assert doctest.DocTestRunner().run(test).failed == 0
    else:
        exec(compile(code, str(path), "exec"), {"__name__": "documentation"})


def ran(command: str) -> list[str]:
    """The lines that a command prints; its exit code must be the one that its comment gives, else 0."""
    done = subprocess.run(
        ["bash", "-c", command],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    expected = EXIT.search(command)
    assert done.returncode == (int(expected[1]) if expected else 0), done.stdout
    return [line.rstrip() for line in done.stdout.splitlines()]


@pytest.mark.usefixtures("workplace")
@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands of the documents are for a shell")
@pytest.mark.parametrize(("path", "block"), blocks("console"))
def test_commands_print_what_is_shown(path: Path, block: str) -> None:
    printed: list[str] = []
    for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = step.rstrip("\n").split("\n")
        lines = ran(command)
        if shown[-1:] == [CUT]:
            lines = [*lines[: len(shown) - 1], CUT]
        printed += [f"$ {command}", *lines]
    now = "\n".join(printed) + "\n"
    if os.environ.get("UPDATE_DOCS"):
        path.write_text(path.read_text("utf-8").replace(block, now, 1), "utf-8")
    else:
        assert now == block, "the output is another now; UPDATE_DOCS=1 renews what the document shows"


def example() -> dict[str, object]:
    """The worked example of the contract."""
    found = re.search(r"^```json\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)
    assert found
    shown = json.loads(found[1])
    assert isinstance(shown, dict)
    return shown


def test_worked_example_is_what_is_read() -> None:
    shown = example()
    document = shown["document"]
    assert isinstance(document, dict)
    reading = tawatur.read(document["text"], outlet=document["outlet"], date=document["published"])
    now = json.loads(to_json(reading))
    # Versions move with every release and every change of a table.
    assert shown.pop("reader").keys() == now.pop("reader").keys()  # type: ignore[attr-defined]
    assert now == shown
    assert now["attributions"]


@pytest.mark.parametrize("command", ["read", "locate", "demo"])
@pytest.mark.usefixtures("workplace")
def test_every_option_is_in_the_manual(command: str) -> None:
    options = set(OPTION.findall("\n".join(ran(f"tawatur {command} --help"))))
    assert options
    assert {option for option in options if f"`{option}" not in MANUAL} == set()


@pytest.mark.usefixtures("workplace")
def test_manual_has_no_option_that_is_gone() -> None:
    options = set(
        OPTION.findall(
            "\n".join(ran("tawatur --help; tawatur read --help; tawatur locate --help; tawatur demo --help"))
        )
    )
    assert set(OPTION.findall(MANUAL)) <= options


@pytest.mark.parametrize("type_", [Reading, Document, Block, Span, Attribution, Described, ChainLink, Timex])
def test_every_key_is_in_the_manual(type_: type[msgspec.Struct]) -> None:
    contract = MANUAL.partition("## The JSON contract")[2]
    told = set(re.findall(r"`([a-z_]+)`", contract)) | {"start", "end", "text"}
    assert set(type_.__struct_fields__) - told == set()


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Form", Form),
        ("Stance", Stance),
        ("Kind of source", SourceKind),
        ("Basis", Basis),
        ("Link of a chain", Link),
        ("Role of a block", Role),
    ],
)
def test_every_label_is_in_the_manual(title: str, labels: type[StrEnum]) -> None:
    section = MANUAL.partition(f"### {title}\n")[2].partition("\n#")[0]
    assert set(re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE)) == {label.value for label in labels}


def test_every_error_is_in_the_manual() -> None:
    errors = {name for name in tawatur.__all__ if name.endswith("Error")}
    assert {name for name in errors if f"| `{name}` |" not in MANUAL} == set()


def test_every_module_of_the_reader_is_described() -> None:
    text = (ROOT / "docs" / "reading.md").read_text("utf-8")
    modules = {path.stem for path in (ROOT / "src" / "tawatur" / "reading").glob("[a-z]*.py")}
    assert {name for name in modules if f"`{name}`" not in text and f"`reading.{name}`" not in text} == set()


def test_every_cue_column_is_described() -> None:
    text = (ROOT / "docs" / "reading.md").read_text("utf-8")
    table = ROOT / "src" / "tawatur" / "language" / "data" / "ar" / "cues.tsv"
    lines = table.read_text("utf-8").splitlines()
    header = next(line for line in lines if line and not line.startswith("#")).split("\t")
    assert {column for column in header if f"| `{column}` |" not in text} == set()


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_make_targets_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^    |`)make ([a-z]+)\b", path.read_text("utf-8"), re.MULTILINE)) <= targets


def test_version_is_the_changelogs_newest() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## \[([^\]]+)\] - (\d{4}-\d{2}-\d{2})$", changes, re.MULTILINE)
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert versions[0][0] == tawatur.__version__
    assert f"version: {versions[0][0]}\ndate-released: {versions[0][1]}\n" in citation
