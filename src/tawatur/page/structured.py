"""Structured: what a page says of its article in JSON-LD, mended where that is cheap."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

Thing = Mapping[str, Any]
"""An object of JSON-LD."""

MANY = 50
"""Values in a row that are read of one script."""
DEEP = 6
"""Levels of lists and objects in which an article is looked for."""
_ARTICLE = re.compile(
    r"(?:News|Blog|Report|Analysis|Opinion|Background|Review|Reportage|Live)?\w*(?:Article|BlogPosting|Report)$"
)
_PARTS = ("@graph", "mainEntity", "mainEntityOfPage")
"""Keys under which the thing that a page is about stands."""
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", re.DOTALL
)
_TRAILING = re.compile(r",(\s*[}\]])")
_BETWEEN = re.compile(r"[\s,;]*")
_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")


def articles(tree: LexborHTMLParser) -> list[Thing]:
    """The articles that the page's JSON-LD describes, in its order, references to other objects followed.

    Args:
        tree: The page.
    """
    things: list[Thing] = []
    for node in tree.css('script[type*="ld+json"]'):
        for data in _parsed(node.text()):
            things.extend(_things(data))
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    return [_followed(thing, known) for thing in things if any(_ARTICLE.match(kind) for kind in _kinds(thing))]


def own(some: Iterable[Thing], address: str | None, titles: Iterable[str]) -> Thing:
    """Of several articles the one that a page shows; an empty one where there is none.

    Args:
        some: Articles.
        address: Where the page says it stands, or where it was received from.
        titles: What the page is called in other places.
    """
    wanted = [_words(title) for title in titles if title]

    def rank(thing: Thing) -> tuple[bool, float, bool]:
        title = _words(text(thing.get("headline")) or text(thing.get("name")))
        like = max((len(title & words) / len(title | words) for words in wanted if title), default=0.0)
        return _same_page(identifier(thing), address), like >= 0.5, "headline" in thing or "articleBody" in thing

    return max(some, key=rank, default={})


def identifier(thing: Thing) -> str | None:
    """The address that an article gives itself."""
    for value in (thing.get("mainEntityOfPage"), thing.get("url"), thing.get("@id")):
        address = value.get("@id") if isinstance(value, dict) else value
        if isinstance(address, str) and address.startswith("http"):
            return address
    return None


def text(value: object) -> str:
    """A value's text with single spaces and its entities resolved; "" for what is no text."""
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def names(value: object, deep: int = 0) -> Iterator[str]:
    """Names in a value that may be a text, an object or a list of either."""
    if deep > DEEP:
        return
    if isinstance(value, list):
        for part in value:
            yield from names(part, deep + 1)
    elif isinstance(value, dict):
        yield from names(value.get("name"), deep + 1)
    elif found := text(value):
        yield found


def _parsed(source: str) -> Iterator[object]:
    """The values in a script of JSON-LD: one, or several in a row; those that cannot be read are passed over."""
    try:
        yield json.loads(source, strict=False)
        return
    except RecursionError:
        return
    except ValueError:
        pass
    # What templates get wrong most: comments around it, a comma after the last item, escapes that JSON has not.
    mended = _ESCAPE.sub("", _TRAILING.sub(r"\1", _WRAPPED.sub("", _WRAPPED.sub("", source)))).strip()
    decoder = json.JSONDecoder(strict=False)
    at = 0
    for _ in range(MANY):
        try:
            value, end = decoder.raw_decode(mended, at)
        except (ValueError, RecursionError):
            return
        yield value
        at = _BETWEEN.match(mended, end).end()  # type: ignore[union-attr] # it matches nothing too


def _things(data: object, deep: int = 0) -> Iterator[Thing]:
    if deep > DEEP:
        return
    if isinstance(data, list):
        for part in data:
            yield from _things(part, deep + 1)
    elif isinstance(data, dict):
        yield data
        for key in (*_PARTS, "author", "publisher"):
            yield from _things(data.get(key), deep + 1)


def _followed(thing: Thing, known: Mapping[str, Thing]) -> Thing:
    """An article whose author and publisher are the objects to which it refers."""
    return {**thing, **{key: _target(thing[key], known) for key in ("author", "publisher") if key in thing}}


def _target(value: object, known: Mapping[str, Thing], deep: int = 0) -> object:
    if isinstance(value, list) and deep < DEEP:
        return [_target(part, known, deep + 1) for part in value]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def _kinds(thing: Thing) -> list[str]:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [one.rsplit("/", 1)[-1] for one in kinds if isinstance(one, str)]


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w+", title.lower()))


def _same_page(one: str | None, other: str | None) -> bool:
    """Whether two addresses are one page: the same path below the root."""
    if not one or not other:
        return False
    try:
        paths = [urlsplit(address).path.rstrip("/") for address in (one, other)]
    except ValueError:
        return False
    return paths[0] == paths[1] != ""
