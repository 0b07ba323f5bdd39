"""The second set: articles of the corpus chosen by `choose_second.py`, their labels kept as offsets without any text.

`second.json` holds for each article its id, the SHA-256 of its text (headline and paragraphs joined by an empty line)
and its attributions, every span a pair of offsets. This module puts labels and corpus together again as the gold
files that `score.py` reads.

usage: second_set.py SHARED DIR     writes DIR/docs.json and DIR/gold.json
"""

import gzip
import hashlib
import json
import pathlib
import sys
from typing import Any

LABELS = pathlib.Path(__file__).with_name("second.json")
DEVELOPMENT = pathlib.Path(__file__).with_name("development.json")
"""A hundred more articles, drawn and labelled in the same way, whose errors may be looked at."""
THIRD = pathlib.Path(__file__).with_name("third.json")
"""Thirty reports of war and politics (`choose_news.py`), whose errors are never looked into."""
NEWS = pathlib.Path(__file__).with_name("news.json")
"""Fifty more of them, whose errors may be looked at."""


def articles(shared: pathlib.Path, wanted: set[str]) -> dict[str, dict[str, Any]]:
    """Articles of the corpus by their ids, those that are there."""
    found = {}
    for path in sorted((shared / "corpora/saudinewsnet").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if article["id"] in wanted:
                    found[article["id"]] = article
    return found


def _quoted(segments: list[str], starts: list[int], place: list[int]) -> dict[str, Any]:
    """A pair of offsets as gold writes it: segment, text, and which occurrence of it."""
    start, end = place
    number = max(n for n, first in enumerate(starts) if first <= start)
    inside = start - starts[number]
    words = segments[number][inside : inside + end - start]
    nth, at = 0, -1
    while at < inside:
        at = segments[number].index(words, at + 1)
        nth += 1
    return {"seg": number, "text": words, "nth": nth}


def gold(shared: pathlib.Path, labels_at: pathlib.Path = LABELS) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Documents and gold records of the second set, or of another whose labels are kept in the same way.

    Raises:
        ValueError: An article's text is not the one that was labelled.
    """
    labels = json.loads(labels_at.read_text("utf-8"))
    known = articles(shared, {label["id"] for label in labels})
    documents, records = [], []
    for label in labels:
        article = known[label["id"]]
        segments = article["segments"]
        text = "\n\n".join(segments)
        if hashlib.sha256(text.encode()).hexdigest() != label["digest"]:
            raise ValueError(f"{label['id']}: the corpus has another text than the labelled one")
        starts, at = [], 0
        for segment in segments:
            starts.append(at)
            at += len(segment) + 2

        def span(
            place: list[int] | None, segments: list[str] = segments, starts: list[int] = starts
        ) -> dict[str, Any] | None:
            return None if place is None else _quoted(segments, starts, place)

        attributions = [
            {
                **one,
                "source": span(one["source"]),
                "source_is": " ".join(text[a:b] for a, b in one["source_is"]),
                "cue": span(one["cue"]),
                "content": [span(place) for place in one["content"]],
                "relay": [span(place) for place in one["relay"]],
                "addressee": span(one["addressee"]),
            }
            for one in label["attributions"]
        ]
        documents.append(article)
        empty: dict[str, list[Any]] = {"timexes": [], "figures": [], "events": [], "warnings": []}
        records.append({"id": label["id"], "attributions": attributions, **empty})
    return documents, records


def main() -> int:
    """Write the gold files."""
    out = pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in zip(("docs.json", "gold.json"), gold(pathlib.Path(sys.argv[1])), strict=True):
        (out / name).write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
