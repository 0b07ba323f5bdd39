"""Metadata: what a page of HTML says of itself, by JSON-LD, Open Graph and its meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_ARTICLE = re.compile(
    r"(?:News|Blog|Report|Analysis|Opinion|Background|Review|Reportage|Live)?\w*(?:Article|BlogPosting|Report)$"
)
_DATE = re.compile(
    r"\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
    r"(?:[T ]\s*((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$"
)
_PUBLISHED = (
    "article:published_time", "datePublished", "article.published", "publish_date", "publish-date", "pubdate",
    "og:article:published_time", "parsely-pub-date", "dc.date.issued", "DC.date.issued", "cXenseParse:recs:publishtime",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified")


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself; `date_reason` names the place of `published`, `body` is JSON-LD's articleBody."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    date_reason: str | None = None
    canonical: str | None = None
    outlet: str | None = None
    body: str = ""


def edtf(date: object) -> str | None:
    """An ISO 8601 date or time as EDTF, or None.

    >>> edtf("2031-05-12 14:30:05.250+0300"), edtf("12/5/2031")
    ('2031-05-12T14:30:05+03:00', None)
    """
    found = _DATE.match(date) if isinstance(date, str) else None
    if found is None:
        return None
    day, minute, second, zone = found.groups()
    if minute is None:
        return day
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{minute}{second or ':00'}{zone or ''}"


def metadata(tree: LexborHTMLParser, url: str | None) -> Metadata:
    """What a page says of itself; JSON-LD first, as it is made for this.

    Args:
        tree: The page.
        url: Where it was received from, to resolve addresses.
    """
    meta = _meta(tree)
    thing = next(_articles(tree), {})
    published, reason = _published(tree, meta, thing)
    link = tree.css_first('link[rel~="canonical"]')
    canonical = _address(link.attributes.get("href") if link else None, url) or _address(meta.get("og:url"), url)
    return Metadata(
        title=_text(thing.get("headline")) or meta.get("og:title", "") or meta.get("twitter:title", ""),
        authors=tuple(dict.fromkeys(_names(thing.get("author")))) or _by_meta(meta),
        published=published,
        modified=edtf(thing.get("dateModified"))
        or next((d for key in _MODIFIED if (d := edtf(meta.get(key.lower())))), None),
        date_reason=reason,
        canonical=canonical or _address(_identifier(thing), url),
        outlet=next(iter(_names(thing.get("publisher"))), None) or meta.get("og:site_name") or None,
        body=str(thing.get("articleBody") or ""),
    )


def _published(
    tree: LexborHTMLParser, meta: Mapping[str, str], thing: Mapping[str, Any]
) -> tuple[str | None, str | None]:
    """The date of publication and where it is said."""
    found = edtf(thing.get("datePublished"))
    if found:
        return found, "JSON-LD datePublished"
    for key in _PUBLISHED:
        found = edtf(meta.get(key.lower()))
        if found:
            return found, f"meta {key}"
    for selector in ('[itemprop~="datePublished"]', "article time[datetime]", "main time[datetime]", "time[pubdate]"):
        node = tree.css_first(selector)
        if node is not None:
            found = edtf(node.attributes.get("datetime") or node.attributes.get("content"))
            if found:
                return found, f"HTML {selector}"
    return None, None


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """Meta tags by name, property or itemprop in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        key = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        content = _text(node.attributes.get("content"))
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that are articles, those with a headline or body first."""
    found: list[dict[str, Any]] = []
    for node in tree.css('script[type*="ld+json"]'):
        try:
            data = json.loads(node.text(), strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken metadata is no reason not to read the page
        found.extend(thing for thing in _things(data) if any(_ARTICLE.match(kind) for kind in _kinds(thing)))
    found.sort(key=lambda thing: "headline" not in thing and "articleBody" not in thing)
    yield from found


def _things(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for part in data:
            yield from _things(part, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)


def _kinds(thing: Mapping[str, Any]) -> list[str]:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [one.rsplit("/", 1)[-1] for one in kinds if isinstance(one, str)]


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: object) -> Iterator[str]:
    """Names in a value that may be a text, an object or a list of either."""
    if isinstance(value, list):
        for part in value:
            yield from _names(part)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif text := _text(value):
        yield text


def _by_meta(meta: Mapping[str, str]) -> tuple[str, ...]:
    name = meta.get("author") or meta.get("article:author") or meta.get("dc.creator") or ""
    return (name,) if name and not name.startswith(("http:", "https:")) else ()


def _identifier(thing: Mapping[str, Any]) -> str | None:
    for value in (thing.get("mainEntityOfPage"), thing.get("url")):
        address = value.get("@id") if isinstance(value, dict) else value
        if isinstance(address, str) and address.startswith("http"):
            return address
    return None


def _address(value: str | None, url: str | None) -> str | None:
    """An absolute http address without its fragment, or None."""
    if not value or not value.strip():
        return None
    try:
        address = urljoin(url or "", value.strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts._replace(fragment="").geturl() if parts.scheme in {"http", "https"} and parts.netloc else None
