"""Headline: which of the lines above the first running text is it, and what the others are."""

from __future__ import annotations

from tawatur.model import Role
from tawatur.page.furniture import Furniture
from tawatur.page.lines import Line

KICKER = 3
"""Words: a first line of so few above a longer one names a section or topic."""
LONG = 40
"""Words: the longest headline."""
LEAD = 25
"""Words: a single sentence of so few on the first line can be a headline though it has a full stop."""


def headline(
    top: list[Line], following: Line | None, more: bool, furniture: Furniture, given: Line | None = None
) -> list[tuple[Line, Role]]:
    """Roles of the lines above the first running text.

    Args:
        top: Those that are no furniture by their words, in order.
        following: The first line of running text.
        more: Whether anything follows that.
        furniture: The language's furniture.
        given: The line that the markup says is the headline.
    """
    found: list[tuple[Line, Role]] = []
    norms = [furniture.norms(line.text) for line in top]
    rest: list[Line] = []
    for number, line in enumerate(top):
        if line is given:
            rest.append(line)
        elif _caption(number, top, norms, furniture, following is not None):
            found.append((line, Role.CAPTION))
        else:
            rest.append(line)
    if given is None and not rest:
        again = _page_title(top, norms)
        if again is not None:
            found = [(line, Role.HEADLINE if line is again else Role.BOILERPLATE) for line in top]
    chosen = given if given is not None else _choose(rest, furniture)
    if chosen is None and not any(role is Role.HEADLINE for _, role in found):
        # No line above the text: a short first sentence is taken for it where more follows.
        if following is not None and more and _could_be(following):
            found.append((following, Role.HEADLINE))
        return found
    if chosen is None:
        return found
    if given is not None and given not in top:
        found.append((given, Role.HEADLINE))
    title = furniture.norms(chosen.text)
    passed = given is not None and given not in top
    for line in rest:
        if line is chosen:
            found.append((line, Role.HEADLINE))
            passed = True
        elif _same(furniture.norms(line.text), title):
            found.append((line, Role.BOILERPLATE))
        elif (passed and furniture.byline(line.text)) or (not passed and _credited_line(line, furniture)):
            found.append((line, Role.BYLINE))
    return found


def _could_be(line: Line) -> bool:
    """Whether a first line of running text can be a headline: one short sentence, or words without a stop."""
    return line.count <= (LEAD if line.final and line.final != ".." else LONG) and not line.several


def _same(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one is the other with a site's name at most."""
    short, long = sorted((words, title), key=len)
    return len(short) >= 3 and long[: len(short)] == short and len(long) <= len(short) + 4


def _caption(number: int, top: list[Line], norms: list[tuple[str, ...]], furniture: Furniture, above: bool) -> bool:
    """Whether a line is a caption: its credit is joined to it, or it stands twice above a text (poems repeat)."""
    line = top[number]
    text = line.text
    if line.count <= LEAD and furniture.credit(text) is not None and not line.stopped and not furniture.byline(text):
        return True
    if not above:
        return False
    for other, words in enumerate(norms):
        if other == number or not words or not norms[number]:
            continue
        if words == norms[number]:
            return _later(top, norms, words, furniture)
        short, long = sorted((text, top[other].text), key=len)
        if short and long.startswith(short):
            remainder = long[len(short) :].strip(" ()[]-\u2013|/\u00a9")
            if furniture.credits(remainder) or (long[len(short)].isalpha() and len(remainder.split()) <= 3):
                return True
    return False


def _later(top: list[Line], norms: list[tuple[str, ...]], twice: tuple[str, ...], furniture: Furniture) -> bool:
    """Whether another line stands under one that stands twice: then that one is the headline."""
    at = max(n for n, words in enumerate(norms) if words == twice)
    return any(
        len(words) >= 4 and words != twice and not furniture.byline(line.text)
        for line, words in zip(top[at + 1 :], norms[at + 1 :], strict=True)
    )


def _page_title(top: list[Line], norms: list[tuple[str, ...]]) -> Line | None:
    """Where all lines are one title again and again: the first of them."""
    return next((line for line, words in zip(top, norms, strict=True) if len(words) >= 3), None)


def _choose(rest: list[Line], furniture: Furniture) -> Line | None:
    lines = [line for line in rest if not _credited_line(line, furniture)]
    if not lines:
        return rest[0] if rest else None
    first = lines[0]
    if len(lines) > 1:
        second = lines[1]
        if (
            first.count <= KICKER
            and second.count > KICKER + 1
            and not first.pointed
            and not second.bulleted
            and not furniture.byline(second.text)
        ):
            return second
        longer, shorter = furniture.norms(first.text), furniture.norms(second.text)
        if len(longer) > len(shorter) and _same(shorter, longer):
            return second  # "Title | Site", then the title
    return first


def _credited_line(line: Line, furniture: Furniture) -> bool:
    """Whether a line is a byline by words, not only by its dash: an agency's or a site's name in it."""
    return line.count <= 8 and furniture.byline(line.text) and _agency(line, furniture)


def _agency(line: Line, furniture: Furniture) -> bool:
    words = furniture.words(line.text)
    return any(furniture.match(words, at, frozenset(("agency", "byline")))[0] for at in range(len(words)))
