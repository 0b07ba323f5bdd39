"""Transitive reports: accusing, describing, blaming, calling on: an object stands between source and content."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import source
from tawatur.reading.content_noun import PREPOSITIONS, toward_at, with_at
from tawatur.reading.cue import clause_start, form_at, joined
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.introducer import other_report
from tawatur.reading.pair import nominal, pair, target
from tawatur.reading.part import parts
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS
from tawatur.reading.subject import subject_before

FAR = 30
"""Tokens from the cue to what follows the object."""
WITH = {"with-bi": "bi", "with-ila": "ila", "with-blame": "blame"}
TO = {"to-li": "li", "to-bi": "bi", "to-ila": "ila", "to-ala": "ala", "to-that": "that"}
FRAMES = WITH | TO


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
        places = ((_marker(passage, at + 1, end, frame, form), frame) for frame in frames)
        markers = sorted((place, frame) for place, frame in places if place is not None)
        if not markers:
            continue
        marker, frame = markers[0]
        plain = frame in TO and frame.removeprefix("to-") in form.cue.frames
        if not form.pronoun and _marks(passage, at + 1, at + 1, FRAMES[frame]):
            continue
        if marker == at + 1 and plain:
            continue
        draft = _read(passage, at, form, frame, marker, end)
        if draft is not None:
            return draft
    return None


def _screened(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether what stands beside a cue speaks against it: "not", "was" with a participle, "what made" someone act."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    if at > start and (passage.has(at - 1, "negation") or (passage.has(at - 1, "was") and form.part == "participle")):
        return True
    if form.cue.id == "call" and passage.has(at - 1, "clause-and"):
        return True
    if at > start and form.part == "past" and not joined(passage, at):
        # A noun of the same letters ("student"): counted, the subject of a verb, part of a name.
        before = parts(passage)[at - 1].letter
        if before == "C" or passage.has(at - 1, "person-mark") or (before in VERBAL and not passage.has(at - 1, "was")):
            return True
    return "god" in form.cue.frames and not passage.has(at + 1, "deity")


def _read(passage: Passage, at: int, form: CueForm, frame: str, marker: int, end: int) -> Draft | None:
    found = _parts(passage, at, marker, form, frame)
    if found is None:
        return None
    subject, thing, how = found
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
    draft.brief = bool(form.pronoun) or form.cue.id == "describe"
    if subject is not None:
        draft.source, draft.subject = subject, how
        if how != "after":
            draft.clause = subject[0]
    body, cut = _body(passage, marker, FRAMES[frame])
    if body >= end:
        return None
    if frame in TO or form.cue.id == "describe":
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


def _place(passage: Passage, tokens: Range) -> Range:
    first, end = tokens
    while first < end - 1 and not passage.tokens[first].word:
        first += 1
    while end > first + 1 and not passage.tokens[end - 1].word:
        end -= 1
    return passage.characters(first, end)


def _marker(passage: Passage, after: int, end: int, frame: str, form: CueForm) -> int | None:
    """The token that begins what follows the object: a joined "with", a preposition, "responsibility"."""
    limit = min(end, after + FAR)
    what = FRAMES[frame]
    # What someone is described as is definite; before it the thing described may have a "with" of its own.
    described = form.cue.id == "describe"
    found: int | None = None
    at = after
    while at < limit:
        if at in passage.brackets and passage.brackets[at] < limit:
            at = passage.brackets[at] + 1
            continue
        quote = passage.quote_at.get(at)
        if quote is not None and quote.closed and quote.close < limit and quote.length <= 6:
            at = quote.close + 1
            continue
        word = passage.words[at]
        if at > after and ((form_at(passage, at) and joined(passage, at)) or other_report(passage, at, after)):
            break
        if found is not None and passage.norms[at] in COMMAS:
            break
        if "party" in form.cue.frames and "preposition-an" in word.bare:
            break
        if _marks(passage, at, after, what):
            if not described or form.pronoun or "complementiser" in word.bare:
                return at
            if found is None or _definite(passage, at):
                found = at
        if "complementiser" in word.bare and what != "that":
            break
        at += 1
    return found


def _marks(passage: Passage, at: int, after: int, what: str) -> bool:
    """Whether the word at `at` begins what follows an object."""
    word = passage.words[at]
    if what == "bi":
        if "complementiser" in word.bare:
            return passage.norms[at].startswith(passage.pack.clitics.with_)
        return with_at(passage, at) is not None
    if what == "li":
        return at > after and toward_at(passage, at) is not None
    if what == "blame":
        return "responsibility" in word.bare
    if what == "that":
        return "complementiser" in word.bare
    return PREPOSITIONS[what] in word.bare and at > after and not source.opens_adverbial(passage, at)


def _definite(passage: Passage, at: int) -> bool:
    """Whether a joined "with" stands before the article or before a quotation."""
    if at + 1 in passage.quote_at:
        return True
    return any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(passage.norms[at]))


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
    first = source.skip_adverbials(passage, after, marker)
    strict = "party" in form.cue.frames
    thing = target(passage, past_adverbials(passage, after, marker), marker, strict=strict)
    if form.part == "participle":
        return None, thing, "none"
    before = None
    if not joined(passage, at) and not (form.pronoun and _of_object(passage, at - 1, form)):
        before = subject_before(passage, at, form.tag)
    if before is not None:
        return before[0], thing, before[1]
    if form.pronoun:
        subject = source.phrase(passage, after, marker) if marker > after else None
        return subject, None, "after"
    if first >= marker or not source.can_begin(passage, first):
        return None
    split = pair(passage, first, marker, party=frame in TO, strict=strict)
    if split is not None:
        return split[0], split[1], "after"
    clause = clause_start(passage, at)
    if not clause:
        return None
    if frame in WITH or _needs_object(passage, at, first, form):
        # One phrase: the verb needs its object, so the subject is who spoke before.
        return None, thing, "none"
    subject = source.phrase(passage, first, marker)
    return (subject, None, "after") if subject is not None else None


def _of_object(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the relative pronoun at `at` is taken up by the pronoun joined to the verb after it."""
    if not passage.has(at, "relative"):
        return False
    objects = passage.pack.clitics.objects
    return form.pronoun == objects[1 if passage.has(at, "relative-f") else 0]


def _needs_object(passage: Passage, at: int, first: int, form: CueForm) -> bool:
    """Whether the only phrase after a verb is whom it was said to: by its case, or as the subject is known."""
    if "god" in form.cue.frames:
        return True
    before = passage.words[at - 1] if at else None
    if before is not None and "complementiser" in before.classes and _owned(passage, at - 1):
        return True
    norm = passage.norms[first]
    return norm.endswith(passage.pack.oblique) and passage.words[first].article and not passage.words[first].name


def _owned(passage: Passage, at: int) -> bool:
    """Whether a pronoun is joined to the word at `at` ("that she")."""
    return any(
        shape.pronoun and "complementiser" in passage.pack.lexicon.word(shape.stem).bare
        for shape in passage.pack.clitics.shapes(passage.norms[at])
    )
