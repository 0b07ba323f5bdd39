"""Wording: a passage's tokens as words of time, and what an expression of time found in it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from tawatur.language.calendar import Calendar
from tawatur.language.times import NO_KINDS, NOTHING, Kinds, TimeWord, sense_of
from tawatur.reading.passage import Passage
from tawatur.reading.when import UNKNOWN, When

BACK, AHEAD = 14, 5
"""Tokens before and behind an expression in which a verb shows whether the time is still to come."""
OPENING, CLOSING = "(", ")"
COMMAS = frozenset({",", "\u060c"})


@dataclass(slots=True)
class Context:
    """What a time is counted from.

    Attributes:
        calendar: The language's calendar.
        now: The day that the page speaks from, or None.
        last: The time named before, its days known; `UNKNOWN` before the first.
        day: The last day named in the same sentence, or None.
    """

    calendar: Calendar
    now: date | None
    last: When = UNKNOWN
    day: date | None = None


class Meaning(Protocol):
    """What an expression says of a time."""

    def at(self, context: Context) -> When:
        """The time that is meant, as it is known in a context."""
        ...


class Nothing:
    """A length of time that stands nowhere in the calendar."""

    def at(self, context: Context) -> When:
        """Nothing is known."""
        return UNKNOWN


class Expression(NamedTuple):
    """An expression of time.

    Attributes:
        start: Its first token.
        end: One past its last token.
        meaning: What it says.
        event: Where the event begins from which it is counted, or -1.
    """

    start: int
    end: int
    meaning: Meaning
    event: int = -1


class Wording:
    """A passage, as the grammar of times sees it.

    Args:
        passage: The passage.
        kinds: The classes of its words.

    Attributes:
        passage: The passage.
        norms: Its folded tokens.
        words: What each is as a word of time.
        size: Its tokens.
    """

    __slots__ = ("calendar", "norms", "numbers", "passage", "size", "times", "words")

    def __init__(self, passage: Passage, kinds: Sequence[Kinds]) -> None:
        self.passage = passage
        self.norms = passage.norms
        self.times = passage.pack.times
        self.calendar = passage.pack.calendar
        self.numbers = passage.pack.numbers
        word = self.times.word
        self.words: list[TimeWord] = [
            NOTHING if kind is NO_KINDS else word(norm) for kind, norm in zip(kinds, passage.norms, strict=True)
        ]
        self.size = len(passage.norms)

    def sense(self, at: int, name: str) -> tuple[str, int] | None:
        """The value of the word or phrase of a class at a token, and its tokens; None where there is none."""
        if not 0 <= at < self.size or (word := self.words[at]) is NOTHING:
            return None
        return sense_of(word, self.norms, at, name)

    def has(self, at: int, name: str) -> bool:
        """Whether the word at a token, by itself, is of a class."""
        return 0 <= at < self.size and name in self.words[at].senses

    def definite(self, at: int) -> bool:
        """Whether the word at a token has the article."""
        return 0 <= at < self.size and self.words[at].article

    def joined(self, at: int) -> bool:
        """Whether something is joined to the word at a token: it opens a phrase of its own."""
        return 0 <= at < self.size and bool(self.words[at].conjunction or self.words[at].preposition)

    def past(self, at: int, name: str) -> int:
        """Past a word or phrase of a class, if it stands there."""
        found = self.sense(at, name)
        return at if found is None else at + found[1]

    def unit(self, at: int) -> tuple[str, str] | None:
        """The unit at a token and how many: "1", "2" or "n"."""
        value = self.words[at].senses.get("unit") if 0 <= at < self.size else None
        if value is None:
            return None
        unit, _, count = value.partition(":")
        return unit, count

    def shift(self, at: int) -> tuple[int, int] | None:
        """-1 for "last", 0 for "current", +1 for "next" at a token, and where it ends; past a comma or bracket too."""
        if self.has(at, "shift") and self.definite(at) and not self.joined(at):
            return int(self.words[at].senses["shift"]), at + 1
        return None

    def same(self, at: int) -> bool:
        """Whether "the same" stands at a token, behind its noun."""
        return self.has(at, "same") and not self.joined(at)

    def tense(self, start: int, end: int) -> int:
        """Whether the clause around an expression speaks of what is past (-1), still to come (+1), or does not show it.

        Args:
            start: The expression's first token.
            end: One past its last.
        """
        passage = self.passage
        pack = passage.pack
        first, last = passage.sentences[passage.sentence_of[start]]
        present = False
        for at in range(start - 1, max(first, start - BACK) - 1, -1):
            norm = self.norms[at]
            senses = self.words[at].senses
            # Some pasts begin like a future.
            part = pack.vocabulary(norm).parts[:1]
            if part == "V":
                return 0 if present else -1
            if part == "P" and pack.lexicon.is_(self.norms[at - 1], "may"):
                return 1
            if pack.tense.future(norm) or "coming" in senses or senses.get("shift") == "+1":
                return 1
            present = present or part == "P"
        behind = range(end, min(last, end + AHEAD))
        return int(any(pack.tense.future(self.norms[at]) or "coming" in self.words[at].senses for at in behind))
