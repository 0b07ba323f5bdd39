"""Holder: the party that kept silent, and where the clause about it ends."""

from __future__ import annotations

from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.draft import Draft, Range
from tawatur.reading.noun_phrase import phrase_end
from tawatur.reading.party import QUOTES, joined_letters, outlet
from tawatur.reading.passage import Passage
from tawatur.reading.subject import subject_before

PREPOSITIONS = frozenset(f"preposition-{name}" for name in ("fi", "min", "an", "ala", "ila", "li", "bi"))
CARRIES = ("conjunction", "perfect", "clause-comma")
"""Classes of words after which a verb goes on with a subject named before."""
NAMED = 6
"""Tokens of a quotation that is a name."""


def clause_stop(passage: Passage, after: int, end: int) -> int:
    """Where the clause that goes on at `after` ends: at a comma or another mark that parts."""
    at = after
    while at < end and (passage.tokens[at].word or passage.norms[at] in QUOTES | {"(", ")"}):
        if at > after and _another(passage, at):
            break
        at += 1
    return at


def _another(passage: Passage, at: int) -> bool:
    """Whether another silence follows, joined by "and"."""
    norm = passage.norms[at]
    return any(
        norm.startswith(one) and passage.pack.silences.match(passage.norms, at, norm[len(one) :])
        for one in passage.pack.clitics.conjunctions
    )


def skip_at_once(passage: Passage, at: int, stop: int) -> int:
    """Past "at once", "until now" and the like."""
    while at < stop and (length := passage.link(at, "at-once")):
        at += length
    return at


def holder(passage: Passage, first: int, stop: int, *, begun: bool = False) -> Range | None:
    """The party that begins at `first`, with those joined by "or" and "nor"; None where none can begin there."""
    first = skip_at_once(passage, first, stop)
    if first >= stop:
        return None
    close = passage.brackets.get(first)
    if close is not None:
        return (first + 1, close) if first + 1 < close < stop else None
    if not begun and not source.can_begin(passage, first):
        return None
    end = _one(passage, first, stop)
    while end < stop - 1 and passage.link(end, "either"):
        after = end + 1
        if passage.words[after].bare & PREPOSITIONS and after < stop - 1:
            after += 1
        end = _one(passage, after, stop)
    return first, end


def _one(passage: Passage, first: int, stop: int) -> int:
    if passage.norms[first] in QUOTES:
        quote = next((q for q in passage.quotes if q.open == first and q.closed and q.length <= NAMED), None)
        if quote is not None and quote.close < stop:
            return quote.close + 1
    if first + 1 < stop and any(
        passage.pack.lexicon.word(shape.stem).bare & {"quantifier", "question"}
        for shape in passage.pack.clitics.shapes(passage.norms[first])
    ):
        # "any official", "one of": the noun behind it says who.
        first += 1
    end = max(first + 1, phrase_end(passage, first, stop))
    at_once = next((n for n in range(first + 1, end) if passage.link(n, "at-once") or asked(passage, n)), end)
    named = outlet(passage, first)
    return max(at_once, named[0]) if named is not None and named[0] <= stop else at_once


def asked(passage: Passage, at: int) -> bool:
    """Whether a word says for what one was asked ("for comment")."""
    clitics = passage.pack.clitics
    return any(
        shape.preposition == clitics.address
        and (
            passage.pack.links_to(shape.stem, "comment-word")
            or (shape.article and passage.pack.links_to(clitics.article + shape.stem, "comment-word"))
        )
        for shape in clitics.shapes(passage.norms[at])
    )


def addressed(passage: Passage, at: int, stop: int) -> Range | None:
    """The party behind a joined "to" at `at`, or behind that letter by itself."""
    if at < stop and passage.norms[at] == passage.pack.clitics.address:
        return holder(passage, at + 1, stop, begun=True)
    if at < stop and any(
        shape.preposition == passage.pack.clitics.address for shape in passage.pack.clitics.shapes(passage.norms[at])
    ):
        return holder(passage, at, stop, begun=True)
    return None


def set_holder(draft: Draft, found: Range) -> None:
    """Make a party the source of a silence, without a preposition joined to it."""
    draft.source, draft.subject = found, "after"
    draft.cut = joined_letters(draft.passage, found[0])


def goes_on(draft: Draft, at: int) -> bool:
    """Whether a cue with no subject behind it has one before it, or goes on with one named before."""
    passage = draft.passage
    if draft.participle:
        if not _predicate(passage, at):
            return True
        before = subject_before(passage, at)
        if before is not None:
            draft.source, draft.subject = before[0], "before"
            draft.participle = False
        return True
    before = subject_before(passage, at, draft.tag) if not joined_cue(draft) else None
    if before is not None:
        draft.source, draft.subject, draft.clause = before[0], before[1], before[2]
        return True
    if joined_cue(draft):
        return True
    return bool(passage.tied(at - 1, "complement-pronoun")) or any(passage.has(at - 1, name) for name in CARRIES)


def _predicate(passage: Passage, at: int) -> bool:
    """Whether a participle is what someone "was", and no remark behind a report."""
    start, _ = passage.sentences[passage.sentence_of[at]]
    for place in range(at - 1, start - 1, -1):
        if passage.norms[place] in COMMAS:
            return False
        if passage.has(place, "was"):
            return True
    return False


def joined_cue(draft: Draft) -> bool:
    """Whether a conjunction is written joined to a silence's first word."""
    passage, at = draft.passage, draft.at[0]
    return passage.pack.silences.match(passage.norms, at) is None
