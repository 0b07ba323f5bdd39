"""Plain text to blocks: invented pages in the layouts that news sites leave behind when copied."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.model import BODY, Block, Role
from tawatur.page.furniture import Furniture, Pack
from tawatur.page.lines import BLANK
from tawatur.page.plain import plain_blocks

H = "فيضان نهر سلوان.. من حذر قبل انهيار السد؟"
A = "قال وزير الري إن سد سلوان انهار فجر أمس بعد أمطار استمرت ثلاثة أيام."
B = "وكان مهندسان قد حذرا من تشقق في جدار السد قبل شهر من الفيضان."
C = "وأضاف مصدر في الوزارة: «لم يصلنا أي تقرير مكتوب عن السد»."
S = "تحذير مكتوب"
JOINED = "اشترك في عملية الإنقاذ ثلاثون متطوعا من القرى القريبة."
OTHER = "مقتل عامل في محطة ضخ قرب ميناء الرمل"
OTHER_2 = "بلدية الرمل: إغلاق ثلاثة طرق بعد الأمطار"


def page(*parts: str) -> str:
    return "\n\n".join(parts)


# A name, a page, and those of its blocks that are the report, in order.
VARIANTS: list[tuple[str, str, list[str]]] = [
    ("bare", page(H, A, B), [H, A, B]),
    ("single line ends", "\n".join((H, A, S, B)), [H, A, S, B]),
    ("windows line ends", "\r\n".join((H, "", A, "", S, "", B)), [H, A, S, B]),
    ("subhead", page(H, A, S, B), [H, A, S, B]),
    ("related, under its label", page(H, A, f"أخبار ذات صلة\n{OTHER}", B), [H, A, B]),
    ("related, then a subhead", page(H, A, f"أخبار ذات صلة\n{OTHER}", S, B), [H, A, S, B]),
    ("related, after an empty line", page(H, A, "مواضيع ذات صلة", OTHER, B), [H, A, B]),
    ("related, two headlines", page(H, A, "مواضيع ذات صلة:", OTHER, OTHER_2, B), [H, A, B]),
    ("related, vowelled label", page(H, A, f"اقرأ أيضًا\n{OTHER}", B), [H, A, B]),
    ("related, label and headline on a line", page(H, A, f"اقرأ أيضا: {OTHER}", B), [H, A, B]),
    ("related, headline with a full stop", page(H, A, f"شاهد أيضا | {OTHER}.", B), [H, A, B]),
    ("related, label glued to the headline", page(H, A, f"أخبار ذات صلة{OTHER}", B), [H, A, B]),
    ("related, label without a mark", page(H, A, f"شاهد أيضا {OTHER}", B), [H, A, B]),
    ("related, no empty lines anywhere", "\n".join((H, A, "قد يهمك أيضا", OTHER, B)), [H, A, B]),
    ("related headline without a label", page(H, A, OTHER, B), [H, A, OTHER, B]),
    (
        "box in the middle of a paragraph",
        page(H, A, f"وقال المتحدث باسم البلدية إن\nأخبار ذات صلة\n{OTHER}", JOINED),
        [H, A, "وقال المتحدث باسم البلدية إن", JOINED],
    ),
    ("label at the end of a paragraph", page(H, f"{A} اقرأ أيضا: {OTHER}", B), [H, A, B]),
    (
        "tail: most read",
        page(H, A, B, "الأكثر قراءة", OTHER, OTHER_2, "logo", "صحيفة المدى", "www.almada.example"),
        [H, A, B],
    ),
    ("tail: empty box", page(H, A, B, "الأكثر مشاهدة", "No stories found.", "صحيفة المدى"), [H, A, B]),
    ("most read between paragraphs", page(H, A, "الأكثر قراءة", OTHER, B), [H, A, B]),
    ("tail: related only", page(H, A, B, "مقالات ذات صلة", OTHER, OTHER_2), [H, A, B]),
    (
        "tail: comments",
        page(H, A, B, "التعليقات (2)", "قارئ", "هذا الكلام قاله الوزير قبل عام ولم يتغير شيء."),
        [H, A, B],
    ),
    ("comment counter above the text", page(H, "تعليقات (0)", A, B), [H, A, B]),
    ("caption twice, credit glued", page("السد قبل الفيضان\nالسد قبل الفيضانرويترز", H, A, B), [H, A, B]),
    ("caption with a credit in brackets", page(H, "جدار السد صباح أمس (أ ف ب)", A, B), [H, A, B]),
    ("caption with a copyright sign", page(H, "جدار السد صباح أمس © رويترز", A, B), [H, A, B]),
    ("caption between paragraphs", page(H, A, "سكان القرية على سطح المدرسة (رويترز)", B), [H, A, B]),
    ("photographer", page(H, A, "(تصوير: ليلى منصور)", B), [H, A, B]),
    ("photographer by lens", page(H, "عدسة: ليلى منصور", A, B), [H, A, B]),
    ("share bar", page(H, "شارك\nفيسبوك\nتويتر\nواتساب\nنسخ الرابط", A, B), [H, A, B]),
    ("share bar on a line", page(H, "شارك عبر فيسبوك تويتر واتساب طباعة", A, B), [H, A, B]),
    ("share bar glued to the text", page(H, f"شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك {A}", B), [H, A, B]),
    ("tags", page(H, A, B, "الكلمات المفتاحية: سدود، فيضان، سلوان"), [H, A, B]),
    ("tags under a label", page(H, A, B, "الوسوم", "سدود", "فيضان", "نهر سلوان"), [H, A, B]),
    ("tags glued to the last paragraph", page(H, A, f"{B} سمات سلوان سد فيضان"), [H, A, B]),
    ("the tag word as a subhead", page(H, A, "سمات القائد الناجح", B), [H, A, "سمات القائد الناجح", B]),
    ("link with the headline again", page(H, A, B, f"رابط الخبر بصحيفة المدى: {H}"), [H, A, B]),
    ("link glued to the last paragraph", page(H, A, f"{B} رابط الخبر بصحيفة المدى: {H}"), [H, A, B]),
    ("headline again at the end", page(H, A, B, H), [H, A, B]),
    ("title with the site's name first", page(f"{H} | صحيفة المدى", H, A, B), [H, A, B]),
    ("source: agencies", page(H, A, B, "المصدر: وكالات"), [H, A, B]),
    ("follow us", page(H, A, B, "تابعونا على تويتر وفيسبوك لآخر الأخبار"), [H, A, B]),
    ("newsletter", page(H, A, "اشترك في نشرتنا البريدية ليصلك كل جديد.", B), [H, A, B]),
    ("took part, not subscribe", page(H, A, JOINED), [H, A, JOINED]),
    ("cookies", page("نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", H, A, B), [H, A, B]),
    ("copyright", page(H, A, B, "جميع الحقوق محفوظة © صحيفة المدى 2031"), [H, A, B]),
    ("reading time and views", page(H, "3 دقائق قراءة", "عدد المشاهدات: 1234", A, B), [H, A, B]),
    ("date line", page(H, "الاثنين 12 مايو 2031 14:30", A, B), [H, A, B]),
    ("date line with its label", page(H, "نُشر في: 12 أيار 2031 - 14:30 بتوقيت غرينتش", A, B), [H, A, B]),
    (
        "agency's date line",
        page(H, "سلوان 04 شوال 1453 هـ الموافق 12 مايو 2031 م واس", A, B, "// انتهى //", "14:30 ت م"),
        [H, A, B],
    ),
    ("byline: outlet and place", page(H, "المدى – سلوان", A, B), [H, A, B]),
    ("byline: place and name", page(H, "سلوان - ليلى منصور", A, B), [H, A, B]),
    ("byline: by", page(H, "بقلم: ليلى منصور", A, B), [H, A, B]),
    ("byline: agency", page(H, "رويترز", A, B), [H, A, B]),
    ("writer's note", page(H, A, B, "* مهندس متقاعد"), [H, A, B]),
    ("address and phone", page(H, A, B, "l.mansour@almada.example", "@lmansour"), [H, A, B]),
    ("section above", page("الرئيسية / أخبار / اقتصاد", H, A, B), [H, A, B]),
    ("ornaments", page(H, A, "* * *", B), [H, A, B]),
    ("list", page(H, A, "- ثلاثة جسور", "- مدرستان", B), [H, A, "- ثلاثة جسور", "- مدرستان", B]),
    ("no headline", page(f"{A} {B}", C), [f"{A} {B}", C]),
    ("one sentence only", A, [A]),
]


@pytest.fixture(scope="module")
def furniture(pack: Pack) -> Furniture:
    return Furniture(pack)


def check(text: str, blocks: tuple[Block, ...]) -> None:
    """Blocks are in order, clean at both ends, and nothing that can be seen stands outside them."""
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip(BLANK)
        assert text[block.start : block.end] == text[block.start : block.end].strip(BLANK)
        at = block.end
    assert not text[at:].strip(BLANK)


@pytest.mark.parametrize(("text", "body"), [case[1:] for case in VARIANTS], ids=[case[0] for case in VARIANTS])
def test_body_and_nothing_lost(furniture: Furniture, text: str, body: list[str]) -> None:
    blocks = plain_blocks(text, furniture)
    check(text, blocks)
    assert [text[block.start : block.end] for block in blocks if block.role in BODY] == body


@pytest.mark.parametrize("text", [case[1] for case in VARIANTS[:-2]], ids=[case[0] for case in VARIANTS[:-2]])
def test_headline(furniture: Furniture, text: str) -> None:
    titles = [text[block.start : block.end] for block in plain_blocks(text, furniture) if block.role is Role.HEADLINE]
    assert titles == [H]


def test_roles(furniture: Furniture) -> None:
    text = page(
        "السد قبل الفيضان\nالسد قبل الفيضانرويترز", H, "سلوان - ليلى منصور", "12 مايو 2031 14:30", A, S, B,
        f"أخبار ذات صلة\n{OTHER}", "- ثلاثة جسور", C, "الأكثر قراءة", OTHER_2,
    )  # fmt: skip
    assert [block.role.value for block in plain_blocks(text, furniture)] == [
        "caption", "caption", "credit", "headline", "byline", "dateline", "paragraph", "subhead", "paragraph",
        "related", "related", "list", "paragraph", "boilerplate", "boilerplate",
    ]  # fmt: skip


def test_section_word_above_headline_is_no_headline(furniture: Furniture) -> None:
    text = page("ملف خاص", H, A)
    assert text[slice(*_of(furniture, text, Role.HEADLINE))] == H


def _of(furniture: Furniture, text: str, role: Role) -> tuple[int, int]:
    block = next(block for block in plain_blocks(text, furniture) if block.role is role)
    return block.start, block.end


def test_wrapped_paragraph_is_one_block(furniture: Furniture) -> None:
    words = f"{A[:-1]} و{B[:-1]} و{C[:-1]}.".split()
    rows = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    text = page(H, "\n".join(rows), A)
    blocks = plain_blocks(text, furniture)
    check(text, blocks)
    assert len(blocks) == 3


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [H, A, B, C, S, OTHER, "أخبار ذات صلة", "الأكثر قراءة", "التعليقات", "سمات سد", "", " ", "\u200f", "رويترز",
             "شارك", "* * *", "\ufeff", "12 مايو 2031", "- واس", "12", "\u202b\u202c", "السد (أ ف ب)"]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028"]),
)  # fmt: skip
def test_any_order_loses_nothing(furniture: Furniture, parts: list[str], end: str) -> None:
    text = end.join(parts)
    check(text, plain_blocks(text, furniture))


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300))
def test_any_text_loses_nothing(furniture: Furniture, text: str) -> None:
    check(text, plain_blocks(text, furniture))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{A} {B}\n\n" * 10_000, id="paragraphs"),
        pytest.param("سد " * 700_000, id="one line"),
        pytest.param(f"{OTHER}\n" * 100_000, id="headlines"),
        pytest.param(f"{S}\n" * 20_000, id="short lines"),
        pytest.param("(" * 1_000_000, id="brackets"),
        pytest.param("- " * 500_000, id="dashes"),
        pytest.param("شارك " * 200_000, id="share words"),
        pytest.param(" \n" * 500_000 + A, id="empty lines"),
        pytest.param("س" * 1_000_000, id="one word"),
    ],
)
def test_time_is_linear(furniture: Furniture, text: str) -> None:
    def seconds(size: int) -> float:
        begin = time.perf_counter()
        plain_blocks(text[:size], furniture)
        return time.perf_counter() - begin

    seconds(1000)
    quarter, whole = seconds(len(text) // 4), seconds(len(text))
    # Four times the text; a quadratic step would take sixteen times as long.
    assert whole < max(1.0, 10 * quarter)


def test_seed(furniture: Furniture) -> None:
    """Counts on a real page that is not part of the repository."""
    folder = Path(__file__).parents[3] / "shared" / "seed"
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not files:
        if os.environ.get("CI"):
            pytest.fail(f"no pages in {folder}")
        pytest.skip(f"no pages in {folder}")
    text = files[0].read_text("utf-8")
    blocks = plain_blocks(text, furniture)
    check(text, blocks)
    counts = {role.value: sum(1 for block in blocks if block.role is role) for role in Role}
    assert {role: count for role, count in counts.items() if count} == {
        "caption": 2, "credit": 1, "headline": 1, "paragraph": 22, "subhead": 2, "related": 6, "boilerplate": 5,
    }  # fmt: skip
