"""Refusal: who would not say or did not answer, and what was withheld."""

from __future__ import annotations

from tawatur.reading import issued, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft
from tawatur.reading.holder import goes_on, holder, set_holder, skip_at_once
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES

WINDOW = 12
"""Tokens after the cue in which what was not given must stand."""
DEEDS = {"after": "comment-word", "after-refusal": "refusal", "after-silence": "silence-word"}
"""Frame to the class of what was not answered, refused or kept."""
ASIDE = 6
"""Tokens of a remark between commas, the commas included."""


def read(draft: Draft, after: int, stop: int, frame: str) -> Draft | None:
    """A refusal or a missing answer: whose, and where it says so what was withheld."""
    passage = draft.passage
    name = DEEDS[frame]
    draft.participle = draft.cue.id.endswith("ing")
    deed = _deed(passage, after, stop, name)
    if frame == "after" and deed >= 0 and passage.link(deed, "comment-noun"):
        # "no comment came from": the word itself is what did not come.
        return issued.read(draft, after, stop)
    if deed >= 0:
        if not goes_on(draft, draft.at[0]):
            return None
    else:
        deed = -1 if draft.participle else _behind_party(draft, after, stop, name)
        if deed < 0:
            return None
    if passage.link(deed, "giving") and not any(passage.link(n, "detail-word") for n in (deed + 1, deed + 2)):
        return None
    draft.reach = max(stop, deed + 1)
    if not passage.link(deed, "withheld-deed"):
        return draft
    return withheld(draft, deed, max(stop, draft.reach))


def _behind_party(draft: Draft, after: int, stop: int, name: str) -> int:
    """Take the party between the cue and the deed for the source: the place of the deed, or -1."""
    passage = draft.passage
    _, end = passage.sentences[passage.sentence_of[draft.at[0]]]
    for deed in range(after + 1, min(end, after + WINDOW)):
        if not _thing(passage, deed, name):
            continue
        edge = deed
        while edge > after and (
            passage.words[edge - 1].bare & {"preposition-an", "preposition-ala", "quantifier", "question"}
            or passage.tied(edge - 1, "with-party")
            or passage.link(edge - 1, "not-doing")
        ):
            edge -= 1
        party = holder(passage, after, edge)
        if party is None:
            return -1
        if skip_at_once(passage, party[1], edge) < edge and not _aside(passage, party[1], edge):
            party = source.phrase(passage, after, edge)
            if party is None or party[1] < edge:
                return -1
        set_holder(draft, party)
        return deed
    return -1


def _aside(passage: Passage, at: int, edge: int) -> bool:
    """Whether nothing but a short remark between commas stands in `at:edge`."""
    marks = {passage.norms[at], passage.norms[edge - 1]}
    return (edge - at <= ASIDE and marks <= COMMAS) or (edge - at <= 2 * ASIDE and marks <= DASHES)


def _deed(passage: Passage, at: int, stop: int, name: str) -> int:
    """The place of what was refused or not answered at `at`, past its preposition; -1 for none."""
    at = skip_at_once(passage, at, stop)
    while at < stop and (
        passage.words[at].bare & {"preposition-an", "preposition-ala", "quantifier", "question"}
        or passage.tied(at, "with-party")
        or passage.link(at, "not-doing")
    ):
        at += 1
    return at if at < stop and _thing(passage, at, name) else -1


def _thing(passage: Passage, at: int, name: str) -> bool:
    if passage.link(at, name):
        return True
    article = passage.pack.clitics.article
    links_to = passage.pack.links_to
    return name == "comment-word" and any(
        links_to(shape.stem, name) or (shape.article and links_to(article + shape.stem, name))
        for shape in passage.pack.clitics.shapes(passage.norms[at])
        if not shape.conjunction
    )


def withheld(draft: Draft, deed: int, stop: int) -> Draft | None:
    """Set the thing withheld; a withheld name of one's own is no record."""
    passage = draft.passage
    start = deed + 1
    while start < stop and (
        passage.link(start, "either")
        or passage.link(start, "withheld-deed")
        or passage.words[start].bare & {"preposition-an", "preposition-ala"}
        or passage.tied(start, "about")
    ):
        start += 1
    if start >= stop:
        return draft
    if start < stop and any(passage.link(n, "own-name") for n in range(start, min(stop, start + 2))):
        return None
    end = stop
    if not passage.words[start].bare & {"question"} and not passage.phrase(start, "question-word"):
        end = max(start + 1, phrase_end(passage, start, stop))
        if end < stop and passage.has(end, "relative"):
            end = stop
    first, last = passage.characters(start, end)
    cut = next(
        (
            len(shape.preposition)
            for shape in passage.pack.clitics.shapes(passage.norms[start])
            if shape.preposition == passage.pack.clitics.with_
        ),
        0,
    )
    if cut and not passage.words[start].nouns and not passage.words[start].bare:
        first = passage.inner(start, cut)
    draft.contents = [(first, last)]
    return draft
