"""Scene: where and when an act that a trigger tells of took place, in the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Timex
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.mention import Mention, mention, name_end
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage
from tawatur.reading.trigger import Trigger, Triggers

REACH = 16
"""Tokens behind a trigger among which its place is named."""
BESIDE = 14
"""Tokens between an act with a time and one that is told beside it."""
CLAUSE = frozenset({"relative", "complementiser"})
ORDER = frozenset({"time-conjunction"})
SEMICOLONS = frozenset({";", "\u061b", ":"})
LONGEST = 8
"""Tokens of a place."""


def place_at(passage: Passage, at: int, limit: int) -> Mention | None:
    """The place named at a word, or None."""
    if at >= limit or not passage.tokens[at].word:
        return None
    if "place-noun" in passage.pack.lexicon.stems(passage.norms[at]):
        end = name_end(passage, at, min(limit, at + LONGEST))
        return mention(passage, at, end) if end > at + 1 else None
    for one in heads(passage, at):
        if one.kind == "state" and not one.pronoun:
            return mention(passage, at, at + one.length)._replace(wide=True)
    cities = passage.pack.places.cities
    for _, _, article, stem, _ in passage.pack.clitics.fronts(passage.norms[at]):
        whole = passage.pack.clitics.article + stem if article else stem
        match = cities.match(passage.norms, at, whole)
        if match is not None and not passage.words[at].nouns and not passage.has(at, "time-noun"):
            return mention(passage, at, at + match[0])
    if passage.has(at, "place") and passage.words[at].article:
        return mention(passage, at, at + 1)._replace(wide=True)
    return None


def where(found: Triggers, trigger: Trigger) -> Mention | None:
    """The place of an act: behind it in its clause, else before it in its sentence."""
    passage = found.passage
    start, stop = trigger.sentence
    limit = min(stop, trigger.end + REACH)
    following = next((one.at for one in found.acts if one.at >= trigger.end), stop)
    if trigger.hint.role != "verb" and trigger.end < stop:
        near = place_at(passage, trigger.end, stop)
        if near is not None:
            return near
    for at in range(trigger.end, limit):
        if at > following and passage.norms[at - 1] in COMMAS:
            break
        named = _led(found, at)
        if named is not None:
            return named
    for at in range(trigger.at - 1, start - 1, -1):
        named = _led(found, at)
        if named is not None:
            return named
    return None


def _led(found: Triggers, at: int) -> Mention | None:
    """The place before which a word that leads to one stands, or to which such a letter is joined; remembered."""
    if at not in found.places:
        found.places[at] = _behind(found, at)
    return found.places[at]


def _behind(found: Triggers, at: int) -> Mention | None:
    passage = found.passage
    stop = passage.sentences[passage.sentence_of[at]][1]
    lead = found.has(at, "place-lead")
    if lead:
        first = at + lead
        while first < stop and (more := found.has(first, "place-lead")):
            first += more
        return place_at(passage, first, stop)
    joined = passage.pack.clitics.with_
    if not joined or not passage.norms[at].startswith(joined) or not passage.tokens[at].word:
        return None
    # Only where the word is no name by itself that begins with that letter.
    stem = passage.norms[at][len(joined) :]
    named = any(one.preposition == joined for one in heads(passage, at))
    named = named or "place-noun" in passage.pack.lexicon.stems(stem)
    named = named or passage.pack.places.cities.match(passage.norms, at, stem) is not None
    return place_at(passage, at, stop) if named else None


def when(found: Triggers, trigger: Trigger, times: Sequence[tuple[int, Timex]], cues: Sequence[int]) -> str | None:
    """The time of an act in its sentence (EDTF), or None.

    Args:
        found: What the passage tells of.
        trigger: The act.
        times: Expressions of time in the passage, with their first tokens.
        cues: First tokens of the passage's reports, which have times of their own.
    """
    start, stop = trigger.sentence
    here = [(at, timex) for at, timex in times if start <= at < stop and timex.value is not None]
    if not here:
        return None
    acts = sorted({one.at for one in found.acts if start <= one.at < stop} | {at for at in cues if start <= at < stop})
    passage = found.passage
    owned = [(_owner(passage, acts, at), at, timex) for at, timex in here]
    mine = [(abs(at - trigger.at), timex) for owner, at, timex in owned if owner == trigger.at]
    if mine:
        return min(mine, key=lambda one: one[0])[1].value
    # What is told beside an act that has a time, with none of its own, was then too.
    beside = [
        (abs(at - trigger.at), timex)
        for owner, at, timex in owned
        if owner >= 0 and owner not in cues and "/" not in str(timex.value) and _beside(passage, owner, trigger.at)
    ]
    return min(beside, key=lambda one: one[0])[1].value if len(beside) == 1 else None


def _beside(passage: Passage, owner: int, at: int) -> bool:
    """Whether an act is told in the clause of another, and neither before nor after it."""
    if abs(owner - at) > BESIDE or _parted(passage, owner, at):
        return False
    return not any(passage.words[one].classes & ORDER for one in range(min(owner, at), max(owner, at)))


def _parted(passage: Passage, one: int, other: int) -> bool:
    """Whether another clause begins between two words."""
    return any(
        passage.words[at].classes & CLAUSE or passage.norms[at] in SEMICOLONS
        for at in range(min(one, other) + 1, max(one, other))
    )


def _owner(passage: Passage, acts: Sequence[int], at: int) -> int:
    """The act or report to which an expression of time belongs; -1 for none."""
    before = [one for one in acts if one < at]
    behind = [one for one in acts if one > at and not _parted(passage, at, one)]
    if not before:
        return behind[0] if behind else -1
    if not behind:
        return before[-1]
    # Behind a comma, time opens a new clause.
    opens = any(passage.norms[one] in COMMAS for one in range(before[-1], at))
    return behind[0] if opens and behind[0] - at < at - before[-1] else before[-1]
