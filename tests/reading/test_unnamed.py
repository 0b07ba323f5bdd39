"""The law of unnamed sources, over every rule: none is ever linked to a named person."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from tests.reading.conftest import ReadText

FOUND: list[dict[str, Any]] = tomllib.loads(
    (files("tawatur.language") / "data" / "ar" / "examples.toml").read_text("utf-8")
)["found"]
NAMED = "قال وزير النقل سالم الحداد إن الميناء أغلق، وأضاف فالدشتاين أن السفن عادت."
UNNAMED = ("مصدر مطلع", "المصدر", "مصادر في الوزارة", "شاهد عيان", "مسؤول في الحكومة", "أحد العمال", "خبراء")
PERSONS = {"الحداد", "سالم", "فالدشتاين"}


@pytest.mark.parametrize("unnamed", UNNAMED)
def test_no_rule_links_an_unnamed_source_to_a_named_person(reading_of: ReadText, unnamed: str) -> None:
    seen = set()
    for example in FOUND:
        if not example.get("source"):
            continue
        text = example["text"].replace(example["source"], unnamed)
        for mark in reading_of(NAMED, text).attributions:
            if mark.source is None or unnamed not in mark.source.text:
                continue
            assert not PERSONS & set(mark.source_is.split()), (text, mark.rule)
            assert mark.source_kind.value != "named_person" or _other_name(mark.source.text, unnamed), (text, mark.rule)
            seen.add(mark.rule)
    assert len(seen) > 100


def _other_name(source: str, unnamed: str) -> bool:
    """Whether the example itself adds words to the unnamed source, so that it is another one."""
    return source.strip() != unnamed


@pytest.mark.parametrize(
    "text",
    [
        "قال محامي فالدشتاين إن العمل توقف.",
        "قال والد فالدشتاين إن العمل توقف.",
        "وأكد ناطق باسم محامي فالدشتاين أن العمل توقف.",
        "قال صديق مقرب من فالدشتاين إن العمل توقف.",
    ],
)
def test_who_is_told_of_by_a_name_is_not_that_person(reading_of: ReadText, text: str) -> None:
    [mark] = reading_of(text).attributions
    assert mark.source_kind.value == "anonymous_person"
    assert mark.source_is != "فالدشتاين"
