"""Same act: which tellings of a page are of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from tawatur.model.marks import Modality
from tawatur.reading.draft import Draft
from tawatur.reading.mention import Mention
from tawatur.reading.trigger import Trigger

WOUND = "hurt"
"""The family of what is no act by itself: one is wounded in accidents, and by words."""
GENERAL = frozenset({"attack", "operation", "target"})
"""Families that any act of violence can be called by."""
HARM = frozenset({"kill", WOUND})
"""Families of what follows from another act."""
ENOUGH = 3.0
"""What must speak for two tellings to be of one happening."""
SAME_PLACE, OTHER_PLACE = 1.0, -1.5
SAME_PARTY, OTHER_PARTY = 0.5, -1.0
SAME_DAY = 1.0
BESIDE, SAME_FAMILY, CALLED_SO, OUTCOME = 4.0, 2.0, 1.5, 1.0
"""What the kinds of acts weigh: harm and act in one sentence, one kind, a general word, harm elsewhere."""
ITSELF = 6.0
SUBJECT = 5
"""Tokens between an act and the verb whose subject it is."""
DEFINITE = 1.5
TOLD_IN_HEADLINE = 1.0
LEAD_FLOOR = 0.0
FADES = 0.05
"""What is taken off for every block between."""
LOOK_BACK = 30
"""Acts, and tellings of one, that a telling is held against."""
LEAD = 2
"""Blocks of a page that tell what its headline told."""
DAY = len("2031-05-12")


class Telling(NamedTuple):
    """An act as one place of the page tells it.

    Attributes:
        trigger: Its words.
        modality: How real it is.
        when: EDTF, or None.
        where: Its place, or None.
        actors: Who does it.
        targets: Whom it is done to.
        said_by: The report in whose content it stands.
        anchored: Whether the page says anything by which it is a certain act.
    """

    trigger: Trigger
    modality: Modality
    when: str | None
    where: Mention | None
    actors: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    said_by: Draft | None
    anchored: bool

    @property
    def day(self) -> str:
        """Its time where that is a day, else ""."""
        return self.when if self.when and len(self.when) == DAY else ""


class Act:
    """A happening: all places where the page tells of it, in order.

    Attributes:
        tellings: Those places.
        families: What kinds of acts it is called.
        days: On which it is said to have been.
    """

    def __init__(self, first: Telling) -> None:
        self.tellings: list[Telling] = []
        self.families: set[str] = set()
        self.days: set[str] = set()
        self._places: set[str] = set()
        self._actors: set[str] = set()
        self._targets: set[str] = set()
        self.add(first)

    def add(self, telling: Telling) -> None:
        """Take another place that tells of it."""
        self.tellings.append(telling)
        self.families.add(telling.trigger.hint.family)
        if telling.day:
            self.days.add(telling.day)
        if telling.where is not None and not (telling.where.wide and self._places):
            self._places |= telling.where.stems
        self._actors.update(*(one.stems for one in telling.actors))
        self._targets.update(*(one.stems for one in telling.targets))

    def agreement(self, telling: Telling) -> float:
        """What the place, the day and the parties of a telling weigh, where both have any."""
        total = SAME_DAY if telling.day and self.days else 0.0
        if telling.where is not None and telling.where.stems and self._places:
            if not self._places.isdisjoint(telling.where.stems):
                total += SAME_PLACE
            elif not telling.where.wide:
                total += OTHER_PLACE
        for known, parties in ((self._actors, telling.actors), (self._targets, telling.targets)):
            own = {stem for one in parties for stem in one.stems}
            if own and known:
                total += OTHER_PARTY if known.isdisjoint(own) else SAME_PARTY
        return total

    @property
    def first(self) -> Telling:
        """The first of them."""
        return self.tellings[0]

    @property
    def when(self) -> str | None:
        """The most exact time that one of them has, of several the first."""
        return min((one.when for one in self.tellings if one.when), key=_breadth, default=None)

    @property
    def where(self) -> Mention | None:
        """The first place that one of them has."""
        return next((one.where for one in self.tellings if one.where), None)

    @property
    def actors(self) -> tuple[Mention, ...]:
        """Those who do it, as the first of them that names any does."""
        return next((one.actors for one in self.tellings if one.actors), ())

    @property
    def targets(self) -> tuple[Mention, ...]:
        """Those to whom it is done, likewise."""
        return next((one.targets for one in self.tellings if one.targets), ())


def _breadth(value: str) -> tuple[bool, int]:
    """How wide a time is: intervals after points, days before months and years."""
    return "/" in value, -min(len(value), DAY)


def acts(tellings: Iterable[Telling]) -> list[Act]:
    """The happenings of a page, in the order in which it first tells of them."""
    found: list[Act] = []
    for one in tellings:
        likest, most = None, ENOUGH
        for act in islice(reversed(found), LOOK_BACK):
            like = _likeness(act, one)
            if like > most or (like == most and likest is None):
                likest, most = act, like
        if likest is None and one.trigger.hint.family in HARM:
            likest = _before(found, one)
        if likest is not None:
            likest.add(one)
        elif one.trigger.hint.role != "again" and one.trigger.hint.family != WOUND and one.anchored:
            found.append(Act(one))
    return found


def _before(found: Sequence[Act], harm: Telling) -> Act | None:
    """The last act of violence told in the paragraph in which a harm stands alone: it followed from that."""
    for act in reversed(found):
        trigger = act.tellings[-1].trigger
        if trigger.passage is harm.trigger.passage and trigger.hint.type == harm.trigger.hint.type:
            return act if act.first.modality == harm.modality else None
    return None


def _likeness(act: Act, telling: Telling) -> float:
    """How much speaks for a telling to be of a happening."""
    hint, first = telling.trigger.hint, act.first
    if hint.type != first.trigger.hint.type or (telling.modality != first.modality and not hint.article):
        return 0.0
    if telling.day and act.days and telling.day not in act.days:
        return 0.0
    total = _kinship(act, telling)
    if not total:
        return 0.0
    agreement = act.agreement(telling)
    index = telling.trigger.passage.index
    if first.trigger.passage.index == 0 and 0 < index <= LEAD:
        # The report calls what its headline told by other names.
        return total + max(agreement, LEAD_FLOOR) + TOLD_IN_HEADLINE + (DEFINITE if hint.article else 0.0)
    total += agreement
    gap = index - act.tellings[-1].trigger.passage.index
    if hint.article or hint.role == "again":
        total += DEFINITE
    return total - FADES * gap


def _kinship(act: Act, telling: Telling) -> float:
    """What it weighs that two words can be of one act, by the kinds of acts that they tell of."""
    family = telling.trigger.hint.family
    families = act.families
    here = telling.trigger.passage, telling.trigger.sentence
    beside = [one.trigger for one in act.tellings[-LOOK_BACK:] if (one.trigger.passage, one.trigger.sentence) == here]
    before = beside[-1] if beside and beside[-1].hint.role == "noun" else None
    if before and family == "target" and telling.trigger.at - before.end <= SUBJECT:
        # "An attack that targeted": the verb's subject is the act.
        return ITSELF
    if beside and telling.trigger.hint.type == "ASSAULT" and (family in HARM or families <= HARM):
        return BESIDE
    if family in families:
        return SAME_FAMILY
    if telling.trigger.hint.type != "ASSAULT":
        return 0.0
    if telling.trigger.hint.role == "again" or family in GENERAL or families & GENERAL:
        return CALLED_SO
    return OUTCOME if family in HARM or families & HARM else 0.0
