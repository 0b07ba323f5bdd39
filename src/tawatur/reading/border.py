"""Border: where what is reported ends and the writer goes on."""

from __future__ import annotations

from tawatur.language.vocabulary import VERBAL
from tawatur.reading.adverbial import COMMAS, of_speech
from tawatur.reading.draft import Draft
from tawatur.reading.part import NOUNS, parts
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES

ENOUGH = 4
"""Weight from which a clause behind a content that is a noun phrase is the writer's."""
COMMA = 1
"""A clause without a comma goes on with what stands before it as a rule."""
ALSO = 2
"""A comma with "as well", "but" or "while" adds what else somebody did, or what came of it."""
OPENING = 3
"""A comma, "and" and when or where open a sentence, with a verb behind."""
OWN = 2
"""A verb with its own subject needs nobody of the content."""
JUDGED = 2
"""What is called for, praised or condemned is a thing: no clause can add to it, as one can to a fact that is told."""
INSIDE = -1
"""A clause on a noun of the content may go on."""
IMPERFECT = -1
"""What goes on or will be is rather said than told."""
TELLING = frozenset({"obj", "an", "ila", "li", "object"})
"""Frames of cues that tell a fact by its noun, where their stance says no more."""
AHEAD = 10
"""Words between an opening and its verb."""
SUBJECTS = frozenset("HRLO")
"""Parts of speech that can be nothing but the subject right behind a verb."""


def closed(passage: Passage, start: int, end: int) -> int:
    """Where words that never belong to a content begin in `start:end`, or `end`."""
    at = start + 1
    while at < end:
        quote = passage.quotation(at)
        if quote is not None and quote.close < end:
            at = quote.close + 1
            continue
        if at in passage.brackets and passage.brackets[at] < end:
            at = passage.brackets[at] + 1
            continue
        closer = passage.phrase(at, "closer")
        if closer and (
            passage.norms[at - 1] in COMMAS | DASHES
            or passage.norms[at - 1] in QUOTES
            or (closer > 1 and not (at + closer < end and parts(passage)[at + closer].letter == "A"))
        ):
            return at
        if passage.norms[at] in COMMAS and _speech_participle(passage, at + 1, end):
            return at
        if passage.norms[at] in COMMAS and passage.has(at + 1, "was") and passage.words[at + 1].joined:
            return at
        at += 1
    return end


def noun_phrase_end(passage: Passage, start: int, end: int) -> int:
    """Where a content that is a noun phrase ends: before a comma after which the writer goes on."""
    end = before_verb(passage, start, end)
    known = parts(passage)
    for at in range(start + 1, end - 1):
        if passage.norms[at] in COMMAS and known[at + 1].conjunction and known[at + 1].letter == "F":
            return at
        if passage.phrase(at, "closer-noun"):
            return at
        if passage.norms[at] in COMMAS and (
            _writer(passage, at + 1) or of_speech(passage, at + 1) or _circumstance(passage, at + 1)
        ):
            return at
    return end


def _writer(passage: Passage, at: int) -> bool:
    """Whether a word that opens a clause of the writer's own stands at `at`; "and what it holds" goes on."""
    return passage.has(at, "clause-and") and not (passage.words[at].joined and passage.has(at, "object-opener"))


def before_verb(passage: Passage, start: int, end: int) -> int:
    """Where "and" with a verb ends a noun phrase: the writer goes on, unless a clause of the phrase does."""
    known = parts(passage)
    for at in range(start, end - 1):
        if known[at].letter in VERBAL:
            if not known[at].conjunction or at == start:
                return end
            return at - 1 if passage.norms[at - 1] in COMMAS and at - 1 > start else at
        if passage.words[at].bare & {"relative", "complementiser"}:
            return end
    return end


def _circumstance(passage: Passage, at: int) -> bool:
    """Whether a participle of circumstance stands at `at`: it says what the speaker did meanwhile."""
    word = passage.words[at]
    return not word.classes and not word.name and bool(passage.pack.circumstance.match(passage.norms[at]))


def _speech_participle(passage: Passage, at: int, end: int) -> bool:
    """Whether a participle of reporting stands at `at`, whose content could not be made out."""
    forms = passage.pack.cues.get(passage.norms[at], ()) if at < end else ()
    # "Carrying on" is one only with words behind it; its feminine is spelt like the verbal noun.
    return any(form.part == "participle" and "said" not in form.cue.frames for form in forms)


def taken_over(draft: Draft, start: int, end: int) -> int:
    """Where, in a content that is a noun phrase in `start:end`, a clause begins that is the writer's; else `end`."""
    passage = draft.passage
    known = parts(passage)
    told = draft.cue.stance == "state" and draft.frame in TELLING
    inside = False
    at = start + 1
    while at < end - 1:
        quote = passage.quotation(at)
        if quote is not None and quote.close < end:
            at = quote.close + 1
            continue
        comma = passage.norms[at - 1] in COMMAS
        weight, verb = _opens(passage, at, end) if comma else _goes_on(passage, at)
        if verb is not None:
            weight += COMMA * comma + JUDGED * (not told) + INSIDE * inside
            weight += OWN * _has_subject(passage, verb, end) + IMPERFECT * (known[verb].letter == "P")
            if weight >= ENOUGH:
                return at - comma
        inside = inside or known[at].letter in VERBAL or bool(passage.words[at].bare & {"relative", "complementiser"})
        at += 1
    return end


def _goes_on(passage: Passage, at: int) -> tuple[int, int | None]:
    """No weight, and the verb with "and" at `at`, or None."""
    part = parts(passage)[at]
    return 0, at if part.conjunction and part.letter in VERBAL else None


def _opens(passage: Passage, at: int, end: int) -> tuple[int, int | None]:
    """The weight of what opens a clause at `at` behind a comma, and where its verb stands; None where none does."""
    known = parts(passage)
    if passage.is_(at, "also"):
        return ALSO, at + 1 if known[at + 1].letter in VERBAL else None
    turn = passage.phrase(at, "closer-noun")
    if turn and not passage.has(at, "demonstrative"):
        last = at + turn - 1
        if last + 1 < end and known[last + 1].letter in VERBAL:
            # "In what concerns" is spelt like "while".
            about = known[last + 1].letter == "P" and not _has_subject(passage, last + 1, end)
            return ALSO, None if about else last + 1
        return ALSO, last if turn > 1 or _has_subject(passage, last, end) else None
    if _places(passage, at):
        ahead = range(at + 1, min(end, at + AHEAD))
        stop = next((n for n in ahead if _parts_off(passage, n)), ahead.stop)
        return OPENING, next((n for n in ahead if n < stop and known[n].letter in VERBAL), None)
    return _goes_on(passage, at)


def _places(passage: Passage, at: int) -> bool:
    """Whether "and" with when, where or on what occasion opens a clause at `at`, and no condition."""
    word, norm = passage.words[at], passage.norms[at]
    if word.joined != passage.pack.clitics.conjunctions[0] or word.classes.isdisjoint({"preposition-fi", "breaker"}):
        return False
    if parts(passage)[at].letter != "F" or parts(passage)[at + 1].letter not in NOUNS:
        # "Especially in what concerns" goes on with the phrase.
        return False
    condition = passage.pack.lexicon.phrases["condition"].match(passage.norms, at, norm[len(word.joined) :])
    return not condition and not passage.has(at, "conjunction") and not passage.has(at, "time-conjunction")


def _parts_off(passage: Passage, at: int) -> bool:
    """Whether a comma or a word stands at `at` behind which a verb is that of a clause inside the phrase."""
    inner = any(passage.has(at, name) for name in ("relative", "complementiser", "clause-and"))
    return passage.norms[at] in COMMAS or inner or bool(passage.link(at, "purpose"))


def _has_subject(passage: Passage, verb: int, end: int) -> bool:
    """Whether the subject of a verb stands right behind it: who acts, or a noun with the article."""
    at = verb + 1
    if at >= end or not passage.tokens[at].word:
        return False
    part = parts(passage)[at]
    if part.preposition or part.conjunction or passage.in_object_case(at):
        return False
    article = passage.pack.clitics.has_article(passage.norms[at])
    return part.letter in SUBJECTS or (article and part.letter in "NM")
