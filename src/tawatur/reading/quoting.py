"""Quoting: verbs by which an outlet carries what another said, with whom it quotes."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import Introducer
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Draft, Range
from tawatur.reading.introducer import introducer
from tawatur.reading.party import heads, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.vouched import clause_of

OF_WHOM = {"of-him": "ms", "of-her": "fs", "of-them": "mp"}
"""Classes of "of" with a pronoun, to the number and gender of whom is quoted."""


def read(passage: Passage, at: int) -> Draft | None:
    """A quoting verb: the outlet that quotes, and after "of" whom it quotes."""
    forms = [form for form in form_at(passage, at) if form.cue.kind == "relay" and form.part in ("past", "present")]
    if not forms or form_pronoun(forms):
        return None
    _, end = clause_of(passage, at)
    found = introducer(passage, at + 1, end, frozenset({"that", "colon", "quote", "an", "ila"}) - {"an"})
    if found is None:
        return None
    marker = next((n for n in range(at + 1, found.at) if "preposition-an" in passage.words[n].bare), None)
    if marker is None:
        return _of_pronoun(passage, at, found, forms[0]) or _own_report(passage, at, found, forms[0])
    stop = found.at
    while stop > marker + 1 and (passage.has(stop - 1, "own-word-joined") or passage.norms[stop - 1] in COMMAS):
        stop -= 1
    subject = source.phrase(passage, marker + 1, stop)
    if subject is None:
        return None
    draft = Draft(passage, forms[0].cue, (at, at + 1), f"{forms[0].cue.id}/{found.frame}")
    # The verb's number and gender are the outlet's.
    draft.source, draft.subject = subject, "after"
    draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
    draft.relay = quoting_outlet(passage, at + 1, marker)
    return draft


def quoting_outlet(passage: Passage, first: int, end: int) -> list[Range]:
    """The outlet that quotes, as characters."""
    first = adverbial.skip_adverbials(passage, first, end)
    named = outlet(passage, first) if first < end else None
    if named is None:
        return []
    start = passage.inner(first, named[1]) if named[1] else passage.tokens[first].start
    return [(start, passage.tokens[named[0] - 1].end)]


def _of_pronoun(passage: Passage, at: int, found: Introducer, form: CueForm) -> Draft | None:
    """A report that quotes someone by a pronoun ("the agency quoted him as saying that")."""
    for place in range(at + 1, found.at):
        tag = next((tag for name, tag in OF_WHOM.items() if passage.is_(place, name)), None)
        if tag is None:
            continue
        draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/pronoun")
        draft.tag = tag
        draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
        draft.relay = quoting_outlet(passage, place + 1, found.at) or quoting_outlet(passage, at + 1, place)
        return draft
    return None


def _own_report(passage: Passage, at: int, found: Introducer, form: CueForm) -> Draft | None:
    """An outlet that carries a report without saying whose it is: the outlet speaks."""
    first = adverbial.skip_adverbials(passage, at + 1, found.at)
    named = outlet(passage, first) if first < found.at else None
    if found.frame != "that" or first >= found.at:
        return None
    if named is None and any(one.kind == "media" and not one.preposition for one in heads(passage, first)):
        # "the local papers carried that": media by their noun alone.
        phrase = source.phrase(passage, first, found.at)
    elif named is None or named[2]:
        return None
    else:
        phrase = (first, named[0])
    if phrase is None:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/outlet")
    draft.tag = form.tag
    draft.source, draft.subject = phrase, "after"
    draft.introducer, draft.frame, draft.body = found.at, found.frame, found.body
    return draft


def form_pronoun(forms: list[CueForm]) -> bool:
    """Whether every form has an object joined to it, so that nothing is quoted."""
    return all(form.pronoun for form in forms)
