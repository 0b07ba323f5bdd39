"""Sentences of a passage, by its tokens; a full stop inside a closed quotation ends none."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.language.quotation import Quotation
from tawatur.language.token import Token

TERMINAL = frozenset(".!?؟…")


SHORT = 3
"""Letters of the words that a station's name in initials has at the most."""


def _abbreviates(tokens: list[Token], at: int) -> bool:
    """Whether the stop at `at` stands behind a single letter, or between short words without white space."""
    before = tokens[at - 1]
    if not before.word:
        return False
    if len(before.norm) == 1 and before.norm.isalpha():
        return True
    if at + 1 >= len(tokens) or not tokens[at + 1].word:
        return False
    mark, after = tokens[at], tokens[at + 1]
    glued = before.end == mark.start and mark.end == after.start
    return glued and len(before.norm) <= SHORT and len(after.norm) <= SHORT and before.norm.isalpha()


def sentences(
    tokens: list[Token], quoted: list[Quotation], brackets: Mapping[int, int] | None = None
) -> list[tuple[int, int]]:
    """Half-open token ranges, in order, that together cover all tokens.

    A stop after a single letter is an abbreviation's (titles, agencies' initials). Where a quotation ends with a
    stop of its own and a word follows at once, the sentence ends with the closing mark. Dots inside brackets end none.
    """
    closing: dict[int, int] = {q.open: q.close for q in quoted if q.closed}
    found: list[tuple[int, int]] = []
    start = past = 0
    count = len(tokens)
    for at in [n for n, token in enumerate(tokens) if not token.word]:
        if at < past:
            continue
        if brackets and at in brackets:
            past = brackets[at] + 1
            continue
        end = None
        norm = tokens[at].norm
        if at in closing:
            close = closing[at]
            if tokens[close - 1].norm in TERMINAL and close + 1 < count and tokens[close + 1].word:
                end = close + 1
            else:
                past = close + 1
                continue
        elif norm in TERMINAL or norm.startswith("..") or norm[0] == "\n":
            before = tokens[at - 1] if at else None
            if norm != "." or before is None or not _abbreviates(tokens, at):
                end = at + 1
                while end < count and tokens[end].norm in TERMINAL:
                    end += 1
        if end is None:
            continue
        found.append((start, end))
        start = past = end
    if start < count:
        found.append((start, count))
    return found
