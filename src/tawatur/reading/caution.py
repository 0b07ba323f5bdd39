"""Caution: warnings without the word: care asked of others, travel advice, a raised alert, fears of those who know."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.language.warning import Act
from tawatur.model import Stance
from tawatur.reading import alarm, peril
from tawatur.reading.alarm import Alarm
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens
from tawatur.reading.warned import dangerous, hearer, hung_on, speaker, whom, words

ASKED = 24
"""Tokens from who asks for care to the word for it."""
DOUBTED = 6
"""Tokens before a word for care in which others say that it is not asked for."""
TAKEN = 3
"""Tokens from "take" to the word for care."""
OWN = 9
"""Tokens from "asks" to whose people are asked."""
ADVICE = 10
"""Tokens from those to what they should do."""
LEVEL = 8
"""Tokens from "raised" to the alert."""


def care(passage: Passage, at: int, act: Act, drafts: Sequence[Draft]) -> Alarm | None:
    """Care that somebody asks of others."""
    if not act.article or alarm.before(passage, at, ("no-urging",), DOUBTED) is not None:
        return None
    following = passage.pack.warnings.acts(passage.norms[at + 1]) if at + 1 < len(passage.norms) else ()
    if any(one.kind == "caution" for one in following) or passage.has(at + 1, "relative"):
        # "care and caution": the last word stands for both.
        return None
    asked = alarm.before(passage, at, ("urging",), ASKED)
    taken = alarm.before(passage, at, ("taking-care",), TAKEN)
    paired = taken is None and _paired(passage, at)
    found = peril.opening(passage, at + 1, reach=3, whom=False)
    if asked is None:
        return None
    if taken is None and not paired and (found is None or not passage.words[found.at].bare & {"preposition-min"}):
        # "awareness, care and alertness": in general.
        return None
    draft = alarm.at(drafts, asked) or alarm.around(drafts, passage, at)
    if found is None and paired:
        threat = _said_before(passage, at, draft)
    elif found is None:
        end = passage.sentences[passage.sentence_of[at]][1]
        # "care and keeping to the lane" says of no danger.
        more = at + 1 < end and parts(passage)[at + 1].conjunction and not dangerous(passage, at + 1, end)
        threat = peril.clipped(passage, at + 1, end) if at + 1 < end and not more else None
    else:
        threat = peril.extent(passage, found)
    if threat is None:
        return None
    warned = whom(passage, asked + 1, taken if taken is not None else at)
    if warned is not None and not hearer(passage, warned):
        warned = None
    if draft is not None:
        if draft.addressee is not None:
            warned = tokens(draft.passage, draft.addressee)
        warner = speaker(draft)
        if warned is not None and warner in passage.text[slice(*passage.characters(*warned))]:
            # Who is asked was taken for who asks.
            warner = ""
        return Alarm(passage, (at, at + 1), 0, threat, warner, warned)
    return Alarm(passage, (at, at + 1), 0, threat, hung_on(passage, at, drafts), warned)


def _paired(passage: Passage, at: int) -> bool:
    """Whether a word for care is the second of two ("vigilance and care")."""
    acts = passage.pack.warnings.acts(passage.norms[at - 1]) if at else ()
    return any(one.kind == "caution" and one.article for one in acts)


def _said_before(passage: Passage, at: int, draft: Draft | None) -> Range | None:
    """What is to be wary of where two words for care stand together: what the same speaker said before them."""
    if draft is None or not draft.contents or draft.passage is not passage:
        return None
    first, _ = tokens(passage, draft.contents[0])
    return peril.clipped(passage, first, at) if first < at else None


def advice(passage: Passage, at: int, drafts: Sequence[Draft]) -> Alarm | None:
    """A state that asks its own people to keep away from somewhere."""
    end = passage.sentences[passage.sentence_of[at]][1]
    own = next((n for n in range(at + 1, min(end, at + OWN)) if passage.link(n, "nationals")), None)
    if own is None:
        return None
    away = next((n for n in range(own + 1, min(end, own + ADVICE)) if passage.link(n, "avoid")), None)
    if away is None:
        return None
    threat = peril.clipped(passage, away, end)
    if threat is None:
        return None
    if parts(passage)[away].preposition:
        threat = passage.inner(away, 1), threat[1]
    draft = alarm.at(drafts, at)
    giver = whom(passage, at + 1, own) if own > at + 1 else None
    if giver is not None and hearer(passage, giver):
        # "called on all its people".
        giver = None
    if giver is None and draft is None:
        start = passage.sentences[passage.sentence_of[at]][0]
        giver = whom(passage, start, at) if start < at else None
    warner = speaker(draft) if draft is not None else words(passage, giver) if giver is not None else ""
    return Alarm(passage, (at, at + 1), 0, threat, warner, (own, own + 1), draft)


def alert(passage: Passage, at: int) -> Alarm | None:
    """An alert that is raised for fear of something."""
    end = passage.sentences[passage.sentence_of[at]][1]
    level = next((n for n in range(at + 1, min(end, at + LEVEL)) if passage.link(n, "alert-level")), None)
    if level is None:
        return None
    why = next((n for n in range(level + 1, min(end, level + ASKED)) if passage.tied(n, "for-fear")), None)
    if why is None:
        return None
    first = why + 1 + bool(why + 1 < end and passage.is_(why + 1, "preposition-min"))
    threat = peril.clipped(passage, first, end) if first < end else None
    if threat is None:
        return None
    giver = whom(passage, at + 1, level)
    return Alarm(passage, (at, at + 1), 0, threat, words(passage, giver) if giver is not None else "")


def fear(passage: Passage, at: int, drafts: Sequence[Draft]) -> Alarm | None:
    """What those who know a matter fear aloud."""
    draft = alarm.at(drafts, at)
    if draft is None or draft.stance is not Stance.PREDICT or not draft.contents or draft.source is None:
        return None
    first, end = draft.source
    if not any("expert" in passage.pack.warnings.noun(passage.norms[n]) for n in range(first, min(end, first + 2))):
        return None
    threat = peril.clipped(passage, *tokens(passage, draft.contents[0]))
    return Alarm(passage, (at, at + 1), 0, threat, speaker(draft), None, draft) if threat is not None else None
