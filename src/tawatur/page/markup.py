"""Markup: what the tags, roles and class names of a page of HTML say about its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tawatur.model import Role

TEXT = "-text"
"""The tag of a node of text."""
NEVER = frozenset(
    [
        *("-comment", "audio", "canvas", "datalist", "iframe", "map", "math", "noscript", "object", "script"),
        *("select", "style", "svg", "template", "textarea", "video"),
        *("aside", "button", "dialog", "footer", "input", "menu", "nav"),
    ]
)
"""Tags in which nothing is the report's: what is no text, and what stands beside the report."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Tags that begin a new block."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Tags of headings."""
PARAGRAPHS = frozenset(("p", "blockquote"))
"""Tags in which any text is running text."""
_ROLES = frozenset(
    [
        "navigation",
        "complementary",
        "contentinfo",
        "banner",
        "search",
        "form",
        "dialog",
        "menu",
        "menubar",
        "toolbar",
        "alert",
    ]
)
_FURNITURE = frozenset(
    [
        "ad",
        "ads",
        "adv",
        "advert",
        "advertisement",
        "banner",
        "breadcrumb",
        "breadcrumbs",
        "comment",
        "comments",
        "consent",
        "cookie",
        "cookies",
        "disqus",
        "factbox",
        "footer",
        "gdpr",
        "hidden",
        "infobox",
        "latest",
        "login",
        "marquee",
        "masthead",
        "menu",
        "modal",
        "more",
        "most",
        "mostread",
        "nav",
        "navbar",
        "navigation",
        "newsletter",
        "outbrain",
        "pager",
        "pagination",
        "player",
        "poll",
        "popular",
        "popup",
        "promo",
        "promotion",
        "rating",
        "readmore",
        "recommend",
        "recommendation",
        "recommendations",
        "recommended",
        "related",
        "respond",
        "share",
        "sharing",
        "sidebar",
        "signup",
        "skip",
        "social",
        "sponsor",
        "sponsored",
        "subscribe",
        "subscription",
        "taboola",
        "tag",
        "tags",
        "ticker",
        "toc",
        "toolbar",
        "trending",
    ]
)
LEADS = frozenset(
    [
        *("abstract", "chapeau", "deck", "dek", "excerpt", "intro", "introduction", "lead", "lede", "preamble"),
        *("preface", "standfirst", "strapline", "subheadline", "subline", "subtitle", "summary", "teaser"),
    ]
)
"""Words of class names of what stands in short above a report."""
PICTURES = frozenset(
    [
        *("carousel", "gallery", "galleries", "image", "images", "img", "photo", "photos", "picture", "pictures"),
        *("slide", "slider", "slides", "slideshow", "thumb", "thumbnail", "video", "videos"),
    ]
)
"""Words of class names of what shows a picture or a film, and of what is told of it."""
WRITERS = frozenset(("auteur", "author", "authors", "autor", "autore", "bio", "biography", "writer"))
"""Words of class names of what tells of the writer."""
_READERS = frozenset(("comment", "commentlist", "comments", "disqus", "respond"))
_NO_READERS = frozenset(("closed", "count", "counter", "disabled", "enabled", "has", "no", "open", "with"))
"""Words beside those: an element is called so that has comments, or could have some."""
_STORIES = frozenset(("article", "body", "main"))
READING = re.compile("comment|disqus|respond", re.IGNORECASE)
"""A cheap look before `by_readers`."""
_HINTS: tuple[tuple[frozenset[str], Role], ...] = (
    (frozenset(("caption", "figcaption")), Role.CAPTION),
    (frozenset(("credit", "credits", "copyright", "photographer")), Role.CREDIT),
    (frozenset(("auteur", "author", "authors", "autor", "autore", "byline", "reporter", "writer")), Role.BYLINE),
    (frozenset(("date", "time", "datetime", "timestamp", "published", "updated", "dateline")), Role.DATELINE),
)
_POST = frozenset(("twitter", "tweet"))
"""Class names of a post that is set in, whatever its tag."""
_TAGS = {
    "h2": Role.SUBHEAD, "h3": Role.SUBHEAD, "h4": Role.SUBHEAD, "h5": Role.SUBHEAD, "h6": Role.SUBHEAD,
    "li": Role.LIST, "blockquote": Role.QUOTE, "figcaption": Role.CAPTION, "time": Role.DATELINE,
}  # fmt: skip
NONE: frozenset[str] = frozenset()
"""The names of what has none."""
_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?![A-Za-z0-9])")
_PART = re.compile(r"[A-Z]?[a-z]{2,}")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@lru_cache(maxsize=4096)
def words(label: str) -> frozenset[str]:
    """The words of a class and id, in small letters: those that hyphens part, and those that capitals part.

    >>> sorted(words("articleBody wp-caption"))
    ['article', 'articlebody', 'body', 'caption', 'wp']
    """
    if not label.strip():
        return NONE
    whole = _WORD.findall(label)
    found = [word.lower() for word in whole]
    for word in whole:
        if not word.islower() and not word.isupper():
            found += [part.lower() for part in _PART.findall(word)]
    return frozenset(found)


def hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element is no part of the page's content, by its role or because it is not shown."""
    if "hidden" in attributes or attributes.get("role") in _ROLES:
        return True
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def by_readers(tag: str, label: str) -> bool:
    """Whether readers speak in an element, by the words of its class and id.

    >>> by_readers("div", "comments-area"), by_readers("article", "post comments"), by_readers("div", "comments-open")
    (True, False, False)
    """
    names = words(label)
    return tag not in _STORIES and not _READERS.isdisjoint(names) and _NO_READERS.isdisjoint(names)


def furnished(names: frozenset[str]) -> bool:
    """Whether an element is furniture by the words of its class and id: likely, unless most of the text is in it."""
    return not _FURNITURE.isdisjoint(names)


def hint(tag: str, names: frozenset[str], length: int) -> Role | None:
    """The role that an element's tag or class names give to the text in it.

    Args:
        tag: A block's tag.
        names: The words of its class and id.
        length: Characters of text in it: class names of long parts say something else.
    """
    if names >= _POST:
        return Role.QUOTE
    if length <= (30 if tag in HEADINGS else 300) and names:
        for some, role in _HINTS:
            if not some.isdisjoint(names):
                return role
    return _TAGS.get(tag)
