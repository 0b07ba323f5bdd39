"""Markup: what the tags, roles and class names of a page of HTML say about its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.model import Role

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

TEXT = "-text"
"""The tag of a node of text."""

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

SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "head",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "audio",
        "video",
        "object",
        "canvas",
        "dialog",
        "menu",
        "map",
        "math",
    ]
)
"""Tags in which nothing is the report's."""

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
        "footer",
        "gdpr",
        "hidden",
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
_READERS = frozenset(("comments", "comment", "disqus", "respond"))
_HINTS: tuple[tuple[frozenset[str], Role], ...] = (
    (frozenset(("caption", "figcaption")), Role.CAPTION),
    (frozenset(("credit", "credits", "copyright", "photographer")), Role.CREDIT),
    (frozenset(("byline", "author", "authors", "writer", "reporter")), Role.BYLINE),
    (frozenset(("date", "time", "datetime", "timestamp", "published", "updated", "dateline")), Role.DATELINE),
)
_TAGS = {
    "h2": Role.SUBHEAD, "h3": Role.SUBHEAD, "h4": Role.SUBHEAD, "h5": Role.SUBHEAD, "h6": Role.SUBHEAD,
    "li": Role.LIST, "blockquote": Role.QUOTE, "figcaption": Role.CAPTION, "time": Role.DATELINE,
}  # fmt: skip
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def names(node: LexborNode) -> frozenset[str]:
    """The words of a node's class and id, in small letters."""
    attributes = node.attributes
    text = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if not text.strip():
        return frozenset()
    return frozenset(word.lower() for word in _WORD.findall(text)) | frozenset(re.split(r"[^a-z]+", text.lower()))


def silent(node: LexborNode) -> bool:
    """Whether nothing in a node is the report's, by its tag or its role: certain."""
    if node.tag in SILENT:
        return True
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("role") in _ROLES
        or bool(attributes.get("style") and _HIDDEN.search(attributes["style"] or ""))
        or not _READERS.isdisjoint(names(node))
    )


def furnished(node: LexborNode) -> bool:
    """Whether a node is furniture by the words of its class and id: likely, unless most of the text is in it."""
    return not _FURNITURE.isdisjoint(names(node)) or node.attributes.get("aria-hidden") == "true"


def hint(node: LexborNode, length: int) -> Role | None:
    """The role that a node's tag or class names give to the text in it.

    Args:
        node: A block's element.
        length: Characters of text in it: class names of long parts say something else.
    """
    if length <= 300:
        words = names(node)
        for some, role in _HINTS:
            if not some.isdisjoint(words):
                return role
    return _TAGS.get(node.tag or "")
