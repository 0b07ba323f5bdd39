"""Transitive reports: accusing, describing, blaming, calling on: an object stands between source and content."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import source
from tawatur.reading.content_noun import PREPOSITIONS, toward_at, with_at
from tawatur.reading.cue import clause_start, form_at, joined
from tawatur.reading.draft import Draft, Range
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS
from tawatur.reading.subject import subject_before

FAR = 30
"""Tokens from the cue to what follows the object."""
WITH = {"with-bi": "bi", "with-ila": "ila", "with-blame": "blame"}
TO = {"to-li": "li", "to-bi": "bi", "to-ila": "ila", "to-ala": "ala", "to-that": "that"}


def read(passage: Passage, at: int) -> Draft | None:
    """The transitive report whose cue stands at `at`, or None."""
    for form in form_at(passage, at):
        if form.cue.kind != "verb" or form.part == "noun":
            continue
        for frame in sorted(form.cue.frames & (WITH.keys() | TO.keys())):
            draft = _read(passage, at, form, frame)
            if draft is not None:
                return draft
    return None


def _read(passage: Passage, at: int, form: CueForm, frame: str) -> Draft | None:
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and (passage.has(at - 1, "negation") or (passage.has(at - 1, "was") and form.part == "participle")):
        return None
    quote = passage.quoted_by[at]
    if quote >= 0:
        end = min(end, passage.quotes[quote].close)
    after = at + 1
    if "god" in form.cue.frames and not passage.has(after, "deity"):
        return None
    marker = _marker(passage, after, end, (WITH | TO)[frame])
    if marker is None or (marker == after and not form.pronoun):
        return None
    if frame in TO and frame.removeprefix("to-") in form.cue.frames and marker == after:
        return None
    parts = _parts(passage, at, marker, form, frame)
    if parts is None:
        return None
    subject, target, how = parts
    if subject is None and quote >= 0:
        return None
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/{frame}")
    draft.tag = form.tag
    draft.participle = form.part == "participle"
    draft.frame = "that"
    draft.introducer = marker
    draft.brief = bool(form.pronoun) or form.cue.id == "describe"
    if subject is not None:
        draft.source, draft.subject = subject, how
        if how != "after":
            draft.clause = subject[0]
    body, cut = _body(passage, marker, (WITH | TO)[frame])
    if body >= end:
        return None
    if frame in TO or form.cue.id == "describe":
        draft.body = body
        if cut:
            draft.objects = [(passage.inner(body, cut), body)]
        if target is not None and frame in TO:
            draft.addressee = _place(passage, target)
        elif target is not None:
            draft.lead = _place(passage, target)
        return draft
    draft.body = target[0] if target is not None else body
    draft.frame = "object"
    return draft


def _place(passage: Passage, tokens: Range) -> Range:
    first, end = tokens
    while first < end - 1 and not passage.tokens[first].word:
        first += 1
    while end > first + 1 and not passage.tokens[end - 1].word:
        end -= 1
    return passage.characters(first, end)


def _marker(passage: Passage, after: int, end: int, what: str) -> int | None:
    """The token that begins what follows the object: a joined "with", a preposition, "responsibility"."""
    limit = min(end, after + FAR)
    at = after
    while at < limit:
        if at in passage.brackets and passage.brackets[at] < limit:
            at = passage.brackets[at] + 1
            continue
        quote = next((q for q in passage.quotes if q.open == at and q.closed and q.close < limit), None)
        if quote is not None and quote.length <= 6:
            at = quote.close + 1
            continue
        word = passage.words[at]
        if at > after and form_at(passage, at) and joined(passage, at):
            return None
        if what == "bi":
            if "complementiser" in word.bare and passage.norms[at].startswith(passage.pack.clitics.with_):
                return at
            if with_at(passage, at) is not None:
                return at
        elif what == "li":
            if at > after and toward_at(passage, at) is not None:
                return at
        elif what == "blame":
            if "responsibility" in word.bare:
                return at
        elif what == "that":
            if "complementiser" in word.bare:
                return at
        elif PREPOSITIONS[what] in word.bare and at > after and not source.opens_adverbial(passage, at):
            return at
        if "complementiser" in word.bare and what != "that":
            return None
        at += 1
    return None


def _body(passage: Passage, marker: int, what: str) -> tuple[int, int]:
    """Where the content after the marker begins, and the letters of its first word that are not content."""
    if what == "blame":
        return marker, 0
    if what == "li":
        toward = toward_at(passage, marker)
        return marker, toward.cut if toward is not None else 0
    if "complementiser" in passage.words[marker].bare:
        return marker + 1, 0
    if what == "bi":
        found = with_at(passage, marker)
        if found is not None:
            return found.body, found.cut
    body = marker + 1
    if body < len(passage.norms) and "complementiser" in passage.words[body].bare:
        body += 1
    return body, 0


def _parts(
    passage: Passage, at: int, marker: int, form: CueForm, frame: str
) -> tuple[Range | None, Range | None, str] | None:
    """Subject and object between cue and marker: two phrases, or one and a subject before or none at all."""
    after = at + 1
    before = subject_before(passage, at) if form.part != "participle" and not joined(passage, at) else None
    if form.part == "participle" or before is not None:
        target = (after, marker) if marker > after else None
        return (before[0] if before else None), target, (before[1] if before else "none")
    if form.pronoun:
        subject = source.phrase(passage, after, marker) if marker > after else None
        return subject, None, "after"
    first = source.skip_adverbials(passage, after, marker)
    if first >= marker or not source.can_begin(passage, first):
        return None
    split = source.second(passage, first, marker)
    if split is not None:
        subject = source.phrase(passage, first, split)
        if subject is not None:
            return subject, (split, marker), "after"
    clause = clause_start(passage, at)
    if frame in TO:
        subject = source.phrase(passage, first, marker)
        if subject is None or not clause:
            return None
        if "god" in form.cue.frames:
            return None, (first, marker), "none"
        if (
            passage.norms[first].endswith(passage.pack.oblique)
            and passage.words[first].article
            and not passage.words[first].name
        ):
            return None, (first, marker), "none"
        return subject, None, "after"
    if not clause:
        return None
    # One phrase: the verb needs its object, so the subject is who spoke before.
    subject = source.phrase(passage, first, marker)
    if subject is not None and subject[1] < marker - 1 and _person_first(passage, subject[0]):
        rest = subject[1]
        while rest < marker and passage.norms[rest] in COMMAS:
            rest += 1
        rest = source.skip_adverbials(passage, rest, marker)
        if rest < marker:
            return subject, (rest, marker), "after"
    return None, (first, marker), "none"


def _person_first(passage: Passage, at: int) -> bool:
    return any(one.kind in ("person", "name", "source", "people") and not one.preposition for one in heads(passage, at))
