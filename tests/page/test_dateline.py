"""When a page was published, by the words on it, by fields of its head, or by its address."""

from __future__ import annotations

import pytest

from tawatur.model import Block, Role
from tawatur.page.dateline import Dates, dates
from tawatur.page.furniture import Furniture, Pack
from tawatur.page.moment import edtf, field, moments


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("الاثنين 12 مايو 2031", ["2031-05-12"]),
        ("الإثنين، ١٢ أيار/مايو ٢٠٣١ - ٠٢:٣٠ م", ["2031-05-12T14:30:00"]),
        ("12 مايو 2031 الساعة 14:30 بتوقيت مكة المكرمة", ["2031-05-12T14:30:00+03:00"]),
        ("14:30 GMT - 12 مايو 2031", ["2031-05-12T14:30:00Z"]),
        ("۱۲/۵/۲۰۳۱ ۹:۰۵ ص", ["2031-05-12T09:05:00"]),
        ("20 محرم 1453 هـ الموافق 12 مايو 2031 م", ["2031-05-12"]),
        ("نشر في 12 غشت 2031 10:00 - آخر تحديث 13 غشت 2031 11:00", ["2031-08-12T10:00:00", "2031-08-13T11:00:00"]),
        ("12 مايو", []),
        ("مايو 2031", []),
        ("31 نيسان 2031", []),
        ("20 محرم 1453 هـ", []),
        ("العدد 12052", []),
        ("منذ ساعتين", []),
        ("", []),
    ],
)
def test_days_with_their_year(pack: Pack, line: str, found: list[str]) -> None:
    assert moments(line, pack) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2031-05-12T14:30:05.250+0300", "2031-05-12T14:30:05+03:00"),
        ("Mon, 12 May 2031 14:30:00 GMT", "2031-05-12T14:30:00Z"),
        ("May 12, 2031 2:30 PM", "2031-05-12T14:30:00"),
        ("13/05/2031", "2031-05-13"),
        ("2031/05/12 14:30", "2031-05-12T14:30:00"),
        ("05/12/2031 02:30:00 PM", None),
        ("2031-02-30", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00", None),
        ("اليوم", None),
        (20310512, None),
        (None, None),
    ],
)
def test_a_field_is_a_date_or_nothing(pack: Pack, value: object, found: str | None) -> None:
    assert field(value, pack) == found


def test_iso_alone_needs_no_language() -> None:
    assert edtf("2031-05-12") == "2031-05-12"
    assert edtf("12 May 2031") is None


def of(lines: list[tuple[Role, str]], pack: Pack, address: str | None = None) -> Dates:
    blocks, at = [], 0
    for role, line in lines:
        blocks.append(Block(role, at, at + len(line)))
        at += len(line) + 2
    return dates("\n\n".join(line for _, line in lines), blocks, address, Furniture(pack))


PARAGRAPH = (Role.PARAGRAPH, "قال الوزير إن السد آمن.")


def test_the_dateline_above_the_report(pack: Pack) -> None:
    line = (Role.DATELINE, "نشر في 12 مايو 2031 - آخر تحديث 13 مايو 2031")
    assert of([line, PARAGRAPH], pack) == Dates("2031-05-12", "2031-05-13", "dateline")
    line = (Role.DATELINE, "آخر تحديث 13 مايو 2031 - نشر في 12 مايو 2031")
    assert of([line, PARAGRAPH], pack) == Dates("2031-05-12", "2031-05-13", "dateline")
    line = (Role.DATELINE, "آخر تحديث: 13 مايو 2031")
    assert of([line, PARAGRAPH], pack) == Dates("2031-05-13", "2031-05-13", "dateline of the last change")


def test_days_further_down_count_only_if_they_agree(pack: Pack) -> None:
    first, second = (Role.DATELINE, "12 مايو 2031 10:00"), (Role.DATELINE, "13 مايو 2031 11:00")
    assert of([PARAGRAPH, first], pack).published == "2031-05-12T10:00:00"
    assert of([PARAGRAPH, first, PARAGRAPH, second], pack) == Dates()


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://almada.example/2031/05/12/dam", "2031-05-12"),
        ("https://almada.example/news/2031-5-2/dam", "2031-05-02"),
        ("https://almada.example/2031/02/30/dam", None),
        ("https://almada.example/20310512", None),
        (None, None),
    ],
)
def test_the_address_says_it_where_nothing_else_does(pack: Pack, address: str | None, day: str | None) -> None:
    assert of([PARAGRAPH], pack, address) == (Dates(day, None, "address") if day else Dates())
    assert of([(Role.DATELINE, "1 مايو 2031"), PARAGRAPH], pack, address).published == "2031-05-01"
