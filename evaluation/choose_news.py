"""Choose the articles of the third set and of the news set by a fixed rule, before any reader has seen them.

The rule: an article of 900 to 2,300 characters whose text has at least four of the words of `WORDS`: reports of war and
politics. They are ordered by the SHA-256 of the set's seed and their id and taken in that order, a few an outlet.
Articles of the sets before, and articles that share half of their five-word runs with one of them or with one already
taken (`copies-ar`), are passed over. Errors in the third set are never looked into; those in the news set are.

usage: choose_news.py SHARED     prints one line an article: set, id, outlet, date
"""

import hashlib
import json
import pathlib
import re
import sys
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from evaluation.choose_second import articles

HERE = pathlib.Path(__file__).parent
LENGTH = (900, 2300)
LEAST = 4
SETS = (("third", "tawatur/third/1:", 30, 4), ("news", "tawatur/dev/3:", 50, 6))
"""Name, seed, how many, how many an outlet."""
WORDS = re.compile(
    "قتيل|مقتل|هجوم|تفجير|غارة|غارات|اشتباك|معارك|القصف|قصف|داعش|الإرهاب|المفاوضات|العقوبات|الخارجية|الرئيس|البرلمان"
    "|اعتقال|الحكومة|الأمم المتحدة|مجلس الأمن"
)


def main() -> int:
    """Print the chosen articles."""
    shared = pathlib.Path(sys.argv[1])
    used = {d["id"] for d in json.loads((shared / "gold/docs.json").read_text("utf-8"))}
    for name in ("second", "development"):
        used |= {one["id"] for one in json.loads((HERE / f"{name}.json").read_text("utf-8"))}
    data = json.loads((shared / "corpora/copies-ar/clusters.json").read_text("utf-8"))
    clusters = data["clusters"] if isinstance(data, dict) else data
    group = {ident: number for number, ids in enumerate(clusters) for ident in ids}
    closed = {group[ident] for ident in used if ident in group}
    fit = []
    for article in articles(shared):
        segments = article["segments"]
        assert isinstance(segments, list)
        text = "\n".join(segments)
        if LENGTH[0] <= len(text) <= LENGTH[1] and len(WORDS.findall(text)) >= LEAST:
            fit.append(article)
    for name, seed, count, per_outlet in SETS:
        outlets: Counter[str] = Counter()
        for article in sorted(fit, key=lambda one: hashlib.sha256(f"{seed}{one['id']}".encode()).hexdigest()):
            ident, outlet = str(article["id"]), str(article["outlet"])
            if outlets.total() == count:
                break
            if ident in used or outlets[outlet] == per_outlet or group.get(ident, -1) in closed:
                continue
            outlets[outlet] += 1
            used.add(ident)
            if ident in group:
                closed.add(group[ident])
            print(name, ident, outlet, article["date"], sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
