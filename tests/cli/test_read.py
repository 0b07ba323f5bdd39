"""`tawatur read`, `demo`, `--help`, `--version`: what is printed, where, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import tawatur
from tawatur.cli import main, table
from tawatur.model import from_json

SOURCE = Path(tawatur.__file__).resolve().parents[1]
RAIL = (
    "سكة الساحل تعود الأحد\n\n"
    "قال وزير النقل سامي الرفاعي إن القطار سيعود الأحد، مضيفا أن «الجسر صار آمنا».\n\n"
    "ونفت شركة السكك أن يكون الخط مغلقا، ولم ترد على طلب للتعليق.\n"
)
PORT = (
    "ميناء الريحانية يغلق يومين\n\n"
    "أعلنت إدارة الميناء أن السفن ستنتظر في عرض البحر يومين بسبب الرياح.\n\n"
    "وقال مصدر في الميناء إن الرافعات لم تتضرر من العاصفة التي مرت ليل الأحد.\n"
)
PERSIAN = "وزیر راه گفت که این خط آهن برای مردم شهر باز شده است و قطارها از روز یکشنبه حرکت می‌کنند.\n"
ENGLISH = "The minister said that the line was closed and that the trains would run on Sunday.\n"
PAGE = (
    '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مكتبة الحي</title></head>'
    "<body><article><h1>مكتبة الحي تفتح ليلا</h1>"
    "<p>قالت مديرة المكتبة هالة البستاني إن القاعة ستبقى مفتوحة حتى منتصف الليل طوال الشتاء.</p>"
    "<p>وأضافت أن الدخول مجاني لجميع سكان الحي وطلاب المدارس القريبة.</p></article></body></html>"
)
DIRECTION = {"\u200e", "\u200f", "\u061c", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


class Done(NamedTuple):
    """A command that has ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the command in an empty directory, in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: str | Path, stdin: str | bytes = b"", **more: str) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        for name, value in more.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["tawatur", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        with pytest.raises(SystemExit) as caught:
            main.run()
        out, err = capsysbinary.readouterr()
        code = caught.value.code
        return Done(code if isinstance(code, int) else int(code is not None), out.decode(), err.decode())

    return command


def process(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    path = os.pathsep.join(one for one in (str(SOURCE), os.environ.get("PYTHONPATH", "")) if one)
    return subprocess.Popen(
        [sys.executable, "-m", "tawatur", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    )


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A directory of invented pages."""
    folder = tmp_path / "pages"
    (folder / "more").mkdir(parents=True)
    (folder / "2-port.txt").write_text(PORT, "utf-8")
    (folder / "1-rail.txt").write_text(RAIL, "utf-8")
    (folder / "more" / "page.html").write_text(PAGE, "utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.4")
    return folder


def one_sentence(done: Done) -> None:
    """The command has said in one line what is wrong, and nothing of its inside."""
    lines = done.err.strip().splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].startswith("tawatur: ")
    assert "Traceback" not in done.err


def titles(done: Done) -> list[str]:
    return [json.loads(line)["document"]["title"] for line in done.out.splitlines()]


# What is printed


def test_text_has_headline_sources_and_contents(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", "--outlet", "الشراع", "--date", "2031-05-12")
    assert (done.code, done.err) == (0, "")
    for words in (
        "سكة الساحل تعود الأحد",
        "الشراع",
        "2031-05-12",
        "سامي الرفاعي",
        "الجسر صار آمنا",
        "DENIES",
        "DOES NOT SAY",
    ):
        assert words in done.out


def test_without_outlet_and_date_it_says_so(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt")
    assert "outlet not known" in done.out
    assert "date not known" in done.out


def test_words_of_the_page_are_isolated(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt")
    assert "\u2068سكة الساحل تعود الأحد\u2069" in done.out
    assert done.out.count("\u2068") == done.out.count("\u2069")
    for line in done.out.splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_plain_prints_no_direction_marks_and_nothing_that_cannot_be_printed(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "marks.txt"
    page.write_text(
        RAIL.replace("الرفاعي", "\u202bالرفاعي\u202c\u200f").replace("القطار", "القطار\u0007\u001b[31m"), "utf-8"
    )
    done = run("read", page, "--plain", "--explain")
    assert done.code == 0
    for character in done.out:
        assert character == "\n" or character.isprintable(), hex(ord(character))
        assert character not in DIRECTION
        assert unicodedata.category(character) not in ("Cc", "Cf") or character == "\n"
    assert not any(character in done.out for character in "●·│─")


def test_without_plain_a_page_cannot_send_codes_to_the_terminal(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "codes.txt"
    page.write_text(RAIL.replace("القطار", "القطار\u001b[31m\u0007\u009b2J"), "utf-8")
    done = run("read", page)
    assert not any(unicodedata.category(character) == "Cc" for character in done.out.replace("\n", ""))


def test_no_colour_where_nobody_looks(run: Run, pages: Path) -> None:
    assert "\x1b" not in run("read", pages / "1-rail.txt").out


def test_explain_shows_row_rule_and_place(run: Run, pages: Path) -> None:
    without, done = run("read", pages / "1-rail.txt"), run("read", pages / "1-rail.txt", "--explain")
    assert "rule " not in without.out
    assert "rule say/that" in done.out
    assert "cue " in done.out
    marks = json.loads(run("read", pages / "1-rail.txt", "--format", "json").out)["attributions"]
    for mark in marks:
        assert f"at {mark['cue']['start']}:{mark['cue']['end']}" in done.out


def test_json_of_one_input_is_an_object(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", "--format", "json")
    assert done.code == 0
    reading = from_json(done.out.encode())
    assert reading.document.text == RAIL
    assert reading.document.title == "سكة الساحل تعود الأحد"
    assert done.out.endswith("}\n")


def test_json_of_two_inputs_is_an_array(run: Run, pages: Path) -> None:
    done = run("read", pages / "2-port.txt", pages / "1-rail.txt", "--format", "json")
    data: list[dict[str, Any]] = json.loads(done.out)
    assert [one["document"]["title"] for one in data] == ["ميناء الريحانية يغلق يومين", "سكة الساحل تعود الأحد"]


def test_json_of_two_inputs_is_an_array_where_one_cannot_be_read(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", "none.txt", "--format", "json")
    assert done.code == 1
    assert len(json.loads(done.out)) == 1


def test_json_where_the_only_input_cannot_be_read(run: Run) -> None:
    done = run("read", "none.txt", "--format", "json")
    assert (done.code, done.out) == (1, "")


def test_jsonl_is_an_object_a_line(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", pages / "2-port.txt", "--format", "jsonl")
    assert titles(done) == ["سكة الساحل تعود الأحد", "ميناء الريحانية يغلق يومين"]
    for line in done.out.splitlines():
        from_json(line.encode())


def test_csv_is_a_row_an_attribution(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", "--format", "csv", "--outlet", "الشراع")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    reading = from_json(run("read", pages / "1-rail.txt", "--format", "json", "--outlet", "الشراع").out.encode())
    assert [row["attribution"] for row in rows] == [mark.id for mark in reading.attributions]
    assert {row["outlet"] for row in rows} == {"الشراع"}
    assert rows[0]["cue"] == reading.attributions[0].cue.text
    assert list(rows[0]) == list(table.COLUMNS)


def test_csv_of_several_inputs_has_one_header(run: Run, pages: Path) -> None:
    done = run("read", pages, "--format", "csv")
    assert done.out.count(table.COLUMNS[0] + "," + table.COLUMNS[1]) == 1
    assert len({row["document"] for row in csv.DictReader(io.StringIO(done.out))}) == 3


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\t=", "\u200f=", "\ufeff-", "\n=", "\uff1d"])
def test_csv_has_no_cell_that_a_spreadsheet_runs(run: Run, pages: Path, start: str) -> None:
    done = run("read", pages / "1-rail.txt", "--format", "csv", "--outlet", f'{start}HYPERLINK("http://x.example")')
    for row in csv.DictReader(io.StringIO(done.out)):
        assert row["outlet"].startswith("'")
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())


def test_csv_in_a_file_begins_with_a_byte_order_mark(run: Run, pages: Path, tmp_path: Path) -> None:
    run("read", pages / "1-rail.txt", "--format", "csv", "--output", "out.csv")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument,")


# Where pages come from


def test_several_inputs_in_their_order(run: Run, pages: Path) -> None:
    done = run("read", pages / "2-port.txt", pages / "1-rail.txt")
    assert 0 <= done.out.index("ميناء الريحانية يغلق يومين") < done.out.index("سكة الساحل تعود الأحد")


def test_a_directory_gives_its_pages_in_the_order_of_their_paths(run: Run, pages: Path) -> None:
    done = run("read", pages, "--format", "jsonl")
    assert (done.code, done.err) == (0, "")
    assert titles(done) == ["سكة الساحل تعود الأحد", "ميناء الريحانية يغلق يومين", "مكتبة الحي تفتح ليلا"]


@pytest.mark.parametrize("arguments", [("-",), ()])
def test_standard_input(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("read", *arguments, "--format", "json", stdin=RAIL)
    assert done.code == 0
    assert from_json(done.out.encode()).document.text == RAIL


def test_what_is_given_stands_in_the_reading(run: Run, pages: Path) -> None:
    given = ("--outlet", "الشراع", "--url", "https://alshiraa.example/1", "--date", "2031-05-12", "--language", "ar")
    document = json.loads(run("read", pages / "1-rail.txt", "--format", "json", *given).out)["document"]
    assert (document["outlet"], document["url"], document["published"]) == (
        "الشراع",
        "https://alshiraa.example/1",
        "2031-05-12",
    )


# What cannot be read


def test_a_missing_file(run: Run) -> None:
    done = run("read", "none.txt")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "none.txt: no such file" in done.err


def test_an_empty_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("read", "empty")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert ".html" in done.err


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(run: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    done = run("read", "empty.txt")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "empty" in done.err.removeprefix("tawatur: empty.txt")


def test_empty_standard_input(run: Run) -> None:
    done = run("read", "-")
    assert done.code == 1
    one_sentence(done)
    assert "standard input" in done.err


def test_a_file_that_is_no_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    done = run("read", "picture.txt")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)


def test_persian_is_refused_in_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "persian.txt").write_text(PERSIAN, "utf-8")
    done = run("read", "persian.txt")
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "Persian (fa)" in done.err
    assert "Arabic (ar)" in done.err


def test_english_is_refused_in_one_sentence(run: Run) -> None:
    done = run("read", stdin=ENGLISH)
    assert done.code == 1
    one_sentence(done)
    assert "English (en)" in done.err


def test_a_bad_page_in_a_batch_does_not_stop_it(run: Run, pages: Path) -> None:
    (pages / "1-persian.txt").write_text(PERSIAN, "utf-8")
    (pages / "1-empty.txt").write_bytes(b"")
    done = run("read", pages, "none.txt", pages / "2-port.txt", "--format", "jsonl")
    assert done.code == 1
    assert len(titles(done)) == 4
    lines = done.err.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("tawatur: ") for line in lines)
    assert lines[-1] == "tawatur: 3 of 7 inputs could not be read"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_opened(run: Run, pages: Path) -> None:
    (pages / "1-rail.txt").chmod(0)
    done = run("read", pages / "1-rail.txt")
    assert done.code == 1
    one_sentence(done)


# What makes no sense


@pytest.mark.parametrize("date", ["yesterday", "2031-13", "2031-02-30", "2031-05-12T25:00", "12/5/2031", "", "٢٠٣١"])
def test_a_bad_date(run: Run, pages: Path, date: str) -> None:
    done = run("read", pages / "1-rail.txt", "--date", date)
    assert (done.code, done.out) == (2, "")
    one_sentence(done)
    assert "--date" in done.err


@pytest.mark.parametrize("date", ["2031", "2031-05", "2032-02-29", "2031-05-12T14:30", "2031-05-12T14:30:00+03:00"])
def test_a_good_date(run: Run, pages: Path, date: str) -> None:
    document = json.loads(run("read", pages / "1-rail.txt", "--date", date, "--format", "json").out)["document"]
    assert document["published"] == date


@pytest.mark.parametrize("language", ["tlh", "AR ", "../ar"])
def test_a_bad_language(run: Run, pages: Path, language: str) -> None:
    done = run("read", pages / "1-rail.txt", "--language", language)
    assert done.code in (1, 2)
    assert done.out == ""
    one_sentence(done)


@pytest.mark.parametrize(
    "arguments", [("read", "--format", "xml"), ("read", "--nothing"), ("nothing",), ("read", "--output")]
)
def test_a_command_line_that_makes_no_sense(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


# Where it is written


def test_output_is_written_to_a_file(run: Run, pages: Path, tmp_path: Path) -> None:
    for format_ in ("text", "json", "jsonl", "csv"):
        printed = run("read", pages / "1-rail.txt", "--format", format_)
        done = run("read", pages / "1-rail.txt", "--format", format_, "--output", f"out.{format_}")
        assert (done.code, done.out, done.err) == (0, "", "")
        written = (tmp_path / f"out.{format_}").read_bytes().decode("utf-8-sig")
        assert written == printed.out
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        *("out.csv", "out.json", "out.jsonl", "out.text"),
    ]


def test_output_replaces_a_file_whole(run: Run, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("x" * 10**6, "utf-8")
    assert run("read", pages / "1-rail.txt", "--format", "json", "--output", "out.json").code == 0
    from_json((tmp_path / "out.json").read_bytes())


@pytest.mark.parametrize("where", ["nowhere/out.json", "file/out.json", "pages"])
def test_output_that_cannot_be_written(run: Run, pages: Path, tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("kept", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = run("read", pages / "1-rail.txt", "--format", "json", "--output", where)
    assert (done.code, done.out) == (1, "")
    one_sentence(done)
    assert "cannot be written" in done.err
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "file").read_text("utf-8") == "kept"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_output_in_a_directory_that_may_not_be_written(run: Run, pages: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    done = run("read", pages / "1-rail.txt", "--output", "closed/out.txt")
    assert done.code == 1
    one_sentence(done)
    assert list(closed.iterdir()) == []


def test_nothing_is_written_where_nothing_could_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("kept", "utf-8")
    done = run("read", "none.txt", "--format", "json", "--output", "out.json")
    assert done.code == 1
    assert (tmp_path / "out.json").read_text("utf-8") == "kept"


# Faces


@pytest.mark.parametrize("arguments", [("--help",), ()])
def test_help_fits_a_screen(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    lines = (done.out + done.err).splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert "read" in done.out + done.err
    assert "demo" in done.out + done.err
    assert done.code == (0 if arguments else 2)


@pytest.mark.parametrize("command", ["read", "locate", "demo"])
def test_help_of_a_command(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 80
    if command == "read":
        for option in ("--format", "--plain", "--explain", "--outlet", "--url", "--date", "--language", "--output"):
            assert option in done.out


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.code, done.out, done.err) == (0, f"tawatur {tawatur.__version__}\n", "")


def test_the_package_is_the_command() -> None:
    with process("--version") as done:
        out, err = done.communicate(timeout=60)
    assert (done.returncode, out.decode().split(), err) == (0, ["tawatur", tawatur.__version__], b"")


def test_demo_reads_the_example_pages(run: Run) -> None:
    done = run("demo", "--plain")
    assert (done.code, done.err) == (0, "")
    assert "8 pages, all invented" in done.out
    assert done.out.count(" attributions | ") == 8
    assert not DIRECTION & set(done.out)


def test_a_narrow_screen(run: Run, pages: Path) -> None:
    done = run("read", pages / "1-rail.txt", COLUMNS="40")
    assert done.code == 0
    contents = [line for line in done.out.splitlines() if line.startswith("        ")]
    assert contents
    assert max(map(len, contents)) <= 42


def test_a_reader_of_the_output_that_has_had_enough(pages: Path) -> None:
    with process("read", *[pages / "1-rail.txt"] * 40, "--format", "jsonl") as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.read(10)
        done.stdout.close()
        assert done.stderr.read() == b""
        assert done.wait(timeout=60) == 0


COUNTS = "انهيار في منجم سلوان\n\nقال وزير الري إن 57 عاملا قتلوا. وأصيب نحو 100 آخرين.\n"


def test_counts_stand_under_what_says_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(COUNTS, "utf-8")
    out = run("read", "mine.txt", "--plain").out
    assert "2 counts" in out
    lines = [line.strip() for line in out.splitlines()]
    assert lines.index("killed: 57  57 عاملا") == lines.index("57 عاملا قتلوا") + 1
    assert lines[lines.index("* the page itself counts") + 1] == "injured: about 100  100 آخرين"


def test_one_kind_of_marks_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(COUNTS, "utf-8")
    out = run("read", "mine.txt", "--plain", "--only", "counts").out
    assert "killed: 57  57 عاملا  (said in 1, وزير الري)" in out
    assert "injured: about 100  100 آخرين  (the page itself)" in out
    assert "says" not in out
    for only, empty in (("counts", "attributions"), ("attributions", "figures")):
        reading = json.loads(run("read", "mine.txt", "--format", "json", "--only", only).out)
        assert reading[empty] == []
        assert reading[{"attributions": "figures", "figures": "attributions"}[empty]]
    (killed, injured) = csv.DictReader(io.StringIO(run("read", "mine.txt", "--format", "csv", "--only", "counts").out))
    assert (killed["kind"], killed["low"], killed["said_by_name"]) == ("killed", "57", "وزير الري")
    assert (injured["approx"], injured["said_by"]) == ("yes", "")
    assert "counts" not in run("read", "mine.txt", "--plain", "--only", "attributions").out.split("\n", 2)[2]


WARNING = "سد سلوان\n\nوحذر وزير الري الصيادين من فيضان النهر. لكن الصيادين تجاهلوا التحذير.\n"


def test_warnings_say_who_warned_whom(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(WARNING, "utf-8")
    out = run("read", "mine.txt", "--plain").out
    assert "1 warning" in out
    assert "* warnings" in out
    out = run("read", "mine.txt", "--plain", "--explain", "--only", "warnings").out
    assert "وزير الري warns الصيادين of" in out
    assert "specific: what, where; 1 more mention" in out
    assert "ignored: تجاهلوا" in out
    assert "cue وحذر at 10:14" in out
    assert "says" not in out
    (row,) = csv.DictReader(io.StringIO(run("read", "mine.txt", "--format", "csv", "--only", "warnings").out))
    assert (row["warner"], row["warned"], row["threat"]) == ("وزير الري", "الصيادين", "فيضان النهر")
    assert (row["what"], row["who"], row["response"], row["said_by_name"]) == ("yes", "no", "ignored", "وزير الري")


def test_an_unknown_kind_of_marks_makes_no_sense(run: Run, pages: Path) -> None:
    assert run("read", pages / "1-rail.txt", "--only", "weather").code == 2


def test_dates_stand_under_what_says_them(run: Run) -> None:
    done = run("read", "--plain", "--date", "2031-05-12", stdin=RAIL)
    lines = done.out.splitlines()
    (at,) = [number for number, line in enumerate(lines) if "القطار سيعود الأحد" in line]
    assert lines[at + 1].split() == ["2031-05-18", "الأحد"]
    assert "2 dates" in lines[1]


def test_only_dates(run: Run) -> None:
    done = run("read", "--plain", "--only", "dates", "--date", "2031-05-12", stdin=PORT)
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()[2:]] == ["?", "?", "2031-05-11"]
    assert done.out.splitlines()[-1].endswith(", مصدر في الميناء)")


def test_only_dates_in_json_and_csv(run: Run) -> None:
    data = json.loads(run("read", "--only", "dates", "--format", "json", "--date", "2031-05-12", stdin=RAIL).out)
    assert (data["attributions"], [one["text"] for one in data["timexes"]]) == ([], ["الأحد", "الأحد"])
    data = json.loads(run("read", "--only", "attributions", "--format", "json", stdin=RAIL).out)
    assert data["timexes"] == []
    rows = list(csv.DictReader(io.StringIO(run("read", "--only", "dates", "--format", "csv", stdin=PORT).out)))
    assert [row["text"] for row in rows] == ["يومين", "يومين", "ليل الأحد"]
    assert rows[-1]["said_by_name"] == "مصدر في الميناء"


RAID = "غارة على سلوان\n\nقال وزير الدفاع إن المقاتلات قصفت مدينة سلوان أمس. واعتقلت الشرطة ثلاثة أشخاص.\n"


def test_events_stand_under_what_says_them(run: Run) -> None:
    out = run("read", "--plain", "--date", "2031-05-12", stdin=RAID).out
    assert "events" in out.splitlines()[1]
    lines = [line.strip() for line in out.splitlines()]
    assert any(line.startswith("COERCE") and line.endswith("واعتقلت") for line in lines)


def test_only_events(run: Run) -> None:
    out = run("read", "--plain", "--only", "events", "--date", "2031-05-12", stdin=RAID).out
    assert "says" not in out
    assert "(the page itself)" in out
    data = json.loads(run("read", "--only", "events", "--format", "json", "--date", "2031-05-12", stdin=RAID).out)
    assert data["attributions"] == []
    assert [one["type"] for one in data["events"]] == ["ASSAULT", "COERCE"]
    rows = list(csv.DictReader(io.StringIO(run("read", "--only", "events", "--format", "csv", stdin=RAID).out)))
    assert [(row["type"], row["modality"]) for row in rows] == [("ASSAULT", "happened"), ("COERCE", "happened")]
