"""Warned: warnings on paragraphs labelled for them, and on the visible gold, as the gold directory's scorer counts.

A warning is found where a cue or a later mention overlaps one of the labelled, and all of them together exceed those by
20 characters at most; each label is taken once. Of those found: the warner by its words, the threat by half of its
words, and the four flags of what was specific.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import tawatur
from evaluation import score
from tawatur.model import to_json

FOUND = "warnings.found"
SHARES = {"warner": "warning.warner", "threat": "warning.threat", "specific": "warning.specific"}
"""Our names of what the scorer prints of the warnings found."""


def folder(gold: Path) -> Path:
    """Where the labelled paragraphs are."""
    return gold / "warnings"


def digest(gold: Path) -> str:
    """SHA-256 of the labels."""
    found = hashlib.sha256((folder(gold) / "gold.json").read_bytes())
    found.update((gold / "gold.json").read_bytes())
    return found.hexdigest()


def counted(labels: Path, script: Path) -> dict[str, score.Tally]:
    """What the scorer counts of the warnings of a directory with docs.json and gold.json."""
    documents = json.loads((labels / "docs.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as work:
        for one in documents:
            text = "\n\n".join(one["segments"])
            reading = tawatur.read(text, name=one["id"], outlet=one["outlet"], date=one["date"])
            (Path(work) / f"{one['id']}.json").write_bytes(to_json(reading))
        # The paragraphs are labelled for warnings alone; the scorer asks for all kinds of labels.
        kinds = ("attributions", "timexes", "figures", "events", "warnings")
        records = [
            {"id": one["id"], **{kind: one.get(kind, []) for kind in kinds}}
            for one in json.loads((labels / "gold.json").read_text("utf-8"))
        ]
        whole = Path(work) / "gold"
        whole.write_text(json.dumps(records), "utf-8")
        done = subprocess.run(
            [sys.executable, str(script), str(labels / "docs.json"), str(whole), work, "--json"],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
    rows = json.loads(done.stdout)
    found = rows[FOUND]
    tallies = {"found": score.Tally(found["gold"], found["pred"], round(found["r"] * found["gold"]))}
    for name, key in SHARES.items():
        of = rows[key]["of"]
        tallies[name] = score.Tally(of, of, round((rows[key]["acc"] or 0) * of))
    return tallies
