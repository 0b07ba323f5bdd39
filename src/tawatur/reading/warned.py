"""Warned: a verb of warning, with who warns whom of what, where a report was found in it and where none was."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Role, Stance
from tawatur.reading import alarm, peril
from tawatur.reading.adverbial import COMMAS, opens_adverbial
from tawatur.reading.alarm import NEAR, Alarm
from tawatur.reading.case import object_plural
from tawatur.reading.draft import Draft, Range
from tawatur.reading.nest import source_span
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import NOUNS, UNKNOWN, parts
from tawatur.reading.party import PARTIES, heads
from tawatur.reading.passage import Passage
from tawatur.reading.reply import tokens

LONGEST = 8
"""Tokens of a subject before its verb."""
HEAD = 16
"""Tokens of what is said in which a danger must be named where the verb may mean no warning."""


def verb(passage: Passage, at: int, drafts: Sequence[Draft], *, sure: bool) -> Alarm | None:
    """The warning that a verb tells, or None.

    Args:
        passage: Where it stands.
        at: The verb.
        drafts: The reports of the passage.
        sure: Whether the verb says by itself that somebody warns; else a danger must be named.
    """
    if _told_of_no_party(passage, at) or passage.has(at + 1, "intensifier") or _wary(passage, at):
        return None
    draft = alarm.at(drafts, at)
    if draft is not None and draft.contents:
        threat = _first(draft)
        first, end = tokens(passage, threat)
        if not (sure and draft.stance is Stance.WARN) and not dangerous(passage, first, end):
            return None
        place = peril.clipped(passage, first, end)
        if place is None or _fiction(passage, at):
            return None
        warned = _addressee(draft) or _between(draft, first)
        return Alarm(passage, (at, at + 1), 0, place, speaker(draft), warned, draft)
    return _alone(passage, at, drafts, sure=sure)


def _first(draft: Draft) -> Range:
    return min(draft.contents)


def dangerous(passage: Passage, first: int, end: int) -> bool:
    """Whether the head of what is said names a danger."""
    noun = passage.pack.warnings.noun
    return any(
        "peril" in noun(passage.norms[n]) or passage.link(n, "peril") for n in range(first, min(end, first + HEAD))
    )


def _fiction(passage: Passage, at: int) -> bool:
    return any(passage.tied(n, "fiction") for n in range(max(0, at - NEAR), at))


def _told_of_no_party(passage: Passage, at: int) -> bool:
    """Whether no warning was given, or is still to be given: "did not warn", "in order to warn"."""
    if not at or passage.sentence_of[at - 1] != passage.sentence_of[at]:
        return False
    return bool(passage.tied(at - 1, "not-warned"))


def _addressee(draft: Draft) -> Range | None:
    if draft.addressee is None:
        return None
    return tokens(draft.passage, draft.addressee)


def _between(draft: Draft, body: int) -> Range | None:
    """Whom the words between a source and what opens the threat name."""
    passage = draft.passage
    first = draft.at[1]
    if draft.source is not None and draft.source[0] >= first:
        first = draft.source[1]
    found = peril.opening(passage, first)
    if found is None or found.body > body:
        return None
    place = whom(passage, first, found.at)
    # A name, a place or an office right behind a source belongs to it.
    return place if place is not None and (hearer(passage, place) or _party(passage, place[0])) else None


def _party(passage: Passage, at: int) -> bool:
    return any(one.kind in PARTIES for one in heads(passage, at)) and parts(passage)[at].letter in "NMO"


def whom(passage: Passage, first: int, end: int) -> Range | None:
    """The noun phrase of those warned in `first:end`, without commas and adverbials around it."""
    known = parts(passage)
    while first < end and (passage.norms[first] in COMMAS or _time(passage, first)):
        first += 1
    if first >= end or opens_adverbial(passage, first) or passage.link(first, "own-adjective"):
        return None
    part = known[first]
    quantity = passage.words[first].bare & {"quantifier", "demonstrative"}
    if part.letter not in NOUNS | {UNKNOWN} and not quantity:
        return None
    stop = phrase_end(passage, first, end)
    return (first, stop) if stop > first and not passage.words[first].bare & {"preposition-fi"} else None


def _time(passage: Passage, at: int) -> bool:
    return passage.has(at, "time-noun") or passage.has(at, "weekday")


def _alone(passage: Passage, at: int, drafts: Sequence[Draft], *, sure: bool) -> Alarm | None:
    """A verb in which no report was found: who warns stands behind it, or in the report that it hangs on."""
    known = parts(passage)
    noun = at > 0 and known[at - 1].letter in "NMA" and not known[at - 1].definite
    named = at > 1 and passage.is_(at - 2, "complementiser")
    if passage.role is not Role.HEADLINE and noun and not named and known[at].letter not in "VPI":
        # "a wary calm".
        return None
    if at + 1 < len(passage.norms) and passage.link(at + 1, "of-it"):
        return _pointing(passage, at, drafts) if sure else None
    found = peril.opening(passage, at + 1, whom=False)
    if found is None:
        return None
    threat = peril.extent(passage, found)
    if threat is None:
        return None
    first, end = tokens(passage, threat)
    if (not sure and not dangerous(passage, first, end)) or _fiction(passage, at):
        return None
    warner, warned = "", None
    subject = whom(passage, at + 1, found.at) if found.at > at + 1 else None
    ahead = None if participle(passage, at) else _ahead(passage, at)
    if ahead is not None:
        warner, warned = words(passage, ahead), subject
    elif subject is not None:
        if participle(passage, at) or hearer(passage, subject):
            warned = subject
        else:
            warner = words(passage, subject)
            warned = whom(passage, subject[1], found.at) if subject[1] < found.at else None
    if not warner:
        warner = hung_on(passage, at, drafts)
    return Alarm(passage, (at, at + 1), 0, threat, warner, warned)


def _ahead(passage: Passage, at: int) -> Range | None:
    """Who stands before a verb as its subject, at the head of a clause."""
    known = parts(passage)
    first = passage.sentences[passage.sentence_of[at]][0]
    start = at
    while start > max(first, at - LONGEST) and passage.tokens[start - 1].word and known[start - 1].letter not in "VPIF":
        start -= 1
    heads_clause = start == first or passage.norms[start - 1] == ":" or passage.is_(start - 1, "complementiser")
    found = whom(passage, start, at) if heads_clause and start < at else None
    return found if found is not None and found[1] == at else None


def hearer(passage: Passage, place: Range) -> bool:
    """Whether a phrase is whom one warns, as its noun or its case shows."""
    first = place[0]
    noun = passage.pack.warnings.noun(passage.norms[first])
    return "hearer" in noun or object_plural(passage, first) or passage.in_object_case(first)


def participle(passage: Passage, at: int) -> bool:
    """Whether a verb's form is a participle, which hangs on another report."""
    return any(form.part == "participle" for form in passage.pack.forms(passage.norms[at]))


def _wary(passage: Passage, at: int) -> bool:
    """Whether a word is the adjective "wary" as an object, spelt as the verb's dual: a noun stands before it."""
    dual = all(form.tag.endswith("d") for form in passage.pack.forms(passage.norms[at]))
    return dual and at > 0 and passage.norms[at].endswith(passage.pack.accusative) and not participle(passage, at)


def hung_on(passage: Passage, at: int, drafts: Sequence[Draft]) -> str:
    """Who speaks in the report before a participle in its sentence, or around a word; "" where nobody does."""
    inside = alarm.around(drafts, passage, at)
    if inside is not None:
        return inside.name
    sentence = passage.sentence_of[at]
    same = [one for one in drafts if passage.sentence_of[one.at[0]] == sentence and one.at[0] < at]
    joined = participle(passage, at) or parts(passage)[at].conjunction
    return same[-1].name if same and joined else ""


def _pointing(passage: Passage, at: int, drafts: Sequence[Draft]) -> Alarm | None:
    """A verb that warns of what was named before it ("of which I had warned"): the content of the report before."""
    sentence = passage.sentence_of[at]
    same = [one for one in drafts if one.contents and passage.sentence_of[one.at[0]] == sentence and one.at[0] < at]
    if not same:
        return None
    first, end = tokens(passage, _first(same[-1]))
    threat = peril.clipped(passage, first, min(end, at))
    return Alarm(passage, (at, at + 1), 0, threat) if threat is not None else None


def words(passage: Passage, place: Range) -> str:
    """The page's words at some tokens, without a preposition joined to the first."""
    start, end = passage.characters(*place)
    part = parts(passage)[place[0]]
    if part.preposition or part.conjunction:
        shapes = passage.pack.clitics.shapes(passage.norms[place[0]])
        joined = (part.preposition, part.conjunction)
        cut = next((one.cut for one in shapes if (one.preposition, bool(one.conjunction)) == joined), 0)
        start = passage.inner(place[0], cut) if cut else start
    return passage.text[start:end]


def speaker(draft: Draft) -> str:
    """The page's words for who speaks in a report."""
    place = source_span(draft)
    return draft.name or (draft.passage.text[slice(*place)] if place is not None else "")
