"""Notice: a noun of warning ("issued a warning of", "despite warnings that"), with who warns whom of what."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.language.warning import Act
from tawatur.model import Role, Stance
from tawatur.reading import alarm, peril
from tawatur.reading.alarm import Alarm
from tawatur.reading.draft import Draft, Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens
from tawatur.reading.warned import dangerous, hung_on, whom, words

GIVEN = 16
"""Tokens from the verb that gives a warning to its noun."""
AT_ONCE = 2
"""Tokens from "despite" and the like to the noun."""
OPENS = frozenset({"preposition-min", "complementiser"})
CLOSE = 4
"""Tokens from a noun of its own to what opens the threat."""


def noun(passage: Passage, at: int, act: Act, drafts: Sequence[Draft]) -> Alarm | None:
    """The warning that a noun tells, or points to, or None."""
    end = at + 1 + len(act.rest)
    given = alarm.before(passage, at, ("issue", "issued"), GIVEN)
    while_ = alarm.before(passage, at, ("despite",), AT_ONCE)
    if given and passage.tied(given - 1, "not-warned"):
        return None
    many = act.kind in ("notices", "bulletin")
    draft = alarm.at(drafts, at)
    if draft is not None and draft.stance is not Stance.WARN:
        draft = None
    if passage.has(end, "relative"):
        # "the warnings that the company gave": it does not say here of what.
        return Alarm(passage, (at, end), act.cut) if act.kind != "alarm" else None
    if act.article and not (many and (given is not None or while_ is not None)):
        return Alarm(passage, (at, end), act.cut) if act.kind != "alarm" and not act.conjunction else None
    if not many and _activity(passage, at, act, given, while_):
        return None
    far = given is not None or while_ is not None or many
    found = peril.opening(passage, end, reach=alarm.REACH + CLOSE if far else CLOSE * 2)
    issuer = ""
    if found is not None and draft is None and (by := _issuer(passage, found)) is not None:
        issuer = words(passage, by)
        found = peril.opening(passage, by[1], reach=AT_ONCE)
    if draft is not None and draft.contents:
        threat: Range | None = peril.clipped(passage, *tokens(passage, draft.contents[0]))
    else:
        threat = peril.extent(passage, found) if found is not None else None
    if threat is None or found is None:
        return Alarm(passage, (at, end), act.cut) if act.pronoun and many else None
    if act.kind == "alarm" and (given is None or not dangerous(passage, *tokens(passage, threat))):
        return None
    if given is not None and passage.tied(given, "got"):
        # Who got a warning did not give it.
        return Alarm(passage, (at, end), act.cut, threat, issuer, whom(passage, given + 1, at), draft)
    hearer, holder = _between(passage, end, found.at, many=many, given=given)
    warner = draft.name if draft is not None else issuer
    if not warner:
        warner = _giver(passage, given, at) or holder or (hung_on(passage, at, drafts) if given is not None else "")
    return Alarm(passage, (at, end), act.cut, threat, warner, hearer, draft)


def _issuer(passage: Passage, found: peril.Opening) -> Range | None:
    """Who issued a warning, where a body follows that nobody warns of ("warnings by the ministry of floods")."""
    if found.clause or not passage.words[found.at].bare & {"preposition-min"}:
        return None
    heard = heads(passage, found.body)
    if not any(one.kind == "organisation" for one in heard):
        return None
    end = passage.sentences[passage.sentence_of[found.at]][1]
    # "by the ministry of floods": what opens the threat is the next of its kind.
    stop = next((n for n in range(found.body + 1, end) if passage.words[n].bare & OPENS), end)
    return found.body, phrase_end(passage, found.body, stop)


def _activity(passage: Passage, at: int, act: Act, given: int | None, while_: int | None) -> bool:
    """Whether a noun in the singular is an activity or a kind of thing: "the duty of warning them", "warning sign"."""
    if given is not None or while_ is not None:
        return False
    if act.preposition or act.pronoun or act.conjunction:
        return True
    first = passage.sentences[passage.sentence_of[at]][0]
    opens = at == first or not passage.tokens[at - 1].word
    return not (opens or passage.role is Role.HEADLINE) or not peril.opening(passage, at + 1, reach=CLOSE)


def _between(passage: Passage, first: int, end: int, *, many: bool, given: int | None) -> tuple[Range | None, str]:
    """Those warned, and the holder of the warnings, in what stands before the threat."""
    known = parts(passage)
    while first < end and (known[first].letter == "A" or passage.link(first, "own-adjective")):
        first += 1
    if first >= end:
        return None, ""
    address = passage.pack.clitics.address
    for at in range(first, end):
        if known[at].preposition == address:
            return (at, end), ""
        if "preposition-ila" in passage.words[at].bare and at + 1 < end:
            return (at + 1, end), ""
    found = whom(passage, first, end)
    if found is None:
        return None, ""
    return (None, words(passage, found)) if many or given is not None else (found, "")


def _giver(passage: Passage, given: int | None, at: int) -> str:
    """Who gives a warning: behind the verb, behind "issued by", or before the verb."""
    if given is None:
        return ""
    first = given + 1
    if passage.tied(given, "issued"):
        if first < at and passage.words[first].bare & {"preposition-an", "preposition-min"}:
            found = whom(passage, first + 1, at)
            return words(passage, found) if found is not None else ""
        return ""
    found = whom(passage, first, at)
    if found is not None:
        return words(passage, found)
    start = passage.sentences[passage.sentence_of[given]][0]
    found = whom(passage, start, given) if start < given else None
    return words(passage, found) if found is not None else ""
