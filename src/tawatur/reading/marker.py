"""Marker: what follows the object of a transitive report: a joined "with", a preposition, an act."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import PREPOSITIONS, Introducer, toward_at, with_at
from tawatur.reading.cue import form_at, joined
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.introducer import other_report
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.pair import nominal
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import heads
from tawatur.reading.passage import Passage

FAR = 30
"""Tokens from the cue to what follows the object."""
DESCRIBING = frozenset({"describe", "classify"})
"""Cues that say what a thing is: the thing and what it is are two pieces of the content."""
WITH = {"with-ala": "as", "with-bi": "bi", "with-ila": "ila", "with-blame": "blame"}
TO = {f"to-{what}": what for what in ("act", "li", "bi", "ila", "ala", "min", "that")}
FRAMES = WITH | TO
QUOTED = frozenset({"bi", "li", "ila"})
"""Markers that may stand inside the quotation which they open."""


def nearest(passage: Passage, markers: list[tuple[int, str]]) -> tuple[int, str]:
    """The nearest marker: "for" an act gives way to "to" ("those qualified for the work, to come")."""
    if len(markers) > 1 and (markers[0][1], markers[1][1]) == ("to-li", "to-ila"):
        first, second = markers[0][0], markers[1][0]
        known = parts(passage)
        if second > first + 1 and not any(known[n].letter in VERBAL for n in range(first, second)):
            return markers[1]
    return markers[0]


def marker_of(passage: Passage, after: int, end: int, frame: str, form: CueForm) -> int | None:
    """The token that begins what follows the object: a joined "with", a preposition, "responsibility"."""
    limit = min(end, after + FAR)
    what = FRAMES[frame]
    if what == "act":
        return _act(passage, after, limit)
    # What someone is described as is definite; before it the thing described may have a "with" of its own.
    described = form.cue.id == "describe"
    found: int | None = None
    at = after
    while at < limit:
        if at in passage.brackets and passage.brackets[at] < limit:
            at = passage.brackets[at] + 1
            continue
        quote = passage.quote_at.get(at)
        quoted = quote is not None and at > after and what in QUOTED
        if quoted and _opens(passage, at + 1, limit) and marks(passage, at + 1, after, what):
            return at + 1
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
        # A joined pronoun is the object: what follows it may stand at once.
        if marks(passage, at, after - bool(form.pronoun), what):
            asked = what == "bi" and frame in TO and "party" in form.cue.frames and _belongs(passage, at)
            if not (described or asked) or form.pronoun or "complementiser" in word.bare:
                return at
            if asked:
                # "advised those with illnesses to wait": what is asked of someone is an act.
                found = at if found is None else found
            elif found is None or _definite(passage, at):
                found = at
        if "complementiser" in word.bare and what != "that":
            break
        at += 1
    return found


def _opens(passage: Passage, at: int, limit: int) -> bool:
    """Whether the first word of a quotation has a preposition, and no name or unknown word begins like one."""
    if at >= limit:
        return False
    part = parts(passage)[at]
    return part.letter == "F" or (bool(part.preposition) and part.letter != UNKNOWN) or _definite(passage, at)


def marks(passage: Passage, at: int, after: int, what: str) -> bool:
    """Whether the word at `at` begins what follows an object."""
    word = passage.words[at]
    if what == "act":
        return False
    if what == "as":
        return "preposition-ala" in word.bare and passage.has(at + 1, "complementiser")
    if what == "bi":
        if "complementiser" in word.bare:
            return passage.norms[at].startswith(passage.pack.clitics.with_)
        return with_at(passage, at) is not None
    if what == "li":
        return at > after and _toward(passage, at) is not None
    if what == "blame":
        return "responsibility" in word.bare
    if what == "that":
        return "complementiser" in word.bare
    if what == "min" and parts(passage)[min(at + 1, len(passage.words) - 1)].letter in VERBAL:
        # "warned those who come": the same letters are "who".
        return False
    return PREPOSITIONS[what] in word.bare and at > after and not adverbial.opens_adverbial(passage, at)


def _toward(passage: Passage, at: int) -> Introducer | None:
    """A joined "for" before an act at `at`."""
    part = parts(passage)[at]
    letter = passage.pack.clitics.address
    if part.letter == "M" and part.preposition == letter and not part.conjunction:
        article = passage.norms[at].startswith(letter + letter)
        return Introducer("li", at, at, 0 if article else len(letter))
    return toward_at(passage, at)


def _act(passage: Passage, after: int, limit: int) -> int | None:
    """A bare verbal noun behind one or two whole noun phrases ("called on the firm the lowering of prices")."""
    at = past_adverbials(passage, after, limit)
    for _ in range(2):
        if at >= limit or not nominal(passage, at) or (parts(passage)[at].letter == UNKNOWN and not heads(passage, at)):
            return None
        at = past_adverbials(passage, phrase_end(passage, at, limit), limit)
        if at < limit and _names_act(passage, at):
            return at
    return None


def _names_act(passage: Passage, at: int) -> bool:
    """Whether a bare noun at `at` is an act that someone is called on to do, and no body that is called on."""
    if not nominal(passage, at) or heads(passage, at):
        return False
    return parts(passage)[at].letter == "M" or bool(passage.words[at].bare & {"act", "obligation"})


def _belongs(passage: Passage, at: int) -> bool:
    """Whether the noun with the joined "with" at `at` is a definite thing, no act: it may belong to the object."""
    act = parts(passage)[at].letter in ("M", UNKNOWN) or passage.words[at].classes & {"act", "obligation"}
    return not act and _definite(passage, at)


def _definite(passage: Passage, at: int) -> bool:
    """Whether a joined "with" stands before the article or before a quotation."""
    if at + 1 in passage.quote_at:
        return True
    return any(shape.preposition and shape.article for shape in passage.pack.clitics.shapes(passage.norms[at]))


def body_of(passage: Passage, marker: int, what: str) -> tuple[int, int]:
    """Where the content after the marker begins, and the letters of its first word that are not content."""
    if what in ("blame", "act"):
        return marker, 0
    if what == "li":
        toward = _toward(passage, marker)
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
