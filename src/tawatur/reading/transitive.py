"""Transitive reports: accusing, describing, blaming, calling on: an object stands between source and content."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial, source
from tawatur.reading.content_noun import PREPOSITIONS
from tawatur.reading.cue import clause_start, form_at, joined, stands_alone
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.extent import noun_end
from tawatur.reading.hearer import is_object
from tawatur.reading.in_text import in_text
from tawatur.reading.marker import DESCRIBING, FRAMES, TO, WITH, body_of, marker_of, marks, nearest
from tawatur.reading.pair import nominal, pair, target
from tawatur.reading.part import parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak, subject_before

NEAR = 6
"""Tokens before a verb among which a noun may stand that it is joined to, if it is a noun too."""


def read(passage: Passage, at: int) -> Draft | None:
    """The transitive report whose cue stands at `at`, or None."""
    for form in form_at(passage, at):
        if form.cue.kind != "verb" or form.part == "noun":
            continue
        frames = form.cue.frames & FRAMES.keys()
        if not frames or _screened(passage, at, form):
            continue
        _, end = passage.sentences[passage.sentence_of[at]]
        quote = passage.quoted_by[at]
        if quote >= 0:
            end = min(end, passage.quotes[quote].close)
        # The nearest marker is the cue's own; what stands behind it belongs to the content.
        places = ((marker_of(passage, at + 1, end, frame, form), frame) for frame in frames)
        markers = sorted((place, frame) for place, frame in places if place is not None)
        if not markers or (not form.pronoun and _plain(passage, at + 1, form)):
            continue
        marker, frame = nearest(passage, markers)
        plain = frame in TO and frame.removeprefix("to-") in form.cue.frames
        if not form.pronoun and marks(passage, at + 1, at + 1, FRAMES[frame]):
            continue
        if marker == at + 1 and plain and not form.pronoun:
            continue
        draft = _read(passage, at, form, frame, marker, end)
        if draft is not None:
            return draft
    return None


def _plain(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the cue's own preposition follows at once: it has no object."""
    if at >= len(passage.words):
        return False
    if "bi" in form.cue.frames and parts(passage)[at].preposition == passage.pack.clitics.with_:
        return True
    word = passage.words[at].bare
    return any(name in word and frame in form.cue.frames for frame, name in PREPOSITIONS.items())


def _screened(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether what stands beside a cue speaks against it: "not", "was" with a participle, "what made" someone act."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    # "what he described as": the same letters as a negation.
    what = bool(form.pronoun) and passage.is_(at - 1, "object-opener")
    negated = passage.has(at - 1, "negation") and not what
    if at > start and (negated or (passage.has(at - 1, "was") and form.part == "participle")):
        return True
    if form.cue.id == "call" and passage.has(at - 1, "clause-and"):
        return True
    if form.pronoun and form.part == "past" and parts(passage)[at].letter == "M" and not clause_start(passage, at):
        # "his thanks to the team for": a noun that its owner's pronoun is joined to.
        return True
    if at > start and form.part == "past" and not joined(passage, at):
        # A noun of the same letters ("student"): counted, the subject of a verb, part of a name.
        before = parts(passage)[at - 1].letter
        if before == "C" or passage.has(at - 1, "person-mark") or (before in VERBAL and not passage.has(at - 1, "was")):
            return True
    return False


def _addressed(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the only phrase behind a verb of demanding is whom it is said to: who speaks stands before."""
    return stands_alone(passage, form) or (not form.pronoun and in_text(passage, at))


def _of_another(passage: Passage, subject: Range, form: CueForm) -> bool:
    """Whether a state's name disagrees in gender with the verb before it."""
    first, end = subject
    state = any(one.kind == "state" and one.length == end - first for one in heads(passage, first))
    return state and form.tag.startswith("m") and not passage.is_(first, "masculine-state")


def _read(passage: Passage, at: int, form: CueForm, frame: str, marker: int, end: int) -> Draft | None:
    found = _parts(passage, at, marker, form, frame)
    if found is None:
        return None
    subject, thing, how = found
    if subject is not None and thing is None and how == "after" and frame in TO and _addressed(passage, at, form):
        subject, thing = None, subject
    if subject is None and frame in WITH and "sure" in form.cue.frames:
        return None
    if subject is None and frame in TO and form.pronoun and marker == at + 1 and not _goes_on(passage, at, form):
        return None
    if "god" in form.cue.frames and (thing is None or not passage.has(thing[0], "deity")):
        return None
    if frame == "with-blame" and thing is not None and not nominal(passage, thing[0]):
        # "bears on its shoulders the responsibility".
        return None
    if subject is None and passage.quoted_by[at] >= 0:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/{frame}")
    draft.tag = form.tag
    draft.participle = form.part == "participle"
    draft.frame = "that"
    draft.introducer = marker
    draft.brief = bool(form.pronoun) or form.cue.id in DESCRIBING
    if subject is not None and thing is None and how == "after" and frame in TO and _of_another(passage, subject, form):
        # "he called on India": a verb in the masculine has no state of the feminine for its subject.
        subject, thing = None, subject
    if subject is not None:
        draft.source, draft.subject = subject, how
        if how != "after":
            draft.clause = subject[0]
        if how == "pronoun":
            draft.cut = len(passage.words[subject[0]].joined)
    body, cut = body_of(passage, marker, FRAMES[frame])
    if body >= end:
        return None
    if frame in TO or form.cue.id in DESCRIBING:
        if form.cue.id == "classify" and passage.has(at - 1, "relative") and body not in passage.quote_at:
            # In a clause on the thing described, the description is one noun phrase.
            stop = noun_end(passage, body, end)
            first, last = passage.characters(body, stop)
            draft.contents, draft.reach = [(passage.inner(body, cut) if cut else first, last)], stop
            return draft
        draft.body = body
        if cut:
            draft.objects = [(passage.inner(body, cut), body)]
        if thing is not None and frame in TO:
            draft.addressee = _place(passage, thing)
        elif thing is not None:
            draft.lead = _place(passage, thing)
        return draft
    draft.body = thing[0] if thing is not None else body
    draft.frame = "object"
    return draft


def _goes_on(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether a verb with whom it is said to joined to it goes on with the last speaker ("and urged them to").

    Behind "in order to gather them" it is a noun of the same letters ("and to urge them").
    """
    if "named" in form.cue.frames or not joined(passage, at):
        return False
    known = parts(passage)
    start = max(passage.sentences[passage.sentence_of[at]][0], at - NEAR)
    return not any(
        known[n].letter == "M" and (known[n].preposition or known[n - 1].letter == "F") for n in range(start + 1, at)
    )


def _place(passage: Passage, tokens: Range) -> Range:
    first, end = tokens
    while first < end - 1 and not passage.tokens[first].word:
        first += 1
    while end > first + 1 and not passage.tokens[end - 1].word:
        end -= 1
    return passage.characters(first, end)


def _parts(
    passage: Passage, at: int, marker: int, form: CueForm, frame: str
) -> tuple[Range | None, Range | None, str] | None:
    """Subject and object between cue and marker: two phrases, or one and a subject before or none at all."""
    after = at + 1
    first = adverbial.skip_adverbials(passage, after, marker)
    strict = "party" in form.cue.frames
    thing = target(passage, past_adverbials(passage, after, marker), marker, strict=strict)
    if form.part == "participle":
        return None, thing, "none"
    before = None
    if not joined(passage, at) and not (form.pronoun and _of_object(passage, at - 1, form)):
        before = subject_before(passage, at, form.tag)
    if before is not None:
        return before[0], thing, before[1]
    if not form.pronoun and passage.has(at - 1, "relative") and not passage.phrase(after, "to-whom"):
        # "the reasons that called for": what stands before speaks to nobody.
        return None
    if stands_alone(passage, form) and thing is not None:
        # "and they advise people to": a verb in the plural has no subject behind it.
        return (None, thing, "none") if clause_start(passage, at) else None
    if form.pronoun:
        subject = source.phrase(passage, after, marker) if marker > after else None
        return subject, None, "after"
    if first >= marker or not source.can_begin(passage, first):
        return None
    if frame == "with-ila":
        traced = next((n for n in range(first + 1, marker) if passage.link(n, "traced")), None)
        if traced is not None and can_speak(passage, first, traced):
            # "traced the fall back to": what is traced begins with its own word.
            return (first, _words_end(passage, first, traced)), (traced, marker), "after"
    split = pair(passage, first, marker, party=frame in TO, strict=strict)
    if split is not None:
        return split[0], split[1], "after"
    if not clause_start(passage, at) and not in_text(passage, at):
        return None
    if frame in WITH or _needs_object(passage, at, first, marker, form):
        # One phrase: the verb needs its object, so the subject is who spoke before.
        return None, thing, "none"
    subject = source.phrase(passage, first, marker)
    return (subject, None, "after") if subject is not None else None


def _words_end(passage: Passage, first: int, end: int) -> int:
    """The end of a phrase without marks behind its last word."""
    while end > first + 1 and not passage.tokens[end - 1].word:
        end -= 1
    return end


def _of_object(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the relative pronoun at `at` is taken up by the pronoun joined to the verb after it."""
    if not passage.has(at, "relative"):
        return False
    objects = passage.pack.clitics.objects
    return form.pronoun == objects[1 if passage.has(at, "relative-f") else 0]


def _needs_object(passage: Passage, at: int, first: int, marker: int, form: CueForm) -> bool:
    """Whether the only phrase after a verb is whom it was said to: by its shape, or as the subject is known."""
    if "god" in form.cue.frames or form.cue.id in ("appeal", "thank"):
        # An appeal is always made to someone, and thanks are given to someone.
        return True
    before = passage.words[at - 1] if at else None
    if before is not None and "complementiser" in before.classes and _owned(passage, at - 1):
        return True
    return is_object(passage, first, marker, form.tag, told=True)


def _owned(passage: Passage, at: int) -> bool:
    """Whether a pronoun is joined to the word at `at` ("that she")."""
    return any(
        shape.pronoun and "complementiser" in passage.pack.lexicon.word(shape.stem).bare
        for shape in passage.pack.clitics.shapes(passage.norms[at])
    )
