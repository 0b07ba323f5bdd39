"""Plain text: its lines to blocks with roles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.model import BODY, Block, Role
from tawatur.page.furniture import Furniture, Kind
from tawatur.page.headline import headline
from tawatur.page.lines import BLANK, Line, split

_ROLES = {
    Kind.RELATED_LABEL: Role.RELATED,
    Kind.RELATED: Role.RELATED,
    Kind.DATE: Role.DATELINE,
    Kind.BYLINE: Role.BYLINE,
    Kind.PHOTO: Role.CREDIT,
}
"""Roles of what is furniture by its own words; what is not here is boilerplate."""

_OPEN_HINTS = frozenset((Role.SUBHEAD, Role.LIST, Role.HEADLINE))
"""Hints of the markup that the text may still belie."""
_OTHERS = frozenset((Role.RELATED, Role.BOILERPLATE))
"""What the markup says is no part of the report."""
_MOMENT = re.compile(r"(?:(?:[01]?\d|2[0-3]):[0-5]\d|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/-])\d{1,2}\2\d{1,2})$")
SHORT = 12
"""Words: a longer line without a final mark is a paragraph and no subhead."""
TOP = 60
"""Lines: what stands further down is not above the report, even if there is no running text at all."""
SOURCED = 6
"""Words: a line of so few about a source names it; a longer one is a link to the page itself."""
BOXED = 25
"""Words: the longest headline of another story."""
OPEN = 5
"""Words: after an empty line, a line of fewer in a box of other stories may be this story's subhead."""


@dataclass
class Piece:
    """A line with what it is by its words, and the role that it gets."""

    line: Line
    kind: Kind | None
    role: Role | None = None

    @property
    def free(self) -> bool:
        """Whether nothing has said yet what it is."""
        return self.role is None

    @property
    def prose(self) -> bool:
        """Whether it is running text of the report, or may be."""
        return self.role is None and self.kind is None and self.line.prose


def plain_blocks(text: str, furniture: Furniture) -> tuple[Block, ...]:
    """The blocks of a plain text; each character that is no white space stands in one.

    Args:
        text: The decoded text.
        furniture: Its language's furniture.
    """
    return roles(split(text), furniture)


def roles(lines: list[Line], furniture: Furniture) -> tuple[Block, ...]:
    """The blocks that lines are, in their order.

    Args:
        lines: Lines; those with a hint keep it unless they are furniture.
        furniture: The language's furniture.
    """
    pieces = [_piece(line, furniture) for whole in lines for line in _unglued(whole, furniture)]
    _end(pieces)
    _labels(pieces)
    _tags(pieces)
    _top(pieces, furniture)
    _body(pieces, furniture)
    _captions(pieces, furniture)
    return tuple(
        Block(piece.role or Role.PARAGRAPH, piece.line.start, piece.line.end)
        for piece in pieces
        if piece.line.end > piece.line.start
    )


def _unglued(line: Line, furniture: Furniture) -> list[Line]:
    """A line, parted from the share bar glued to its front and the tags or link glued to its end."""
    if line.hint in _OTHERS:
        return [line]
    parts: list[Line] = []
    at = furniture.prefix(line.text)
    if at:
        bar, line = line.cut(at)
        parts.append(bar)
    if line.count < 6:
        return [*parts, line]
    glued = furniture.suffix(line.text)
    if glued is None:
        return [*parts, line]
    body, tail = line.cut(glued[0])
    # A tail may hold another: a link to the story and then tags.
    return [*parts, body, tail] if body.text.strip(BLANK) else [*parts, line]


def _piece(line: Line, furniture: Furniture) -> Piece:
    if line.hint in _OTHERS and line.count > SHORT:
        return Piece(line, None, line.hint)  # too long for a byline or a date
    kind = furniture.kind(line.text, line.count)
    if kind in {Kind.CHROME, Kind.AGENCY} and line.numbered:
        kind = None  # an item of a list that happens to be such a word
    piece = Piece(line, kind)
    hinted = line.hint is not None and line.hint not in _OPEN_HINTS
    if kind in {Kind.TAGS_LABEL, Kind.AGENCY, Kind.END}:
        return piece  # where it stands decides
    if kind is Kind.NUMBER and _MOMENT.match(line.text):
        piece.role = Role.DATELINE  # of the page, or of an entry in a live report
        return piece
    if kind in {Kind.SECTION, Kind.MAYBE_TAGS, Kind.NUMBER}:
        piece.role = line.hint if hinted else None  # so it does here, unless the markup has decided
        return piece
    if kind is Kind.SOURCE and line.count <= SOURCED:
        piece.role = Role.CREDIT
    elif kind is not None:
        piece.role = _ROLES.get(kind, Role.BOILERPLATE)
    elif hinted:
        boxed = line.hint is Role.BOILERPLATE and line.count <= BOXED and not line.stopped
        at = furniture.credit(line.text) if boxed else None
        piece.role = Role.CAPTION if at and len(line.text[:at].split()) > 2 else line.hint
    return piece


def _end(pieces: list[Piece]) -> None:
    """After the label of the comments nothing is body, unless more text follows than stands before."""
    sizes = [len(piece.line.text) if piece.prose else 0 for piece in pieces]
    total, before, over = sum(sizes), 0, False
    for piece, size in zip(pieces, sizes, strict=True):
        before += size
        if piece.kind is Kind.END:
            piece.role = Role.BOILERPLATE
            over = over or (before > 0 and before >= total - before)
        elif over:
            piece.role = Role.BOILERPLATE


def _labels(pieces: list[Piece]) -> None:
    """What stands under a label of other stories is theirs, up to a text that may be the report's."""
    label: Piece | None = None
    taken = 0
    close = listed = False  # whether the box's first headline stands right under its label; is an item of a list
    last_prose = max((n for n, piece in enumerate(pieces) if piece.prose), default=-1)
    for number, piece in enumerate(pieces):
        if piece.kind in {Kind.RELATED_LABEL, Kind.BOX}:
            label, taken = piece, 0
            continue
        if label is None:
            continue
        if not piece.free:
            continue
        after = number > last_prose
        over = close and taken > 0 and piece.line.gap and not after and not (listed and piece.line.bulleted)
        if over or not _boxed(piece, taken, after):
            label = None
            continue
        if not taken:
            close, listed = not piece.line.gap, piece.line.bulleted
        piece.role = Role.RELATED if label.kind is Kind.RELATED_LABEL else Role.BOILERPLATE
        taken += 1


def _boxed(piece: Piece, taken: int, after: bool) -> bool:
    """Whether a line under a label is a headline of another story."""
    line = piece.line
    if after and not line.prose:
        return True
    if line.count > BOXED or line.several:
        return False
    if line.stopped and (line.count > SHORT or line.gap or taken):
        return False
    if not taken:
        return not line.prose or not line.stopped
    # The box may be over: a short line that follows is rather the report's next subhead.
    return line.bulleted or line.hint is Role.LIST or line.count >= OPEN


def _tags(pieces: list[Piece]) -> None:
    """Keywords: a label and the short lines under it; a bare word that may mean more only after the last text."""
    first = next((n for n, piece in enumerate(pieces) if piece.prose), len(pieces))
    last = max((n for n, piece in enumerate(pieces) if piece.prose), default=-1)
    under = False
    for number, piece in enumerate(pieces):
        if piece.role is not None and not under:
            continue
        closing = first < number and number > last
        if piece.kind in {Kind.MAYBE_TAGS, Kind.TAGS_LABEL} and (closing or piece.kind is Kind.TAGS_LABEL):
            piece.role = Role.BOILERPLATE
            under = piece.kind is Kind.TAGS_LABEL
        elif under and piece.free and piece.line.count <= 4 and not piece.line.final:
            piece.role = Role.BOILERPLATE
        elif piece.free:
            under = False


def _top(pieces: list[Piece], furniture: Furniture) -> None:
    """Roles of what stands before the first running text, the headline's among them."""
    first = next((n for n, piece in enumerate(pieces[:TOP]) if piece.prose), min(TOP, len(pieces)))
    alone = not any(piece.free and piece.kind not in {Kind.SECTION, Kind.NUMBER} for piece in pieces[:first])
    for piece in pieces[:first]:
        if piece.role is Role.BOILERPLATE and piece.kind is None and furniture.byline(piece.line.text):
            piece.role = Role.BYLINE  # its markup says only that it is not of the report
        if piece.free and piece.kind is Kind.SECTION and alone:
            piece.role = Role.HEADLINE  # a page that is called by its section: a cartoon, a list of books
            alone = False
        elif piece.free and piece.kind in {Kind.SECTION, Kind.NUMBER}:
            piece.role = Role.BOILERPLATE
        elif piece.free and piece.kind is Kind.AGENCY:
            piece.role = Role.BYLINE
        elif (
            piece.free
            and piece.kind is None
            and piece.line.hint is not Role.HEADLINE
            and furniture.dated(piece.line.text)
        ):
            piece.role = Role.DATELINE
    open_lines = [piece.line for piece in pieces[:first] if piece.free and piece.kind in {None, Kind.MAYBE_TAGS}]
    given = next((piece for piece in pieces if piece.line.hint is Role.HEADLINE), None)
    following = pieces[first].line if first < len(pieces) and pieces[first].prose else None
    if any(piece.role is Role.HEADLINE for piece in pieces):
        following = None
    found = headline(open_lines, following, len(pieces) > first + 1, furniture, given.line if given else None)
    by_line = {id(piece.line): piece for piece in pieces}
    for line, role in found:
        by_line[id(line)].role = role


def _captions(pieces: list[Piece], furniture: Furniture) -> None:
    """A caption with its credit glued on is two blocks."""
    first = next((n for n, piece in enumerate(pieces) if piece.prose or piece.role in BODY - {Role.HEADLINE}), 0)
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if piece.role is not Role.CAPTION:
            continue
        at = furniture.credit(piece.line.text)
        if not at and number < first:
            at = _glued_credit(piece, pieces[:first])
        if at:
            caption, credit = piece.line.cut(at)
            pieces[number : number + 1] = [Piece(caption, None, Role.CAPTION), Piece(credit, None, Role.CREDIT)]


def _glued_credit(piece: Piece, top: list[Piece]) -> int | None:
    """Where a caption goes on after repeating another caption."""
    text = piece.line.text
    for other in top:
        first = other.line.text
        if other is not piece and other.role is Role.CAPTION and len(first) < len(text) and text.startswith(first):
            return len(first)
    return None


def _body(pieces: list[Piece], furniture: Furniture) -> None:
    """Roles of what is left: the report."""
    title = next((furniture.norms(p.line.text) for p in pieces if p.role is Role.HEADLINE), ())
    last_prose = max((n for n, piece in enumerate(pieces) if piece.prose), default=-1)
    last = max((n for n, piece in enumerate(pieces) if piece.free and piece.kind is None), default=-1)
    for number, piece in enumerate(pieces):
        if not piece.free:
            continue
        line = piece.line
        if piece.kind is Kind.AGENCY:
            piece.role = Role.CREDIT
        elif piece.kind is Kind.NUMBER and (number < last_prose or _labelled(pieces, number)):
            piece.role = Role.LIST
        elif (piece.kind in {Kind.SECTION, Kind.NUMBER} and number > last_prose) or (
            title and line.count <= BOXED and _repeats(furniture.norms(line.text), title)
        ):
            piece.role = Role.BOILERPLATE
        elif number == last and number >= last_prose and _signed(line, pieces[number - 1].line if number else None):
            piece.role = Role.BYLINE  # "* a writer and what he is", under his text
        elif line.hint is Role.SUBHEAD:
            piece.role = Role.SUBHEAD
        elif line.bulleted or (line.hint is Role.LIST and not _entry(pieces, number)):
            piece.role = Role.LIST
        elif not line.prose and line.count <= BOXED and furniture.credits(line.text):
            piece.role = Role.CREDIT
        elif _captioned(line, furniture, number < last_prose):
            piece.role = Role.CAPTION
        elif _subhead(line) and number < last:
            piece.role = Role.SUBHEAD
        else:
            piece.role = Role.PARAGRAPH


def _entry(pieces: list[Piece], number: int) -> bool:
    """Whether an item of a list is an entry of a live report: running text under its time."""
    return number > 0 and pieces[number - 1].role is Role.DATELINE and pieces[number].line.prose


def _captioned(line: Line, furniture: Furniture, inside: bool) -> bool:
    """Whether a short line between paragraphs ends with a picture credit."""
    return (
        inside and line.count <= 15 and not line.stopped and not line.prose and furniture.credit(line.text) is not None
    )


def _signed(line: Line, before: Line | None) -> bool:
    """Whether a last line names the writer: marked as a note, and no item of a list."""
    listed = before is not None and before.bulleted and before.text[0] == line.text[0]
    marked = line.count <= 8 and line.text[0] in "*-\u2013\u2022" and not line.final and not listed
    # A writer is no number: that is an item of a list.
    return marked and not any(character.isdigit() for character in line.text)


def _labelled(pieces: list[Piece], number: int) -> bool:
    """Whether a line stands under one that ends in a colon: a number is then what that line counts."""
    return number > 0 and pieces[number - 1].line.text.rstrip().endswith((":", "\uff1a"))


def _repeats(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether a line is the headline again, with a site's name at most."""
    return len(title) >= 3 and words[: len(title)] == title and len(words) <= len(title) + 3


def _subhead(line: Line) -> bool:
    if line.count > SHORT or line.prose:
        return False
    return line.final in {"", "!", "\u061f", "?", ".."}
