"""The measure of warnings: what it hands to the scorer, and what it takes from what that prints."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation import score, warned

SEGMENTS = ["سد سلوان", "وحذرت وزارة الري من انهيار السد."]
PRINTED = {
    "warnings.found": {"p": 0.5, "r": 1.0, "f1": 0.667, "gold": 1, "pred": 2},
    **{f"warning.{name}": {"acc": 0.5, "of": 2} for name in ("warner", "threat", "specific")},
}
SCRIPT = """import json, pathlib, sys
record = json.load(open(sys.argv[2], encoding="utf-8"))[0]
reading = json.loads(pathlib.Path(sys.argv[3], "a.json").read_text("utf-8"))
assert record["attributions"] == [] and len(record["warnings"]) == len(reading["warnings"]) == 1
print({printed!r})
"""


def test_the_scorer_counts(tmp_path: Path) -> None:
    document = {"id": "a", "outlet": "الوتد", "date": "2031-05-12", "segments": SEGMENTS}
    (tmp_path / "docs.json").write_text(json.dumps([document]), "utf-8")
    label = {"cue": {"seg": 1, "text": "وحذرت"}, "warner": "وزارة الري", "threat": "انهيار السد"}
    (tmp_path / "gold.json").write_text(json.dumps([{"id": "a", "warnings": [label]}]), "utf-8")
    script = tmp_path / "score.py"
    script.write_text(SCRIPT.format(printed=json.dumps(PRINTED)), "utf-8")
    assert warned.counted(tmp_path, script) == {
        "found": score.Tally(1, 2, 1),
        **{name: score.Tally(2, 2, 1) for name in ("warner", "threat", "specific")},
    }
