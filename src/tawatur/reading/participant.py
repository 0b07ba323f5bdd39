"""Participant: who does the act that a trigger tells of, and to whom."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.language.vocabulary import VERBAL
from tawatur.reading.direct_object import direct_object, past_adverbials
from tawatur.reading.draft import Range
from tawatur.reading.mention import Mention, mention, name_end
from tawatur.reading.part import NOUNS, parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import subject_before
from tawatur.reading.trigger import Trigger, Triggers

SUFFERED = frozenset(
    {"kill", "hurt", "arrest", "kidnap", "sentence", "court", "deport", "burn", "beat", "destroy", "free"}
)
"""Families whose noun or lone verb takes whom it is done to."""
LONGEST = 10
"""Tokens of a participant."""
REACH = 8
"""Tokens behind a trigger among which a preposition leads to a participant."""
DONE_BEFORE = 6
"""Tokens before a noun among which the verb stands by which it is done."""


class Cast(NamedTuple):
    """Those who take part in an act."""

    actors: tuple[Mention, ...]
    targets: tuple[Mention, ...]


def participants(found: Triggers, trigger: Trigger) -> Cast:
    """Who does an act, and to whom, as its clause says it."""
    cast = _of_verb(found, trigger) if trigger.hint.role == "verb" else _of_noun(found, trigger)
    actors, targets = cast
    actor, target = _led(found, trigger)
    return Cast(actors or actor, targets or target)


def _of_verb(found: Triggers, trigger: Trigger) -> Cast:
    passage, stop = trigger.passage, trigger.sentence[1]
    limit = min(stop, next((one.at for one in found.acts if one.at > trigger.at), stop))
    before = subject_before(passage, trigger.at)
    spoken = before is not None and not parts(passage)[trigger.at].conjunction
    both = direct_object(passage, trigger.end, limit, persons=True, spoken=spoken)
    subject: Mention | None = None
    target: Mention | None = None
    if spoken and before is not None:
        subject = _whole(passage, before[0])
    if both is not None and both.subject is not None:
        subject = _whole(passage, both.subject)
    if both is not None:
        target = _phrase(found, both.at, limit)
    elif not spoken:
        first = past_adverbials(passage, trigger.end, limit)
        lone = _phrase(found, first, limit)
        if lone is not None:
            if trigger.hint.family in SUFFERED:
                target = lone
            else:
                subject = lone
    if trigger.hint.family in SUFFERED and subject is not None and target is None and not trigger.hint.object:
        subject, target = None, subject
    return Cast(_some(subject), _some(target))


def _of_noun(found: Triggers, trigger: Trigger) -> Cast:
    passage, stop = trigger.passage, trigger.sentence[1]
    known = parts(passage)
    actor: Mention | None = None
    target: Mention | None = None
    at = trigger.end
    while at < stop and known[at].letter == "A" and not known[at].conjunction and not known[at].preposition:
        if passage.norms[at].endswith(passage.pack.relational) and passage.pack.nations.of(passage.norms[at]):
            actor = mention(passage, at, at + 1)
        at += 1
    bare = at == trigger.end and at < stop and not trigger.hint.article
    if bare and known[at].letter in NOUNS and not (known[at].conjunction or known[at].preposition):
        if trigger.hint.family not in SUFFERED and _acts(found, at):
            actor = _phrase(found, at, stop)
        else:
            target = _phrase(found, at, stop)
    if at < stop and known[at].preposition == passage.pack.clitics.address and actor is None and _acts(found, at):
        actor = _phrase(found, at, stop)
    if actor is None:
        actor = _doer(found, trigger)
    return Cast(_some(actor), _some(target))


def _doer(found: Triggers, trigger: Trigger) -> Mention | None:
    """The subject of the verb by which an act is done ("carried out")."""
    passage, start = trigger.passage, trigger.sentence[0]
    known = parts(passage)
    for at in range(trigger.at - 1, max(start, trigger.at - DONE_BEFORE) - 1, -1):
        if found.has(at, "done") and known[at].letter in VERBAL:
            if at + 1 < trigger.at and known[at + 1].letter in NOUNS and _acts(found, at + 1):
                return _whole(passage, (at + 1, trigger.at))
            before = subject_before(passage, at)
            return _whole(passage, before[0]) if before is not None and _acts(found, before[0][0]) else None
    return None


def _led(found: Triggers, trigger: Trigger) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Whom prepositions behind a trigger lead to: by whom, against whom, between whom."""
    stop = trigger.sentence[1]
    actors: list[Mention] = []
    targets: list[Mention] = []
    for at in range(trigger.end, min(stop, trigger.end + REACH)):
        if any(one.at == at for one in found.acts):
            break
        first = at + found.has(at, "by-whom", "against", "between")
        if first == at or first >= stop:
            continue
        named = _phrase(found, first, stop)
        if named is None:
            continue
        if found.has(at, "by-whom") or (found.has(at, "between") and not actors):
            actors.append(named)
        elif found.has(at, "against") and not targets:
            targets.append(named)
    return tuple(actors), tuple(targets)


def _phrase(found: Triggers, first: int, stop: int) -> Mention | None:
    """The noun phrase at a word, as a mention; None where no one and nothing is named there."""
    passage = found.passage
    if first >= stop or not passage.tokens[first].word:
        return None
    part = parts(passage)[first]
    named = part.letter in NOUNS or passage.words[first].name or bool(heads(passage, first)) or part.letter == "?"
    if not named or passage.has(first, "time-noun"):
        return None
    return mention(passage, first, name_end(passage, first, min(stop, first + LONGEST)))


def _acts(found: Triggers, at: int) -> bool:
    """Whether somebody who can act stands at a word."""
    kinds = {"person", "people", "name", "organisation", "state", "group", "body", "source"}
    return bool(found.has(at, "armed", "official", "held")) or any(
        one.kind in kinds for one in heads(found.passage, at)
    )


def _whole(passage: Passage, tokens: Range) -> Mention:
    """The name with which a range of tokens begins."""
    quote = passage.quotation(tokens[0])
    if quote is not None and quote.open + 1 < quote.close <= tokens[1]:
        return mention(passage, quote.open + 1, quote.close)
    return mention(passage, tokens[0], name_end(passage, tokens[0], min(tokens[1], tokens[0] + LONGEST)))


def _some(one: Mention | None) -> tuple[Mention, ...]:
    return (one,) if one is not None else ()
