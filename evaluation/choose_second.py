"""Choose the articles of the second set by a fixed rule, before any reader has seen them.

The rule: an article of 700 to 4,000 characters belongs to the first kind whose pattern its text matches.
Within a kind the articles are ordered by the SHA-256 of "tawatur/second/1:" and their id, and taken in that order,
one an outlet and kind and six an outlet in all, until the kind is full. Articles of the first set, and articles that
share half of their five-word runs with one of them or with one already taken (`copies-ar`), are passed over.

The articles of `development.json` were drawn by the same rule, more of a kind, with the seeds "tawatur/dev/1:" (60) and
"tawatur/dev/2:" (40), the sets before them passed over.

usage: choose_second.py SHARED     prints one line an article: kind, id, outlet, date
"""

import gzip
import hashlib
import json
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Iterator

SEED = "tawatur/second/1:"
LENGTH = (700, 4000)
PER_OUTLET = 6
# kind, how many, what the text must match ("@" patterns are matched against the byline)
KINDS: tuple[tuple[str, int, str], ...] = (
    ("sermon", 3, "خطبة الجمعة|إمام وخطيب"),
    ("tweet", 5, "تويتر|غرد|تغريدة"),
    ("condemnation", 5, "(دانت|أدان|استنكر|ندد)(?s:.*)(دانت|أدان|استنكر|ندد)"),
    ("interview", 4, "(؟(?s:.*)){4}"),
    ("sport", 5, "مباراة|الدوري|لاعب"),
    ("economy", 5, "أسهم|النفط|برميل|الاقتصاد"),
    ("statement", 5, "في بيان|بيانا|بيان "),
    ("agency", 8, "@رويترز|أ ف ب|الفرنسية|وكالات|واس|د ب أ|أ. ف. ب"),
)


def articles(shared: pathlib.Path) -> Iterator[dict[str, object]]:
    """Every article of the corpus, in file order."""
    for path in sorted((shared / "corpora/saudinewsnet").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)


def kind_of(article: dict[str, object]) -> str | None:
    """The first kind whose pattern the article matches, or None."""
    segments = article["segments"]
    assert isinstance(segments, list)
    text = "\n".join(segments)
    if not LENGTH[0] <= len(text) <= LENGTH[1]:
        return None
    for kind, _, pattern in KINDS:
        place = str(article.get("byline") or "") if pattern.startswith("@") else text
        if re.search(pattern.removeprefix("@"), place):
            return kind
    return None


def main() -> int:
    """Print the chosen articles."""
    shared = pathlib.Path(sys.argv[1])
    gold = {d["id"] for d in json.loads((shared / "gold/docs.json").read_text("utf-8"))}
    data = json.loads((shared / "corpora/copies-ar/clusters.json").read_text("utf-8"))
    clusters = data["clusters"] if isinstance(data, dict) else data
    group = {i: n for n, ids in enumerate(clusters) for i in ids}
    closed = {group[i] for i in gold if i in group}
    by_kind: dict[str, list[tuple[str, dict[str, object]]]] = {}
    for article in articles(shared):
        if article["id"] in gold or (kind := kind_of(article)) is None:
            continue
        digest = hashlib.sha256(f"{SEED}{article['id']}".encode()).hexdigest()
        by_kind.setdefault(kind, []).append((digest, article))
    outlets: Counter[str] = Counter()
    for kind, count, _ in KINDS:
        seen: set[str] = set()
        for _, article in sorted(by_kind[kind], key=lambda pair: pair[0]):
            outlet, ident = str(article["outlet"]), str(article["id"])
            if len(seen) == count:
                break
            if outlet in seen or outlets[outlet] == PER_OUTLET or group.get(ident, -1) in closed:
                continue
            seen.add(outlet)
            outlets[outlet] += 1
            if ident in group:
                closed.add(group[ident])
            print(kind, ident, outlet, article["date"], sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
