"""Whom a relative pronoun means, when its clause reports: sentences about invented people."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        # the nearest phrase that agrees and can speak, not the clause around it
        ("التقى الوزير قادة تنظيم «الراية» الذي أعلن الحرب على القرية.", "أعلن", "تنظيم «الراية»"),
        ("وتكفلت الحملة بكامل نفقات معالجة هذه المريضة التي أعربت عن شكرها.", "أعربت عن", "هذه المريضة"),
        ("وتحفظت قطر على موقف الجامعة العربية التي استنكرت القصف.", "استنكرت", "الجامعة العربية"),
        ("وجرى إيقاف المتهم الذي أقر بسرقة القارب.", "أقر", "المتهم"),
        ("واستضاف النادي عددا من اللاعبين الذين أشادوا بالتنظيم.", "أشادوا", "اللاعبين"),
        # what stands behind "in" belongs to the office before it, and what is counted to its number
        ("التقى الوفد رئيس البلدية في المدينة الذي أكد أن الطريق مغلق.", "أكد", "رئيس البلدية في المدينة"),
        (
            "انضم إلى العديد من المسؤولين الأوروبيين الذين أعلنوا عزمهم على الزيارة.",
            "أعلنوا",
            "العديد من المسؤولين الأوروبيين",
        ),
    ],
)
def test_a_relative_clause_reports_for_the_phrase_before_it(
    reading_of: ReadText, text: str, cue: str, source: str
) -> None:
    found = next(one for one in reading_of(text).attributions if one.cue.text == cue)
    assert found.source is not None
    assert found.source.text == source


def test_a_verb_that_does_not_agree_has_another_subject(reading_of: ReadText) -> None:
    found = reading_of("وشكر مغردون أمير المنطقة الذي وصفوا توجيهه بالحازم.").attributions
    assert all(one.source is None or "أمير" not in one.source.text for one in found)
