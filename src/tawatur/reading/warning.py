"""Warning: who warned whom of what, how specifically, on what basis, when, and how it was taken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from tawatur.language.memory import Memory
from tawatur.language.pack import Pack
from tawatur.language.warning import Act
from tawatur.model import Stance
from tawatur.reading import caution, notice, peril, warned
from tawatur.reading.alarm import Alarm, Notice
from tawatur.reading.circumstance import HEADLINES, Page, complete, party
from tawatur.reading.draft import Draft
from tawatur.reading.gist import gist, parties
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.reply import tokens

SURE, DOUBTFUL = "verb", "verb?"
"""Kinds of acts that are verbs: of warning, and those that can mean no warning."""
ALIKE = 0.5
"""Part of the shorter threat's words that two tellings of one warning share."""
MOST = 50
"""Warnings before one among which that is looked for which it tells again; reports on either side of a word."""


class Warnings:
    """Finds the warnings of a page."""

    requires = frozenset({"contents", "names", "stances", "grounds", "addressees", "timexes", "answers"})
    provides = frozenset({"warnings"})

    def __call__(self, state: State) -> None:
        """Add each warning once, with its mentions."""
        acts = _acts(state.pack)
        by_passage: dict[int, list[Draft]] = {}
        for passage in state.passages:
            here = [(at, found) for at, found in enumerate(map(acts.__getitem__, passage.norms)) if found]
            if not here:
                continue
            if not by_passage:
                for draft in state.drafts:
                    by_passage.setdefault(draft.passage.index, []).append(draft)
                for some in by_passage.values():
                    some.sort(key=lambda draft: draft.at[0])
            drafts = by_passage.get(passage.index, [])
            covered = -1
            for at, found in here:
                alarm = _alarm(passage, at, found, _near(drafts, at)) if at > covered else None
                if alarm is not None:
                    covered = alarm.at[1] - 1
                    _add(state.warnings, alarm)
        if state.warnings:
            page = Page(state, by_passage)
            for one in state.warnings:
                complete(one, page)


@lru_cache(maxsize=8)
def _acts(pack: Pack) -> Memory[tuple[Act, ...]]:
    """What each word can be with which a warning is told; empty for most."""

    def look(norm: str) -> tuple[Act, ...]:
        found = [form for form in pack.forms(norm) if form.cue.kind == "verb" and form.part != "noun"]
        if any(form.cue.stance == Stance.WARN.value for form in found):
            sure = all(form.cue.stance == Stance.WARN.value and form.cue.id != "alert" for form in found)
            return (Act(SURE if sure else DOUBTFUL), *pack.warnings.acts(norm))
        return pack.warnings.acts(norm)

    return Memory(look)


def _near(drafts: Sequence[Draft], at: int) -> Sequence[Draft]:
    """The reports around a token: the bound keeps the whole linear on a passage without end."""
    if len(drafts) <= MOST:
        return drafts
    place = bisect_left(drafts, at, key=lambda draft: draft.at[0])
    return drafts[max(0, place - MOST) : place + MOST]


def _alarm(passage: Passage, at: int, acts: Sequence[Act], drafts: Sequence[Draft]) -> Alarm | None:
    """The first telling that a word is, of what it can be."""
    for act in acts:
        found = _told(passage, at, act, drafts)
        if found is not None and (found.threat is None or not peril.own_threat(passage, found.threat, found.warned)):
            return found
    return None


def _told(passage: Passage, at: int, act: Act, drafts: Sequence[Draft]) -> Alarm | None:
    if act.rest and tuple(passage.norms[at + 1 : at + 1 + len(act.rest)]) != act.rest:
        return None
    if act.kind in (SURE, DOUBTFUL):
        return warned.verb(passage, at, drafts, sure=act.kind == SURE)
    if act.kind in ("notice", "notices", "alarm", "bulletin"):
        return notice.noun(passage, at, act, drafts)
    if act.kind == "caution":
        return caution.care(passage, at, act, drafts)
    if act.kind == "bid":
        return caution.advice(passage, at, drafts)
    if act.kind == "raise":
        return caution.alert(passage, at)
    return caution.fear(passage, at, drafts)


def _add(known: list[Notice], alarm: Alarm) -> None:
    """Join a telling to the warning that it tells again, or begin a new one."""
    if alarm.threat is None:
        if known:
            known[-1].mentions.append(alarm.place())
        return
    one = next((one for one in reversed(known[-MOST:]) if _same(one.main, alarm)), None)
    if one is None:
        known.append(Notice(alarm))
        return
    one.alarms.append(alarm)
    first = one.main
    if first.passage.role in HEADLINES:
        one.main = alarm._replace(warner=alarm.warner or first.warner, warned=alarm.warned)


def _same(one: Alarm, other: Alarm) -> bool:
    """Whether two tellings are of one warning: one party's, of one thing."""
    assert one.threat is not None
    assert other.threat is not None
    first = gist(one.passage, *tokens(one.passage, one.threat))
    second = gist(other.passage, *tokens(other.passage, other.threat))
    shared = len(first & second)
    mine, theirs = party(one), party(other)
    one_party = bool(mine & theirs)
    if mine and theirs and not one_party:
        # A headline may call by its office whom the report calls by his name; no state is another.
        headline = one.passage.role in HEADLINES and not (parties(mine) and parties(theirs))
        return headline and shared >= ALIKE * min(len(first), len(second))
    if one.passage.role in HEADLINES and other.passage.role not in HEADLINES:
        return bool(shared) or one_party
    return shared >= max(1, ALIKE * min(len(first), len(second)))
