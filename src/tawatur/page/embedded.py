"""Embedded: a report that a page holds in its scripts, as pages do that are made in the browser."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

from tawatur.page.lines import split

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

LEAST = 200
"""Characters: less is no report."""
_BREAK = re.compile(r"</(?:p|h\d|li|blockquote)>|<br\s*/?>", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-z/!][^<>]{0,2000}>", re.IGNORECASE)
_BODY = re.compile(r'"articleBody"\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*")', re.DOTALL)


def embedded(said: str, tree: LexborHTMLParser) -> list[str]:
    """The paragraphs of a report given in JSON-LD, else as `articleBody` in the data of another script.

    Args:
        said: The body as JSON-LD gives it, with markup or without; "" for none.
        tree: The page.
    """
    if len(said) < LEAST:
        said = max((body for node in tree.css("script") for body in _bodies(node.text())), key=len, default="")
    if len(said) < LEAST:
        return []
    return [line.text for line in split(unescape(_MARKUP.sub("", _BREAK.sub("\n", said))))]


def _bodies(script: str) -> list[str]:
    found = []
    for text in _BODY.findall(script) if "articleBody" in script else ():
        try:
            found.append(json.loads(text, strict=False))
        except ValueError:
            continue  # no JSON after all
    return found
