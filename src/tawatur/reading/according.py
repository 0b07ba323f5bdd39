"""According to: a preposition with its source, before what it vouches for, behind it, or in its midst."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.language.vocabulary import VERBAL
from tawatur.reading import adverbial, source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft, Range
from tawatur.reading.midst import MIDST, around, goes_on, interposed
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.part import parts
from tawatur.reading.party import MEDIA, PARTIES, PERSONS, QUOTES, TEXTS, heads, joined_letters, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.source import DASHES
from tawatur.reading.vouched import clause_of, content_of, content_start, marked

SHORT = 6
"""Tokens of a source that stands alone as a sentence."""
LONGEST = 24
"""Tokens of a source after "according to"."""
OCCASION = 12
"""Tokens between a source and what it says, of the occasion and of whom it told."""


def read(passage: Passage, at: int, after: int, cue: Cue, *, joined: bool) -> Draft | None:
    """The report of "according to" at `at`, whose source begins at `after`.

    Args:
        passage: The passage.
        at: The cue's first token.
        after: One past its last.
        cue: The row.
        joined: A conjunction is written joined to the cue, so that it opens a clause.
    """
    start, end = clause_of(passage, at)
    if "close" in cue.frames and at > start and not joined and passage.norms[at - 1] not in COMMAS | DASHES:
        # "take the view of": the words belong to the verb before them.
        return None
    found = _source(passage, after, end)
    if found is None:
        return None
    cue_end = after
    first = found[0]
    # "according to statements of X": nouns of speech belong to the cue.
    while first < found[1] - 1 and passage.has(first, "voice-noun"):
        first += 1
    if first < found[1] and source.can_begin(passage, first):
        # Where nobody follows ("statements that the papers carried"), the noun itself is the source.
        cue_end = first if first > found[0] else after
        found = (first, found[1])
    if passage.norms[found[1] - 1] in QUOTES and found[1] < end and _adjective(passage, found[1]):
        # "the paper «Al-Minar», the Syrian one".
        found = (found[0], found[1] + 1)
    known = _speaker(passage, *found)
    if not (known or _named(passage, *found, end)):
        return None
    draft = Draft(passage, cue, (at, cue_end), f"{cue.id}/phrase")
    draft.source, draft.subject = found, "after"
    draft.cut = joined_letters(passage, found[0])
    if not known and passage.norms[found[0]].startswith(address := passage.pack.clitics.address):
        # A name that no table knows, behind a cue that takes the preposition ("wifqan li-...").
        opening = passage.norms[at][1:] if joined else passage.norms[at]
        taken = passage.pack.cue_phrases.match([opening, *passage.norms[at + 1 : after], address], 0)
        draft.cut = len(address) if taken is not None and taken[0] > after - at else 0
    draft.reach = found[1]
    before = at
    while before > start and (passage.norms[before - 1] in COMMAS | DASHES or passage.norms[before - 1] == "("):
        before -= 1
    told = before
    if before - 1 > start and passage.words[before - 1].joined and passage.has(before - 1, "demonstrative"):
        # "fell by half, and that according to": the pointer is no content.
        told -= 1
    vouched = 0 if not _tells(passage, *draft.source) else 1 if before < at else 2 if cue_end > after else 0
    begins = content_start(passage, start, before, vouched=vouched)
    if before == at and before > begins and passage.tied(before - 1, "pronoun-subject"):
        # "and it is, according to X, the lowest": the clause around the cue is all of it.
        begins = before - 1
    if before > begins and not (joined and _goes_on(passage, found[1], end)):
        draft.clause = begins
        draft.frame = "before"
        own = marked(passage, begins, told) if "marked" in cue.frames else None
        draft.contents = [own or content_of(passage, begins, max(told, begins + 1))]
        if before == at and before - begins <= MIDST and goes_on(passage, found[1], end):
            around(draft, begins, before, found[1], end)
        elif before < at and interposed(passage, begins, before, found[1], end):
            around(draft, begins, before, found[1] + 1, end)
        return draft
    if at == start and found[1] + 1 >= end and passage.sentence_of[at] > 0 and found[1] - found[0] <= SHORT:
        return _own_sentence(draft)
    return _opening(draft, end, joined=joined) if joined or at in (start, begins) else None


def _adjective(passage: Passage, at: int) -> bool:
    """Whether a definite adjective stands at `at`."""
    part = parts(passage)[at]
    relational = passage.norms[at].endswith(passage.pack.relational)
    return (part.letter == "A" or relational) and part.definite and not part.conjunction and not part.preposition


def _goes_on(passage: Passage, at: int, end: int) -> bool:
    """Whether a clause follows the source at `at`: "and according to X, ..."."""
    if at >= end - 1:
        return False
    return (
        passage.norms[at] in COMMAS | {":"}
        or passage.has(at, "complementiser")
        or passage.link(at, "then") > 0
        or parts(passage)[at].letter in VERBAL
    )


def _own_sentence(draft: Draft) -> Draft | None:
    """A sentence of its own: what it vouches for is the sentence before."""
    passage, at = draft.passage, draft.at[0]
    first, last = passage.sentences[passage.sentence_of[at] - 1]
    if not any(token.word for token in passage.tokens[first:last]):
        return None
    first = content_start(passage, first, last)
    if first >= last:
        return None
    draft.frame = "before"
    draft.clause = at
    while last > first + 1 and passage.norms[last - 1] == ".":
        last -= 1
    draft.contents = [content_of(passage, first, last)]
    return draft


def _opening(draft: Draft, end: int, *, joined: bool) -> Draft | None:
    """At the head of a clause: what is reported follows."""
    passage = draft.passage
    assert draft.source is not None
    body = _behind_occasion(passage, draft.source[1], end)
    told = body > draft.source[1]
    if body < end and passage.norms[body] in COMMAS | {":"}:
        body += 1
    elif (
        body < end and not (joined or told) and not (_goes_on(passage, body, end) or parts(passage)[body].letter == "F")
    ):
        # The same letters are a verb ("counted", "reconciled"), whose object would follow.
        return None
    while body < end and (passage.link(body, "then") or passage.has(body, "complementiser")):
        body += max(1, passage.link(body, "then"))
    if body >= end - 1:
        return None
    draft.frame = "after"
    # Up to where it begins, whom the source told is looked for.
    draft.introducer = body if told else draft.source[1]
    draft.body = body
    return draft


def _behind_occasion(passage: Passage, at: int, end: int) -> int:
    """One past what stands at `at` of an occasion or of whom the source told ("in a statement to ..."), else `at`."""
    if at >= end or not passage.tokens[at].word:
        return at
    told = outlet(passage, at)
    spoken = passage.has(at, "preposition-fi") and adverbial.names_speech(passage, at + 1)
    if not spoken and (passage.norms[at] != passage.pack.clitics.address and (told is None or not told[2])):
        return at
    for stop in range(at + 1, min(end, at + OCCASION)):
        if passage.norms[stop] in COMMAS or passage.link(stop, "then"):
            return stop
    return at


def _source(passage: Passage, after: int, end: int) -> Range | None:
    """The source right after a phrase cue: up to a comma, a dash, a stop, or what ends a source."""
    if after < end and passage.norms[after] in (":", passage.pack.clitics.address):
        after += 1
    at = after
    limit = min(end, after + LONGEST)
    edge = at
    while edge < limit:
        norm = passage.norms[edge]
        if edge in passage.brackets and passage.brackets[edge] < limit:
            edge = passage.brackets[edge] + 1
            continue
        if norm in DASHES or norm == ")" or (not passage.tokens[edge].word and norm in ".؛:"):
            break
        if edge > at and (passage.link(edge, "then") or passage.has(edge, "complementiser")):
            break
        edge += 1
    if at >= edge:
        return None
    named = outlet(passage, at)
    found = source.phrase(passage, at, edge)
    if named and (found is None or named[0] > found[1] or found[0] > at):
        found = (at, named[0])
    if found is None or found[0] != at:
        # The cue's preposition is written joined to the noun.
        if not any(one.preposition for one in heads(passage, at)):
            return None
        found = source.phrase(passage, at, edge, begun=True)
    return ended(passage, found) if found is not None else None


def ended(passage: Passage, found: Range) -> Range:
    """A source that ends where its noun phrase does, where a new phrase or a verb follows at once."""
    first, end = found
    if passage.norms[first] in QUOTES:
        return found
    named = outlet(passage, first)
    stop = max(phrase_end(passage, first, end), named[0] if named is not None else 0, first + 1)
    known = parts(passage)
    while stop < end:
        if known[stop].letter in VERBAL and not known[stop].conjunction and _describes(passage, stop, first):
            # "a report that it published": a clause on an indefinite noun, with its subject.
            stop = _subject_end(passage, stop + 1, end)
            continue
        break
    if stop < end - 2 and passage.norms[stop] in COMMAS and _does(passage, stop + 1):
        return first, stop
    if stop >= end or not passage.tokens[stop].word or passage.has(stop, "relative") or passage.link(stop, "self"):
        return found
    if known[stop].letter in "FD" or passage.words[stop].name or _first_name(passage, first, stop):
        return found
    if known[stop].letter not in VERBAL and (
        passage.norms[stop].endswith(passage.pack.relational) or not source.completes(passage, stop - 1)
    ):
        return found
    return first, stop


def _first_name(passage: Passage, first: int, at: int) -> bool:
    """Whether a word that is a verb too is a first name here: a name follows it, behind someone's office."""
    named = at + 1 < len(passage.words) and passage.words[at + 1].name
    return named and any(one.kind == "person" for one in heads(passage, first))


def _does(passage: Passage, at: int) -> bool:
    """Whether "and he" with a verb stands at `at`: what a source does is no part of it."""
    return bool(passage.tied(at, "pronoun-subject")) and parts(passage)[at + 1].letter in VERBAL


def _subject_end(passage: Passage, at: int, end: int) -> int:
    """Where the subject behind a verb at `at` ends, a quoted name whole."""
    if at >= end:
        return end
    quote = passage.quotation(at)
    if quote is not None:
        return min(quote.close + 1, end)
    return max(phrase_end(passage, at, end), at + 1)


def _describes(passage: Passage, at: int, first: int) -> bool:
    """Whether a verb tells of the indefinite noun at `first`: a pronoun that means the noun is joined to it."""
    known = parts(passage)
    if known[first].definite or passage.words[first].name:
        return False
    return any(
        passage.norms[at].endswith(pronoun) and len(passage.norms[at]) > len(pronoun) + 2
        for pronoun in passage.pack.clitics.objects
        if pronoun
    )


def _speaker(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase is headed by someone or something that can say a thing."""
    at = start
    if passage.norms[at] in QUOTES:
        return True
    if passage.words[at].bare & {"quantifier", "demonstrative"} and at + 1 < end:
        at += 1
    if _manner(passage, at):
        return False
    kinds = {one.kind for one in heads(passage, at)}
    return bool(kinds & (PERSONS | PARTIES | MEDIA | TEXTS)) or passage.has(at, "pronoun-voice")


def _tells(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase is someone who can tell of another's report, and no document, count or inquiry."""
    return not {one.kind for one in heads(passage, start)} & TEXTS


def _named(passage: Passage, start: int, stop: int, end: int) -> bool:
    """Whether a phrase that no table knows names someone: it has no common noun, and "then" opens what he says."""
    after = stop + 1 if stop < end and passage.norms[stop] in COMMAS else stop
    if after >= end or not passage.link(after, "then") or _manner(passage, start):
        return False
    known = parts(passage)
    return stop - start > 1 and all(one.letter in ("", "?", "R", "L") and not one.definite for one in known[start:stop])


def _manner(passage: Passage, at: int) -> bool:
    """Whether the word at `at`, a joined preposition aside, is a rule or a measure, which says nothing."""
    if passage.has(at, "manner"):
        return True
    article, word = passage.pack.clitics.article, passage.pack.lexicon.word
    return any(
        "manner" in word(article + shape.stem if shape.article else shape.stem).bare
        for shape in passage.pack.clitics.shapes(passage.norms[at])
        if shape.preposition
    )
