"""Persons' names from bylines and from what metadata calls the author."""

from __future__ import annotations

import pytest

from tawatur.page.authors import Authors, Signed
from tawatur.page.furniture import Furniture, Pack


@pytest.fixture(scope="module")
def authors(pack: Pack) -> Authors:
    return Authors(Furniture(pack), "صحيفة المدى", "https://www.al-mada.example/a/1")


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["ليلى منصور"], ["ليلى منصور"]),
        (["بقلم: ليلى منصور"], ["ليلى منصور"]),
        (["كتبت ليلى منصور"], ["ليلى منصور"]),
        (["By Layla Mansour and Omar Saleh"], ["Layla Mansour", "Omar Saleh"]),
        (["ليلى منصور، عمر صالح"], ["ليلى منصور", "عمر صالح"]),
        (["ليلى منصور ومحمد صالح"], ["ليلى منصور", "محمد صالح"]),
        (["ليلى منصور وليد"], ["ليلى منصور وليد"]),
        (["ليلى منصور", "ليلى  منصـور", "ليلى منصور (القاهرة)"], ["ليلى منصور"]),
        (["ليلى منصور layla@almada.example"], ["ليلى منصور"]),
        (["ليلى منصور @layla"], ["ليلى منصور"]),
        (["ليلى منصور من الرياض"], ["ليلى منصور"]),
        (["القاهرة: ليلى منصور"], ["ليلى منصور"]),
        (["بيروت، دمشق:ليلى منصور، عمر صالح"], ["ليلى منصور", "عمر صالح"]),
        (["ليلى منصور - القاهرة"], ["ليلى منصور"]),
        (["ليلى منصور- المدى- جدة:"], ["ليلى منصور"]),
        (["ليلى منصور (بيروت) عمر صالح (دمشق)"], ["ليلى منصور", "عمر صالح"]),
        (["ليلى منصور - جدة - تصوير عمر صالح"], ["ليلى منصور"]),
        (["القاهرة - رويترز"], ["رويترز"]),
        (["موسكو (رويترز)"], ["رويترز"]),
        (["القاهرة"], []),
        (["Anne - Marie Duval"], ["Anne - Marie Duval"]),
        (["https://almada.example/author/layla"], []),
        (["admin", "ليلى منصور"], ["ليلى منصور"]),
        (["صحيفة المدى", "ليلى منصور"], ["ليلى منصور"]),
        (["Al Mada", "ليلى منصور"], ["ليلى منصور"]),
        (["رويترز"], ["رويترز"]),
        (["ليلى منصور", "رويترز"], ["ليلى منصور", "رويترز"]),
        (["صحيفة المدى"], ["صحيفة المدى"]),
        (["قسم الأخبار"], ["قسم الأخبار"]),
        (["1234", "-", ""], []),
        (["هذا نص طويل يقول شيئا عن الكاتبة وعن كتبها التي صدرت"], []),
    ],
)
def test_what_metadata_calls_the_author(authors: Authors, values: list[str], names: list[str]) -> None:
    assert list(authors.of(values).names) == names


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("القاهرة - ليلى منصور", ["ليلى منصور"]),
        ("ليلى منصور (الرياض)", []),
        ("القاهرة: ليلى منصور", ["ليلى منصور"]),
        ("كتب: عمر صالح", ["عمر صالح"]),
        ("عمر صالح ـ رويترز", ["عمر صالح"]),
        ("دمشق - صحيفة المدى - عمر صالح", ["عمر صالح"]),
        ("القاهرة - رويترز", []),
        ("حريق في المصفاة - عاجل", []),
        ("12 مايو 2031", []),
    ],
)
def test_a_byline_names_persons_only_beside_what_makes_it_one(authors: Authors, line: str, persons: list[str]) -> None:
    assert list(authors.in_byline(line).persons) == persons


@pytest.mark.parametrize(
    ("shown", "persons"),
    [("ليلى منصور", ["ليلى منصور"]), ("Layla Mansour", ["Layla Mansour"]), ("المزيد", []), ("all posts", [])],
)
def test_a_marked_part_of_the_page_names_whole_names(authors: Authors, shown: str, persons: list[str]) -> None:
    assert list(authors.shown([shown]).persons) == persons


def test_persons_come_before_agencies_from_whatever_place() -> None:
    agency = Signed((), ("رويترز",))
    assert agency.or_else(Signed(("عمر صالح",))).names == ("عمر صالح",)
    assert agency.or_else(Signed()).names == ("رويترز",)
