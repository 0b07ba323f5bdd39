"""Undated: what a page without a date allows to be said of it, and how that is known."""

from __future__ import annotations

import pytest

import tawatur

MONTH = (
    "انهار جسر الريحانية الكبير فوق وادي سلوان الشهر الماضي.\n\n"
    "وقال الحارس إن جسر الريحانية الكبير سقط في وادي سلوان في 22 مارس/ آذار."
)
WAR = "\n\nوتوقفت الرحلات منذ غزو روسيا لأوكرانيا قبل عامين."


def told(text: str, date: str | None = None) -> tuple[str | None, str | None]:
    """The date of an invented page, and its reason."""
    document = tawatur.read(text, date=date, language="ar").document
    return document.published, document.date_reason


def test_the_month_of_an_event_and_how_long_ago_a_known_one_was() -> None:
    published, reason = told(MONTH + WAR)
    assert published == "2024-04"
    assert reason is not None
    assert reason.startswith("inferred: ")
    assert all(words in reason for words in ("الشهر الماضي", "22 مارس/ آذار", "قبل عامين", "2022-02-24"))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (MONTH, "XXXX-04"),
        (WAR, "2024~"),
        ("وصل الوفد اليوم الاثنين 12 مايو 2031 إلى المرفأ.", "2031-05-12"),
        ("وصل الوفد أمس الأحد 11 مايو 2031 إلى المرفأ.", "2031-05-12"),
        ("وصل الوفد اليوم الاثنين 12 مايو إلى المرفأ.", "XXXX-05-12"),
    ],
)
def test_what_the_page_allows(text: str, published: str) -> None:
    assert told(text)[0] == published


@pytest.mark.parametrize(
    "text",
    [
        "انهار الجسر الشهر الماضي. وزار الوزير المرفأ في 22 مارس.",
        "وصل الوفد أمس، بعد عام 2029.",
        "غادر المدينة قبل عامين.",
    ],
)
def test_what_says_nothing_is_left_open(text: str) -> None:
    assert told(text) == (None, None)


def test_a_date_that_is_given_stays() -> None:
    assert told(MONTH + WAR, "2031-05-12") == ("2031-05-12", "given")
