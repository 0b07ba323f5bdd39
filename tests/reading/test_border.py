"""Where what is reported ends: sentences about invented people, with what the writer adds."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        # "and" with a verb that cannot have the speaker for its subject goes on with what was said
        ("وأكد المدير أن الجمعية تدعم الخطة وتأمل أن تنجح.", "وأكد", "الجمعية تدعم الخطة وتأمل أن تنجح"),
        (
            "وأضاف البيان أن التجار يرفضون الضريبة، ويدعون إلى إلغائها.",
            "وأضاف",
            "التجار يرفضون الضريبة، ويدعون إلى إلغائها",
        ),
        ("وأكد المدير أن الجسر سيغلق وأضاف أن العمال قلة.", "وأكد", "الجسر سيغلق"),
        # what the speaker did meanwhile
        ("وأكد المدير أن الجسر سيغلق، مقدما شكره للعمال.", "وأكد", "الجسر سيغلق"),
        # what is praised or called for is a thing: another act, a turn, an occasion are the writer's
        ("وأشاد الوزير بجهود العمال في الميناء، كما افتتح معرضا للصور.", "وأشاد", "جهود العمال في الميناء"),
        ("وطالب الأهالي بإصلاح الجسر، إلا أن البلدية لم تتحرك.", "وطالب", "إصلاح الجسر"),
        ("وأعلنت الشركة رغبتها في البيع، وفي زيارة جرت أمس وقع المدير العقد.", "وأعلنت", "رغبتها في البيع"),
        # a clause on a noun of the content goes on
        (
            "أدان المدير التفجير الذي استهدف السوق، وأسفر عن مقتل عامل.",
            "أدان",
            "التفجير الذي استهدف السوق، وأسفر عن مقتل عامل",
        ),
        ("وأشاد الوزير بجهود العمال، وما قدموه من خدمات.", "وأشاد", "جهود العمال، وما قدموه من خدمات"),
        (
            "وأشاد الوزير بجهود العمال، وخصوصا ما يتعلق بالميناء.",
            "وأشاد",
            "جهود العمال، وخصوصا ما يتعلق بالميناء",
        ),
    ],
)
def test_a_content_ends_where_the_writer_takes_over(reading_of: ReadText, text: str, cue: str, content: str) -> None:
    found = next(one for one in reading_of(text).attributions if one.cue.text == cue)
    assert [span.text for span in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("أعلن «المرصد» استعداده للعمل.", "«المرصد»", "استعداده للعمل"),
        ("وقال المدير لدى زيارته الميناء إن الجسر سيغلق.", "المدير", "الجسر سيغلق"),
        (
            "وقالت المديرة لمحطة التلفزيون البلدية «تي في زد»: «لن نغلق الجسر قبل العيد».",
            "المديرة",
            "لن نغلق الجسر قبل العيد",
        ),
    ],
)
def test_a_source_ends_before_names_and_occasions(reading_of: ReadText, text: str, source: str, content: str) -> None:
    (found,) = reading_of(text).attributions
    assert found.source is not None
    assert found.source.text == source
    assert [span.text for span in found.content] == [content]
