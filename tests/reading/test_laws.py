"""What holds for every text: spans inside it, no crash, cost linear in length; and a pipeline's order."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.errors import PipelineError
from tawatur.language.pack import load
from tawatur.model import Reading, Span, from_json, to_json
from tawatur.reading import read
from tawatur.reading.find import Passages, Reports
from tawatur.reading.pipeline import Pipeline
from tawatur.reading.relay import Relays
from tests.reading.conftest import document

WORDS = st.sampled_from(
    [
        "قال", "وقال", "قالت", "إن", "أن", "بأن", "وأن", "إلى", "عن", "على", "من", "في", "بحسب", "وفقا", "نقلت", "نقلا",
        "أكد", "وأكد", "مؤكدا", "مشيرا", "أعلن", "اتهم", "دعا", "وصف", "لم", "يرد", "رفض", "التعليق", "مصدر", "المصدر",
        "الوزير", "وزير", "النقل", "سامي", "الشرطة", "لرويترز", "كما", "الذي", "التي", "وكان", "قد", "لكن",
        "“", "”", ":", "،", ".", "..", "؟", "(", ")", "-", "\n", "''", "ـ", "بيان", "الهجوم", "هذا", "أحد",
        "«", "»", '"', "5", "لـ", "و",
    ]
)  # fmt: skip


PACK = load("ar")
PHRASES = (PACK.cue_phrases, PACK.silences, *PACK.links.values(), *PACK.lexicon.phrases.values())
"""What the pack's tables hold in several words."""
OWN = st.one_of(
    WORDS,
    st.sampled_from(sorted(PACK.cues)),
    st.sampled_from(sorted({" ".join(words) for some in PHRASES for words, _ in some})),
    st.sampled_from(sorted(PACK.outlets.firsts)),
    st.text(max_size=3),
)
SOUPS = st.lists(OWN, min_size=1, max_size=60).map(" ".join)


def spans(reading: Reading) -> list[Span]:
    found = []
    for mark in reading.attributions:
        found += [mark.cue, *mark.content, *mark.relay]
        found += [span for span in (mark.source, mark.addressee) if span is not None]
        found += [link.span for link in mark.chain if link.span is not None]
    return found


def holds(reading: Reading) -> None:
    """Each span is its slice, and each mark refers to others that are there."""
    for span in spans(reading):
        assert span.text == reading.document.text[span.start : span.end]
        assert span.text.strip()
    ids = [mark.id for mark in reading.attributions]
    assert len(set(ids)) == len(ids)
    for mark in reading.attributions:
        assert mark.within is None or (mark.within in ids and mark.within != mark.id)
        assert mark.answers is None or (mark.answers in ids and mark.answers != mark.id)
        assert mark.content or mark.stance.value in ("decline", "deny", "confirm", "unverified")
        assert mark.source is None or mark.source.end <= mark.cue.start or mark.source.start >= mark.cue.end
    assert from_json(to_json(reading)) == reading


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), min_size=1, max_size=3))
def test_every_span_is_a_slice_of_the_text(paragraphs: list[str]) -> None:
    holds(read(document(*paragraphs), load("ar"), version="test"))


@settings(max_examples=400, deadline=None)
@given(st.lists(SOUPS, min_size=1, max_size=3), st.none() | SOUPS)
def test_soups_of_the_words_of_the_pack(paragraphs: list[str], headline: str | None) -> None:
    holds(read(document(*paragraphs, headline=headline), load("ar"), version="test"))


@pytest.mark.parametrize("text", ["المدينة هادئة كما أوردت", "المدينة هادئة، كما أوردته", "كما نقلت"])
def test_a_passage_that_ends_where_an_outlet_would_stand(text: str) -> None:
    holds(read(document(text), load("ar"), version="test"))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("، او ، اشتبهتاه السبب التاكيد في",),
        ("هي “ 12 مستغربة وزير باللاءمة منذ لدى",),
        ("ادانته", "تسخرانهم لرويترز"),
    ],
)
def test_words_at_the_edge_of_a_passage(paragraphs: tuple[str, ...]) -> None:
    """Found by soups of the pack's words: a preposition that ends a passage, a verb of an object that opens it."""
    holds(read(document(*paragraphs), load("ar"), version="test"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_text_crashes_the_reader(text: str) -> None:
    for span in spans(read(document(text or "x"), load("ar"), version="test")):
        assert span.text


def test_cost_is_linear_in_length() -> None:
    pack = load("ar")
    sentence = "وقال وزير النقل سامي الدهان لرويترز إن الجسر مغلق منذ الصباح والعمل متوقف في الميناء القديم "
    seconds = []
    for copies in (100, 800):
        text = sentence * copies  # one line without a full stop
        start = time.perf_counter()
        read(document(text), pack, version="test")
        seconds.append((time.perf_counter() - start) / copies)
    assert seconds[1] < 4 * seconds[0]


@pytest.mark.parametrize("cycle", ["وزير في بحسب ", "وفقا أمريكا ", "قال: ", "تعذر ", "(قال إن "])
def test_no_passage_is_too_dear(cycle: str) -> None:
    start = time.process_time()
    read(document(cycle * (6_000 // len(cycle))), load("ar"), version="test")
    assert time.process_time() - start < 8


def test_a_pipeline_refuses_a_wrong_order() -> None:
    with pytest.raises(PipelineError, match="Reports requires passages, which no component before it provides"):
        Pipeline((Reports(), Passages()))
    with pytest.raises(PipelineError, match="Relays requires contents"):
        Pipeline((Passages(), Reports(), Relays()))
    with pytest.raises(PipelineError, match="provides passages, which Passages provides already"):
        Pipeline((Passages(), Passages()))
