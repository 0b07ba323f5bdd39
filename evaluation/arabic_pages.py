"""Arabic pages with gold: real templates with articles of the corpus in place of their text, made in memory.

There is no set of Arabic pages whose body a person marked. Here the pages of `pages.py` give the markup: the elements
that hold the marked paragraphs get the paragraphs of an article, the headline its headline, the place of the date a
date as Arabic pages write it. Links, captions and comments get sentences of other articles in which somebody says
something, and boxes of related stories, captions, tags and comments are added where pages have them: whatever of this
is read as the report shows as an attribution that the article has not. What is left of the template's own language is
put into Arabic: labels and notices to the visitor.

The choice is by digests, the same every time. Articles with an even digest are those that rules were made on (`tuned`),
the others are reported; nothing is written anywhere.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from itertools import cycle, islice, pairwise
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from evaluation import pages
from tawatur import page as reader
from tawatur.language.hijri import umm_al_qura
from tawatur.language.pack import Pack, load
from tawatur.model import Attribution, Document, Role
from tawatur.reading import read as read_document

FORMS: dict[str, list[str]] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
"""How dates, boxes, captions, tags and comments are written."""
HELD = 0.9
"""A page serves as a template if so much of its marked text was found in elements."""
RUNNING = 40
"""Characters: a longer text is no label."""
PARAGRAPHS = (4, 40)
"""An article has so many paragraphs, of 60 characters on average or more."""
DAYS = 6
"""Days of the corpus from which articles are drawn."""
_EASTERN = {ord(str(n)): 0x660 + n for n in range(10)}
_PLACE = "\ue000{}\ue001"
_HOLDERS = ("p", "h2", "h3", "h4", "h5", "li", "blockquote", "div", "span", "td", "strong")
_RANKS = {"p": 0, "h2": 1, "h3": 1, "h4": 1, "h5": 1, "li": 2}
_SHOWN = "time, [class*='date'], [class*='Date']"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PLACED = re.compile("\ue000(\\w+)\ue001")


class Story(NamedTuple):
    """An article of the corpus."""

    id: str
    outlet: str
    day: str
    headline: str
    paragraphs: tuple[str, ...]

    @property
    def tuned(self) -> bool:
        """Whether rules may be made on it."""
        return _digest(self.id) % 2 == 0


@dataclass(frozen=True)
class Made:
    """An Arabic page and what was put into it.

    Attributes:
        template: Country and name of the publisher whose markup it is.
        story: The article.
        data: The page.
        furniture: What stands in its links, captions, tags and comments.
    """

    template: str
    story: Story
    data: bytes = field(repr=False)
    furniture: tuple[str, ...] = field(repr=False)


def _digest(*parts: object) -> int:
    return int.from_bytes(hashlib.sha256("\0".join(map(str, parts)).encode()).digest()[-4:], "big")


# --- articles


def stories(shared: Path) -> list[Story]:
    """Articles that are long enough, in the order of their digests."""
    found = []
    for path in sorted((shared / "corpora" / "saudinewsnet").glob("*.jsonl.gz"))[:DAYS]:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                headline, *paragraphs = (" ".join(segment.split()) for segment in article["segments"])
                size = sum(map(len, paragraphs))
                low, high = PARAGRAPHS
                if low <= len(paragraphs) <= high and size >= 60 * len(paragraphs) and 4 <= len(headline.split()) <= 20:
                    found.append(Story(article["id"], article["outlet"], article["date"], headline, tuple(paragraphs)))
    return sorted(found, key=lambda story: _digest("order", story.id))


def whole(story: Story, pack: Pack) -> bool:
    """Whether all of an article is its report: the corpus has pages' furniture in some."""
    document = reader.read("\n\n".join((story.headline, *story.paragraphs)), name=story.id, pack=pack)
    roles = [block.role for block in document.blocks]
    return roles[:1] == [Role.HEADLINE] and set(roles[1:]) <= pages.MAIN and len(roles) == len(story.paragraphs) + 1


def reports(some: Sequence[Story], pack: Pack, count: int) -> list[str]:
    """Single sentences in which somebody says something."""
    found = []
    for story in some:
        for paragraph in story.paragraphs:
            if 8 <= len(paragraph.split()) <= 30 and ". " not in paragraph and plain([paragraph], pack):
                found.append(paragraph)  # noqa: PERF401 - and counted
        if len(found) >= count:
            break
    return found


# --- templates


class Template:
    """A real page whose marked text has places in its stead.

    Args:
        page: The page.

    Attributes:
        held: How much of its marked text was found in elements, in characters.
        html: The page with places.
        tags: How the elements of the marked text are opened and closed.
        places: Which of these take paragraphs, those that a short article needs first.
    """

    def __init__(self, page: pages.Page) -> None:
        tree = LexborHTMLParser(page.data.decode("utf-8", "replace"))
        for node in tree.css("style, noscript, template, svg, iframe, script:not([type*='ld+json'])"):
            node.decompose()
        self.publisher = page.publisher
        wanted = list(dict.fromkeys(text for line in page.text.split("\n") if (text := _plain(line))))
        found = _holders(tree, wanted)
        self.held = sum(map(len, found)) / max(1, sum(map(len, wanted)))
        self.tags: list[tuple[str, str]] = []
        homes: list[int] = []
        last: LexborNode | None = None
        for holder in found.values():
            self.tags.append(_tag(holder))
            homes.append(holder.parent.mem_id if holder.parent is not None else 0)
            _fill(holder, f"p{len(homes) - 1}")
            last = holder
        self.places = _places(self.tags, homes)
        if last is not None:
            _behind(last.parent, "tags")
            _behind(last.parent.parent if last.parent else None, "comments")
        self.links = self.captions = 0
        self._titles(tree, page.title)
        self._dates(tree, next(iter(found.values()), None))
        for node in tree.css("figcaption, [class*='caption']"):
            if (
                not node.css("p, div, figcaption")
                and len(node.text(strip=True)) > 15
                and _PLACED.search(node.text()) is None
            ):
                _fill(node, f"c{self.captions}")
                self.captions += 1
        for node in tree.css("a"):
            if (
                len(node.text(strip=True)) > 25
                and _PLACED.search(node.text()) is None
                and not node.css("div, p, figure")
            ):
                _fill(node, f"l{self.links}")
                self.links += 1
        if tree.root is not None:
            tree.root.attrs["dir"] = "rtl"
            tree.root.attrs["lang"] = "ar"
        if tree.body is not None:
            _translate(tree.body, {node.parent.mem_id for node in found.values() if node.parent is not None})
        self.html = tree.html or ""

    def _titles(self, tree: LexborHTMLParser, title: str) -> None:
        headings = [node for node in tree.css("h1") if node.text(strip=True)]
        best = max(headings, key=lambda node: (pages.alike(node.text(), title), len(node.text())), default=None)
        for node in headings:
            if node is best or pages.alike(node.text(), title) >= pages.ALIKE:
                _fill(node, "h")
        for node in tree.css("meta[content]"):
            key = (node.attributes.get("property") or node.attributes.get("name") or "").lower()
            if key in {"og:title", "twitter:title", "title"}:
                node.attrs["content"] = _PLACE.format("h")
            elif key in {"description", "og:description", "twitter:description"}:
                node.attrs["content"] = _PLACE.format("lead")
        for node in tree.css("title"):
            _fill(node, "h")
        for node in tree.css("script"):
            if "articleBody" in node.text():
                _fill(node, "json")
            else:
                node.decompose()

    def _dates(self, tree: LexborHTMLParser, first: LexborNode | None) -> None:
        """Only words beside the headline say when the page was published."""
        for node in tree.css("meta, link[rel='canonical'], time, [itemprop]"):
            told = [name for name, value in node.attributes.items() if name == "datetime" or _DAY.search(value or "")]
            if node.tag in {"meta", "link"}:
                if told or node.attributes.get("property") == "og:url" or node.tag == "link":
                    node.decompose()
                continue
            for name in told:
                del node.attrs[name]
        head = next((node for node in tree.css("h1") if _PLACED.search(node.text())), None)
        near = head
        shown: list[LexborNode] = []
        while near is not None and near.tag != "body" and not shown:
            near = near.parent
            # An element that two of the selectors match is given twice.
            both = near.css(_SHOWN) if near is not None else []
            shown = list({node.mem_id: node for node in both if _dated(node)}.values())
        for number, node in enumerate(shown):
            _fill(node, "other" if number else "d")
        if not shown:
            line = _element(f"<div>{_PLACE.format('d')}</div>")
            if head is not None:
                head.insert_after(line)
            elif first is not None:
                first.insert_before(line)


def _places(tags: Sequence[tuple[str, str]], homes: Sequence[int]) -> list[int]:
    """The places for paragraphs, those that a short article needs first: the first of all, then those side by side.

    Headings take no paragraph.
    """
    usable = [number for number, (_, close) in enumerate(tags) if close[2] != "h"] or [0]
    most = Counter(homes[number] for number in usable).most_common(1)[0][0] if homes else 0
    return usable[:1] + sorted(usable[1:], key=lambda number: homes[number] != most)


def _dated(node: LexborNode) -> bool:
    """Whether an element is small and shows a number: a day or a time."""
    text = node.text(strip=True)
    return len(text) < 60 and any(character.isdigit() for character in text) and not _PLACED.search(text)


def _behind(node: LexborNode | None, place: str) -> None:
    """A place behind an element, or at the end of the page's body."""
    if node is None or node.tag in {"html", "-undef"}:
        return
    element = _element(f"<div>{_PLACE.format(place)}</div>")
    if node.tag == "body":
        node.insert_child(element)
    else:
        node.insert_after(element)


def _translate(body: LexborNode, beside: set[int]) -> None:
    """Puts places for Arabic furniture in the stead of what is left of the template's own language.

    Running text beside the marked paragraphs goes: much of it is the report's, and the gold does not have it.
    """
    for node in list(body.traverse(include_text=True)):
        text = node.text_content or "" if node.tag == "-text" else ""
        if not text.strip() or _PLACED.search(text):
            continue
        running = len(text.strip()) >= RUNNING
        inside = node.parent
        while running and inside is not None and inside.parent is not None and inside.parent.mem_id not in beside:
            inside = inside.parent if inside.tag != "body" else None
        if running and inside is not None:
            node.replace_with("")
        elif any(character.isalpha() for character in text):
            place = _PLACE.format("notices" if running else "labels")
            node.replace_with(f"{' ' if text[0].isspace() else ''}{place}{' ' if text[-1].isspace() else ''}")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _holders(tree: LexborHTMLParser, wanted: Collection[str]) -> dict[str, LexborNode]:
    """The element that holds each marked text, in the order of the text.

    A paragraph comes before a heading and this before an item of a list, as tables of contents repeat headings.
    """
    found: dict[str, tuple[int, LexborNode]] = {}
    for node in tree.css(", ".join(_HOLDERS)):
        text = _plain(node.text())
        rank = _RANKS.get(node.tag or "", len(_RANKS))
        if text in wanted and (text not in found or rank < found[text][0]):
            found[text] = rank, node
    # Of elements within each other the outer one is filled.
    inner = {child.mem_id for _, node in found.values() for child in node.css("*") if child.mem_id != node.mem_id}
    return {text: found[text][1] for text in wanted if text in found and found[text][1].mem_id not in inner}


def _element(html: str) -> LexborNode:
    node = LexborHTMLParser(html, is_fragment=True).root
    assert node is not None
    return node


def _tag(node: LexborNode) -> tuple[str, str]:
    """How an element is opened and closed again."""
    html = node.html or ""
    return html[: html.index(">") + 1], f"</{node.tag}>"


def _fill(node: LexborNode, place: str) -> None:
    """Puts a place in the stead of all that an element holds."""
    for child in list(node.iter(include_text=True)):
        child.decompose()
    node.insert_child(_PLACE.format(place))


# --- pages


def make(template: Template, story: Story, others: Iterator[str]) -> Made:
    """A template with an article in the places of its text, and other articles' sentences in those of its furniture."""
    put: list[str] = []

    def more() -> str:
        put.append(next(others))
        return put[-1]

    turn = Counter[str]()

    def form(kind: str) -> str:
        turn[kind] += 1
        chosen = _form(kind, story, turn[kind] - 1)
        return chosen.format(*(escape(more()) for _ in range(chosen.count("{}"))))

    # Where there are more paragraphs than places, some places take several.
    usable = sorted(template.places[: len(story.paragraphs)])
    share = _shares(story.paragraphs, len(usable))
    filled = {f"p{number}": list(part) for number, part in zip(usable, share, strict=False)}
    html = template.html
    middle = len(share) // 2
    for number, (start, end) in enumerate(template.tags):
        whole = f"{start}{_PLACE.format(f'p{number}')}{end}"
        paragraphs = filled.get(f"p{number}", [])
        text = "".join(f"{start}{escape(paragraph)}{end}" for paragraph in paragraphs)
        at = usable.index(number) if number in usable else -1
        if at == 0:
            text = form("captions") + text
        if at == middle:
            text += form("boxes")
        html = html.replace(whole, text)
    values = {"h": escape(story.headline), "lead": escape(story.paragraphs[0]), "d": _date(story), "other": ""}

    def value(found: re.Match[str]) -> str:
        key = found[1]
        if key in values:
            return values[key]
        if key in FORMS:
            return form(key)
        sentence = escape(more())
        # What links to another story is its headline.
        return sentence.rstrip(".") if key[0] == "l" else sentence

    described = {"@type": "NewsArticle", "headline": story.headline, "articleBody": "\n".join(story.paragraphs)}
    values["json"] = json.dumps(described)
    html = _PLACED.sub(value, html)
    return Made(template.publisher, story, html.encode(), tuple(put))


def _shares(paragraphs: Sequence[str], places: int) -> list[Sequence[str]]:
    """Paragraphs in their order, parted among places as evenly as can be."""
    count = min(places, len(paragraphs))
    ends = [round(len(paragraphs) * n / count) for n in range(count + 1)]
    return [paragraphs[start:end] for start, end in pairwise(ends)]


def _date(story: Story) -> str:
    """The article's day as one of the ways in which Arabic pages write it."""
    day = date.fromisoformat(story.day)
    hour, minute = _digest("hour", story.id) % 24, _digest("minute", story.id) % 60
    year, month, of_month = umm_al_qura().of(day) or (0, 1, 0)
    written = _form("dates", story).format(
        weekday=FORMS["weekday"][day.weekday()],
        day=day.day,
        month=day.month,
        year=day.year,
        gulf=FORMS["gulf"][day.month - 1],
        levant=FORMS["levant"][day.month - 1],
        hijri=f"{of_month} {FORMS['hijri'][month - 1]} {year}",
        hour=f"{hour:02}",
        hour12=hour % 12 or 12,
        half=FORMS["half"][hour // 12],
        minute=f"{minute:02}",
    )
    return written.translate(_EASTERN) if _digest("digits", story.id) % 3 == 0 else written


def _form(kind: str, story: Story, turn: int = 0) -> str:
    return FORMS[kind][(_digest(kind, story.id) + turn) % len(FORMS[kind])]


def made(shared: Path) -> list[Made]:
    """Every page that serves as a template with an article on which rules may be made, and with a reported one."""
    pack = load("ar")
    some = stories(shared)
    templates = [template for template in map(Template, pages.pages(shared)) if template.held >= HELD]
    halves = [[story for story in some if story.tuned is tuned] for tuned in (True, False)]
    found: list[Made] = []
    for half in halves:
        used = list(islice((story for story in half if whole(story, pack)), len(templates)))
        rest = half[half.index(used[-1]) + 1 :]
        others = cycle(reports(rest, pack, 600))
        found += [make(template, story, others) for template, story in zip(templates, used, strict=True)]
    return found


# --- measuring


@dataclass
class Found:
    """What was read of a page, beside what is read of its article as plain text.

    Attributes:
        text: F1 of the words of the body.
        day: Whether the day of publication is right.
        both: Attributions that page and plain text have alike.
        page: Attributions of the page.
        plain: Attributions of the plain text.
        leaked: Attributions from the page's furniture.
    """

    text: float
    day: bool
    both: int
    page: int
    plain: int
    leaked: list[str]


def found(some: Sequence[Made]) -> list[Found]:
    """What is read of each page."""
    pack = load("ar")
    return [_read(one, pack) for one in some]


def _read(one: Made, pack: Pack) -> Found:
    story = one.story
    document = reader.read(one.data, name=one.template, pack=pack)
    marks = read_document(document, pack, version="").attributions
    gold = (story.headline, *story.paragraphs)
    known = plain(gold, pack)
    left, right = Counter(map(_key, marks)), Counter(map(_key, known))
    return Found(
        text=pages.alike("\n".join(story.paragraphs), pages.main_text(document)),
        day=(document.published or "")[:10] == story.day,
        both=(left & right).total(),
        page=left.total(),
        plain=right.total(),
        leaked=[text for mark in marks if (text := _leak(document, mark, one.furniture))],
    )


def plain(paragraphs: Sequence[str], pack: Pack) -> tuple[Attribution, ...]:
    """The attributions of a plain text."""
    document = reader.read("\n\n".join(paragraphs), name="text", pack=pack)
    return read_document(document, pack, version="").attributions


def _key(mark: Attribution) -> tuple[str, ...]:
    return (mark.source.text if mark.source else "", mark.cue.text, *(span.text for span in mark.content))


def _leak(document: Document, mark: Attribution, furniture: Sequence[str]) -> str:
    """The sentence of the page's furniture in which a mark stands, or ""."""
    block = next(block for block in document.blocks if block.start <= mark.cue.start < block.end)
    text = document.text[block.start : block.end]
    return next((sentence for sentence in furniture if text in sentence or sentence in text), "")


def figures(some: Sequence[Made], read: Sequence[Found], tuned: bool) -> dict[str, float]:
    """The figures of the pages with articles of one half.

    Returns:
        `text`: F1 of the body's words, mean of the pages. `day`: share of pages whose day is right. `p` and `r`: of
        the attributions of the pages those that the plain text has, and the other way round. `clean`: share of the
        pages of whose furniture nothing is read.
    """
    half = [one for page, one in zip(some, read, strict=True) if page.story.tuned is tuned]
    both, of_page, of_plain = (sum(getattr(one, name) for one in half) for name in ("both", "page", "plain"))
    return {
        "text": sum(one.text for one in half) / len(half),
        "day": sum(one.day for one in half) / len(half),
        "p": both / max(1, of_page),
        "r": both / max(1, of_plain),
        "clean": 1 - sum(bool(one.leaked) for one in half) / len(half),
    }


def digest(shared: Path) -> str:
    """The SHA-256 of what the pages are made with: the templates' gold and the forms."""
    forms = Path(__file__).with_suffix(".json").read_bytes()
    return hashlib.sha256(pages.digest(shared).encode() + forms).hexdigest()
