"""The measure of pages: which gold belongs to which page, and what counts as right."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from evaluation.pages import Facts, Page

from evaluation import pages

A = "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
H = "وزير الري: سد سلوان آمن بعد الفيضان"
HTML = (
    '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s", "author": "ليلى منصور",'
    '"datePublished": "2031-05-11T22:30:00+00:00"}</script></head><body><h1>%s</h1><p>%s</p><p>%s</p></body></html>'
)


def gold(*paragraphs: str) -> dict[str, object]:
    body = {"summary": [], "sections": [{"headline": [], "paragraphs": paragraphs}]}
    return {"body": body, "title": H, "authors": ["ليلى منصور"], "publishing_date": "2031-05-12 01:30:00+03:00"}


def write(shared: Path, day: str, html: str) -> None:
    folder = pages.folder(shared) / "qa"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"Mada_{day}.html.gz").write_bytes(gzip.compress(html.encode()))


def test_last_page_goes_with_last_version(tmp_path: Path) -> None:
    write(tmp_path, "2030_01_05", "<p>old")
    write(tmp_path, "2031_01_05", HTML % (H, H, A, B))
    versions = {"V1_10": gold(A, B), "V1": gold("x"), "V1_2": gold("y")}
    (pages.folder(tmp_path) / "qa" / "Mada.json").write_text(json.dumps(versions))
    some = pages.pages(tmp_path)
    assert [(page.publisher, page.text) for page in some] == [("qa/Mada", f"{A}\n{B}")]
    before = pages.digest(tmp_path)
    scores = pages.measure(some)
    assert scores[pages.OURS].text == [1.0]
    assert scores[pages.OURS].facts == [{"title": True, "title.exact": True, "authors": True, "day": True}]
    figures = scores[pages.OURS].figures(some, some[0].tuned)
    assert figures == {"text": 1.0, "title": 1.0, "title.exact": 1.0, "authors": 1.0, "day": 1.0}
    (pages.folder(tmp_path) / "qa" / "Mada.json").write_text("{}")
    assert pages.digest(tmp_path) != before


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (Facts(H, ("ليلى منصور",), "2031-05-12"), (True, True, True, True)),
        (Facts(f"{H} - المدى", ("منصور ليلى",), "2031-05-11T23:00:00Z"), (True, False, False, True)),
        (Facts("سد سلوان", ("ليلى منصور", "المدى"), "2031-05-11"), (False, False, False, False)),
        (Facts("", (), None), (False, False, False, False)),
    ],
)
def test_facts(said: Facts, right: tuple[bool, ...]) -> None:
    page = Page("qa/Mada", True, b"", A, H, ("ليلى منصور",), "2031-05-12 01:30:00+03:00")
    assert tuple(pages.facts_right(page, said).values()) == right


def test_a_fact_that_the_gold_has_not_is_not_asked() -> None:
    page = Page("qa/Mada", True, b"", A, "", (), "")
    assert set(pages.facts_right(page, Facts(H, (), None)).values()) == {None}
