"""`make bench`: how fast the reader is, how its cost grows, and with `--crash` that no article breaks it.

Speed and memory are of the corpus's first articles in file order, in one process, one after the other. Growth is
measured in processor time, which other work on the machine does not lengthen, on invented text. An article that is
empty or in no language that can be told is refused, which is counted and is no crash. Exit code 1: a limit is broken.

usage: bench.py [--shared DIR] [--articles N] [--crash] [--crash-articles N] [--json]
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain, combinations, islice
from pathlib import Path
from typing import Any, NamedTuple

# A script has its own folder on the path, not the one above it, from which its modules are imported.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tawatur
from evaluation import choose_second, pages
from tawatur.errors import InputError
from tawatur.model import Reading, Span, Stance, to_json

ROOT = Path(__file__).resolve().parents[1]
MB = 1_000_000
COLD_LIMIT = 0.7
"""Seconds, median: "well under a second" for one page (design, *Reading: how*), with the page shown."""
GROWTH_LIMIT = 1.5
"""Dearest megabyte over cheapest: a step whose cost is not linear in the text would pass it many times."""
SIZES = (0.5, 1.0, 2.0, 5.0)
LINE_SIZES = (0.1, 0.5, 2.0)
HTML_SIZES = (0.5, 2.0, 5.0, 20.0)
COLD_RUNS = 10
SHARE_LIMIT = 0.2
"""Processor time to read an article over what trafilatura takes for the text of a page, in the same run."""
PAGE_LIMIT = 1 / 3
"""Processor time to read a page of HTML over what trafilatura takes for its text, in the same run."""
PAGES = 60
ALL = 31_000
"""Articles of the corpus, from which an even sample is taken."""
FAULTS = (
    *("exceptions", "spans that are not their slice", "spans that cross"),
    *("attributions without content", "sources too long"),
)
LONGEST_SOURCE = 40
"""Words; a longer source has run into the sentence."""
WORDLESS = frozenset({Stance.DECLINE, Stance.DENY, Stance.CONFIRM, Stance.UNVERIFIED})
"""Stances that may stand without a content: "he did not comment"."""
PARAGRAPHS = (
    "قال وزير الري نادر الصفواني إن سد سلوان فقد ثلث مخزونه بعد أمطار استمرت أياما، وأضاف أن «الخطر لم يزل قائما».",
    "وذكرت وكالة الميقات نقلا عن مصدر أمني لم تسمه أن مهندسين حذرا قبل شهر من تشقق في الجدار، ولم يرد عليهما أحد.",
    "ونفت هيئة السدود في بيان لها تلقي أي تحذير مكتوب. ولم يتسن التحقق من ذلك من جهة مستقلة حتى مساء الخميس 12 مايو.",
    "سارت عشرات الشاحنات على الطريق الساحلي محملة بالرمل والحجارة، وامتد العمل طوال الليل قرب جسر مدينة الرمل.",
    "وبحسب تقرير من أربعين صفحة، بلغ منسوب الماء مترين فوق الحد، فيما توقع الخبير سالم الوادعي أن ينخفض خلال أسبوع.",
)
"""Invented, like the names in it; reports, a denial and plain narrative."""


class Row(NamedTuple):
    """A figure and, where it has one, its limit."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def broken(self) -> bool:
        """Whether the figure passes its limit."""
        return self.limit is not None and self.value > self.limit

    def shown(self) -> str:
        """The row as a line.

        >>> Row("cold start, median", 0.4, "s", 0.7).shown()
        'cold start, median                                   0.400 s   (limit 0.7)'
        """
        limit = "" if self.limit is None else f"   (limit {self.limit:g})"
        number = f"{self.value:,.0f}" if self.value >= 100 or self.value == int(self.value) else f"{self.value:.3f}"
        return f"{self.name:48}{number:>10} {self.unit}{limit}".rstrip()


def articles(shared: Path, count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The text and record of the corpus's first articles: headline and paragraphs joined by empty lines."""
    for article in islice(choose_second.articles(shared), count):
        segments = article["segments"]
        assert isinstance(segments, list)
        yield "\n\n".join(segments), article


def cold() -> Iterator[Row]:
    """How long it takes from the command to the reading of one page."""
    command = [sys.executable, "-m", "tawatur", "read", str(ROOT / "examples" / "01-agency.txt"), "--format", "json"]
    times = []
    for _ in range(COLD_RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    # The first run may compile modules, which an installation has done.
    times = times[1:]
    yield Row("cold start, minimum", min(times), "s")
    yield Row("cold start, median", statistics.median(times), "s", COLD_LIMIT)
    yield Row("cold start, maximum", max(times), "s")


def speed(shared: Path, count: int) -> Iterator[Row]:
    """Articles and characters a second, and the memory that it took."""
    texts = [(text.encode(), article) for text, article in articles(shared, count)]
    characters = sum(len(data.decode()) for data, _ in texts)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tawatur.read(texts[0][0])  # loads the pack
    start = time.perf_counter()
    refused = 0
    for data, article in texts:
        try:
            tawatur.read(data, outlet=article["outlet"], date=article["date"])
        except InputError:
            refused += 1
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts it in KiB, macOS in bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    yield Row("articles", len(texts), "")
    yield Row("of them refused", refused, "")
    yield Row("articles a second", len(texts) / seconds, "/s")
    yield Row("characters a second", characters / seconds, "/s")
    yield Row("peak memory", peak / unit, "MiB")
    yield Row("peak memory before reading", before / unit, "MiB")


def against(shared: Path, count: int) -> Iterator[Row]:
    """Processor time to read an article beside that to take the text out of a page with trafilatura, on one core."""
    import trafilatura  # noqa: PLC0415 - needed for this row alone

    paths = sorted((shared / "corpora" / "pages").rglob("*.html.gz"))[:: max(1, PAGES // 20)][:PAGES]
    pages = [gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in paths]
    trafilatura.extract(pages[0])
    start = time.process_time()
    for page in pages:
        trafilatura.extract(page)
    page_cost = (time.process_time() - start) / len(pages)
    texts = [text.encode() for text, _ in islice(articles(shared, ALL), 0, None, ALL // count)]
    start = time.process_time()
    for data in texts:
        with contextlib.suppress(InputError):
            tawatur.read(data, date="2031-05-12")
    article_cost = (time.process_time() - start) / len(texts)
    yield Row("trafilatura, a page", page_cost * 1000, "ms")
    yield Row("reading, an article", article_cost * 1000, "ms")
    yield Row("reading an article, share of a page's time", article_cost / page_cost, "", SHARE_LIMIT)


def prose(size: float) -> str:
    """About `size` megabytes (UTF-8) of invented paragraphs."""
    block = "\n\n".join(PARAGRAPHS) + "\n\n"
    return block * max(1, round(size * MB / len(block.encode())))


def line(size: float) -> str:
    """About `size` megabytes (UTF-8) of the same in one unbroken line: no full stop, no line end."""
    block = " ".join(PARAGRAPHS).replace(".", "") + " "
    return block * max(1, round(size * MB / len(block.encode())))


def markup(size: float) -> str:
    """About `size` megabytes (UTF-8) of a page of HTML: the same paragraphs, with subheads, links and comments."""
    text = "".join(f"<div class='block'><p>{paragraph}</p></div>" for paragraph in PARAGRAPHS)
    related = f"<ul class='more'><li><a href='/1'>{PARAGRAPHS[1]}</a></li></ul>"
    block = f"<h2>{PARAGRAPHS[0][:40]}</h2>{text}{related}<div class='comment'><p>{PARAGRAPHS[2]}</p></div>"
    whole = block * max(1, round(size * MB / len(block.encode())))
    return f"<html><body><h1>{PARAGRAPHS[3]}</h1><article>{whole}</article></body></html>"


def beside(shared: Path) -> Iterator[Row]:
    """Main text of real pages and processor time for it, beside the other tools that are installed (pages.py)."""
    some = pages.pages(shared)
    scores = pages.measure(some)
    cost = {name: one.seconds / len(some) for name, one in scores.items()}
    for name, one in scores.items():
        yield Row(f"{name}, main text of unseen pages, F1", one.figures(some, False)["text"], "")
        yield Row(f"{name}, a page", cost[name] * 1000, "ms")
    if "trafilatura" in cost:
        share = cost[pages.OURS] / cost["trafilatura"]
        yield Row("a page, share of trafilatura's time", share, "", PAGE_LIMIT)


def dated(data: bytes) -> Reading:
    """The reading of a page whose day is known."""
    return tawatur.read(data, date="2031-05-12")


def growth(
    name: str, make: Callable[[float], str], sizes: tuple[float, ...], read: Callable[[bytes], object] = dated
) -> Iterator[Row]:
    """Seconds a megabyte at each size, and the dearest over the cheapest; once that is too much, no larger size."""
    costs: list[float] = []
    for size in sizes:
        data = make(size).encode()
        runs = []
        # A short reading is measured three times, as it is the one that chance makes dear.
        for _ in range(3 if size < 1 else 1):
            start = time.process_time()
            read(data)
            runs.append(time.process_time() - start)
        costs.append(min(runs) / (len(data) / MB))
        yield Row(f"{name}, {size:g} MB", costs[-1], "s/MB")
        if max(costs) > GROWTH_LIMIT * min(costs):
            # Where the cost is quadratic the next size would take many minutes and say the same.
            break
    yield Row(f"{name}, dearest over cheapest to {size:g} MB", max(costs) / min(costs), "", GROWTH_LIMIT)


def crash(shared: Path, count: int, cases: list[str]) -> Iterator[Row]:
    """What is wrong in the readings of many articles, as counts; the first of each kind is added to `cases`."""
    faults: Counter[str] = Counter()
    first: dict[str, str] = {}
    marks = seen = refused = 0
    for text, article in articles(shared, count):
        seen += 1
        try:
            reading = tawatur.read(text.encode(), outlet=article["outlet"], date=article["date"])
            found = list(wrong(reading))
            marks += len(reading.attributions)
        except InputError as error:
            refused += 1
            first.setdefault("refused", f"{article['id']}: refused: {error}")
            continue
        except Exception as error:
            # Whatever it raises is what is looked for.
            found = [f"exceptions: {type(error).__name__}: {error}"]
        for fault in found:
            kind = fault.split(":")[0]
            faults[kind] += 1
            first.setdefault(kind, f"{article['id']}: {fault}")
    counts = {"articles checked": seen, "of them refused": refused, "attributions checked": marks}
    yield from (Row(name, count, "") for name, count in counts.items())
    yield from (Row(kind, faults[kind], "", 0) for kind in FAULTS)
    cases += first.values()


def wrong(reading: Reading) -> Iterator[str]:
    """What no reading may have, as the kind of fault and the case."""
    text = reading.document.text
    data = json.loads(to_json(reading))
    for span in spans(data):
        start, end = span["start"], span["end"]
        if not 0 <= start < end <= len(text) or span.get("text", text[start:end]) != text[start:end]:
            yield f"spans that are not their slice: {start}:{end} {span.get('text', '')[:40]!r}"
    for mark in reading.attributions:
        if not mark.content and mark.stance not in WORDLESS:
            yield f"attributions without content: {mark.stance.value} {mark.cue.text!r} at {mark.cue.start}"
        places = [mark.cue, *mark.content, *([mark.source] if mark.source else [])]
        if any(cross(one, other) for one, other in combinations(places, 2)):
            yield f"spans that cross: {mark.cue.text!r} at {mark.cue.start}, {mark.rule}"
        if mark.source and len(mark.source.text.split()) > LONGEST_SOURCE:
            yield f"sources too long: {mark.source.text[:60]!r} at {mark.source.start}"


def cross(one: Span, other: Span) -> bool:
    """Whether two spans share a part and neither holds the other."""
    first, second = sorted(((one.start, one.end), (other.start, other.end)))
    return second[0] < first[1] < second[1] and first[0] < second[0]


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every object with a start and an end in a reading as JSON, its blocks included."""
    if isinstance(value, list):
        for one in value:
            yield from spans(one)
    elif isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        for one in value.values():
            yield from spans(one)


def main() -> int:
    """Measure, print, and say which limits are broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="holds corpora")
    parser.add_argument("--articles", type=int, default=2000, help="for speed and memory")
    parser.add_argument("--crash", action="store_true", help="check the readings of many articles")
    parser.add_argument("--crash-articles", type=int, default=20000)
    parser.add_argument("--json", action="store_true", help="print JSON")
    args = parser.parse_args()
    corpus = args.shared / "corpora" / "saudinewsnet"
    skipped = [] if corpus.exists() else [f"corpus: skipped, as there is no {corpus}"]
    cases: list[str] = []
    # Cold starts and memory first: later the process has grown.
    parts = [cold()]
    if not skipped:
        parts.append(speed(args.shared, args.articles))
    if not skipped and importlib.util.find_spec("trafilatura"):
        parts.append(against(args.shared, args.articles // 4))
    elif not skipped:
        skipped.append("reading beside trafilatura: skipped, as it is not installed (pip install '.[bench]')")
    if pages.folder(args.shared).exists():
        parts.append(beside(args.shared))
    else:
        skipped.append(f"pages: skipped, as there is no {pages.folder(args.shared)}")
    parts += [
        growth("text", prose, SIZES),
        growth("unbroken line", line, LINE_SIZES),
        growth("HTML to blocks", markup, HTML_SIZES, pages.document),
    ]
    if args.crash and corpus.exists():
        parts.append(crash(args.shared, args.crash_articles, cases))
    rows = []
    for row in chain.from_iterable(parts):
        rows.append(row)
        if not args.json:
            print(row.shown(), flush=True)
    problems = [f"{row.name} is {row.value:.3g}{row.unit}, over {row.limit:g}" for row in rows if row.broken]
    if os.environ.get("CI"):
        problems += [f"{why}; in CI nothing may be skipped" for why in skipped]
    if args.json:
        print(json.dumps({"rows": [row._asdict() for row in rows], "cases": cases, "problems": problems}))
    else:
        for one in [*skipped, *(f"first case: {case}" for case in cases)]:
            print(one)
    for problem in problems:
        print(f"bench: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
