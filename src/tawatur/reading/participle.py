"""Participle: a report that hangs on another one: "stressing that", "pointing to", "calling for"."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import adverbial
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import PREPOSITIONS, Introducer, tells
from tawatur.reading.cue import form_at, saying
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.introducer import introducer
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.pair import nominal
from tawatur.reading.part import parts
from tawatur.reading.party import TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES
from tawatur.reading.subject import can_speak
from tawatur.reading.wrapping import unwrap

TO_PARTY = frozenset({"promise", "threaten", "warn"})
"""Stances of cues whose only noun is whom the words were said to."""
OF_OBJECTS = frozenset({"with-bi", "to-bi", "to-ila"})
"""Frames of cues that have an object before their content: `transitive` reads those."""
OBJECTS = frozenset(
    {
        "act",
        "act-weak",
        "promise-word",
        "obligation",
        "responsibility",
        "denied-thing",
        "this",
        "naming-noun",
        "speech-noun",
        "quantifier",
        "demonstrative",
    }
)
"""Classes of words that a bare object may have, whatever part of speech they are."""
QUANTIFIERS = frozenset({"quantifier", "demonstrative"})
FAR = 12
"""Tokens between a participle and an object that adverbials and asides part from it."""
NO_OBJECT = frozenset({"breaker", "conjunction", "negation", "relative", "was", "time-noun", "weekday", "closer"})
"""Classes of words with which no object begins."""


def read(passage: Passage, at: int, form: CueForm) -> Draft | None:
    """The report whose participle stands at `at`, or None."""
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and (passage.has(at - 1, "negation") or passage.has(at - 1, "was") or _saying_verb(passage, at)):
        return None
    if form.cue.stance == "threaten" and _threatened(passage, at, start):
        return None
    word = passage.words[at]
    if word.classes & {"preposition-an", "relative"}:
        return None
    after, frames = at + 1, form.cue.frames
    found = introducer(passage, after, min(end, at + 16), frames)
    near = _with_next(passage, after, end) if "bi" in frames else None
    if near is not None and (found is None or found.at > after):
        found = near
    if "obj" in frames and (found is None or (found.at > at + 3 and found.frame not in ("colon", "quote"))):
        found = _bare_object(passage, at, end) or found
    if found is None or (found.frame == "obj" and found.at > at + FAR):
        return None
    if "close" in frames and found.frame in PREPOSITIONS and found.at > after and "main" in frames:
        # "protesters on the occasion of": the participle is a noun.
        return None
    if found.frame == "obj" and "strict" in frames and (found.at > after or parts(passage)[found.at].definite):
        # "showing in it the marks", "explaining its aims": that is done with a thing, nothing is said of it.
        return None
    if "topic" in frames and found.frame == "an" and not tells(passage, found.body):
        return None
    owner: Range | None = None
    if found.at > after and found.frame in ("colon", "quote", "that") and frames.isdisjoint(OF_OBJECTS):
        between = _between(passage, after, found.at)
        if between < found.at:
            owner = _owner(passage, between, found.at)
            if owner is None and not _points(passage, between, found.at):
                # "considering the statement «a denial of it»".
                thing = _bare_object(passage, at, end) if "obj" in frames and found.frame == "quote" else None
                if thing is None:
                    return None
                found = thing
    draft = Draft(passage, form.cue, (at, cue_end(passage, at, found)), f"{form.cue.id}/participle/{found.frame}")
    draft.tag = form.tag
    draft.participle = True
    draft.introducer = found.at
    draft.frame = found.frame
    draft.body = found.body
    set_content(draft, found)
    unwrap(draft)
    if owner is not None and ("party" in frames or form.cue.stance in TO_PARTY):
        draft.addressee = passage.characters(*owner)
    elif owner is not None:
        draft.source, draft.subject = owner, "after"
    return draft


def _threatened(passage: Passage, at: int, start: int) -> bool:
    """Whether the participle says what is in danger ("the city is threatened with"): it has no mark of its case."""
    own = passage.norms[at].endswith((*passage.pack.accusative, *passage.pack.oblique))
    return at > start and not own and passage.norms[at - 1] not in COMMAS | DASHES


def _with_next(passage: Passage, after: int, end: int) -> Introducer | None:
    """The noun with a joined "with" right after a participle, which can belong to nothing else."""
    letter = passage.pack.clitics.with_
    if after >= end or parts(passage)[after].preposition != letter or passage.phrase(after, "breaker"):
        return None
    return Introducer("bi", after, after, len(letter))


def _between(passage: Passage, after: int, limit: int) -> int:
    """Past the adverbials between a participle and what opens its content."""
    between = after
    while between < limit and (passage.has(between, "attention") or passage.norms[between] in COMMAS):
        between += 1
    if between < limit and adverbial.opens_adverbial(passage, between):
        return limit
    return adverbial.skip_adverbials(passage, between, limit)


def _owner(passage: Passage, first: int, limit: int) -> Range | None:
    """Who speaks, or is spoken to, named between a participle and its content ("the minister stressing that")."""
    if not nominal(passage, first):
        return None
    stop = phrase_end(passage, first, limit)
    if past_adverbials(passage, stop, limit) < limit or not can_speak(passage, first, stop):
        return None
    return None if any(one.kind in TEXTS for one in heads(passage, first)) else (first, stop)


def _points(passage: Passage, first: int, limit: int) -> bool:
    """Whether a lone word stands there that points at what was said ("justifying this by")."""
    return first + 1 == limit and bool(passage.words[first].bare & {"this", "demonstrative"})


def _bare_object(passage: Passage, at: int, end: int) -> Introducer | None:
    """The noun right after a participle, past a comma or a joined pronoun: it can be nothing but its object."""
    body = at + 1
    if body < end and passage.norms[body] in DASHES:
        body = next((n + 1 for n in range(body + 1, min(end, body + 8)) if passage.norms[n] in DASHES), body)
    while body < end and (passage.norms[body] in COMMAS or passage.phrase(body, "to-whom")):
        body += 1
    if body >= end or not passage.tokens[body].word or passage.words[body].joined:
        return None
    part = parts(passage)[body]
    known = passage.words[body].bare
    if known & NO_OBJECT or (known - OBJECTS and part.letter not in "NM"):
        return None
    if passage.has(body, "complementiser") or adverbial.opens_adverbial(passage, body):
        return None
    if form_at(passage, body) and part.letter not in "NM":
        return None
    stop = phrase_end(passage, body, end)
    if (
        stop < end
        and passage.has(stop, "complementiser")
        and (part.letter not in "NMA" or known & QUANTIFIERS or (part.definite and part.letter != "M"))
    ):
        # The phrase is who speaks, or who was spoken to.
        return None
    if any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(passage.norms[body])):
        return None
    return Introducer("obj", body, body)


def _saying_verb(passage: Passage, at: int) -> bool:
    """Whether the participle at `at` follows its verb at once, and so is part of that cue."""
    forms = form_at(passage, at - 1)
    return bool(forms) and forms[0].part in ("past", "present") and saying(passage, at)


def cue_end(passage: Passage, at: int, found: Introducer | None) -> int:
    """One past the cue: the verb, a participle of saying right after it, a preposition right after that."""
    end = at + 1
    if end < len(passage.norms) and saying(passage, end):
        end += 1
    if found is not None and found.frame not in ("colon", "quote", "obj") and end < len(passage.norms):
        word = passage.words[end].bare
        if word & set(PREPOSITIONS.values()) and found.at == end:
            end += 1
    return end


def set_content(draft: Draft, found: Introducer) -> None:
    """Remember where the content begins inside a word that has a joined preposition."""
    if found.cut:
        draft.objects = [(draft.passage.inner(found.body, found.cut), found.body)]
