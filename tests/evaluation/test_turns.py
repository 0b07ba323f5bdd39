"""Reports without a source where the last speaker is not the one who goes on."""

from __future__ import annotations

from typing import Any

from evaluation.turns import line, turns

SEGMENTS = ["قال سامي كذا.", "قال ماجد كذا. وأضاف كذا. وقال كذا."]
LABELS: list[dict[str, Any]] = [
    {"source": {"seg": 0, "text": "سامي"}, "source_is": "سامي", "cue": {"seg": 0, "text": "قال"}},
    {"source": {"seg": 1, "text": "ماجد"}, "source_is": "ماجد", "cue": {"seg": 1, "text": "قال"}},
    {"source": None, "source_is": "سامي", "cue": {"seg": 1, "text": "وأضاف"}},
    {"source": None, "source_is": "ماجد", "cue": {"seg": 1, "text": "وقال"}},
]


def read(word: str, name: str) -> dict[str, Any]:
    start = "\n\n".join(SEGMENTS).index(word)
    return {"cue": {"start": start, "end": start + len(word)}, "source_is": name}


def test_only_those_whose_speaker_is_not_the_last_are_counted() -> None:
    right = turns(SEGMENTS, LABELS, [read("وأضاف", "سامي"), read("وقال", "ماجد")], "\n\n")
    wrong = turns(SEGMENTS, LABELS, [read("وأضاف", "ماجد")], "\n\n")
    none = turns(SEGMENTS, LABELS, [], "\n\n")
    assert [(one.labelled, one.read, one.right) for one in (right, wrong, none)] == [(1, 1, 1), (1, 1, 0), (1, 0, 0)]
    assert line(right).endswith("1 of them read, 1 with the right speaker")
