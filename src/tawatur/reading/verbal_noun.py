"""Verbal noun: a report that is a noun with its holder: "the minister's statement that", "its denial of"."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import PREPOSITIONS, guest, takes, toward_at, with_at
from tawatur.reading.cue import form_at
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft
from tawatur.reading.extent import GOVERNS, clause_end, noun_end
from tawatur.reading.noun_phrase import phrase_or_name
from tawatur.reading.pair import nominal
from tawatur.reading.part import parts
from tawatur.reading.party import TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

LONGEST = 16
"""Tokens of a holder."""
VOICING = frozenset({"voice", "express"})
"""Cues that voice a feeling which a noun names."""
NEAR = 6
"""Tokens between a verb of reporting and a noun that is its object."""
TAGS = ("ms", "fs", "mp", "md", "fp")
"""Number and gender of the pronouns of a third party, in the pack's order."""
SURE = frozenset({"state", "name", "group"})
"""Kinds of holders that are who acts, not whom it is done to."""


def read(passage: Passage, at: int, *, governed: bool = False) -> Draft | None:
    """The report whose verbal noun stands at `at`, or None.

    Args:
        passage: The passage.
        at: Where a word stands that can be one.
        governed: Only behind a preposition, where no verb of the same letters can stand.
    """
    forms = [form for form in form_at(passage, at) if form.cue.kind == "noun"]
    if not forms or _screened(passage, at) or (governed and not _governed(passage, at)):
        return None
    for form in forms:
        draft = _of_pronoun(passage, at, form) if form.pronoun else _of_holder(passage, at, form)
        if draft is not None:
            return draft
    return None


def _screened(passage: Passage, at: int) -> bool:
    """Whether the word before a noun speaks against it: "was announced", "with all certainty"."""
    if at and (passage.words[at - 1].classes & {"quantifier", "negation"} or passage.tied(at - 1, "was-done")):
        return True
    after = at + 1
    return after < len(passage.words) and bool(passage.words[after].bare & {"glory", "scripture", "deity", "blessing"})


def _of_pronoun(passage: Passage, at: int, form: CueForm) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if _of_verb(passage, start, at):
        return None
    place = past_adverbials(passage, at + 1, end)
    frame = _frame(passage, place, end, form)
    if not frame or ("acted" in form.cue.frames and not _acts(passage, place, frame)):
        return None
    if any(form_at(passage, n) for n in range(at + 1, place)) or (
        frame == "bi" and parts(passage)[place].letter != "M"
    ):
        return None
    draft = _draft(passage, at, form, place, frame, end)
    if draft is not None:
        objects = passage.pack.clitics.objects
        draft.tag = TAGS[objects.index(form.pronoun)] if form.pronoun in objects[: len(TAGS)] else ""
    return draft


def _of_verb(passage: Passage, start: int, at: int) -> bool:
    """Whether a verb of reporting has the noun for its object: "voiced its fears", "showed, he too, his fears"."""
    known = parts(passage)
    for before in range(at - 1, max(start, at - NEAR) - 1, -1):
        if passage.norms[before] in COMMAS or (known[before].letter == "F" and passage.has(before, "conjunction")):
            return False
        if passage.has(before, "preposition-an"):
            return True
        if any(one.part in ("past", "present") and one.cue.kind == "verb" for one in form_at(passage, before)):
            return True
    return False


def _acts(passage: Passage, place: int, frame: str) -> bool:
    """Whether the pronoun of a noun that can be done to someone is who does it."""
    return frame in ("that", "quote", "colon", "against") or (frame == "thing" and parts(passage)[place].letter == "M")


def _of_holder(passage: Passage, at: int, form: CueForm) -> Draft | None:
    """The noun's holder runs up to what opens its content."""
    start, end = passage.sentences[passage.sentence_of[at]]
    first = at + 1
    if first >= end or not nominal(passage, first):
        return None
    near = range(max(start, at - LONGEST), at)
    if passage.has(at - 1, "preposition-an") and any(f.cue.id in VOICING for n in near for f in form_at(passage, n)):
        # "voiced the condemnation of the state of": the verb is the cue.
        return None
    limit = min(end, first + LONGEST)
    for place in range(first + 1, limit):
        frame = _frame(passage, place, end, form)
        if not frame:
            if any(one.part != "noun" for one in form_at(passage, place)):
                return None
            continue
        # A thing stands where the holder's phrase ends by itself; a preposition cuts it short.
        stop = phrase_or_name(passage, first, end if frame == "thing" else place)
        reached = past_adverbials(passage, stop, end if frame == "thing" else place)
        if stop > place or reached != place or "breaker" in passage.words[place - 1].bare:
            if frame == "thing":
                continue
            return None
        if not _holds(passage, first, stop, form) or any(parts(passage)[n].conjunction for n in range(stop, place)):
            return None
        draft = _draft(passage, at, form, place, frame, end)
        if draft is not None:
            draft.source, draft.subject = (first, _without_second_noun(passage, first, stop)), "after"
        return draft
    return None


def _without_second_noun(passage: Passage, first: int, stop: int) -> int:
    """Where a holder ends whom a second noun of his takes up ("the kingdom's condemnation and its regret")."""
    known = parts(passage)
    for at in range(first + 1, stop):
        owned = known[at].definite and not passage.words[at].article
        if known[at].letter == "M" and known[at].conjunction and owned:
            return at
    return stop


def _holds(passage: Passage, first: int, stop: int, form: CueForm) -> bool:
    """Whether a phrase is who reports; a cue that can be done to someone needs one that is surely not that."""
    part = parts(passage)[first]
    if not can_speak(passage, first, stop) or (part.letter == "A" and not part.definite):
        return False
    if part.letter in "NM" and not heads(passage, first):
        # Somebody is named in the phrase, but its head is a thing.
        return False
    kinds = {one.kind for one in heads(passage, first) if not one.preposition}
    if kinds & TEXTS and not kinds - TEXTS:
        # "the announcement of the decision": what is announced.
        return False
    if "sure" not in form.cue.frames:
        return True
    return any(one.kind in SURE and not one.preposition for one in heads(passage, first))


def _frame(passage: Passage, at: int, end: int, form: CueForm) -> str:
    """What opens a content at `at`, or ""."""
    if at >= end:
        return ""
    frames = form.cue.frames
    word = passage.words[at]
    if "complementiser" in word.bare:
        return "that" if "that" in frames and at + 1 < end else ""
    if at in passage.quote_at:
        quote = passage.quote_at[at]
        return "quote" if "quote" in frames and (quote.length > 2 or form.cue.id == "chanting") else ""
    if passage.norms[at] == ":":
        return "colon" if "colon" in frames and at + 1 < end else ""
    for frame, name in PREPOSITIONS.items():
        if name in word.bare and at + 1 < end:
            if passage.phrase(at, "breaker"):
                return ""
            if frame in frames and (nominal(passage, at + 1) or passage.has(at + 1, "complementiser")):
                return "that" if passage.has(at + 1, "complementiser") else frame
            return ""
    if frames & {"bi", "bi-act"}:
        found = with_at(passage, at)
        if "deed" in frames and guest(passage, at):
            return ""
        if found is not None and ("bi" in frames or parts(passage)[at].letter == "M"):
            return "bi"
    if "li" in frames and toward_at(passage, at) is not None:
        return "li"
    part = parts(passage)[at]
    if "against" in frames and part.preposition == passage.pack.clitics.address and not part.conjunction:
        return "against"
    if "obj" in frames and nominal(passage, at) and takes(passage, at, frozenset({"obj"})) and part.letter != "C":
        return "thing"
    return ""


def _draft(passage: Passage, at: int, form: CueForm, place: int, frame: str, end: int) -> Draft | None:
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/noun/{frame}")
    draft.introducer, draft.frame = place, frame
    if frame in ("that", "quote", "colon"):
        body = place + 1
        if passage.has(body, "complementiser"):
            body += 1
        if body >= end:
            return None
        draft.body = body
        return draft
    draft.frame = "noun"
    body, cut = place, 0
    if frame in PREPOSITIONS:
        body = place + 1
    elif frame == "bi":
        found = with_at(passage, place)
        body, cut = (found.body, found.cut) if found is not None else (place, 0)
    elif frame == "li":
        found = toward_at(passage, place)
        cut = found.cut if found is not None else 0
    if body >= end:
        return None
    last = body
    if frame == "against" and "with-bi" in form.cue.frames:
        charge = _charge(passage, body, end)
        if charge is None:
            return None
        last = charge
    stop = clause_end(passage, last, end) if _governed(passage, at) else noun_end(passage, last, end)
    last = stop
    while last > body and not passage.tokens[last - 1].word:
        last -= 1
    if last <= body:
        return None
    first, final = passage.characters(body, last)
    draft.contents = [(passage.inner(body, cut) if cut else first, final)]
    draft.reach = stop
    return draft


def _charge(passage: Passage, at: int, end: int) -> int | None:
    """Where the charge ("with ...") begins that follows whom an accusation is against, or None."""
    for place in range(at + 1, min(end, at + LONGEST)):
        if passage.norms[place] in COMMAS or parts(passage)[place].letter in VERBAL:
            return None
        if with_at(passage, place) is not None or passage.has(place, "complementiser"):
            return place
    return None


def _governed(passage: Passage, at: int) -> bool:
    """Whether a preposition stands before the noun: then the rest of its clause is the content."""
    if parts(passage)[at].preposition:
        return True
    if at and _opens(passage, at - 1):
        return True
    # "against the risk of the announcement of".
    construct = at > 1 and parts(passage)[at - 1].letter in "NM" and not parts(passage)[at - 1].definite
    return construct and _opens(passage, at - 2)


def _opens(passage: Passage, at: int) -> bool:
    return bool(passage.words[at].bare & GOVERNS) or parts(passage)[at].letter == "F"
