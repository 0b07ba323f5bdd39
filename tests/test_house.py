"""The house: what holds for the whole of the source, whichever part one works on."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

import tawatur

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path(tawatur.__file__).resolve().parent
MODULES = sorted(SOURCE.rglob("*.py"))
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in {".txt", ".html"})

ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdfd\ufe70-\ufefc]"
)
MOST, LONGEST = 300, 600
"""Lines of most files, and of any file."""
SEEDS = ("0", "1", "42")
LAZY = ("selectolax", "rich", "ftfy")
"""Libraries that reading plain text must not pay for at its start."""


def run(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[bytes]:
    """A Python process with this source tree."""
    path = os.pathsep.join(one for one in (str(SOURCE.parent), os.environ.get("PYTHONPATH", "")) if one)
    environment = os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([sys.executable, *arguments], capture_output=True, check=False, env=environment, cwd=ROOT)


def docstrings(text: str) -> set[tuple[int, int]]:
    """Where the docstrings of a module begin: line and column."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        body = getattr(node, "body", None)
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or not body:
            continue
        # A string after an assignment documents it.
        for before, statement in zip([None, *body], body, strict=False):
            documents = before is None or isinstance(before, ast.Assign | ast.AnnAssign)
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and documents:
                found.add((statement.value.lineno, statement.value.col_offset))
    return found


def arabic(path: Path) -> Iterator[str]:
    """Each place in a module, docstrings aside, where an Arabic letter stands."""
    text = path.read_text("utf-8")
    allowed = docstrings(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING and token.start in allowed:
            continue
        if token.type not in (tokenize.NEWLINE, tokenize.NL) and ARABIC_LETTER.search(token.string):
            yield f"{path.relative_to(SOURCE)}:{token.start[0]}: {token.string!r}"


def test_no_arabic_letter_stands_in_code() -> None:
    assert [place for path in MODULES for place in arabic(path)] == []


def test_all_is_exact_and_can_be_imported() -> None:
    assert tawatur.__all__ == sorted(tawatur.__all__)
    public = {name for name, value in vars(tawatur).items() if not name.startswith("_") and not _module(value)}
    assert public | {"__version__"} == set(tawatur.__all__)
    for name in tawatur.__all__:
        assert getattr(tawatur, name) is not None


def _module(value: object) -> bool:
    return type(value).__name__ == "module"


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=str)
def test_every_package_names_only_what_it_has(path: Path) -> None:
    parts = path.relative_to(SOURCE.parent).parent.parts
    module = __import__(".".join(parts), fromlist=["_"])
    for name in getattr(module, "__all__", []):
        assert hasattr(module, name), name


def test_the_version_is_the_top_one_of_the_changelog() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    found = re.search(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", text, re.MULTILINE)
    assert found is not None
    assert found[1] == tawatur.__version__


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_its_one_job(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not text or ast.get_docstring(ast.parse(text))


def test_files_are_short() -> None:
    lengths = {str(path.relative_to(SOURCE)): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    long = {name: length for name, length in lengths.items() if length > MOST}
    assert len(long) <= len(lengths) * 0.15, long


PURE = """
import sys
from pathlib import Path
import tawatur
from tawatur.language.detect import detect
from tawatur.language.pack import load

pages = [Path(name).read_bytes() for name in sys.argv[1:]]
texts = [page for page in pages if not page.lstrip().startswith(b"<")]
load("ar")
detect("a")
for page in pages:
    if page not in texts:
        tawatur.read(page)  # what HTML needs is imported with the first page
seen = []
def hook(event, arguments):
    if event.split(".")[0] in {"open", "socket", "subprocess", "os", "sqlite3", "urllib", "http", "shutil", "tempfile"}:
        seen.append((event, str(arguments[:1])))
sys.addaudithook(hook)
count = 0
for page in pages:
    count += len(tawatur.read(page, outlet="x", date="2031-05-12").attributions)
print(count, sorted(set(seen)))
"""


def test_reading_opens_no_file_and_no_socket() -> None:
    done = run("-c", PURE, *map(str, EXAMPLES))
    assert done.returncode == 0, done.stderr.decode()
    count, seen = done.stdout.decode().strip().split(" ", 1)
    assert seen == "[]"
    assert int(count) > 50


def test_the_hook_of_that_test_sees_a_file_opened() -> None:
    done = run("-c", PURE.replace("count = 0", "count = len(open(sys.argv[1]).read())"), str(EXAMPLES[0]))
    assert b"open" in done.stdout


def test_the_same_input_gives_the_same_bytes() -> None:
    outputs = [run("-m", "tawatur", "read", *map(str, EXAMPLES), "--format", "json", seed=seed) for seed in SEEDS]
    assert [(one.returncode, one.stderr) for one in outputs] == [(0, b"")] * len(SEEDS)
    assert len({one.stdout for one in outputs}) == 1
    assert len(json.loads(outputs[0].stdout)) == len(EXAMPLES)


def test_plain_text_is_read_without_what_it_does_not_need() -> None:
    code = (
        "import sys, pathlib, tawatur\n"
        "tawatur.read(pathlib.Path(sys.argv[1]).read_bytes())\n"
        f"print([name for name in {LAZY!r} if name in sys.modules])\n"
    )
    done = run("-c", code, str(EXAMPLES[0]))
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"[]", b"")


def test_importing_reads_no_pack() -> None:
    code = "import tawatur\nfrom tawatur.language.pack import load\nprint(load.cache_info().currsize)\n"
    assert run("-c", code).stdout.strip() == b"0"
