"""Days and times as words and numbers write them."""

from __future__ import annotations

import runpy
from datetime import date, timedelta
from pathlib import Path

import pytest

from tawatur.errors import PackError
from tawatur.language.calendar import COLUMNS, Calendar, Clock, Written
from tawatur.language.hijri import Hijri, umm_al_qura
from tawatur.language.pack import load
from tawatur.language.tables import Row, read
from tawatur.language.token import tokenize

ROOT = Path(__file__).resolve().parents[2]


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenize(load("ar").folder(text))]


def written(text: str) -> Written | None:
    return load("ar").calendar.written(norms(text), 0)


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("12 مايو 2031", "2031-05-12", 3),
        ("12 أيار/مايو 2031", "2031-05-12", 5),
        ("12 مايو/ أيار 2031 م", "2031-05-12", 6),
        ("١٢ مايو (أيار) ٢٠٣١", "2031-05-12", 6),
        ("۱۲ كانون الثاني ۲۰۳۱", "2031-01-12", 4),
        ("3 تشرين الأول/أكتوبر 2031", "2031-10-03", 6),
        ("3 أكتوبر/تشرين الأول، 2031", "2031-10-03", 7),
        ("7 غشت 2031", "2031-08-07", 3),
        ("7 جويلية 2031", "2031-07-07", 3),
        ("7 من شهر يوليوز من عام 2031", "2031-07-07", 7),
        ("7-يوليو-2031", "2031-07-07", 5),
        ("مايو 12, 2031", "2031-05-12", 4),
        ("مايو 2031", "2031-05", 2),
        ("12 مايو", "XXXX-05-12", 2),
        ("oct. 3, 2031", "2031-10-03", 5),
        ("12/5/2031", "2031-05-12", 1),
        ("12 - 05 - 2031", "2031-05-12", 5),
        ("2031/5/12", "2031-05-12", 1),
        ("2031.05.12", "2031-05-12", 1),
        ("29 شباط 2031", None, 3),
        ("31 نيسان", None, 2),
        ("الثالث من يناير/ كانون الثاني 2031", "2031-01-03", 7),
        ("الحادي والثلاثين من أيار 2031", "2031-05-31", 5),
        ("وبيونيو 2031", "2031-06", 2),
        ("10 ربيع الأول 1453 هـ", None, 5),
        ("1453/3/10 هـ", None, 2),
    ],
)
def test_a_day_is_read(text: str, value: str | None, length: int) -> None:
    found = written(text)
    assert found is not None
    assert (found.edtf, found.length) == (value, length)


def test_a_hijri_day_is_known_as_one() -> None:
    assert written("10 ربيع الأول 1453 هـ") == Written(5, 1453, 3, 10, hijri=True)
    assert written("10 ذي القعدة") == Written(3, None, 11, 10, hijri=True)


@pytest.mark.parametrize("text", ["12", "12 رجلا", "12/5", "31/13/2031", "12/5/31", "الوزير", "1/2/3/4", "2031", ""])
def test_what_is_no_day_is_none(text: str) -> None:
    assert written(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:30", Clock(1, 14, 30, None)),
        ("02:30 م", Clock(2, 14, 30, None)),
        ("٢:٣٠ ص", Clock(2, 2, 30, None)),
        ("12:05 ص", Clock(2, 0, 5, None)),
        ("12:05 ظهرا", Clock(2, 12, 5, None)),
        ("1 ظهرا", Clock(2, 13, 0, None)),
        ("الساعة 9 مساء", Clock(3, 21, 0, None)),
        ("11 ليلا", Clock(2, 23, 0, None)),
        ("2 ليلا", Clock(2, 2, 0, None)),
        ("14:30 بتوقيت مكة المكرمة", Clock(4, 14, 30, "+03:00")),
        ("14:30 (بتوقيت غرينتش)", Clock(5, 14, 30, "+00:00")),
        ("14:30 GMT", Clock(2, 14, 30, "+00:00")),
        ("14:30 GMT+3", Clock(4, 14, 30, "+03:00")),
        ("14:30 +0300", Clock(3, 14, 30, "+03:00")),
        ("14:30 - 15:00", Clock(1, 14, 30, None)),
        ("14:30:15 بتوقيت القاهرة", Clock(1, 14, 30, None)),
    ],
)
def test_a_time_of_day_is_read(text: str, clock: Clock) -> None:
    assert load("ar").calendar.clock(norms(text), 0) == clock


@pytest.mark.parametrize("text", ["25:30", "12:75", "14", "الساعة", "الساعة الثانية", "رجلا", ""])
def test_what_is_no_time_of_day_is_none(text: str) -> None:
    assert load("ar").calendar.clock(norms(text), 0) is None


@pytest.mark.parametrize("row", ["moon\t01\tx\tabc", "gregorian\t13\tx\tabc", "hijri\t-\tx\tabc"])
def test_a_wrong_row_is_refused_with_its_line(tmp_path: Path, row: str) -> None:
    table = tmp_path / "calendar.tsv"
    table.write_text("kind\tvalue\tgloss\tphrase\n" + row + "\n", "utf-8")
    with pytest.raises(PackError, match=r"calendar\.tsv:2"):
        Calendar(read(table, COLUMNS), str)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 شوال 1436 هـ", "2015-07-28"),
        ("28/10/1436هـ", "2015-08-13"),
        ("1436/10/12هـ", "2015-07-28"),
        ("العاشر من شهر شوال عام 1436", "2015-07-26"),
        ("30 رمضان 1436", None),
        ("1 محرم 1342", None),
        ("31 نيسان 2031", None),
        ("22 آذار 2031", "2031-03-22"),
        ("22 آذار", None),
    ],
)
def test_its_day(text: str, day: str | None) -> None:
    found = written(text)
    assert found is not None
    assert load("ar").calendar.gregorian(found) == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("text", "year"), [("2031م", (2, 2031)), ("ألفين وأربعة عشر", (3, 2014)), ("ثلاثة", None), ("", None)]
)
def test_a_year(text: str, year: tuple[int, int] | None) -> None:
    assert load("ar").calendar.year(norms(text), 0) == year


def test_every_day_of_the_hijri_calendar_there_and_back() -> None:
    calendar = umm_al_qura()
    day = date(1990, 1, 1)
    while day < date(2030, 1, 1):
        parts = calendar.of(day)
        assert parts is not None
        assert calendar.day(*parts) == day
        day += timedelta(1)


def test_outside_the_hijri_calendar_nothing_is_said() -> None:
    calendar = umm_al_qura()
    assert calendar.of(date(1900, 1, 1)) is None
    assert calendar.of(date(2100, 1, 1)) is None
    for none in (calendar.day(1342, 1, 1), calendar.day(1436, 13, 1), calendar.day(1436, 10, 0)):
        assert none is None
    assert calendar.month(1501, 1) is None
    assert calendar.year(1600) is None
    assert calendar.year(1436) == (date(2014, 10, 25), date(2015, 10, 13))


@pytest.mark.parametrize("cells", [["1436", "x", "222222222222"], ["1436", "2014-10-25", "12"]])
def test_a_wrong_row_is_refused(cells: list[str]) -> None:
    with pytest.raises(PackError):
        Hijri([Row("hijri.tsv", 2, {"year": 0, "first": 1, "months": 2}, cells)])


def test_the_hijri_table_is_what_its_script_makes() -> None:
    pytest.importorskip("hijridate")
    script = runpy.run_path(str(ROOT / "scripts" / "hijri.py"))
    assert script["TARGET"].read_text("utf-8") == script["table"]()
