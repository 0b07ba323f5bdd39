"""`tawatur`: read pages, print who said what."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import tawatur
from tawatur.api import checked_date, read
from tawatur.cli import places, screen, sources, table
from tawatur.cli.narrow import Only, narrowed
from tawatur.errors import InputError, TawaturError
from tawatur.model import Reading, to_json

FAILED, MISUSED = 1, 2
"""Exit codes: 0 all read; 1 something could not be read; 2 the command line makes no sense."""
STYLES = {
    "head": "bold",
    "source": "bold cyan",
    "stance": "green",
    "marked": "bold red",
    "content": "",
    "date": "yellow",
    "note": "dim",
    "": "",
}

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Tawatur reads Arabic news: who said what, who told them, and how they know.",
)


class Format(StrEnum):
    """Output formats."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def _version(value: bool) -> None:
    if value:
        typer.echo(f"tawatur {tawatur.__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news pages offline."""


@app.command("read")
def read_command(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE|DIR|-]...", help="Pages: text or HTML; - is standard input.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    plain: Annotated[bool, typer.Option("--plain", help="No colour, no box or direction characters.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="The rule and the place behind each mark.")] = False,
    outlet: Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published the page.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where the page stands.")] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="When it was published (ISO 8601).")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="CODE", help="Its language; else detected.")
    ] = None,
    only: Annotated[Only | None, typer.Option("--only", help="One kind of marks alone.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="PATH", help="Write here, not to the screen.")
    ] = None,
) -> None:
    """Print what pages report: who said what, how, through whom; how many were harmed or held; when."""
    if date is not None:
        try:
            checked_date(date)
        except InputError as error:
            _complain(error)
            raise typer.Exit(MISUSED) from error
    given = list(sources.gather(paths or []))
    failed = [0]

    def readings() -> Iterator[Reading]:
        for number, one in enumerate(given, 1):
            name = one.where if isinstance(one, InputError) else one.name
            if len(given) > 1 and sys.stderr.isatty():
                print(f"\r\033[K{number}/{len(given)} {name}", end="", file=sys.stderr, flush=True)
            try:
                if isinstance(one, InputError):
                    raise one
                reading = read(sources.load(one), name=name, outlet=outlet, url=url, date=date, language=language)
            except TawaturError as error:
                failed[0] += 1
                _complain(error)
                continue
            except Exception as error:
                # A fault of ours must not cost the other pages.
                failed[0] += 1
                problem = f"a fault of Tawatur, please report it: {type(error).__name__}: {error}"
                _complain(InputError(name, problem))
                continue
            yield reading
        if len(given) > 1 and sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    try:
        with _until_closed():
            lay = screen.Screen(width=_width(), plain=plain, explain=explain, only=only)
            _print(readings(), format_, lay, single=len(given) == 1, output=output)
    except InputError as error:
        _complain(error)
        raise typer.Exit(FAILED) from error
    if failed[0]:
        if len(given) > 1:
            print(f"tawatur: {failed[0]} of {len(given)} inputs could not be read", file=sys.stderr)
        raise typer.Exit(FAILED)


@app.command("locate")
def locate_command(
    page: Annotated[str, typer.Argument(metavar="FILE|-", help="The captured page.")],
    spans: Annotated[
        list[str] | None, typer.Argument(metavar="START:END", help="Characters of its text; else all marks.")
    ] = None,
    reading: Annotated[
        Path | None, typer.Option("--reading", metavar="PATH", help="A reading of it as JSON; else it is read.")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="No direction characters.")] = False,
) -> None:
    """Print where marks of a page stand in its captured bytes."""
    try:
        given = places.spans(spans or [])
    except InputError as error:
        _complain(error)
        raise typer.Exit(MISUSED) from error
    try:
        with _until_closed():
            for line in places.lines(page, given, reading, plain=plain):
                print(line)
    except TawaturError as error:
        _complain(error)
        raise typer.Exit(FAILED) from error


@app.command("demo")
def demo(
    plain: Annotated[bool, typer.Option("--plain", help="No colour, no box or direction characters.")] = False,
) -> None:
    """Read the example pages that come with the package."""
    from tawatur.cli import examples  # noqa: PLC0415  the demo alone needs it

    with _until_closed():
        found = examples.pages()
        lay = screen.Screen(width=_width(), plain=plain)
        for example in found:
            reading = read(example.data, name=example.name, outlet=example.outlet, url=example.url, date=example.date)
            _show(lay, reading)
            print()
        print(f"{len(found)} pages, all invented. Now one of yours: tawatur read PAGE.html")


@contextmanager
def _until_closed() -> Iterator[None]:
    """Stop without complaint where the reader of our output has had enough (`tawatur demo | head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered goes nowhere, so that nothing is said about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None


def _complain(error: TawaturError) -> None:
    line = "\r\033[K" if sys.stderr.isatty() else ""
    print(f"{line}tawatur: {screen.printable(str(error))}", file=sys.stderr)


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _print(
    readings: Iterator[Reading], format_: Format, lay: screen.Screen, *, single: bool, output: Path | None
) -> None:
    if format_ is Format.TEXT:
        if output is None:
            first = True
            for reading in readings:
                if not first:
                    print()
                first = False
                _show(lay, reading)
            return
        texts = ["".join(_line(line) + "\n" for line in lay.lines(reading)) for reading in readings]
        if texts:
            _write(output, "\n".join(texts).encode())
        return
    if format_ is Format.CSV:
        # The row of a count or a date names who said it, which a narrowed reading no longer knows.
        found = list(readings)
    elif format_ is Format.JSONL and output is None:
        _emit(output, (to_json(narrowed(reading, lay.only)) + b"\n" for reading in readings))
        return
    else:
        found = [narrowed(reading, lay.only) for reading in readings]
    if output is not None and not found:
        # Nothing could be read: what stands there already is worth more than an empty file.
        return
    if format_ is Format.JSONL:
        _emit(output, [to_json(one) + b"\n" for one in found])
    elif format_ is Format.CSV:
        _emit(output, [table.write(found, lay.only).encode("utf-8-sig" if output else "utf-8")])
    elif single:
        _emit(output, [to_json(one, indent=2) + b"\n" for one in found])
    else:
        _emit(output, [b"[\n" + b",\n".join(to_json(one, indent=2) for one in found) + b"\n]\n"])


def _line(pieces: list[screen.Piece]) -> str:
    return "".join(words for words, _ in pieces).rstrip()


def _show(lay: screen.Screen, reading: Reading) -> None:
    if lay.plain or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        for line in lay.lines(reading):
            print(_line(line))
        return
    from rich.console import Console  # noqa: PLC0415  colour alone needs it
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=True)
    for line in lay.lines(reading):
        console.print(Text.assemble(*((words, STYLES[kind]) for words, kind in line)))


def _emit(output: Path | None, pieces: Iterator[bytes] | list[bytes]) -> None:
    """Write the pieces; a file is left as it was where nothing could be read."""
    if output is None:
        out = sys.stdout.buffer
        for piece in pieces:
            out.write(piece)
        out.flush()
    else:
        _write(output, b"".join(pieces))


def _write(output: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        InputError: It cannot be written.
    """
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(output)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise InputError(str(output), f"cannot be written: {error.strerror or error}") from error


def run() -> None:
    """The command's entry."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="tawatur")
