"""Readings for a person: by source who said what, how many it counts, what happened, when, and who warned whom."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from tawatur.cli import cells, counts, dates, events, warnings
from tawatur.cli.narrow import Only
from tawatur.model import Attribution, Document, Event, Figure, Reading, SourceKind, Stance, Timex

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
LONGEST = 320
"""Characters of a content on the screen; the other formats give it whole."""
KINDS = {
    SourceKind.NAMED_PERSON: "person",
    SourceKind.NAMED_ORGANISATION: "organisation",
    SourceKind.ANONYMOUS_PERSON: "unnamed person",
    SourceKind.ANONYMOUS_GROUP: "unnamed group",
    SourceKind.DOCUMENT: "document",
    SourceKind.MEDIA: "media",
}
DOES = {
    Stance.STATE: "says",
    Stance.CONFIRM: "confirms",
    Stance.DENY: "DENIES",
    Stance.DOUBT: "doubts",
    Stance.WARN: "warns of",
    Stance.ACCUSE: "accuses",
    Stance.CLAIM_RESPONSIBILITY: "claims responsibility for",
    Stance.DEMAND: "demands",
    Stance.PROMISE: "promises",
    Stance.THREATEN: "threatens",
    Stance.PREDICT: "expects",
    Stance.CONDEMN: "condemns",
    Stance.WELCOME: "welcomes",
    Stance.ASK: "asks",
    Stance.DECLINE: "DOES NOT SAY",
    Stance.UNVERIFIED: "COULD NOT VERIFY",
}
MARKED = frozenset({Stance.DENY, Stance.DECLINE, Stance.UNVERIFIED})
Piece = tuple[str, str]
"""Text and what it is: head, source, stance, marked, content, date, note, ""."""


_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A}


_DIRECTIONS = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))


def printable(words: str) -> str:
    r"""Words without the control characters by which a page could command the terminal.

    >>> ascii(printable("a\x1b[2Jb"))
    "'a\\ufffd[2Jb'"
    """
    return words.translate(_CONTROLS)


class Screen:
    """Lays readings out in lines of pieces.

    Args:
        width: Columns.
        plain: No characters but the page's, letters and ASCII marks.
        explain: With the table row and rule behind each mark, and where it stands.
        only: The one kind of marks to show, or None for all.
    """

    def __init__(self, *, width: int, plain: bool = False, explain: bool = False, only: Only | None = None) -> None:
        self.width = max(40, width)
        self.plain = plain
        self.explain = explain
        self.only = only

    def lines(self, reading: Reading) -> Iterator[list[Piece]]:
        """The lines of one reading."""
        document = reading.document
        yield [(self.isolated(document.title or "(no headline)"), "head")]
        yield [(self._facts(document, reading), "note")]
        for problem in document.problems:
            yield [("! " + printable(problem), "marked")]
        numbers = {mark.id: number for number, mark in enumerate(reading.attributions, 1)}
        if self.only is Only.COUNTS:
            yield from self._counts(reading, numbers)
            return
        if self.only is Only.EVENTS:
            for event in reading.events:
                yield from self._happened([event], names=numbers, reading=reading)
            return
        if self.only is Only.DATES:
            for timex, mark in dates.told_by(reading):
                yield self._date(timex, numbers, mark)
            return
        if self.only is Only.WARNINGS:
            yield from self._warnings(reading)
            return
        when: dict[str | None, list[Timex]] = {}
        for timex, told in () if self.only else dates.told_by(reading):
            when.setdefault(told.id if told else None, []).append(timex)
        figures = () if self.only else reading.figures
        happened = () if self.only else reading.events
        for (name, kind), marks in _by_source(reading).items():
            yield []
            bullet = "*" if self.plain else "●"
            label = KINDS[SourceKind(kind)]
            described = f"{label}, {marks[0].basis.value.replace('_', ' ')}" if marks[0].basis else label
            yield [(f"{bullet} ", "stance"), (self.isolated(name or "?"), "source"), (f"  ({described})", "note")]
            for mark in marks:
                yield from self._mark(mark, numbers)
                yield from self._told([figure for figure in figures if figure.said_by == mark.id])
                yield from self._happened([event for event in happened if event.said_by == mark.id])
                yield from map(self._date, when.get(mark.id, ()))
        own = [figure for figure in figures if figure.said_by is None]
        if own:
            yield []
            yield [("* " if self.plain else "● ", "stance"), ("the page itself counts", "source")]
            yield from self._told(own)
        acts = [event for event in happened if event.said_by is None]
        if acts:
            yield []
            yield [("* " if self.plain else "● ", "stance"), ("the page itself tells", "source")]
            yield from self._happened(acts)
        if None in when:
            yield []
            yield [("* " if self.plain else "● ", "stance"), ("dates of the page itself", "source")]
            yield from map(self._date, when[None])
        if reading.warnings and not self.only:
            yield []
            yield [("* " if self.plain else "● ", "stance"), ("warnings", "source")]
            yield from self._warnings(reading)

    def _warnings(self, reading: Reading) -> Iterator[list[Piece]]:
        """All warnings in the order of the page: who warned whom of what, and how it was taken."""
        for one in reading.warnings:
            head: list[Piece] = [("        ", ""), (self.isolated(one.warner or "?"), "source"), (" warns ", "marked")]
            if one.warned:
                head += [(self.isolated(one.warned), "source"), (" ", "")]
            yield [*head, ("of", "marked")]
            for line in textwrap.wrap(one.threat, self.width - 10, break_long_words=False):
                yield [("          ", ""), (self.isolated(line), "content")]
            yield [(f"          {warnings.words(one)}", "note")]
            if one.response.span is not None:
                taken = f"          {one.response.kind.replace('_', ' ')}: "
                yield [(taken, "marked"), (self.isolated(one.response.span.text), "note")]
            if self.explain:
                yield [(f"          cue {self.isolated(one.cue.text)} at {one.cue.start}:{one.cue.end}", "note")]

    def _told(self, figures: list[Figure]) -> Iterator[list[Piece]]:
        """Counts, a line each."""
        for figure in figures:
            yield [("        ", ""), (counts.words(figure), "stance"), ("  ", ""), (self.isolated(figure.text), "note")]

    def _happened(
        self, some: list[Event], *, names: Mapping[str, int] | None = None, reading: Reading | None = None
    ) -> Iterator[list[Piece]]:
        """Events, a line each, with who says it where all are shown."""
        sources = {mark.id: mark.source_is for mark in reading.attributions} if reading else {}
        for event in some:
            line: list[Piece] = [
                ("        ", ""),
                (events.words(event, self.isolated), "stance"),
                ("  ", ""),
                (self.isolated(event.trigger.text), "note"),
            ]
            if names is not None:
                by = event.said_by
                said = f"said in {names[by]}, {self.isolated(sources[by] or '?')}" if by else "the page itself"
                line.append((f"  ({said})", "note"))
            if self.explain:
                line.append((f" at {event.trigger.start}:{event.trigger.end}", "note"))
            yield line

    def _date(
        self, timex: Timex, numbers: Mapping[str, int] | None = None, mark: Attribution | None = None
    ) -> list[Piece]:
        """An expression of time: its value, its words, and where all are shown who says it."""
        line: list[Piece] = [(f"        {timex.value or '?'}", "date"), ("  ", ""), (self.isolated(timex.text), "note")]
        if timex.anchor is not None:
            line.append((f", from {self.isolated(dates.anchor(timex))}", "note"))
        if numbers is not None:
            said = f"said in {numbers[mark.id]}, {self.isolated(mark.source_is or '?')}" if mark else "the page itself"
            line.append((f"  ({said})", "note"))
        if self.explain:
            line.append((f" at {timex.start}:{timex.end}", "note"))
        return line

    def _counts(self, reading: Reading, numbers: dict[str, int]) -> Iterator[list[Piece]]:
        """All counts in the order of the page, each with who says it."""
        names = cells.names(reading)
        for figure in reading.figures:
            (line,) = self._told([figure])
            if figure.said_by is None:
                yield [*line, ("  (the page itself)", "note")]
            else:
                said = f"{numbers[figure.said_by]}, {self.isolated(names[figure.said_by] or '?')}"
                yield [*line, (f"  (said in {said})", "note")]

    def isolated(self, words: str) -> str:
        """Words of a page, fenced so that they never reorder the line around them; on one line."""
        words = printable(" ".join(words.split()))
        if self.plain:
            words = words.translate(_DIRECTIONS)
        return words if self.plain else f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"

    def _facts(self, document: Document, reading: Reading) -> str:
        parting = " | " if self.plain else " · "
        count = len(reading.attributions)
        sources = len({(mark.source_is, mark.source_kind) for mark in reading.attributions})
        unnamed = len(
            {mark.source_is for mark in reading.attributions if mark.source_kind.value.startswith("anonymous")}
        )
        facts = [
            self.isolated(document.outlet) if document.outlet else "outlet not known",
            document.published or "date not known",
            f"{count} attribution{'' if count == 1 else 's'}",
            f"{sources} source{'' if sources == 1 else 's'}, {unnamed} unnamed",
            *(
                f"{len(marks)} {noun}{'' if len(marks) == 1 else 's'}"
                for noun, marks in (
                    ("count", reading.figures),
                    ("warning", reading.warnings),
                    ("date", reading.timexes),
                    ("event", reading.events),
                )
                if marks
            ),
        ]
        return parting.join(facts)

    def _mark(self, mark: Attribution, numbers: dict[str, int]) -> Iterator[list[Piece]]:
        does = DOES[mark.stance]
        number = f"{numbers[mark.id]:>4}  "
        notes = [f"through {self.isolated(span.text)}" for span in mark.relay]
        if mark.addressee:
            notes.append(f"to {self.isolated(mark.addressee.text)}")
        if mark.within and mark.within in numbers:
            notes.append(f"told within {numbers[mark.within]}")
        if mark.form.value != "indirect":
            notes.append("quoted" if mark.form.value == "direct" else "partly quoted")
        words = " … ".join(" ".join(span.text.split()) for span in mark.content)
        if len(words) > LONGEST:
            words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
        kind = "marked" if mark.stance in MARKED else "stance"
        head: list[Piece] = [(number, "note"), (does, kind)]
        if notes:
            head.append((f"  ({'; '.join(notes)})", "note"))
        if not words:
            words = mark.cue.text
        yield head
        for line in textwrap.wrap(words, self.width - 8, break_long_words=False):
            yield [("        ", ""), (self.isolated(line), "content")]
        if self.explain:
            spans = " ".join(f"{span.start}:{span.end}" for span in mark.content) or "none"
            source = f"{mark.source.start}:{mark.source.end}" if mark.source else "none"
            yield [
                (f"        rule {mark.rule}; cue ", "note"),
                (self.isolated(mark.cue.text), "note"),
                (f" at {mark.cue.start}:{mark.cue.end}; source {source}; content {spans}", "note"),
            ]


def _by_source(reading: Reading) -> dict[tuple[str, str], list[Attribution]]:
    """Attributions by who speaks, in the order in which sources first speak."""
    found: dict[tuple[str, str], list[Attribution]] = {}
    for mark in reading.attributions:
        found.setdefault((mark.source_is, mark.source_kind.value), []).append(mark)
    return found
