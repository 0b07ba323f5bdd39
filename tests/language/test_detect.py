"""The language of a text: Arabic against its neighbours in script, short texts too."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.detect import detect

TEXTS = [
    ("ar", "قال مصدر في البلدية إن الطريق الساحلي مغلق منذ الفجر."),
    ("ar", "اجتماع وزاري عاجل"),
    ("ar", "سلوان"),
    ("ar", "قُتِلَ ثَلاثَةُ عُمّالٍ فِي اِنْهِيارِ جِدارٍ."),
    ("ar", "قال ڤيكتور إن شركة گلوب افتتحت فرعا في چيرنا"),
    ("ar", "ذکرت وکالة الأنباء أن الاجتماع تأجل"),  # typed with the Persian kaf
    ("ar", "في البيان الذی صدر أمس عن المجلس"),  # and with the Persian yeh
    ("ar", "التقى رئيس الشركة پيمان گودرزي في المصنع الجديد"),
    ("ar", "أطلقت شركة Blue Harbour خدمة Port Link الجديدة في الميناء"),
    ("ar", "د. منصور ود. ليلى"),
    ("ar", "بان كي مون يصل إلى سلوان"),
    ("fa", "وزیر راه گفت که این جاده از فردا باز می شود."),
    ("fa", "رییس شهرداری دیروز از مردم تشکر کرد"),  # no letter that Arabic lacks
    ("fa", "او به مدرسه رفت و با دوستان خود صحبت کرد"),
    ("fa", "پیشنهاد شهرداری رد شد"),
    ("ur", "وزیر نے کہا ہے کہ سڑک کل سے کھلی ہے"),
    ("ur", "شہر میں بارش"),
    ("ps", "ښاروال وويل چې سړک به سبا خلاص شي"),
    ("ckb", "سەرۆکی شارەوانی لەگەڵ ئەندازیاران کۆبووەوە"),
    ("en", "The mayor said that the coastal road was closed on Monday."),
    ("und", "Der Minister sagte am Montag, dass die Straße geschlossen bleibt."),
    ("und", "Министр сказал, что дорога закрыта."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_languages(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", " \n", "2031-05-12 14:30", "* * *", "«»"])
def test_no_letters_no_language(text: str) -> None:
    assert detect(text) is None


def test_long_text_is_judged_by_a_sample() -> None:
    text = f"{TEXTS[0][1]} " * 200_000
    begin = time.perf_counter()
    assert detect(text) == "ar"
    assert time.perf_counter() - begin < 1


def test_arabic_after_a_latin_menu() -> None:
    assert detect("Home News Sport Weather\n" * 3 + TEXTS[0][1] * 2) == "ar"


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    assert detect(text) in {None, "ar", "fa", "ur", "ps", "ckb", "ug", "sd", "en", "und"}
