"""Antecedent: a report whose content stands before it: "a truce that the government announced", "which it denied"."""

from __future__ import annotations

from tawatur.language.cues import CueForm
from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS, TIMES
from tawatur.reading.cue import form_at, joined
from tawatur.reading.direct_object import past_adverbials
from tawatur.reading.draft import Draft, Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import parts
from tawatur.reading.party import MEDIA, QUOTES, TEXTS, heads
from tawatur.reading.passage import Passage
from tawatur.reading.subject import can_speak

CARRYING = frozenset({"cite", "mention"})
"""Cues that say who carried a thing, where an outlet did."""
OF_CLAUSES = frozenset({"assert", "announce", "deny", "belie", "reveal", "expect", "declare", "say"})
"""Cues that can say of a whole clause before them that someone reported it."""
OF_NOUNS = CARRYING | {
    "announce",
    "claim-attack",
    "condemn",
    "condemn-short",
    "criticise",
    "deny",
    "denounce",
    "propose",
}
"""Cues that can say of a thing that someone announced, denied or judged it."""
LONGEST = 8
"""Tokens of a noun phrase before its verb."""


def read(passage: Passage, at: int) -> Draft | None:
    """The report whose cue at `at` takes up what stands before it with a pronoun, or None."""
    if joined(passage, at):
        return None
    forms = [form for form in form_at(passage, at) if form.pronoun and form.part in ("past", "present")]
    if not forms:
        return None
    return _of_clause(passage, at, forms) or _of_noun(passage, at, forms)


def _of_noun(passage: Passage, at: int, forms: list[CueForm]) -> Draft | None:
    """A noun that the verb takes up: "a truce that the government announced"."""
    form = next((one for one in forms if one.cue.id in OF_NOUNS), None)
    if form is None:
        return None
    related = passage.has(at - 1, "relative")
    last = at - 1 if related else at
    start, _ = passage.sentences[passage.sentence_of[at]]
    first = _noun(passage, start, last)
    if first is None:
        return None
    known = parts(passage)
    # A relative pronoun follows what is definite; without one the noun is indefinite.
    if (known[first].definite or known[last - 1].definite) != related:
        return None
    subject = _subject(passage, at)
    if subject is None:
        return None
    if form.cue.id in CARRYING:
        if not any(one.kind in MEDIA for one in heads(passage, subject[0])) and passage.norms[subject[0]] not in QUOTES:
            return None
    elif any(one.kind in TEXTS for one in heads(passage, first)) or _person(passage, first):
        return None
    if "attack" in form.cue.frames:
        attack = next((n for n in range(first, last) if _violent(passage, n)), None)
        if attack is None:
            return None
        first = attack
    draft = _made(passage, at, form, subject)
    cut = len(known[first].preposition) if known[first].preposition and not known[first].definite else 0
    begin, end = passage.characters(first, last)
    draft.contents = [(passage.inner(first, cut) if cut else begin, end)]
    return draft


def _noun(passage: Passage, start: int, last: int) -> int | None:
    """Where the noun phrase that ends before `last` begins: its head noun, with the nouns that govern it."""
    if last <= start:
        return None
    known = parts(passage)
    head = last - 1
    while head > start and last - head < LONGEST and (known[head].letter == "A" or passage.words[head].classes & TIMES):
        head -= 1
    if known[head].letter not in "NM" or not passage.tokens[head].word:
        return None
    while (
        head > start
        and not known[head].preposition
        and not known[head].conjunction
        and known[head - 1].letter in "NM"
        and not known[head - 1].definite
        and last - head < LONGEST
    ):
        head -= 1
    if passage.has(head - 1, "which-is") or adverbial.opens_adverbial(passage, head):
        return None
    return head if past_adverbials(passage, phrase_end(passage, head, last), last) >= last else None


def _person(passage: Passage, at: int) -> bool:
    return any(one.kind in ("person", "name", "people", "source", "witness") for one in heads(passage, at))


def _violent(passage: Passage, at: int) -> bool:
    """Whether a noun is an attack that can be claimed, joined words aside."""
    if "attack-word" in passage.words[at].bare:
        return True
    shapes = passage.pack.clitics.shapes(passage.norms[at])
    article = passage.pack.clitics.article
    return any(
        "attack-word" in passage.pack.lexicon.word(stem).bare
        for shape in shapes
        for stem in (shape.stem, article + shape.stem)
    )


def _subject(passage: Passage, at: int) -> Range | None:
    """Who speaks, right behind the verb."""
    first = at + 1
    _, end = passage.sentences[passage.sentence_of[at]]
    if first >= end or not source.can_begin(passage, first):
        return None
    quote = passage.quote_at.get(first)
    if quote is not None and quote.closed and quote.close < end and quote.length <= LONGEST:
        return first, quote.close + 1
    stop = phrase_end(passage, first, end)
    return (first, stop) if can_speak(passage, first, stop) else None


def _made(passage: Passage, at: int, form: CueForm, subject: Range) -> Draft:
    draft = Draft(passage, form.cue, (at, at + 1), f"{form.cue.id}/antecedent")
    draft.tag = form.tag
    draft.source, draft.subject, draft.frame = subject, "after", "antecedent"
    draft.reach = subject[1]
    return draft


def _of_clause(passage: Passage, at: int, forms: list[CueForm]) -> Draft | None:
    """A clause that the verb takes up: "..., which the ministry denied", "..., a charge that it denies"."""
    form = next((one for one in forms if one.cue.id in OF_CLAUSES), None)
    if form is None or form.pronoun != passage.pack.clitics.objects[0]:
        return None
    start, _ = passage.sentences[passage.sentence_of[at]]
    which = next((n for n in range(at - 1, max(start, at - 4), -1) if passage.is_(n, "which-is")), None)
    # "which is the one that", "which is what", "which is a charge that": no longer, and no clause of its own.
    if which is not None and passage.has(which, "relative"):
        which = next((n for n in range(which - 1, max(start, at - 4), -1) if passage.is_(n, "which-is")), None)
    if which is None or which <= start + 2 or which == at - 1:
        return None
    subject = _subject(passage, at)
    if subject is None:
        return None
    end = which
    while end > start and passage.norms[end - 1] in COMMAS:
        end -= 1
    draft = _made(passage, at, form, subject)
    draft.frame, draft.clause = "clause-before", which
    draft.contents = [passage.characters(start, end)]
    return draft
