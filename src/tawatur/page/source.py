"""Source: the words that markup shows, or keeps in its head and scripts, with the place of each in the markup."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_ENTITY = r"&(?:\#[0-9]{1,8}|\#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?"
_WORDS = re.compile(rf"(?P<entity>{_ENTITY})|[^\s&]+|&")
_IN_SCRIPT = re.compile(
    rf"(?P<escape>(?:\\u[0-9a-fA-F]{{4}})+|\\[^u])|(?P<entity>{_ENTITY})|<[^<>]{{0,300}}>|[^\s\\&<]+|[\\&<]"
)
# A tag with its attributes; a quotation mark counts after an equals sign only.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*)((?>[^>"'=]+|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'=])*+)>""")
_CONTENT = re.compile(r"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_RAW = frozenset({"script", "style", "title", "textarea", "iframe", "noframes", "noembed", "xmp"})
"""Elements in which no tag begins but their own end."""
_UNSEEN = frozenset({"noscript", "svg", "template"})
"""Elements whose text is never the page's."""


class Place(NamedTuple):
    """Characters of the markup, `start` included, `end` excluded."""

    start: int
    end: int


class Runs:
    """Words without the white space between them, in the order of the markup.

    Attributes:
        text: All of them.
    """

    def __init__(self, words: Iterator[tuple[str, int, int]]) -> None:
        pieces: list[str] = []
        # A run begins at a place of `text`, and at a place of the markup, where it ends at another.
        self._at, self._start, self._end = array("L"), array("L"), array("L")
        size = 0
        for word, start, end in words:
            pieces.append(word)
            self._at.append(size)
            self._start.append(start)
            self._end.append(end)
            size += len(word)
        self.text = "".join(pieces)
        self._at.append(size)

    def places(self, start: int, end: int) -> Iterator[Place]:
        """Where characters of `text` stand in the markup, a place for each run."""
        for run in range(bisect_right(self._at, start) - 1, len(self._start)):
            first, last = max(start, self._at[run]), min(end, self._at[run + 1])
            if first >= last:
                return
            where, until = self._start[run], self._end[run]
            if until - where == self._at[run + 1] - self._at[run]:
                where, until = where + first - self._at[run], where + last - self._at[run]
            yield Place(where, until)  # of an entity all, as its characters have no places of their own


def lanes(markup: str) -> tuple[Runs, Runs, Runs]:
    """The words of a page: those that it shows, those of its title and meta tags, those of its scripts.

    Args:
        markup: A page of HTML. Cost is linear in its length.
    """
    shown: list[Place] = []
    head: list[Place] = []
    scripts: list[Place] = []
    of = {"script": scripts, "title": head, "textarea": shown, "xmp": shown}
    at = 0
    while at < len(markup):
        tag = markup.find("<", at)
        if tag < 0:
            shown.append(Place(at, len(markup)))
            break
        found = _TAG.match(markup, tag)
        if found is not None:
            shown.append(Place(at, tag))
            at = found.end()
            name = found[2].lower()
            if name in _RAW | _UNSEEN and not found[1]:
                end = _closed(markup, name, at)
                of.get(name, []).append(Place(at, end))
                at = end
            elif name == "meta":
                head += (Place(*content.span(content.lastindex or 0)) for content in _content(markup, found))
        elif markup.startswith(("<!", "<?", "</"), tag):
            shown.append(Place(at, tag))
            comment = markup.startswith("<!--", tag)
            end = markup.find("-->" if comment else ">", tag + 2)
            at = len(markup) if end < 0 else end + (3 if comment else 1)
        elif tag + 1 < len(markup) and markup[tag + 1].isalpha() and markup[tag + 1].isascii():
            break  # a tag that never ends swallows the rest
        else:
            shown.append(Place(at, tag + 1))
            at = tag + 1
    return Runs(_read(markup, shown)), Runs(_read(markup, head)), Runs(_read(markup, scripts, _IN_SCRIPT))


def _content(markup: str, tag: re.Match[str]) -> Iterator[re.Match[str]]:
    return _CONTENT.finditer(markup, *tag.span(3))


def _closed(markup: str, name: str, at: int) -> int:
    """Where an element's end tag begins."""
    found = _end(name).search(markup, at)
    return found.start() if found else len(markup)


def _end(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _read(markup: str, places: list[Place], words: re.Pattern[str] = _WORDS) -> Iterator[tuple[str, int, int]]:
    """Words in some places of the markup as they are meant, each with its place."""
    for place in places:
        for found in words.finditer(markup, *place):
            word = found[0]
            if found.lastgroup == "entity":
                word = unescape(word)
            elif found.lastgroup == "escape":
                word = _unescaped(word)
            elif words is _IN_SCRIPT and word[0] == "<" and word[-1] == ">":
                continue
            word = "".join(word.split())
            if word:
                yield word, *found.span()


def _unescaped(escape: str) -> str:
    r"""What a JSON escape, or a row of those with a code, stands for.

    >>> _unescaped(r"\u0062\u0061"), _unescaped(r"\/")
    ('ba', '/')
    """
    if escape[1] != "u":
        return _ESCAPES.get(escape[1], escape[1])
    return bytes.fromhex("".join(escape.split("\\u"))).decode("utf-16-be", "replace")
