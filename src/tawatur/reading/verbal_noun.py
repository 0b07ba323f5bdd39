"""Verbal noun: a report that is a noun with its holder: "the minister's statement that", "its denial of"."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import source
from tawatur.reading.content_noun import PREPOSITIONS, takes, toward_at, with_at
from tawatur.reading.cue import form_at
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.pair import nominal
from tawatur.reading.part import parts
from tawatur.reading.party import TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS
from tawatur.reading.subject import can_speak

LONGEST = 16
"""Tokens of a holder."""
STOPS = frozenset({"conjunction", "clause-comma", "closer", "complementiser", "was", "clause-and"})
"""Classes of words that no noun phrase goes over."""
COMPLETE = frozenset("RLOA")
"""Parts of speech with which a phrase is complete."""
GOVERNS = frozenset({"breaker", *PREPOSITIONS.values()})
"""Classes of words that take the next noun phrase along."""
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
    if governed and not _governed(passage, at):
        return None
    for form in form_at(passage, at):
        if form.cue.kind != "noun" or _screened(passage, at):
            continue
        draft = _of_pronoun(passage, at, form) if form.pronoun else _of_holder(passage, at, form)
        if draft is not None:
            return draft
    return None


def _screened(passage: Passage, at: int) -> bool:
    """Whether the word before a noun speaks against it: "was announced", "with all certainty"."""
    if at and passage.words[at - 1].classes & {"was-done", "quantifier", "negation"}:
        return True
    after = at + 1
    return after < len(passage.words) and bool(passage.words[after].bare & {"glory", "scripture", "deity", "blessing"})


def _of_pronoun(passage: Passage, at: int, form: CueForm) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if at and any(one.part in ("past", "present") for one in form_at(passage, at - 1)):
        # "showed its fears": the verb is the cue.
        return None
    for before in range(max(start, at - 2), at):
        near = range(max(start, before - 2), before)
        if passage.has(before, "preposition-an") or (
            passage.words[before].bare & set(PREPOSITIONS.values())
            and any(one.cue.kind == "verb" for n in near for one in form_at(passage, n))
        ):
            # "voiced its condemnation of": the verb is the cue, whatever stands between them.
            return None
    place = past_adverbials(passage, at + 1, end)
    frame = _frame(passage, place, end, form)
    if not frame or ("acted" in form.cue.frames and not _acts(passage, place, frame)):
        return None
    draft = _draft(passage, at, form, place, frame, end)
    if draft is not None:
        objects = passage.pack.clitics.objects
        draft.tag = TAGS[objects.index(form.pronoun)] if form.pronoun in objects[: len(TAGS)] else ""
    return draft


def _acts(passage: Passage, place: int, frame: str) -> bool:
    """Whether the pronoun of a noun that can be done to someone is who does it."""
    return frame in ("that", "quote", "colon", "against") or (frame == "thing" and parts(passage)[place].letter == "M")


def _of_holder(passage: Passage, at: int, form: CueForm) -> Draft | None:
    """The noun's holder runs up to what opens its content."""
    _, end = passage.sentences[passage.sentence_of[at]]
    first = at + 1
    if first >= end or not nominal(passage, first):
        return None
    limit = min(end, first + LONGEST)
    for place in range(first + 1, limit):
        frame = _frame(passage, place, end, form)
        if not frame:
            if any(one.part != "noun" for one in form_at(passage, place)):
                return None
            continue
        # A thing stands where the holder's phrase ends by itself; a preposition cuts it short.
        stop = _phrase_end(passage, first, end if frame == "thing" else place)
        reached = past_adverbials(passage, stop, end if frame == "thing" else place)
        if stop > place or reached != place or "breaker" in passage.words[place - 1].bare:
            if frame == "thing":
                continue
            return None
        if not _holds(passage, first, stop, form):
            return None
        draft = _draft(passage, at, form, place, frame, end)
        if draft is not None:
            draft.source, draft.subject = (first, stop), "after"
        return draft
    return None


def _phrase_end(passage: Passage, first: int, limit: int) -> int:
    quote = passage.quote_at.get(first)
    if quote is not None and quote.closed and quote.close < limit:
        return quote.close + 1
    return phrase_end(passage, first, limit)


def _holds(passage: Passage, first: int, stop: int, form: CueForm) -> bool:
    """Whether a phrase is who reports; a cue that can be done to someone needs one that is surely not that."""
    part = parts(passage)[first]
    if not can_speak(passage, first, stop) or (part.letter == "A" and not part.definite):
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
            if frame in frames and (nominal(passage, at + 1) or passage.has(at + 1, "complementiser")):
                return "that" if passage.has(at + 1, "complementiser") else frame
            return ""
    if frames & {"bi", "bi-act"}:
        found = with_at(passage, at)
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
    stop = _clause_end(passage, last, end) if _governed(passage, at) else _content_end(passage, last, end)
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


def _clause_end(passage: Passage, body: int, end: int) -> int:
    """Where the clause of a content that is a noun phrase ends."""
    known = parts(passage)
    inside = False
    for at in range(_phrase_end(passage, body, end), end):
        word = passage.words[at]
        if (passage.norms[at] in COMMAS and not _before_name(passage, at, end)) or passage.phrase(at, "closer"):
            return at
        if passage.has(at, "relative"):
            inside = True
        if inside:
            continue
        if word.classes & STOPS or (passage.has(at + 1, "complementiser") and not word.bare & GOVERNS):
            return at
        whole = known[at - 1].definite or known[at - 1].letter in "RLO"
        if known[at].letter in VERBAL and (known[at].conjunction or whole):
            # A verb after an indefinite noun describes it; else the sentence around the noun goes on.
            return at
    return end


def _before_name(passage: Passage, at: int, end: int) -> bool:
    """Whether a comma stands between an office and its holder's name."""
    if passage.norms[at] not in COMMAS or at + 1 >= end:
        return False
    known = parts(passage)
    return known[at - 1].letter == "H" and known[at + 1].letter == "R"


def _content_end(passage: Passage, body: int, end: int) -> int:
    """Where a content that is a noun phrase ends, with the clauses and adverbials that belong to it."""
    known = parts(passage)
    at = _phrase_end(passage, body, end)
    while at < end:
        word = passage.words[at]
        if _before_name(passage, at, end):
            at = _phrase_end(passage, at + 1, end)
            continue
        if passage.norms[at] in COMMAS or not passage.tokens[at].word or word.classes & STOPS:
            break
        if passage.has(at, "relative"):
            return next((n for n in range(at, end) if passage.norms[n] in COMMAS), end)
        governs = word.bare & GOVERNS or known[at].letter == "F" or source.opens_adverbial(passage, at)
        if known[at].letter in VERBAL or (passage.has(at + 1, "complementiser") and not word.bare & GOVERNS):
            break
        if governs:
            place = at + max(1, passage.phrase(at, "breaker"))
            at = _phrase_end(passage, place, end) if place < end and nominal(passage, place) else place
            continue
        second = known[at].letter == "M" and known[body].definite and at == body + 1
        whole = known[at - 1].definite or known[at - 1].letter in COMPLETE
        if whole and nominal(passage, at) and known[at].letter != "C" and not second:
            # A fresh phrase belongs to the sentence around the noun.
            break
        at = max(at + 1, _phrase_end(passage, at, end))
    return min(at, end)
