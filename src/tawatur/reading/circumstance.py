"""Circumstance: what belongs to a warning: when, on what basis, how specific, who says it, how it was taken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from tawatur.language.lexicon import Body
from tawatur.model import Response, Role, Timex, cut
from tawatur.reading import peril
from tawatur.reading.alarm import Alarm, Notice, around, before
from tawatur.reading.draft import Draft, Range
from tawatur.reading.gist import COUNTRY, gist, key, parties
from tawatur.reading.ground import TELLING
from tawatur.reading.heed import taken
from tawatur.reading.passage import Passage
from tawatur.reading.pipeline import State
from tawatur.reading.reply import tokens

WHEN = 8
"""Tokens beside a cue in which it is said when the warning was given."""
HEADLINES = frozenset({Role.HEADLINE, Role.SUBHEAD})
LEAST = 2
"""Letters of a word that tells no parties apart."""
NEAR = 6
"""Tokens from "gave" to what was passed on."""
MOST = 50
"""Reports of telling that are compared with a warning; an article has fewer."""


class Page:
    """What is asked of a page for each of its warnings, put in order once.

    Args:
        state: The page.
        reports: By passage, its reports.

    Attributes:
        state: The page.
        reports: By passage, its reports.
        tellings: Reports by which a party is told of something.
    """

    def __init__(self, state: State, reports: Mapping[int, list[Draft]]) -> None:
        self.state = state
        self.reports = reports
        self.tellings = [
            draft
            for draft in state.drafts
            if draft.cue.id in TELLING and draft.addressee is not None and draft.source is not None
        ][:MOST]
        self._timexes = sorted(state.timexes, key=lambda one: one.start)
        self._answers: dict[int, list[Draft]] = {}
        for draft in state.drafts:
            if draft.answers is not None:
                self._answers.setdefault(id(draft.answers), []).append(draft)

    @cached_property
    def passed_on(self) -> list[tuple[Passage, int, frozenset[str]]]:
        """Where information or a warning is given to somebody: the verb, and the states that its sentence names."""
        found: list[tuple[Passage, int, frozenset[str]]] = []
        for passage in self.state.passages:
            for at in range(len(passage.norms)):
                if len(found) < MOST and passage.link(at, "passed-on"):
                    verb = before(passage, at, ("issue",), NEAR)
                    first, end = passage.sentences[passage.sentence_of[at]]
                    if verb is not None and (states := _states(passage, first, end)):
                        found.append((passage, verb, states))
        return found

    def times(self, start: int, end: int) -> list[Timex]:
        """The expressions of time that begin in a range of characters."""
        first = bisect_left(self._timexes, start, key=lambda one: one.start)
        last = bisect_left(self._timexes, end, lo=first, key=lambda one: one.start)
        return self._timexes[first:last]

    def answers(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The reports that answer some reports."""
        return [answer for draft in drafts for answer in self._answers.get(id(draft), ())]


def complete(one: Notice, page: Page) -> None:
    """Find what belongs to a warning."""
    state = page.state
    drafts = [alarm.draft for alarm in one.alarms if alarm.draft is not None]
    again = [draft for draft in _again(one.main, page.tellings) if draft not in drafts]
    known = one.cues()
    one.mentions += [place for draft in again if (place := draft.passage.characters(*draft.at)) not in known]
    drafts += again
    if one.main.passage.role in HEADLINES and again:
        one.main = _fuller(one.main, again[0])
    main, passage = one.main, one.main.passage
    assert main.threat is not None
    teller = around(page.reports.get(passage.index, ()), passage, main.at[0])
    one.said_by = main.draft or teller
    one.specific = peril.specific(main, page.times(*main.threat), state.published or "")
    one.basis = next((draft.basis for draft in drafts if draft.basis is not None), None)
    first, end = passage.sentences[passage.sentence_of[main.at[0]]]
    one.retrospective = any(passage.link(n, "before-harm") for n in range(first, end))
    one.given = _passed_on(one, page) or _given(main, page)
    if one.retrospective or (teller is not None and teller is not main.draft):
        one.disclosed = state.published
    # Who answers those who tell of it answers it.
    answers = page.answers([*drafts, *(draft.parent for draft in drafts if draft.parent is not None)])
    found = next((found for alarm in one.alarms if (found := taken(alarm, answers))), None)
    if found is not None:
        one.response = Response(found[0], cut(state.document.text, *found[1]))


def _fuller(main: Alarm, draft: Draft) -> Alarm:
    """A headline's warning with the threat of the report that tells it more fully."""
    passage = draft.passage
    threat = peril.clipped(passage, *tokens(passage, draft.contents[0])) if draft.contents else None
    if threat is None:
        return main
    whom = tokens(passage, draft.addressee) if draft.addressee is not None else None
    return main._replace(passage=passage, at=draft.at, threat=threat, warned=whom, draft=draft)


def _given(alarm: Alarm, page: Page) -> str | None:
    """The time that stands beside a cue and outside the threat, in the same sentence."""
    passage = alarm.passage
    assert alarm.threat is not None
    first, end = passage.sentences[passage.sentence_of[alarm.at[0]]]
    begin = passage.tokens[max(first, alarm.at[0] - WHEN)].start
    stop = min(passage.tokens[min(end, alarm.at[1] + WHEN) - 1].end, max(alarm.threat[0], begin))
    return next((timex.value for timex in page.times(begin, stop) if timex.value is not None), None)


def _again(main: Alarm, tellings: Sequence[Draft]) -> list[Draft]:
    """Reports that tell a warning again: the same party informs the same one."""
    if main.warned is None or not main.warner:
        return []
    whom = gist(main.passage, *main.warned)
    warner = set(main.warner.split())
    return [
        draft for draft in tellings if warner & set(draft.name.split()) and whom & gist(draft.passage, *_heard(draft))
    ]


def _heard(draft: Draft) -> Range:
    assert draft.addressee is not None
    return tokens(draft.passage, draft.addressee)


def party(alarm: Alarm) -> frozenset[str]:
    """Who warns, as keys."""
    pack = alarm.passage.pack
    norms = pack.folder.word(alarm.warner).split()
    whole = pack.bodies.match(norms, 0) if norms else None
    if whole is not None and isinstance(whole[1], Body) and whole[1].kind == "state":
        return frozenset({COUNTRY + whole[1].code})
    return frozenset(key(pack, norm) for norm in norms if len(norm) > LEAST)


def _passed_on(one: Notice, page: Page) -> str | None:
    """Add the places where the page says that a state gave another the information; when that was, if it says so."""
    main = one.main
    mine = parties(party(main))
    whom = parties(gist(main.passage, *main.warned)) if main.warned is not None else frozenset()
    given = None
    if not mine or not whom:
        return None
    for passage, verb, states in page.passed_on:
        if mine | whom <= states:
            place = passage.characters(verb, verb + 1)
            if place not in one.cues():
                one.mentions.append(place)
            first, _ = passage.sentences[passage.sentence_of[verb]]
            times = page.times(passage.tokens[first].start, place[0])
            given = given or next((timex.value for timex in times if timex.value is not None), None)
    return given


def _states(passage: Passage, first: int, end: int) -> frozenset[str]:
    """The states that are named in `first:end`, behind a joined preposition too."""
    pack = passage.pack
    joined = {
        key(pack, shape.stem)
        for norm in passage.norms[first:end]
        for shape in pack.clitics.shapes(norm)
        if shape.preposition and not shape.pronoun
    }
    return parties(gist(passage, first, end) | joined)
