"""Quotations: which marks open, which close, and what lies between; nested and unbalanced ones too."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.fold import CLOSING, OPENING, PLAIN
from tawatur.language.token import Token

MARKS = frozenset({OPENING, CLOSING, PLAIN, "''"})
_PARENTHESES = {"(": ")", "[": "]", "{": "}"}


class Quotation(NamedTuple):
    """What stands between two quotation marks.

    Attributes:
        open: Index of the opening mark among the tokens.
        close: Index of the closing mark; where it is missing, of the next opening
            mark, or the number of tokens.
        closed: Whether the closing mark stands there.
    """

    open: int
    close: int
    closed: bool

    @property
    def length(self) -> int:
        """Tokens between the marks."""
        return self.close - self.open - 1


def _spacing(tokens: list[Token], at: int) -> str:
    """What the white space around a mark says: "open", "close" or "either"."""
    mark = tokens[at]
    glued_before = (
        at > 0 and tokens[at - 1].end == mark.start and (tokens[at - 1].word or tokens[at - 1].norm in ".!?؟،…)")
    )
    glued_after = (
        at + 1 < len(tokens)
        and tokens[at + 1].start == mark.end
        and (tokens[at + 1].word or tokens[at + 1].norm in "(…")
    )
    if glued_after and not glued_before:
        return "open"
    if glued_before and not glued_after:
        return "close"
    return "either"


def _used_reversed(tokens: list[Token], marks: list[int]) -> bool:
    """Whether a passage uses directed marks the other way round, by the white space beside most of them."""
    votes = 0
    for at in marks:
        spacing = _spacing(tokens, at)
        if tokens[at].norm in (OPENING, CLOSING) and spacing != "either":
            votes += 1 if (spacing == "open") == (tokens[at].norm == CLOSING) else -1
    if votes:
        return votes > 0
    directed = [tokens[at].norm for at in marks if tokens[at].norm in (OPENING, CLOSING)]
    return bool(directed) and directed[0] == CLOSING and directed.count(OPENING) == directed.count(CLOSING)


def quotations(tokens: list[Token]) -> list[Quotation]:
    """The quotations among the tokens of one passage, by where they open.

    Directed marks are taken at their word, unless a passage uses them the other way round, as the white space shows;
    for straight marks the white space decides, then whether one is open. A mark that nothing closes runs to the
    passage's end where it is the outermost; a closing mark that nothing opened is passed over.
    """
    marks = [n for n, token in enumerate(tokens) if token.norm in MARKS]
    if not marks:
        return []
    reversed_ = _used_reversed(tokens, marks)
    found: list[Quotation] = []
    stack: list[tuple[int, str]] = []
    for at in marks:
        norm = tokens[at].norm
        if norm in (OPENING, CLOSING):
            opens = (norm == OPENING) != reversed_
            # A second opening mark where a closing one is due: two hands typed the page.
            if opens and stack and stack[-1][1] == norm and _spacing(tokens, at) == "close":
                opens = False
            elif (
                not opens and not stack and (_spacing(tokens, at) == "open" or (at > 0 and tokens[at - 1].norm == ":"))
            ):
                opens = True
        else:
            spacing = _spacing(tokens, at)
            opens = spacing == "open" or (spacing == "either" and not any(mark == norm for _, mark in stack))
        if opens:
            stack.append((at, norm))
            continue
        if stack:
            start, _ = stack.pop()
            if at - start > 1:
                found.append(Quotation(start, at, True))
    if stack:
        start, _ = stack[0]
        # The mark that opens the next quotation shows that this one had ended.
        end = min((quote.open for quote in found if quote.open > start), default=len(tokens))
        found.append(Quotation(start, end, False))
    return sorted(found)


def parentheses(tokens: list[Token], longest: int = 40) -> dict[int, int]:
    """Index of each opening bracket to that of its closing one; unbalanced or longer ones are left out."""
    found: dict[int, int] = {}
    stack: list[tuple[int, str]] = []
    for at in [n for n, token in enumerate(tokens) if not token.word]:
        norm = tokens[at].norm
        if norm in _PARENTHESES:
            stack.append((at, _PARENTHESES[norm]))
        elif stack and norm == stack[-1][1]:
            start, _ = stack.pop()
            if at - start <= longest:
                found[start] = at
    return found
