"""What stands above the paragraphs and is the report's: the headline's own part of the page, and the summary."""

from __future__ import annotations

import pytest

from tawatur.model import BODY
from tawatur.page import read
from tawatur.page.furniture import Pack

A = "قال وزير الري إن سد سلوان آمن وإن المياه تتراجع منذ الفجر."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
C = "وأحصت البلدية ثلاثة جسور مغلقة ومدرستين غمرتهما المياه حتى مساء أمس."
H = "وزير الري: سد سلوان آمن بعد الفيضان"
LEAD = "مهندسان يقولان إنهما حذرا الوزارة من تشقق الجدار قبل شهر من الفيضان، والوزير يرد"


@pytest.mark.parametrize(
    "above",
    [
        f"<header class='sidebar-header'><h1>{H}</h1><p class='excerpt'>{LEAD}</p></header>",
        f"<div><h1>{H}</h1></div><div class='social byline'><p class='strapline'>{LEAD}</p><a href=1>شارك</a></div>",
        f"<div class='top'><h1>{H}</h1></div><div class='promo'><div><p>{LEAD}</p></div></div>",
    ],
    ids=["furnished headline", "furnished summary", "promo"],
)
def test_the_summary_is_the_reports_whatever_its_classes_say(pack: Pack, above: str) -> None:
    head = f"<head><meta property='og:title' content='{H}'><meta name='description' content='{LEAD}'></head>"
    body = f"<main>{above}<div class='story-body'><p>{A}</p><p>{B}</p><p>{C}</p></div></main>"
    document = read(f"<html>{head}<body>{body}</body></html>", pack=pack)
    assert [document.text[b.start : b.end] for b in document.blocks if b.role in BODY] == [H, LEAD, A, B, C]


def test_the_summary_is_found_without_a_heading(pack: Pack) -> None:
    head = f"<head><meta property='og:title' content='{H}'><meta name='description' content='{LEAD}'></head>"
    body = f"<div class='x'><p>{LEAD}</p></div><div class='y'><p>{A}</p><p>{B}</p><p>{C}</p></div>"
    document = read(f"<html>{head}<body>{body}</body></html>", pack=pack)
    assert [document.text[b.start : b.end] for b in document.blocks if b.role in BODY] == [H, LEAD, A, B, C]


def test_a_caption_in_italics_is_a_caption(pack: Pack) -> None:
    picture = f"<div><img src=1><em class='image-caption'>{C}</em></div>"
    page = f"<html><body><article><h1>{H}</h1><p>{A}</p>{picture}<p>{B}</p></article></body></html>"
    document = read(page, pack=pack)
    assert [document.text[b.start : b.end] for b in document.blocks if b.role in BODY] == [H, A, B]
