"""Timexes: the page's expressions of time, each with its value and with what it is counted from."""

from __future__ import annotations

from itertools import chain

from tawatur.model import Span, Timex, cut
from tawatur.model.edtf import is_edtf
from tawatur.reading.expression import expressions, leans
from tawatur.reading.lapse import Lapse
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.when import UNKNOWN, When
from tawatur.reading.wording import Context, Expression

REACH = 100
"""Expressions before and behind one among which the day of its event is looked for."""
CLOSE = 4
"""Days, at most, of an interval whose last day "at dawn" may mean."""


class Expressions:
    """Finds the expressions of time of every passage."""

    requires = frozenset({"passages"})
    provides = frozenset({"expressions"})

    def __call__(self, state: State) -> None:
        """Collect them in the order of the page."""
        state.expressions = [(passage, one) for passage in state.passages for one in expressions(passage)]


class Timexes:
    """Gives every expression its value."""

    requires = frozenset({"expressions", "present"})
    provides = frozenset({"timexes"})

    def __call__(self, state: State) -> None:
        """Make a mark of each; a value counts where the page's first and last possible day agree on it."""
        if not state.expressions:
            return
        first, last = state.present
        values = _values(state, Context(state.pack.calendar, first))
        if first != last:
            others = _values(state, Context(state.pack.calendar, last))
            open_ = _values(state, Context(state.pack.calendar, None))
            values = [
                (_common(one[0], other[0], none[0], state), one[1])
                for one, other, none in zip(values, others, open_, strict=True)
            ]
        for (passage, one), (value, anchor) in zip(state.expressions, values, strict=True):
            start, end = place(passage, one)
            state.timexes.append(
                Timex(
                    start=start,
                    end=end,
                    text=state.document.text[start:end],
                    # Better none than one that is no date.
                    value=value.edtf if value.edtf is not None and is_edtf(value.edtf) else None,
                    anchor=_span(state, anchor) if anchor >= 0 else None,
                )
            )


def _common(one: When, other: When, none: When, state: State) -> When:
    """What holds whichever day of its month or year the page is of; what holds without a date, where nothing does."""
    if one.edtf is None or other.edtf is None or one.edtf == other.edtf:
        return one if other.edtf is not None else none
    first, last = state.present
    begin, mark, end = one.edtf.rpartition("/")
    if mark and first and last and end == first.isoformat() and other.edtf == f"{begin}/{last.isoformat()}":
        return one._replace(edtf=f"{begin}/{state.published}")
    return none


def place(passage: Passage, one: Expression) -> tuple[int, int]:
    """Where an expression stands in the text, without what is joined to its first word."""
    start, end = passage.characters(one.start, one.end)
    pack, norm = passage.pack, passage.norms[one.start]
    number = pack.numbers.word(norm)
    month = pack.calendar.month_word(norm)
    # A joined word is cut off, whichever table knows what it is joined to.
    cut_off = pack.times.word(norm).cut or (number.cut if number else 0) or (len(norm) - len(month) if month else 0)
    return (passage.inner(one.start, cut_off) if cut_off else start), end


def _span(state: State, number: int) -> Span:
    return cut(state.document.text, *place(*state.expressions[number]))


def _values(state: State, context: Context) -> list[tuple[When, int]]:
    """The value of every expression, and the number of the one that it is counted from, or -1."""
    found: list[tuple[When, int]] = []
    before: Passage | None = None
    named = -1
    for number, (passage, one) in enumerate(state.expressions):
        if passage is not before:
            context.day = None
            before = passage
        if one.event >= 0:
            found.append((UNKNOWN, -1))
            continue
        value = one.meaning.at(context)
        found.append((value, named if leans(one.meaning) else -1))
        if value.first is not None and value.last is not None:
            context.last, named = value, number
            if value.days <= CLOSE:
                context.day = value.last
    # What is counted from an event comes last: the event may be told, with its day, further down.
    for number, (_, one) in enumerate(state.expressions):
        if one.event >= 0:
            anchor = _event(state, found, number)
            context.last = found[anchor][0] if anchor >= 0 else UNKNOWN
            found[number] = one.meaning.at(context), anchor
    return found


def _event(state: State, found: list[tuple[When, int]], number: int) -> int:
    """The day in whose sentence the event is named from which an expression is counted, or -1.

    The nearest one before, else behind. The sentence of the expression itself need not say when that was: only
    "hours before" an event are of the day named behind it.
    """
    passage, one = state.expressions[number]
    stems = _stems(passage, one.event)
    hours = isinstance(one.meaning, Lapse) and one.meaning.amount.unit == "hour"
    mine = passage.index, passage.sentence_of[one.start]
    near = chain(range(number - 1, max(-1, number - REACH), -1), range(number + 1, min(len(found), number + REACH)))
    for at in near:
        value = found[at][0]
        other, expression = state.expressions[at]
        sentence = other.sentence_of[expression.start]
        if value.first is None or value.first != value.last or expression.event >= 0:
            continue
        if (other.index, sentence) == mine and not (hours and expression.start > one.event):
            continue
        first, last = other.sentences[sentence]
        if any(stems & _stems(other, token) for token in range(first, last) if other.tokens[token].word):
            return at
    return -1


def _stems(passage: Passage, at: int) -> frozenset[str]:
    """What a word can be without what is joined to it."""
    norm = passage.norms[at]
    shortest = 3
    return frozenset(front[3] for front in passage.pack.clitics.fronts(norm) if len(front[3]) >= shortest)
