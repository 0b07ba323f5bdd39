"""Metadata: what a page of HTML says of itself, by JSON-LD, Open Graph, its meta tags and its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tawatur.page import structured
from tawatur.page.authors import UNSIGNED, Authors, Signed
from tawatur.page.dateline import said
from tawatur.page.furniture import Furniture
from tawatur.page.heading import heading
from tawatur.page.moment import field, moments
from tawatur.page.near import SHORT, Near
from tawatur.page.structured import Thing, text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datePublished", "article.published", "publish_date",
    "publish-date", "pubdate", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "DC.date.issued", "cXenseParse:recs:publishtime",
    "article.created", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "dateModified", "dcterms.modified",
    "lastmod", "last-modified", "article.updated",
)  # fmt: skip
_AUTHOR = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "article.author", "cXenseParse:author", "byl",
)  # fmt: skip
_SIGNED = (
    '[itemprop~="author"]', '[rel~="author"]', 'a[href*="/author"]', 'a[href*="/autor"]', 'a[href*="/writer"]',
    '[class*="author"]:not([class*="comment"])', '[class*="Author"]', '[class*="byline"]', '[class*="Byline"]',
)  # fmt: skip
"""Where markup names an author, the surest first."""
_TIMES = '[itemprop~="datePublished"], time'
_DATED = '[class*="date"], [class*="Date"], [class*="time"], [class*="Time"], [class*="publish"]'
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "parsely-title")
_SITE = re.compile(r"\s+[-|\u2013\u2014\u2022\u00bb:\uff1a]\s+|\s*[|\uff1a]\s*")


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself.

    Attributes:
        title: What the page calls itself.
        titles: All that it calls itself in its head, `title` among them.
        signed: Who signed it.
        published: EDTF.
        modified: EDTF.
        date_reason: The place of `published`.
        canonical: The address that it gives itself.
        outlet: Who published it.
        body: The article's text in JSON-LD.
        problems: What of it could not be read, a sentence each.
    """

    title: str = ""
    titles: tuple[str, ...] = ()
    signed: Signed = UNSIGNED
    published: str | None = None
    modified: str | None = None
    date_reason: str | None = None
    canonical: str | None = None
    outlet: str | None = None
    body: str = ""
    problems: tuple[str, ...] = ()


def metadata(tree: LexborHTMLParser, url: str | None, furniture: Furniture) -> Metadata:
    """What a page says of itself.

    Args:
        tree: The page.
        url: Where it was received from, to resolve addresses.
        furniture: Its language's furniture.
    """
    meta = _meta(tree)
    site = meta.get("og:site_name") or meta.get("application-name") or ""
    titles = {key: title for key in _TITLES if (title := meta.get(key))}
    node = tree.css_first("title")
    whole = text(node.text()) if node is not None else ""
    some = structured.articles(tree)
    canonical = _canonical(tree, meta, url)
    headings = [text(node.text()) for node in tree.css("h1")[:3]] if len(some) > 1 else []
    thing = structured.own(some, canonical or url, (*titles.values(), whole, *headings))
    outlet = next(structured.names(thing.get("publisher")), None) or site or None
    names = _Names(furniture, (site, outlet or ""))
    title, called = _title(titles, text(thing.get("headline")), whole, names)
    near = Near(heading(tree, called, furniture) or tree.css_first("h1"))
    published, reason = _published(meta, thing, near, furniture)
    return Metadata(
        title=title,
        titles=called,
        signed=_signed(meta, thing, near, Authors(furniture, outlet, canonical or url)),
        published=published,
        modified=_modified(meta, thing, near, furniture),
        date_reason=reason,
        canonical=canonical or _address(structured.identifier(thing), url),
        outlet=outlet,
        body=str(thing.get("articleBody") or ""),
        problems=() if published else _undated(thing.get("datePublished"), *map(meta.get, _PUBLISHED[:1])),
    )


# --- the head


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """Meta tags by name, property or itemprop in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        key = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        content = text(node.attributes.get("content"))
        if key and content:
            found.setdefault(key.lower(), content)
    return found


class _Names:
    """What the site calls itself.

    Args:
        furniture: The page's language, in whose fold names are compared.
        names: The names that the page gives the site; some may be empty.
    """

    def __init__(self, furniture: Furniture, names: tuple[str, ...]) -> None:
        self._norms = furniture.norms
        self._names = [found for name in names if (found := " ".join(furniture.norms(name)))]

    def has(self, title: str) -> bool:
        """Whether a title is nothing but such a name."""
        return " ".join(self._norms(title)) in self._names

    def cut(self, title: str) -> str:
        """A title without the site's name behind its last bar or dash."""
        shift = max(0, len(title) - SHORT)
        for found in reversed(list(_SITE.finditer(title, shift))):
            tail = " ".join(self._norms(title[found.end() :]))
            if found.start() > 0 and any(tail in name or name in tail for name in self._names):
                return title[: found.start()].rstrip()
        return title


def _title(titles: Mapping[str, str], headline: str, whole: str, site: _Names) -> tuple[str, tuple[str, ...]]:
    """What the page calls itself, and everything that it does.

    A title with the site's name at its end was made by a template; a headline of JSON-LD is closer to the page's.
    """
    cut = {key: site.cut(title) for key, title in titles.items()}
    headline = site.cut(headline)
    written = [title for key, title in cut.items() if title == titles[key] and not site.has(title)]
    made = [title for key, title in cut.items() if title != titles[key]]
    ordered = [title for title in (*written[:1], headline, *written[1:], *made) if title]
    # The browser's title is the least of them: a heading of the page is better.
    called = tuple(dict.fromkeys((*ordered, *filter(None, [site.cut(whole)]))))
    return next(iter(ordered), ""), called


def _canonical(tree: LexborHTMLParser, meta: Mapping[str, str], url: str | None) -> str | None:
    link = tree.css_first('link[rel~="canonical"]')
    found = [_address(link.attributes.get("href") if link else None, url), _address(meta.get("og:url"), url)]
    # Some sites give every page the address of their front.
    return next((one for one in found if one and not _root(one)), None)


def _root(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def _address(value: str | None, url: str | None) -> str | None:
    """An absolute http address without its fragment, or None."""
    if not value or not value.strip():
        return None
    try:
        parts = urlsplit(urljoin(url or "", value.strip()))
    except ValueError:
        return None
    return parts._replace(fragment="").geturl() if parts.scheme in {"http", "https"} and parts.netloc else None


# --- dates and authors


def _published(
    meta: Mapping[str, str], thing: Thing, near: Near, furniture: Furniture
) -> tuple[str | None, str | None]:
    """The date of publication and where it is said."""
    pack = furniture.pack
    for key in ("datePublished", "dateCreated"):
        found = field(thing.get(key), pack)
        if found:
            return found, f"JSON-LD {key}"
    for key in _PUBLISHED:
        found = field(meta.get(key.lower()), pack)
        if found:
            return found, f"meta {key}"
    for selector in (_TIMES, _DATED):
        for node in near(selector):
            shown = text(node.text(separator=" "))
            found = field(node.attributes.get("datetime") or node.attributes.get("content"), pack)
            found = found or next(iter(moments(shown, pack)), None)
            if found and furniture.updated(shown) is None:
                return found, f"HTML {node.tag}"
    for line in near.lines():
        if furniture.dated(line) and furniture.updated(line) is None and (said := moments(line, pack)):
            return said[0], "dateline"
    return None, None


def _undated(*values: object) -> tuple[str, ...]:
    """That what should say the date of publication does not."""
    given = next((text(value) for value in values if text(value)), None)
    return () if given is None else (f"The page's date of publication, {given[:SHORT]!r}, is none that can be read.",)


def _modified(meta: Mapping[str, str], thing: Thing, near: Near, furniture: Furniture) -> str | None:
    """When the page was last changed."""
    keys = (thing.get("dateModified"), *(meta.get(key.lower()) for key in _MODIFIED))
    found = next((day for value in keys if (day := field(value, furniture.pack))), None)
    return found or said(_texts(near(_DATED)), furniture).modified


def _signed(meta: Mapping[str, str], thing: Thing, near: Near, authors: Authors) -> Signed:
    """Who signed the page, from the surest place that names a person."""
    signed = authors.of(structured.names(thing.get("author")))
    if not signed.persons:
        signed = signed.or_else(authors.of(value for key in _AUTHOR if (value := meta.get(key.lower()))))
    for selector in _SIGNED:
        if signed.persons:
            break
        signed = signed.or_else(authors.shown(_texts(near(selector))))
    return signed


def _texts(nodes: list[LexborNode]) -> Iterator[str]:
    for node in nodes:
        name = text(node.text(separator=" "))
        if name and len(name) <= SHORT:
            yield name
