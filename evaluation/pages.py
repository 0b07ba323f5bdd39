"""Pages with gold: main text, title, authors and day of 180 real news pages, ours beside two other readers of pages.

The pages are of `shared/corpora/pages`: of each publisher the last version, and what stands in it as a person marked it
(summary, headlines of sections, paragraphs). None is Arabic: what is measured is what the markup tells, as the pack's
phrases are in none of them. Publishers whose name has an even digest are the ones that rules were made on (`tuned`);
the others are reported (`unseen`), and nobody looks at their pages.

Main text is scored by its words (runs of letters, digits and underscores, in small letters): precision and recall of
the two bags of words as F1, mean of the pages. Of ours the roles paragraph, subhead, list and quote count. The others
run with what scores best for them in such a measure: trafilatura without comments, resiliparse with main content only,
no alternative texts, no bullets, no comments; both get text that is decoded already, ours the bytes. Milliseconds are
processor time, tool after tool on each page, so that what disturbs one disturbs all.

A title is right from four words in five, as a page words its headline in several ways (`title.exact`: every word); the
authors, where all are there and no other; a day, where it is that of the gold, in the zone of the gold.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from tawatur import page as reader
from tawatur.language.pack import load
from tawatur.model import BODY, Document, Role

ALIKE = 0.8
"""F1 of the words from which a title is right."""
MAIN = BODY - {Role.HEADLINE}
"""Roles of the main text."""
OURS = "tawatur"
_WORD = re.compile(r"\w+")
_VERSION = re.compile(r"\d+")


@dataclass(frozen=True)
class Page:
    """A page and what a person found on it.

    Attributes:
        publisher: Country and name.
        tuned: Whether rules were made on it.
        data: The bytes.
        text: The main text.
        title: The headline.
        authors: As the page names them.
        published: ISO 8601, with a zone.
    """

    publisher: str
    tuned: bool
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    title: str
    authors: tuple[str, ...]
    published: str


@dataclass(frozen=True)
class Facts:
    """What a tool says of a page beside its text."""

    title: str
    authors: tuple[str, ...]
    published: str | None


@dataclass
class Scores:
    """How a tool did.

    Attributes:
        text: F1 of the main text, by page.
        facts: Right or wrong of each fact, by page; None where the gold has none.
        seconds: Processor time for the texts.
    """

    text: list[float] = field(default_factory=list)
    facts: list[dict[str, bool | None]] = field(default_factory=list)
    seconds: float = 0.0

    def figures(self, pages: Sequence[Page], tuned: bool) -> dict[str, float]:
        """The means over the publishers of one half."""
        some = [n for n, page in enumerate(pages) if page.tuned is tuned]
        named = {"text": sum(self.text[n] for n in some) / len(some)}
        for fact in ("title", "title.exact", "authors", "day"):
            marks = [mark for n in some if (mark := self.facts[n][fact]) is not None]
            named[fact] = sum(marks) / len(marks)
        return named


def folder(shared: Path) -> Path:
    """Where the pages are."""
    return shared / "corpora" / "pages"


def tuned(publisher: str) -> bool:
    """Whether rules may be made on a publisher's pages: the SHA-256 of its name, without the country, is even.

    >>> tuned("Reuters"), tuned("BBC")
    (False, True)
    """
    return hashlib.sha256(publisher.encode()).digest()[-1] % 2 == 0


def pages(shared: Path) -> list[Page]:
    """The last page of each publisher, in the order of their names."""
    found = []
    for path in sorted(folder(shared).glob("*/*.json")):
        versions = json.loads(path.read_text("utf-8"))
        # Pages are named by the day they were fetched, gold by the version of the site (V1, V1_1, V2), both rising.
        captured = sorted(path.parent.glob(f"{path.stem}_[0-9]*.html.gz"))
        gold = versions[max(versions, key=lambda name: [int(number) for number in _VERSION.findall(name)])]
        found.append(
            Page(
                publisher=f"{path.parent.name}/{path.stem}",
                tuned=tuned(path.stem),
                data=gzip.decompress(captured[-1].read_bytes()),
                text="\n".join(_paragraphs(gold["body"])),
                title=gold.get("title") or "",
                authors=tuple(gold.get("authors") or ()),
                published=gold.get("publishing_date") or "",
            )
        )
    return found


def _paragraphs(body: dict[str, Any]) -> Iterable[str]:
    yield from body["summary"]
    for section in body["sections"]:
        yield from section["headline"]
        yield from section["paragraphs"]


def digest(shared: Path) -> str:
    """The SHA-256 of the gold of all pages."""
    labels = hashlib.sha256()
    for path in sorted(folder(shared).glob("*/*.json")):
        labels.update(path.read_bytes())
    return labels.hexdigest()


# --- scoring


def words(text: str) -> list[str]:
    """The words of a text: runs of letters, digits and underscores, in small letters."""
    return _WORD.findall(text.lower())


def alike(one: str, other: str) -> float:
    """F1 of the words that two texts share.

    >>> alike("The dam, the dam", "the DAM")
    0.6666666666666666
    """
    left, right = Counter(words(one)), Counter(words(other))
    both = sum((left & right).values())
    return 2 * both / (left.total() + right.total()) if left or right else 1.0


def facts_right(page: Page, said: Facts) -> dict[str, bool | None]:
    """Which facts are right; None for what the gold does not have."""
    names = [{tuple(words(name)) for name in some} for some in (page.authors, said.authors)]
    return {
        "title": alike(page.title, said.title) >= ALIKE if page.title else None,
        "title.exact": words(page.title) == words(said.title) if page.title else None,
        "authors": names[0] == names[1] if page.authors else None,
        "day": _day(page.published, said.published) if page.published else None,
    }


def _day(gold: str, said: str | None) -> bool:
    if not said or len(said) < len("2031-05-12"):
        return False  # no day
    right = datetime.fromisoformat(gold)
    # A day without a time is what it says; a time with a zone is the gold's day where both are one moment's.
    found = datetime.fromisoformat(said)
    if "T" in said and found.tzinfo is not None and right.tzinfo is not None:
        found = found.astimezone(right.tzinfo)
    return found.date() == right.date()


# --- the tools


def document(data: bytes) -> Document:
    """A page as we read it."""
    return reader.read(data, name="page", pack=load("ar"))


def main_text(read: Document) -> str:
    """The main text of a document."""
    return "\n".join(read.text[block.start : block.end] for block in read.blocks if block.role in MAIN)


def said_by(read: Document) -> Facts:
    """The facts of a document."""
    return Facts(read.title, read.authors, read.published)


def others() -> dict[str, tuple[Callable[[str], str], Callable[[str], Facts]]]:
    """The tools of the extra `bench` that are installed: their text of a page, and their facts."""
    found: dict[str, tuple[Callable[[str], str], Callable[[str], Facts]]] = {}
    if importlib.util.find_spec("trafilatura"):
        import trafilatura  # noqa: PLC0415 - an extra

        def facts(html: str) -> Facts:
            about = trafilatura.extract_metadata(html)
            if about is None:
                return Facts("", (), None)
            authors = tuple(name.strip() for name in (about.author or "").split(";") if name.strip())
            return Facts(about.title or "", authors, about.date)

        found["trafilatura"] = (lambda html: trafilatura.extract(html, include_comments=False) or "", facts)
    if importlib.util.find_spec("resiliparse"):
        from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - an extra

        def text(html: str) -> str:
            return str(
                extract_plain_text(
                    html,
                    preserve_formatting=True,
                    main_content=True,
                    list_bullets=False,
                    alt_texts=False,
                    comments=False,
                )
            )

        # It tells no facts but the text of the title element.
        found["resiliparse"] = (text, lambda html: Facts("", (), None))
    return found


def measure(some: Sequence[Page]) -> dict[str, Scores]:
    """How we and the tools that are installed do on each page."""
    tools = others()
    document(some[0].data)  # loads the pack
    for extract, _ in tools.values():
        extract(some[0].data.decode("utf-8", "replace"))
    scores = {name: Scores() for name in (OURS, *tools)}
    for page in some:
        start = time.process_time()
        read = document(page.data)
        scores[OURS].seconds += time.process_time() - start
        scores[OURS].text.append(alike(page.text, main_text(read)))
        scores[OURS].facts.append(facts_right(page, said_by(read)))
        html = page.data.decode("utf-8", "replace")
        for name, (extract, facts) in tools.items():
            start = time.process_time()
            found = extract(html)
            scores[name].seconds += time.process_time() - start
            scores[name].text.append(alike(page.text, found))
            scores[name].facts.append(facts_right(page, facts(html)))
    return scores


def line(name: str, scores: Scores, some: Sequence[Page]) -> str:
    """A tool's figures in words."""
    unseen, seen = scores.figures(some, False), scores.figures(some, True)
    shown = [f"{fact} {value:.3f} ({seen[fact]:.3f})" for fact, value in unseen.items() if any((value, seen[fact]))]
    return f"{name} {', '.join(shown)}, {1000 * scores.seconds / len(some):.1f} ms a page"
