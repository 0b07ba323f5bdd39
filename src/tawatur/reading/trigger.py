"""Trigger: the words of a passage that tell of an act, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.language.happening import Hint
from tawatur.language.vocabulary import NOMINAL, VERBAL
from tawatur.reading.mention import Mention
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage

BEFORE, BEHIND = 8, 12
"""Tokens before and behind a word among which stands what it needs."""
CLOSE = 5
"""Tokens behind a word among which stands who is moved or held."""
MOVED = frozenset({"held", "troops"})
Hints = dict[int, tuple[Hint, ...]]


class Trigger(NamedTuple):
    """A word or words that tell of an act.

    Attributes:
        passage: Where it stands.
        at: Its first token.
        hint: What the table says of it.
        sentence: Token range of its sentence.
    """

    passage: Passage
    at: int
    hint: Hint
    sentence: tuple[int, int]

    @property
    def end(self) -> int:
        """One past its last token."""
        return self.at + self.hint.length

    @property
    def place(self) -> tuple[int, int]:
        """Its characters."""
        return self.passage.characters(self.at, self.end)


class Triggers(NamedTuple):
    """What a passage tells of.

    Attributes:
        passage: The passage.
        hints: The table's words in it, by place.
        acts: The triggers, in order.
        places: What `scene` has found so far, by the word that leads to a place.
    """

    passage: Passage
    hints: Hints
    acts: list[Trigger]
    places: dict[int, Mention | None]

    def has(self, at: int, *roles: str) -> int:
        """Tokens of a word of one of these classes at a place; 0 for none."""
        for hint in self.hints.get(at, ()):
            if hint.role in roles:
                return hint.length
        return 0

    def is_violent(self, at: int) -> bool:
        """Whether a word at a place tells of violence wherever it stands."""
        return any(hint.type == "ASSAULT" and not hint.needs for hint in self.hints.get(at, ()))

    def near(self, first: int, end: int, *roles: str) -> bool:
        """Whether a word of one of these classes stands in a range."""
        return any(self.has(at, *roles) for at in range(max(0, first), min(end, len(self.passage.norms))))


def triggers(passage: Passage) -> Triggers:
    """The acts of which a passage tells, by the words of the table, each with what it needs beside it."""
    happenings = passage.pack.happenings
    if not happenings.any(passage.norms):
        return Triggers(passage, {}, [], {})
    found = Triggers(passage, happenings.all(passage.norms), [], {})
    found.acts.extend(_acts(found))
    return found


def _acts(found: Triggers) -> Iterator[Trigger]:
    passage, covered = found.passage, 0
    for at, here in found.hints.items():
        if at < covered:
            continue
        if any(hint.role == "not" for hint in here):
            covered = at + here[0].length
            continue
        typed = [hint for hint in here if hint.type]
        hint = _fitting(passage, at, typed) if typed else None
        if hint is None:
            continue
        sentence = passage.sentences[passage.sentence_of[at]]
        if hint.needs and not (hint.object and "held" in hint.needs):
            near = hint.needs[0] in MOVED
            violent = "armed" in hint.needs
            first = at if near else max(sentence[0], at - BEFORE)
            last = min(sentence[1], at + hint.length + (CLOSE if near else BEHIND))
            beside = (one for one in range(first, last) if not at <= one < at + hint.length)
            if not any(found.has(one, *hint.needs) or (violent and found.is_violent(one)) for one in beside):
                continue
        covered = at + hint.length
        yield Trigger(passage, at, hint, sentence)


def _fitting(passage: Passage, at: int, acts: list[Hint]) -> Hint | None:
    """The act that a word tells of as the part of speech that it is here."""
    sense = passage.pack.vocabulary(passage.norms[at])
    if sense.parts and not (sense.article or sense.owned):
        # What looks like the article is the beginning of another word.
        acts = [hint for hint in acts if not hint.article]
    letter = parts(passage)[at].letter
    # A dual with an object is the likeness of another word.
    verbs = [hint for hint in acts if hint.role == "verb" and not (hint.object and hint.tag.endswith("d"))]
    nouns = [hint for hint in acts if hint.role != "verb"]
    if letter in VERBAL:
        return verbs[0] if verbs else None
    if letter in NOMINAL:
        if nouns:
            return nouns[0]
        # A verb of several words is none of the nouns that its first is spelt like.
        return verbs[0] if verbs and verbs[0].length > 1 else None
    return acts[0] if acts else None
