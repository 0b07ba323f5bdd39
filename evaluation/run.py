"""`make eval`: read every labelled set, print how well side by side, and hold the floors.

The sets: `visible`, the gold directory's documents; `second`, chosen and labelled here, its text in the corpus;
`third`, thirty reports of war and politics, labelled in the same way; `development` and `news`, a hundred articles
drawn as the second set was and fifty as the third, whose errors are looked at while the reader is made;
`examples`, the invented pages of the repository; `seed`, the page that the project began with, raw as it came;
`answers` and `chains`, which attribution answers which and what stands behind each, labelled for themselves (links.py);
`pages`, the main text and facts of real pages of other languages, beside the other tools that are installed (pages.py);
`captures`, how much of those pages is found again in their bytes (captures.py).
`events`, acts on the gold, and in sentences of others (events.py);
`dates`, expressions of time in articles labelled for them, and `timex-ar`, their values in texts of others (dates.py).
The first four are scored by the gold directory's score.py, which is no part of the repository; `examples-own` is
the examples once more, by `evaluation.score`, which is. Intervals are 95 %, by drawing articles again; the counts
by article that they need come from the scorer of the set.

usage: run.py [--gold DIR] [--shared DIR] [--floors FILE] [--raise [--new-gold SET]...] [--json]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

# A script has its own folder on the path, not the one above it, from which its modules are imported.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tawatur
from evaluation import arabic_pages, captures, counts, dates, events, links, pages, score, second_set, turns, warned
from tawatur.model import BODY, Role, to_json

ROOT = Path(__file__).resolve().parents[1]
JOINT = "\n\n"
BELOW = 0.01
"""How far under the best figure its floor is: a correction may cost a mark or two elsewhere, and no more."""
ALIKE = 0.5
"""Shared words over all words (F1) from which two contents on the raw seed page are the same."""
KEYS = {
    "attributions.found": "found",
    "attributions.exact": "exact",
    "stance": "stance",
    "source_kind": "source_kind",
    "anonymous": "anonymous",
    "form": "form",
    "relay": "relay",
    "basis": "basis",
    "within": "within",
    "source_is": "source_is",
    "timexes.found": "dates",
    "timexes.exact": "dates.value",
}
"""What score.py prints, and what it is called here."""
ROWS = (
    *("found.p", "found.r", "found.f1", "exact.f1", "stance", "source_kind", "anonymous", "form"),
    *("relay.f1", "basis.f1", "within.f1", "source_is", "dates.f1", "dates.value.f1"),
)
SEED_MONTH = "2024-04"
"""When the seed page was published, as its own words allow to say."""
SOME = frozenset({"dates", "dates.value"})
"""What not every set is labelled for."""


OF_FOUND = frozenset(ROWS[4:8]) | {"relay.f1", "basis.f1", "within.f1", "source_is"}
"""Rows that are shares of what is found: they fall where more is found, as what is found late is hard."""
FEW = 10
"""Labels: with fewer, one of them moves a share by more than floors can tell from chance, and none is held."""


class Floor(TypedDict):
    """The floors of one set: which labels they were measured on (SHA-256), and the least value of each figure."""

    gold: str
    floors: dict[str, float]


Floors = dict[str, Floor]


class FloorError(ValueError):
    """Floors that may not be raised; `problems` says why, a line each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = list(problems)


class Article(NamedTuple):
    """An article with its labels.

    Attributes:
        document: As in docs.json: id, outlet, date, segments.
        record: Its labels as gold.json has them.
        page: What is read, as bytes of a file.
        marks: Its labels with offsets, where they have any.
    """

    document: dict[str, Any]
    record: dict[str, Any]
    page: bytes
    marks: list[dict[str, Any]]

    @property
    def id(self) -> str:
        """Names the article and the files made of it."""
        return str(self.document["id"])

    @property
    def text(self) -> str:
        """What the labels refer to."""
        return JOINT.join(self.document["segments"])


@dataclass
class Measured:
    """The figures of one set.

    Attributes:
        gold: SHA-256 of the labels.
        articles: How many.
        figures: By the names of `ROWS`; what cannot be said, as there was nothing to label, is left out.
        labels: How many labels stand behind those that are shares of what is found.
        intervals: Of those that are an F1.
        problems: What went wrong, a line each.
        note: The figures in words, where they are no column of the table.
        apart: What is reported apart, in words.
    """

    gold: str
    articles: int = 0
    figures: dict[str, float] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    intervals: dict[str, tuple[float, float]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    note: str = ""
    apart: str = ""


# --- the sets


def digest(path: Path) -> str:
    """The SHA-256 of a file of labels."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def labelled(documents: Iterable[dict[str, Any]], records: Iterable[dict[str, Any]]) -> list[Article]:
    """Articles whose labels are in the form of gold.json."""
    known = {document["id"]: document for document in documents}
    return [
        Article(known[record["id"]], record, JOINT.join(known[record["id"]]["segments"]).encode(), [])
        for record in records
    ]


def visible(gold: Path) -> list[Article]:
    """The gold directory's documents."""
    documents, records = (json.loads((gold / name).read_text("utf-8")) for name in ("docs.json", "gold.json"))
    return labelled(documents, records)


def examples(folder: Path = ROOT / "examples") -> list[Article]:
    """The invented pages, their labels in both forms."""
    labels = {record["id"]: record for record in json.loads((folder / "gold.json").read_text("utf-8"))}
    articles = []
    for page in json.loads((folder / "pages.json").read_text("utf-8")):
        own = labels[page["id"]]
        data = (folder / page["file"]).read_bytes()
        segments = own.get("blocks") or data.decode().split(JOINT)
        marks = own["attributions"]
        record = {"id": page["id"], "attributions": [_quoted(segments, mark) for mark in marks]}
        record |= {key: [] for key in ("timexes", "figures", "events", "warnings")}
        articles.append(Article({**page, "segments": segments}, record, data, marks))
    return articles


def _quoted(segments: Sequence[str], value: Any) -> Any:
    """Labels with every span as gold.json writes it: the segment, the words, and which occurrence of them."""
    if isinstance(value, list):
        return [_quoted(segments, one) for one in value]
    if not isinstance(value, dict):
        return value
    if "start" not in value:
        return {key: _quoted(segments, one) for key, one in value.items()}
    first = 0
    for number, segment in enumerate(segments):
        inside, words = value["start"] - first, value["text"]
        if inside < len(segment):
            occurrence = sum(segment.startswith(words, at) for at in range(inside + 1))
            if not segment.startswith(words, inside):
                break
            return {"seg": number, "text": words, "nth": occurrence}
        first += len(segment) + len(JOINT)
    raise ValueError(f"no segment has {value}")


# --- reading


def read(article: Article) -> dict[str, Any]:
    """The reading of an article, as JSON, of the text that its labels refer to.

    Raises:
        ValueError: A page's body is not the labelled text, or a mark stands outside it.
    """
    reading = tawatur.read(
        article.page, name=article.id, outlet=article.document["outlet"], date=article.document["date"]
    )
    data: dict[str, Any] = json.loads(to_json(reading))
    return data if data["document"]["text"] == article.text else on_body(data, article.text)


def on_body(reading: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A reading of a page with furniture, moved to the text that its body blocks make.

    Args:
        reading: As JSON.
        text: What the body is to be, blocks joined by an empty line.

    Raises:
        ValueError: The body is another text, or a span leaves it.
    """
    document = reading["document"]
    whole = document["text"]
    body = [block for block in document["blocks"] if Role(block["role"]) in BODY]
    joined = JOINT.join(whole[block["start"] : block["end"]] for block in body)
    if joined != text:
        at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(joined, text, strict=False)))
        raise ValueError(f"the body is not the labelled text: {joined[at : at + 40]!r} for {text[at : at + 40]!r}")
    shifts, first = [], 0
    for block in body:
        shifts.append((block["start"], block["end"], first - block["start"]))
        first += block["end"] - block["start"] + len(JOINT)

    def place(at: int) -> int:
        for start, end, shift in shifts:
            if start <= at < end:
                return int(at + shift)
        raise ValueError(f"a span at {at} stands outside the body: {whole[at : at + 40]!r}")

    def moved(value: Any) -> Any:
        if isinstance(value, list):
            return [moved(one) for one in value]
        if not isinstance(value, dict):
            return value
        value = {key: moved(one) for key, one in value.items()}
        if "start" in value and "end" in value:
            value["start"], value["end"] = place(value["start"]), place(value["end"] - 1) + 1
            if "text" in value and text[value["start"] : value["end"]] != value["text"]:
                raise ValueError(f"a span runs through what is no body: {value['text']!r}")
        return value

    kept = {**document, "text": joined, "blocks": moved(body)}
    return {key: kept if key == "document" else moved(value) for key, value in reading.items()}


def readings(articles: Sequence[Article]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """The reading of each article by its id, and why there is none of the others, a line each."""
    found, problems = {}, []
    for article in articles:
        try:
            found[article.id] = read(article)
        except Exception as error:
            # Whatever an article breaks costs its own marks and the exit code, but not the table.
            problems.append(f"{article.id}: {type(error).__name__}: {error}")
    return found, problems


# --- scoring


def figures(tallies: Mapping[str, score.Tally]) -> dict[str, float]:
    """Tallies as the figures of `ROWS`."""
    named: dict[str, float | None] = {}
    for key, tally in tallies.items():
        if key == "found":
            named["found.p"], named["found.r"] = tally.precision, tally.recall
        named[key if key in {*score.LABELS, "source_is"} else f"{key}.f1"] = tally.f1
    return {name: value for name, value in named.items() if value is not None}


def measured(gold: str, by_article: Sequence[Mapping[str, score.Tally]], problems: list[str]) -> Measured:
    """The figures of a set and their intervals, from its articles' tallies."""
    keys = [key for key in by_article[0] if key not in SOME or any(tallies[key].labelled for tallies in by_article)]
    columns = {key: [tallies[key] for tallies in by_article] for key in keys}
    values = figures({key: sum(column, score.Tally()) for key, column in columns.items()})
    intervals = {f"{key}.f1": score.interval(column) for key, column in columns.items() if f"{key}.f1" in values}
    labels = {
        name: sum(columns[key], score.Tally()).labelled
        for key in columns
        if (name := key if key in values else f"{key}.f1") in OF_FOUND
    }
    return Measured(gold, len(by_article), values, labels, intervals, problems)


def own(articles: Sequence[Article], gold: str) -> Measured:
    """Articles with offsets by `evaluation.score`."""
    found, problems = readings(articles)
    nothing: dict[str, Any] = {"attributions": []}
    tallies = [
        score.score(article.text, article.marks, found.get(article.id, nothing)["attributions"]) for article in articles
    ]
    return measured(gold, tallies, problems)


def theirs(articles: Sequence[Article], gold: str, script: Path) -> Measured:
    """Articles by the gold directory's scorer: one run an article for the counts, and one over all to compare."""
    found, problems = readings(articles)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name, reading in found.items():
            (work / f"{name}.json").write_text(json.dumps(reading, ensure_ascii=False), "utf-8")

        def run(name: str, some: Sequence[Article]) -> tuple[dict[str, score.Tally], str]:
            documents, records = work / f"docs-{name}", work / f"gold-{name}"
            documents.write_text(json.dumps([article.document for article in some]), "utf-8")
            records.write_text(json.dumps([article.record for article in some]), "utf-8")
            done = subprocess.run(
                [sys.executable, str(script), str(documents), str(records), folder, "--json"],
                check=True,
                capture_output=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONUTF8": "1"},
            )
            rows = json.loads(done.stdout)
            return {ours: _tally(rows[key]) for key, ours in KEYS.items()}, done.stderr

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            single = list(pool.map(lambda article: run(article.id, [article])[0], articles))
        whole, complaints = run("all", articles)
    problems += complaints.splitlines()
    result = measured(gold, single, problems)
    result.apart = turns.line(sum((_turns(article, found) for article in articles), score.Tally()))
    # What the set has no labels of is no figure of it, whatever was read.
    both = ((value, result.figures[name]) for name, value in figures(whole).items() if name in result.figures)
    if any(abs(value - summed) > 0.002 for value, summed in both):
        problems.append(f"{script}: the runs by article do not add up to the run over all")
    return result


def _turns(article: Article, found: Mapping[str, dict[str, Any]]) -> score.Tally:
    read = found[article.id]["attributions"] if article.id in found else []
    return turns.turns(article.document["segments"], article.record["attributions"], read, JOINT)


def _tally(row: Mapping[str, Any]) -> score.Tally:
    """Counts from what score.py prints, whose shares are rounded to three places: exact up to 500 marks."""
    if "of" in row:
        return score.Tally(row["of"], row["of"], round((row["acc"] or 0) * row["of"]))
    return score.Tally(row["gold"], row["pred"], round(row["r"] * row["gold"]))


# --- the seed page


def seed(gold: Path, shared: Path) -> Measured:
    """The page that the project began with, raw: `found.r`, attributions in its `body`, whether its `date` is inferred.

    Its labels refer to the article alone, whose segments are looked up on the page; what was read elsewhere
    on the page was read in furniture.
    """
    page = min((shared / "seed").glob("*.txt"))
    article = next(one for one in visible(gold) if one.id == "seed")
    segments = article.document["segments"]
    reading = json.loads(to_json(tawatur.read(page.read_bytes(), name=page.name)))
    text, at, starts = reading["document"]["text"], 0, []
    for segment in segments:
        starts.append(text.index(segment, at))
        at = starts[-1] + len(segment)
    ends = [start + len(segment) for start, segment in zip(starts, segments, strict=True)]
    free = list(reading["attributions"])
    body = sum(any(a <= one["cue"]["start"] < b for a, b in zip(starts, ends, strict=True)) for one in free)
    read_all, right = len(free), 0
    for mark in article.record["attributions"]:
        cue, nth = mark["cue"], starts[mark["cue"]["seg"]] - 1
        for _ in range(cue.get("nth", 1)):
            nth = text.index(cue["text"], nth + 1)
        place = {"start": nth, "end": nth + len(cue["text"])}
        met = [n for n, one in enumerate(free) if _meets(place, one["cue"])]
        best = max(((_alike(mark["content"], free[n]["content"]), n) for n in met), default=(0.0, 0))
        if best[0] >= ALIKE:
            right += 1
            free.pop(best[1])
    total = len(article.record["attributions"])
    return Measured(
        digest(gold / "gold.json"),
        articles=1,
        figures={
            "found.r": right / total,
            "body": body / read_all if read_all else 1.0,
            "date": float(reading["document"]["published"] == SEED_MONTH),
        },
        note=f"{right} of {total} attributions found; {read_all} read, {read_all - body} of them in furniture",
    )


def _meets(one: score.Mark, other: score.Mark) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _alike(one: Sequence[score.Mark], other: Sequence[score.Mark]) -> float:
    mine, theirs = ({word for span in spans for word in re.findall(r"\w+", span["text"])} for spans in (one, other))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 1.0


# --- answers and chains


def linked(
    count: Callable[[Iterable[links.Page]], dict[str, links.Found]], path: Path, key: str, shared: Path
) -> Measured:
    """Precision, recall and F1 of `answers` or of chains, over all labels and over each half of the corpus articles.

    Args:
        count: Which of the two.
        path: The labels.
        key: Their name in the file.
        shared: Holds the corpus and the seed page.
    """
    pages = list(links.pages(path, key, shared))
    groups = {name: found.tally for name, found in count(pages).items()}
    whole = sum(groups.values(), score.Tally())
    named = {"p": whole.precision, "r": whole.recall, "f1": whole.f1}
    named |= {f"{name}.f1": tally.f1 for name, tally in groups.items() if name in ("tuned", "unseen")}
    labels = hashlib.sha256(path.read_bytes() + links.INVENTED.read_bytes()).hexdigest()
    parts = [f"{name} {tally.right} of {tally.labelled}, {tally.read} read" for name, tally in groups.items()]
    note = f"P {whole.precision:.3f} R {whole.recall:.3f} F1 {whole.f1 or 0:.3f}, right: " + "; ".join(parts)
    return Measured(labels, len(pages), {name: value for name, value in named.items() if value is not None}, note=note)


# --- counts


def counted(gold: Path, shared: Path) -> Measured:
    """Counts of people harmed or held: F1 on the gold, recall on bulletins by what they count."""
    whole, read = counts.on_gold(gold), counts.bulletins(shared)
    named = {"p": whole.precision, "r": whole.recall, "f1": whole.f1}
    named |= {key: tally.recall for key, tally in read.items()}
    parts = ", ".join(f"{key} {tally.right} of {tally.labelled}" for key, tally in read.items())
    note = f"P {whole.precision:.3f} R {whole.recall:.3f} F1 {whole.f1 or 0:.3f}; bulletins: {parts}"
    kept = {name: value for name, value in named.items() if value is not None}
    return Measured(counts.digest(gold, shared), whole.labelled, kept, note=note)


# --- events


def happened(gold: Path, shared: Path) -> Measured:
    """Events on the gold, times and modalities of those found, and triggers and types in sentences of others."""
    mine, theirs = events.on_gold(gold), events.of_others(shared)
    found = mine["found"]
    named = {"p": found.precision, "r": found.recall, "f1": found.f1, "when": mine["when"].f1}
    named |= {"modality": mine["modality"].f1, "others.trigger.r": theirs["trigger"].recall}
    named["others.type"] = theirs["type"].f1
    kept = {name: value for name, value in named.items() if value is not None}
    note = " ".join(f"{name} {value:.3f}" for name, value in kept.items())
    note += f"; of others, read {theirs['trigger'].read}, labelled {theirs['trigger'].labelled}"
    return Measured(events.digest(gold, shared), found.labelled, kept, note=note)


# --- warnings


def warnings(gold: Path) -> Measured:
    """Warnings: on the labelled paragraphs, and whether those of the visible gold are found."""
    script = gold / "score.py"
    whole, seen = warned.counted(warned.folder(gold), script), warned.counted(gold, script)
    found = whole["found"]
    named = {"p": found.precision, "r": found.recall, "f1": found.f1}
    named |= {name: whole[name].recall for name in warned.SHARES}
    named["visible.f1"] = seen["found"].f1
    kept = {name: value for name, value in named.items() if value is not None}
    parts = ", ".join(f"{name} {value:.3f}" for name, value in kept.items())
    return Measured(warned.digest(gold), found.labelled, kept, note=parts)


# --- pages


def paged(shared: Path) -> Measured:
    """Real pages: main text and facts, over the publishers that no rule was made on and over the others (`tuned`)."""
    some = pages.pages(shared)
    scores = pages.measure(some)
    own = scores[pages.OURS]
    named = own.figures(some, False) | {f"tuned.{fact}": value for fact, value in own.figures(some, True).items()}
    note = "; ".join(pages.line(name, one, some) for name, one in scores.items())
    return Measured(pages.digest(shared), len(some), named, note=f"unseen (tuned): {note}")


def captured(shared: Path) -> Measured:
    """The share of the blocks of real pages, and of the marks of made ones, that their bytes show again."""
    some = pages.pages(shared)
    made = [*captures.invented(), *(one.data for one in arabic_pages.made(shared)[::4])]
    found = {"blocks": captures.blocks(some), "marks": captures.marks(made)}
    named = {name: tally.recall for name, tally in found.items()}
    note = "; ".join(captures.line(name, tally) for name, tally in found.items())
    return Measured(pages.digest(shared), len(some), named, note=note)


def arabic(shared: Path) -> Measured:
    """Arabic pages made of real templates: main text, day, attributions beside those of the plain text, furniture."""
    some = arabic_pages.made(shared)
    found = arabic_pages.found(some)
    unseen, tuned = (arabic_pages.figures(some, found, half) for half in (False, True))
    shown = (f"{name} {value:.3f} ({tuned[name]:.3f})" for name, value in unseen.items())
    named = unseen | {f"tuned.{name}": value for name, value in tuned.items()}
    note = f"unseen articles (tuned): {', '.join(shown)}"
    return Measured(arabic_pages.digest(shared), len(some), named, note=note)


# --- dates


def dated(shared: Path) -> Measured:
    """Expressions of time in the articles labelled for them: found, and with the right value."""
    groups = dates.labelled(shared)
    found, value = (sum((one[place] for one in groups.values()), score.Tally()) for place in (0, 1))
    figures = {"dates.f1": found.f1 or 0.0, "dates.value.f1": value.f1 or 0.0}
    for name, one in groups.items():
        figures |= {f"{name}.f1": one[0].f1 or 0.0, f"{name}.value.f1": one[1].f1 or 0.0}
    parts = [f"{name} {one[0].f1:.3f} / {one[1].f1:.3f} of {one[0].labelled}" for name, one in groups.items()]
    note = f"found / with the right value, F1: {'; '.join(parts)}"
    return Measured(digest(dates.LABELS), len(json.loads(dates.LABELS.read_text("utf-8"))), figures, note=note)


def timex_ar(shared: Path) -> Measured:
    """The share of the values in `corpora/timex-ar` that are read, those that are wrong set right."""
    folder = shared / "corpora" / "timex-ar"
    rows = list(dates.compared(folder))
    right = sum(value == read for _, _, value, read in rows)
    as_given = sum(mark.given == read for _, mark, _, read in rows)
    labels = hashlib.sha256(b"".join(path.read_bytes() for path in (dates.JUDGED, *sorted(folder.glob("*.tml")))))
    return Measured(
        labels.hexdigest(),
        len({name for name, *_ in rows}),
        {"value": right / len(rows)},
        note=f"{right} of {len(rows)} values as they should be; {as_given} as they are given",
    )


# --- floors


def check(floors: Floors, results: Mapping[str, Measured]) -> list[str]:
    """What is under its floor, has none, or was measured on other labels, a line each."""
    problems = []
    for name, result in results.items():
        floor = floors.get(name)
        if floor is None:
            problems.append(f"{name}: has no floors; --raise sets them")
        elif floor["gold"] != result.gold:
            problems.append(f"{name}: the labels changed; --raise --new-gold {name} sets floors on them")
        else:
            problems += _under(name, floor, result)
            missing = sorted(result.figures.keys() - floor["floors"].keys())
            problems += [f"{name}: {figure} has no floor; --raise sets one" for figure in missing]
    return problems


def _under(name: str, floor: Floor, result: Measured) -> list[str]:
    problems = []
    for figure, least in floor["floors"].items():
        value = result.figures.get(figure)
        if value is None:
            problems.append(f"{name}: {figure} has a floor of {least:.3f} and was not measured")
        elif value < least and not _as_many(figure, floor, result):
            problems.append(f"{name}: {figure} is {value:.3f}, under its floor of {least:.3f}")
    return problems


def _as_many(figure: str, floor: Floor, result: Measured) -> bool:
    """Whether of all labelled reports as many have a label right as at the floor, or it has too few to tell."""
    if figure not in OF_FOUND or figure not in result.labels:
        return False
    if result.labels[figure] < FEW:
        return True
    before = floor["floors"].get("found.r")
    return before is not None and result.figures[figure] * result.figures["found.r"] >= floor["floors"][figure] * before


def raised(floors: Floors, results: Mapping[str, Measured], new_gold: Iterable[str] = ()) -> Floors:
    """Floors a step under the figures, none lower than it was; sets that were not measured keep theirs.

    Args:
        floors: Those that hold.
        results: By set.
        new_gold: Sets whose labels changed on purpose, whose floors begin anew.

    Raises:
        FloorError: A figure is under its floor, or a set's labels changed and it is not named in `new_gold`.
    """
    accepted, problems, found = set(new_gold), [], dict(floors)
    for name, result in results.items():
        old = floors.get(name)
        if old is not None and old["gold"] != result.gold:
            if name not in accepted:
                problems.append(f"{name}: the labels changed; say --new-gold {name} if that is meant")
            old = None
        if old is not None:
            problems += [f"{line}; floors are not lowered" for line in _under(name, old, result)]
        before = old["floors"] if old is not None else {}
        # Rounded down, with a hair for binary fractions: 0.85 is to give 0.840.
        now = {key: math.floor((value - BELOW) * 1000 + 1e-6) / 1000 for key, value in result.figures.items()}
        held = {key: max(value, before.get(key, 0.0)) for key, value in now.items()}
        found[name] = Floor(gold=result.gold, floors=held)
    if problems:
        raise FloorError(problems)
    return found


# --- the table


def table(results: Mapping[str, Measured]) -> str:
    """Figures as rows, sets as columns, each F1 with its interval."""
    sets = {name: result for name, result in results.items() if not result.note}
    lines = ["".join([f"{'':14}", *(f"{f'{name} ({result.articles})':23}" for name, result in sets.items())])]
    for row in ROWS:
        cells = [f"{_cell(result, row):23}" for result in sets.values()]
        lines.append("".join([f"{row:14}", *cells]))
    return "\n".join(line.rstrip() for line in lines)


def _cell(result: Measured, row: str) -> str:
    if row not in result.figures:
        return "-"
    low, high = result.intervals.get(row, (None, None))
    return f"{result.figures[row]:.3f}" + (f" [{low:.3f} {high:.3f}]" if low is not None else "")


# --- the command


KEPT = {
    "second": second_set.LABELS,
    "third": second_set.THIRD,
    "development": second_set.DEVELOPMENT,
    "news": second_set.NEWS,
}
"""Sets whose labels are offsets into articles of the corpus."""


def offsets(labels: Path, shared: Path, script: Path) -> Callable[[], Measured]:
    """What measures a set whose labels are kept as offsets."""
    return lambda: theirs(labelled(*second_set.gold(shared, labels)), digest(labels), script)


def measure(gold: Path, shared: Path) -> tuple[dict[str, Measured], list[str]]:
    """All sets that are there, and why the others are not, a line each."""
    script, labels = gold / "score.py", gold / "gold.json"
    needs: dict[str, tuple[Sequence[Path], Callable[[], Measured]]] = {
        "visible": ((script, labels, gold / "docs.json"), lambda: theirs(visible(gold), digest(labels), script)),
        **{
            name: ((script, shared / "corpora" / "saudinewsnet"), offsets(at, shared, script))
            for name, at in KEPT.items()
        },
        "examples": ((script,), lambda: theirs(examples(), digest(ROOT / "examples" / "gold.json"), script)),
        "examples-own": ((), lambda: own(examples(), digest(ROOT / "examples" / "gold.json"))),
        "answers": (
            (shared / "corpora" / "saudinewsnet", shared / "seed"),
            lambda: linked(links.answers, links.ANSWERS, "answers", shared),
        ),
        "chains": (
            (shared / "corpora" / "saudinewsnet", shared / "seed"),
            lambda: linked(links.chains, links.CHAINS, "chains", shared),
        ),
        "counts": (
            (labels, gold / "docs.json", counts.folder(shared)),
            lambda: counted(gold, shared),
        ),
        "events": (
            (labels, gold / "docs.json", events.sentences(shared)),
            lambda: happened(gold, shared),
        ),
        "warnings": ((script, labels, warned.folder(gold)), lambda: warnings(gold)),
        "pages": ((pages.folder(shared),), lambda: paged(shared)),
        "captures": ((pages.folder(shared), shared / "corpora" / "saudinewsnet"), lambda: captured(shared)),
        "arabic": ((pages.folder(shared), shared / "corpora" / "saudinewsnet"), lambda: arabic(shared)),
        "dates": ((shared / "corpora" / "saudinewsnet",), lambda: dated(shared)),
        "timex-ar": ((shared / "corpora" / "timex-ar",), lambda: timex_ar(shared)),
        "seed": ((shared / "seed", labels, gold / "docs.json"), lambda: seed(gold, shared)),
    }
    results, skipped = {}, []
    for name, (paths, work) in needs.items():
        missing = [str(path) for path in paths if not path.exists()]
        if missing:
            skipped.append(f"{name}: skipped, as there is no {' and no '.join(missing)}")
        else:
            results[name] = work()
    return results, skipped


def main() -> int:
    """Measure, print, hold or raise the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = ROOT.parent / "shared"
    parser.add_argument("--gold", type=Path, default=shared / "gold", help="holds docs.json, gold.json and score.py")
    parser.add_argument("--shared", type=Path, default=shared, help="holds corpora and seed")
    parser.add_argument("--floors", type=Path, default=ROOT / "evaluation" / "floors.json")
    parser.add_argument("--raise", dest="rise", action="store_true", help="write floors a step under the figures")
    parser.add_argument("--new-gold", action="append", default=[], metavar="SET", help="its labels changed on purpose")
    parser.add_argument("--json", action="store_true", help="print JSON")
    args = parser.parse_args()
    results, skipped = measure(args.gold, args.shared)
    problems = [f"{name}: {line}" for name, result in results.items() for line in result.problems]
    if os.environ.get("CI"):
        problems += [f"{line}; in CI nothing may be skipped" for line in skipped]
    floors: Floors = json.loads(args.floors.read_text("utf-8")) if args.floors.exists() else {}
    if not args.rise:
        problems += check(floors, results)
    elif not problems:
        try:
            floors = raised(floors, results, args.new_gold)
            args.floors.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
        except FloorError as error:
            problems += error.problems
    if args.json:
        sets = {name: asdict(result) for name, result in results.items()}
        print(json.dumps({"sets": sets, "skipped": skipped, "problems": problems}))
    else:
        print(table(results))
        notes = [(name, note) for name, result in results.items() for note in (result.note, result.apart) if note]
        for line in [*(f"{name}: {note}" for name, note in notes), *skipped]:
            print(line)
    for line in problems:
        print(f"eval: {line}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
