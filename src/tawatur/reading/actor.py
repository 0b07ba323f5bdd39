"""Actor: who acts in a clause that reports nothing; the next verb without subject may be theirs."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.case import object_plural
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import UNKNOWN, parts
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, QUOTES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.sender import sender
from tawatur.reading.subject import subject_before

NEAR = 8
"""Tokens of adverbials between a verb and its subject."""
SCARE = 3
"""Tokens in marks around a verb that are no quotation ("firmly denied")."""
LONGEST = 24
"""Tokens of a subject."""
TENSES = {"V": "past", "P": "present"}
COMMON = frozenset("HNMA")
"""Parts of speech of words that are no names."""
HIDDEN = frozenset({"complementiser", "relative", "was"})
"""Classes of words after which a clause is part of another, or has its subject before."""
ADDRESSING = frozenset({"party", "to-ala", "to-min", "to-bi", "to-ila", "to-that"})
"""Frames of verbs that take whom they address as their object."""
OPENERS = frozenset({"perfect", "conjunction", "clause-comma"})
"""Classes of words after which a clause begins."""
TAKEN = frozenset({"preposition-min", "preposition-an", "preposition-ila", "preposition-ala"})
"""Classes of prepositions by which a verb takes what it does something to."""
BEFORE_SUBJECT = OPENERS | {"complementiser", "was", "closer", "breaker"}
"""Classes of words that open a sentence before its subject."""


class Actor(NamedTuple):
    """The subject of an ordinary clause.

    Attributes:
        at: Token of the verb.
        subject: Token range of the subject.
        tag: Number and gender of the verb, or "".
        before: Whether the subject stands before the verb.
        speaks: Whether the verb is one of reporting, whatever it reports.
        told: Whether the clause is what somebody tells ("that the experts arrived").
        whole: Whether the subject is known to end where it does.
    """

    at: int
    subject: Range
    tag: str
    before: bool
    speaks: bool
    told: bool = False
    whole: bool = False


def actors(passage: Passage, named: Collection[str] = (), limit: int | None = None) -> list[Actor]:
    """The subjects of a passage's clauses that can speak, outside quotations.

    Args:
        passage: The passage.
        named: Words of the names of persons on the page.
        limit: A token; sentences that begin behind it are left out.
    """
    found: list[Actor] = []
    known = parts(passage)
    for start, end in passage.sentences:
        if limit is not None and start > limit:
            break
        first = True
        opened, told = start, False
        for at in range(start, end):
            word = passage.words[at]
            if at > start and "complementiser" in word.bare:
                # "Said that the experts arrived", "but that the experts refused": the subject stands before its verb.
                first, opened, told = True, at + 1, not passage.phrase(at - 1, "clause-comma")
            if "concession" in word.bare and passage.has(at + 1, "complementiser"):
                conceded = _conceded(passage, at + 2, end, named)
                if conceded is not None:
                    found.append(conceded)
            if "mouth" in word.opens and passage.phrase(at, "mouth"):
                voice = _voice(passage, at + passage.phrase(at, "mouth"), end, named)
                if voice is not None:
                    found.append(voice)
            if "made" in word.bare and "relative" in passage.words[at - 1].classes:
                issuer = _issuer(passage, at, start, end, named)
                if issuer is not None:
                    found.append(issuer)
            tense = TENSES.get(known[at].letter)
            sent = sender(passage, at, end) if tense is not None else None
            if sent is not None:
                found.append(Actor(sent[0], sent, "", True, True, whole=True))
            if tense is None and at == start and known[at].letter == UNKNOWN and not _some(passage, at + 1):
                # A word that no table knows, before someone who acts, is their verb.
                tense = TENSES["V"]
            if tense is None or _in_words(passage, at):
                continue
            hidden = at > start and passage.words[at - 1].classes & HIDDEN
            if hidden and passage.link(at - 2, "at-the-time") != 2:
                continue
            actor = _actor(passage, at, opened if first else start, end, tense, named, first=first)
            first = False
            if actor is not None:
                found.append(actor._replace(told=actor.before and told))
    return sorted(found, key=lambda one: one.at)


def _issuer(passage: Passage, at: int, start: int, end: int, named: Collection[str]) -> Actor | None:
    """Whoever issued what the page says it has its words from ("that came in the statement that X issued")."""
    if not (start + 1 < at and "demonstrative" in passage.words[start + 1].bare and source.can_begin(passage, at + 1)):
        return None
    subject = (at + 1, phrase_end(passage, at + 1, min(end, at + LONGEST)))
    return Actor(at, subject, _tag(passage, at, "past"), False, True) if _acts(passage, *subject, named) else None


def _some(passage: Passage, at: int) -> bool:
    """Whether a common noun without article stands at a word: what a name is said to be, and nobody who acts."""
    part = parts(passage)[at : at + 1]
    if not part or part[0].letter not in COMMON or part[0].definite or passage.words[at].name:
        return False
    return not any(one.kind in PARTIES for one in heads(passage, at))


def _in_words(passage: Passage, at: int) -> bool:
    """Whether a verb stands in somebody's words: in marks that are no more than its own."""
    if passage.quoted_by[at] < 0:
        return False
    quote = passage.quote_at.get(at - 1)
    return quote is None or not quote.closed or quote.length > SCARE


def _voice(passage: Passage, first: int, end: int, named: Collection[str]) -> Actor | None:
    """Whoever a body speaks through ("through its spokesman X")."""
    if first >= end or not source.can_begin(passage, first):
        return None
    subject = (first, phrase_end(passage, first, min(end, first + LONGEST)))
    if not _acts(passage, *subject, named):
        return None
    tag = "fs" if passage.norms[first].endswith(passage.pack.feminine) else "ms"
    return Actor(first, subject, tag, True, True)


def _conceded(passage: Passage, first: int, end: int, named: Collection[str]) -> Actor | None:
    """The subject of a concession ("although the minister did not ..."), of whom the main clause goes on to speak."""
    if first >= end or not source.can_begin(passage, first):
        return None
    subject = (first, phrase_end(passage, first, min(end, first + LONGEST)))
    return Actor(first, subject, "", True, False) if _acts(passage, *subject, named) else None


def _actor(
    passage: Passage, at: int, start: int, end: int, tense: str, named: Collection[str], *, first: bool
) -> Actor | None:
    known = parts(passage)
    before = passage.words[at - 1]
    what = at > start and passage.link(at - 1, "that-which") > 0
    forms = [form for form in form_at(passage, at) if form.part == tense and (what or not form.pronoun)]
    speaks = any(form.cue.kind == "verb" and {"that", "colon"} <= form.cue.frames for form in forms)
    tag = forms[0].tag if forms else _tag(passage, at, tense)
    if at > start and first:
        subject = _subject_before(passage, start, at, named)
        if subject is not None:
            return Actor(at, subject, tag, True, speaks)
    # "The movement did not claim it": whoever does not speak is there too.
    opens = before.bare & OPENERS or passage.link(at - 2, "at-the-time") == 2
    denied = at > start and tense == TENSES["P"] and "negation" in before.classes and not what
    speaks = speaks and not denied
    if not (at == start or denied or what or known[at].conjunction or opens):
        if passage.tokens[at - 1].word:
            opened = adverbial.opens_adverbial(passage, start) or "preposition-fi" in passage.words[start].classes
            if not (first and opened):
                return None
        elif passage.norms[at - 1] not in COMMAS:
            return None
    limit = min(end, at + 1 + NEAR)
    place = adverbial.skip_adverbials(passage, at + 1, limit)
    if place < limit and _that(passage, place):
        # "The minister said so": what was said stands before it.
        place = adverbial.skip_adverbials(passage, place + 1, limit)
    if place >= limit or not source.can_begin(passage, place) or known[place].preposition or known[place].conjunction:
        return None
    if what and (place > at + 1 or not speaks):
        # "This is what the runner said"; "what serves the people" has an object.
        return None
    if any(form.cue.frames & ADDRESSING for form in forms) and any(one.kind in MEDIA for one in heads(passage, place)):
        # "Warned the media": whom the words are for.
        return None
    subject = (place, _phrase_end(passage, place, min(end, place + LONGEST)))
    return Actor(at, subject, tag, False, speaks) if _acts(passage, *subject, named) else None


def _that(passage: Passage, at: int) -> bool:
    """Whether a demonstrative stands alone at a word, with or without a joined preposition: it is the whole object."""
    if at + 1 >= len(passage.norms) or passage.words[at + 1].article:
        return False
    shapes = passage.pack.clitics.shapes(passage.norms[at])
    return any(not one.article and "demonstrative" in passage.pack.lexicon.word(one.stem).bare for one in shapes)


def _phrase_end(passage: Passage, first: int, limit: int) -> int:
    """Where a subject behind its verb ends: before what the verb takes by a preposition, and before an act it does."""
    end = phrase_end(passage, first, limit)
    known = parts(passage)
    whole = "quantifier" in passage.words[first].bare or any(one.kind == "person" for one in heads(passage, first))
    for at in range(first + 1, end):
        part = known[at]
        act = part.letter == "M" and not (part.preposition or part.conjunction or passage.words[at].article)
        if act and passage.words[at - 1].article:
            # "The council renewed its censure": what was renewed is none of its name.
            return at
        if not whole and (part.preposition or passage.words[at].bare & TAKEN):
            return at
    return end


def _subject_before(passage: Passage, start: int, at: int, named: Collection[str]) -> Range | None:
    """The noun phrase between what opens a sentence ("but that ...") and its verb."""
    first = start
    while first < at and first - start < 4 and passage.words[first].classes & BEFORE_SUBJECT:
        first += 1
    if first >= at or first - start >= 4 or not source.can_begin(passage, first):
        return None
    last = at
    while last > first and (
        passage.words[last - 1].bare & {"perfect", "negation"} or passage.norms[last - 1] in QUOTES
    ):
        last -= 1
    end = phrase_end(passage, first, last)
    if end == last and _acts(passage, first, end, named):
        return first, end
    found = subject_before(passage, at)
    if found is not None and found[1] == "before" and found[0][0] - start <= 4 and _acts(passage, *found[0], named):
        return found[0]
    return None


def _acts(passage: Passage, first: int, end: int, named: Collection[str]) -> bool:
    """Whether a phrase means persons or a body."""
    while first < end - 1 and (
        passage.is_(first, "honorific") or passage.words[first].bare & {"quantifier", "demonstrative"}
    ):
        first += 1
    if passage.is_(first, "deity") or passage.is_(first, "scripture"):
        return False
    norm = passage.norms[first]
    if norm in named and not passage.words[first].nouns:
        return True
    if passage.words[first].article and not passage.words[first].name and not heads(passage, first):
        # "The Chechen": an adjective of relation by itself is someone.
        adjective = parts(passage)[first].letter in ("A", UNKNOWN)
        return adjective and norm.endswith(passage.pack.relational)
    if object_plural(passage, first):
        return False
    return any(
        (one.kind in PERSONS | PARTIES | MEDIA or (one.kind in TEXTS and one.article))
        and not one.preposition
        and not one.pronoun
        for one in heads(passage, first)
    )


def _tag(passage: Passage, at: int, tense: str) -> str:
    norm = passage.norms[at]
    vocabulary = passage.pack.vocabulary
    if parts(passage)[at].conjunction:
        norm = norm[1:]
    return passage.pack.verb_endings.tag(tense, norm, lambda form: "V" in vocabulary(form).parts)
