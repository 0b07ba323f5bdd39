"""Dateline: when a page was published, by the words on it or by its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tawatur.model import BODY, Block, Role
from tawatur.page.furniture import Furniture
from tawatur.page.moment import edtf, moments

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)")


class Dates(NamedTuple):
    """When a page was published and last changed (EDTF), and how the first is known."""

    published: str | None = None
    modified: str | None = None
    reason: str | None = None


def dates(text: str, blocks: Sequence[Block], address: str | None, furniture: Furniture) -> Dates:
    """When a page was published, where its markup does not say.

    Args:
        text: The document's text.
        blocks: Its layout.
        address: Where it stands.
        furniture: The language of the page.
    """
    body = next((at for at, block in enumerate(blocks) if block.role is Role.PARAGRAPH), len(blocks))
    top = said(_lines(text, blocks[:body]), furniture)
    if top.published:
        return top
    # Days between paragraphs may be those of posts set in or of the entries of a running report.
    last = max((at for at, block in enumerate(blocks) if block.role in BODY), default=-1)
    below = _lines(text, blocks[last + 1 :])
    rest = said(_lines(text, blocks[body:]), furniture, alone=True) if below else Dates()
    found = _IN_ADDRESS.search(address or "")
    day = edtf("-".join(part.zfill(2) for part in found.groups())) if found else None
    if rest.published or day is None:
        return rest if rest.published else top
    return Dates(day, top.modified, "address")


def _lines(text: str, blocks: Iterable[Block]) -> list[str]:
    return [text[block.start : block.end] for block in blocks if block.role is Role.DATELINE]


def said(lines: Iterable[str], furniture: Furniture, *, alone: bool = False) -> Dates:
    """What lines of date and time say.

    Args:
        lines: Lines of one page.
        furniture: Its language's furniture.
        alone: Only if they name one day of publication.
    """
    published: list[str] = []
    changed: list[str] = []
    for line in lines:
        found = moments(line, furniture.pack)
        word = furniture.updated(line)
        if word is None:
            published.extend(found)
        elif len(found) > 1:
            # "Last changed on … published on …", or the other way round.
            first, second = (changed, published) if word == 0 else (published, changed)
            first.append(found[0])
            second.append(found[1])
        else:
            changed.extend(found)
    if alone and len({day[:10] for day in published}) > 1:
        return Dates()
    modified = changed[0] if changed else None
    if published:
        return Dates(published[0], modified, "dateline")
    return Dates(modified, modified, "dateline of the last change") if modified else Dates()
