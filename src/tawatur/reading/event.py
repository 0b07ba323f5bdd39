"""Event: the acts of which a page tells, each with all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tawatur.model import Role, Timex
from tawatur.reading.modality import modality
from tawatur.reading.participant import participants
from tawatur.reading.pipeline import State
from tawatur.reading.same_act import Telling, acts
from tawatur.reading.scene import when, where
from tawatur.reading.teller import Tellers
from tawatur.reading.trigger import Trigger, Triggers, triggers

DONE = 5
"""Tokens around a noun among which what says that it was done stands."""
GAMES = 2
"""Words of sport, where a page tells of acts, from which it is of sport."""


class Events:
    """Finds the acts of the types of PLOVER that a page tells of."""

    requires = frozenset({"passages", "contents", "stances", "expressions", "timexes"})
    provides = frozenset({"events"})

    def __call__(self, state: State) -> None:
        """Collect the tellings of every passage, then those of one happening."""
        told = [triggers(passage) for passage in state.passages]
        if any(one.acts for one in told):
            games = sum(bool(one.has(at, "sport")) for one in told for at in one.hints)
            if games < GAMES or games < sum(len(one.acts) for one in told):
                times, cues, tellers = _times(state), _cues(state), Tellers(state.drafts)
                state.acts = acts(
                    telling
                    for one in told
                    if one.acts
                    for telling in _tellings(tellers, one, times[one.passage.index], cues[one.passage.index])
                )


def _tellings(tellers: Tellers, found: Triggers, times: list[tuple[int, Timex]], cues: list[int]) -> Iterator[Telling]:
    mishap = any(found.has(at, "mishap") for at in found.hints)
    for trigger in found.acts:
        said_by = tellers.of(trigger.place)
        real = modality(found, trigger, said_by)
        if real is None or (mishap and trigger.hint.family in ("kill", "hurt")):
            continue
        cast = participants(found, trigger)
        moment, place = when(found, trigger, times, cues), where(found, trigger)
        more = bool(moment or place or cast.actors or cast.targets)
        yield Telling(
            trigger=trigger,
            modality=real,
            when=moment,
            where=place,
            actors=cast.actors,
            targets=cast.targets,
            said_by=said_by,
            anchored=real != "happened" or _anchored(found, trigger, more),
        )


def _anchored(found: Triggers, trigger: Trigger, told: bool) -> bool:
    """Whether a certain act is meant, and not acts of its kind: a verb, a noun of which more is told, or "done"."""
    if trigger.hint.role == "verb" or told or found.passage.role is Role.HEADLINE:
        return True
    return found.near(trigger.at - DONE, trigger.end + DONE, "done", "by-whom")


def _times(state: State) -> defaultdict[int, list[tuple[int, Timex]]]:
    """The expressions of time by their passages, with their first tokens."""
    found: defaultdict[int, list[tuple[int, Timex]]] = defaultdict(list)
    for (passage, expression), timex in zip(state.expressions, state.timexes, strict=True):
        found[passage.index].append((expression.start, timex))
    return found


def _cues(state: State) -> defaultdict[int, list[int]]:
    """The first tokens of reports by their passages."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for draft in state.drafts:
        found[draft.passage.index].append(draft.at[0])
    return found
