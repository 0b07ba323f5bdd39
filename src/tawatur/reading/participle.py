"""Participle: a report that hangs on another one: "stressing that", "pointing to", "calling for"."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import source
from tawatur.reading.content_noun import PREPOSITIONS, Introducer
from tawatur.reading.cue import form_at, saying
from tawatur.reading.draft import Draft
from tawatur.reading.introducer import introducer
from tawatur.reading.passage import Passage
from tawatur.reading.source import COMMAS, DASHES


def read(passage: Passage, at: int, form: CueForm) -> Draft | None:
    """The report whose participle stands at `at`, or None."""
    start, end = passage.sentences[passage.sentence_of[at]]
    if at > start and (passage.has(at - 1, "negation") or passage.has(at - 1, "was") or _saying_verb(passage, at)):
        return None
    word = passage.words[at]
    if word.classes & {"preposition-an", "relative"}:
        return None
    found = introducer(passage, at + 1, min(end, at + 16), form.cue.frames)
    if "obj" in form.cue.frames and (found is None or (found.at > at + 3 and found.frame not in ("colon", "quote"))):
        found = _bare_object(passage, at, end) or found
    if found is None:
        return None
    if (
        found.at > at + 1
        and found.frame in ("colon", "quote", "that")
        and form.cue.frames.isdisjoint({"with-bi", "to-bi", "to-ila"})
    ):
        # Between a participle and its content stand adverbials only: a noun there makes it a noun of its own.
        between = at + 1
        while between < found.at and (passage.has(between, "attention") or passage.norms[between] in COMMAS):
            between += 1
        if (
            between < found.at
            and not source.opens_adverbial(passage, between)
            and source.skip_adverbials(passage, between, found.at) < found.at
        ):
            return None
    draft = Draft(passage, form.cue, (at, cue_end(passage, at, found)), f"{form.cue.id}/participle/{found.frame}")
    draft.tag = form.tag
    draft.participle = True
    draft.introducer = found.at
    draft.frame = found.frame
    draft.body = found.body
    set_content(draft, found)
    return draft


def _bare_object(passage: Passage, at: int, end: int) -> Introducer | None:
    """The noun right after a participle, past a comma or a joined pronoun: it can be nothing but its object."""
    body = at + 1
    if body < end and passage.norms[body] in DASHES:
        body = next((n + 1 for n in range(body + 1, min(end, body + 8)) if passage.norms[n] in DASHES), body)
    while body < end and (passage.norms[body] in COMMAS or passage.phrase(body, "to-whom")):
        body += 1
    if body >= end or not passage.tokens[body].word or passage.words[body].joined:
        return None
    if passage.words[body].bare - {
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
    }:
        return None
    if passage.has(body, "complementiser") or source.opens_adverbial(passage, body) or form_at(passage, body):
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
