"""Content: how far a report reaches, and which words of it are what was reported."""

from __future__ import annotations

from tawatur.language.sentence import TERMINAL
from tawatur.language.vocabulary import VERBAL
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.border import before_verb, closed, noun_phrase_end, taken_over
from tawatur.reading.draft import Draft, Range
from tawatur.reading.part import parts
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage

NOMINAL = frozenset({"obj", "object", "an", "min", "bi", "li", "fi"})
"""Frames whose content is a noun phrase and no clause."""
EDGE = frozenset("،,.:;؛!؟?…-–—\"'«»()[]")


def extend(drafts: list[Draft]) -> None:
    """Set the contents of every draft that has a body; the drafts are one passage's, by cue."""
    for number, draft in enumerate(drafts):
        if draft.frame == "clause-before":
            _taken_up(draft, drafts[:number])
        if draft.body is None:
            continue
        if draft.frame == "line":
            _line(draft)
            continue
        quote = _leading_quotation(draft)
        if quote is not None and draft.passage.quotes[quote].closed:
            _quotation(draft, quote)
        elif quote is not None:
            _open_quotation(draft, quote, drafts[number + 1 :])
        else:
            _clause(draft, drafts[number + 1 :])
        if draft.lead is not None and draft.contents:
            draft.contents.insert(0, draft.lead)


def _taken_up(draft: Draft, earlier: list[Draft]) -> None:
    """Where what a clause takes up ("which he denied") is another's report, that report's content is meant."""
    (start, end), *_ = draft.contents
    for other in reversed(earlier):
        if other.contents and other.contents[0][0] >= start and other.contents[-1][1] >= end > other.contents[-1][0]:
            draft.contents = [*other.contents[:-1], (other.contents[-1][0], end)]
            return


def _leading_quotation(draft: Draft) -> int | None:
    """The quotation that the content is, where it begins with one that is more than a name."""
    passage, body = draft.passage, draft.body
    assert body is not None
    at = body
    while at < len(passage.norms) and (passage.norms[at] in COMMAS | {":"} or passage.is_(at, "complementiser")):
        at += 1
    for number, quote in enumerate(passage.quotes):
        if draft.frame == "quote" and draft.introducer == quote.open:
            return number
        if quote.open == at and (quote.length >= 5 or _ends_clause(passage, quote.close)):
            return number
    return None


def _ends_clause(passage: Passage, close: int) -> bool:
    after = close + 1
    return after >= len(passage.norms) or not passage.tokens[after].word


def _quotation(draft: Draft, number: int) -> None:
    passage = draft.passage
    quote = passage.quotes[number]
    end = min(quote.close, len(passage.tokens))
    draft.contents = _trimmed(passage, _inside(passage, quote.open, end), end)
    draft.reach = min(end + 1, len(passage.tokens))
    # More quoted pieces that go straight on: «...» and «...».
    at = end + 1
    while at < len(passage.tokens):
        step = at
        if passage.norms[step] in COMMAS:
            step += 1
        if step < len(passage.tokens) and passage.norms[step] in passage.pack.clitics.conjunctions:
            step += 1
        following = passage.quotation(step)
        if following is None or step == at or passage.sentence_of[step] != passage.sentence_of[quote.open]:
            break
        draft.contents += _trimmed(passage, following.open + 1, following.close)
        draft.reach = following.close + 1
        at = following.close + 1


def _inside(passage: Passage, mark: int, end: int) -> int:
    """The first token of a quotation that is content: behind a complementiser that stands inside the marks."""
    first = mark + 1
    leads = first + 1 < end and "complementiser" in passage.words[first].bare
    return first + 1 if leads and parts(passage)[first + 1].letter in "NMHLORC" else first


def _open_quotation(draft: Draft, number: int, later: list[Draft]) -> None:
    """A quotation that nothing closes: to the passage's end, or to the next report that goes on outside it."""
    passage = draft.passage
    quote = passage.quotes[number]
    draft.body = quote.open + 1
    end = quote.close
    for other in later:
        first, _ = passage.sentences[passage.sentence_of[other.at[0]]]
        if other.at[0] > quote.open and (other.participle or other.at[0] == first or other.clause == first):
            end = min(end, other.at[0])
    draft.contents = _trimmed(passage, _inside(passage, quote.open, end), end)
    draft.reach = end


def _line(draft: Draft) -> None:
    """All that follows the colon of a headline, up to its end or to dots that part two headlines."""
    passage = draft.passage
    assert draft.body is not None
    end = draft.body
    while end < len(passage.tokens) and not passage.norms[end].startswith("..") and passage.norms[end] != ".":
        quote = passage.quotation(end)
        end = quote.close + 1 if quote else end + 1
    draft.contents = _trimmed(passage, draft.body, end)
    draft.reach = end


def sibling_start(draft: Draft, start: int) -> int | None:
    """Where a later report puts an end to a content that began at `start`, or None where it stands inside it."""
    passage, at = draft.passage, draft.at[0]
    if draft.participle:
        quote = passage.quoted_by[at]
        return None if quote >= 0 and passage.quotes[quote].open >= start else at
    if draft.frame == "before":
        return at
    quote = passage.quoted_by[at]
    if quote >= 0 and quote != (passage.quoted_by[start] if start < len(passage.quoted_by) else -1):
        return None
    first = min(draft.clause, at)
    joined = any(passage.norms[first].startswith(one) for one in passage.pack.clitics.conjunctions)
    before = passage.words[first - 1].bare if first else frozenset()
    if draft.subject == "relative" or draft.cue.kind == "noun":
        return None
    if draft.cue.kind == "silence":
        return first if joined or passage.norms[first - 1] in COMMAS else None
    if joined and draft.clause == at and passage.norms[at] not in passage.pack.cues:
        return first
    if before & {"clause-comma", "was", "perfect", "closer"}:
        return first - 1
    if "also" in before and draft.subject == "none":
        # "..., as he also asserted that": the same speaker goes on.
        return first - 1
    if first > start + 1 and "complementiser" in passage.words[first - 1].classes:
        # "... except that he stressed": what follows is told by the writer.
        turn = next((n for n in (first - 2, first - 3) if n > start and passage.link(n, "but") > 1), None)
        if turn is not None and draft.subject in ("none", "after"):
            return turn
    if first and passage.norms[first - 1] in COMMAS and draft.subject in ("after", "none"):
        return first
    return None


def _clause(draft: Draft, later: list[Draft]) -> None:
    passage, body = draft.passage, draft.body
    assert body is not None
    start = body
    _, end = passage.sentences[passage.sentence_of[min(start, len(passage.tokens) - 1)]]
    inside = passage.quoted_by[draft.at[0]]
    if inside >= 0:
        end = min(end, passage.quotes[inside].close)
    for other in later:
        if other.at[0] >= end or other.at[0] < start or _of_content(draft, other):
            continue
        stop = sibling_start(other, start)
        if stop is not None and stop > start and not _predicate(draft, other, start, stop):
            end = min(end, stop)
    end = closed(passage, start, end)
    if draft.brief:
        end = next((n for n in range(start + 1, end) if passage.norms[n] in COMMAS), end)
    if draft.frame in NOMINAL:
        end = taken_over(draft, start, noun_phrase_end(passage, start, end))
    elif draft.frame in ("ila", "ala") or (draft.frame == "that" and not passage.has(start - 1, "complementiser")):
        end = taken_over(draft, start, before_verb(passage, start, end))
    pieces = _pieces(passage, start, end) if draft.frame in ("that", "after") else [(start, end)]
    contents: list[Range] = []
    for a, b in pieces:
        contents += _trimmed(passage, a, b)
    if contents and draft.objects:
        first = draft.objects[0][0]
        contents[0] = (max(first, contents[0][0]) if contents[0][0] <= first else contents[0][0], contents[0][1])
    draft.contents = [one for one in contents if one[0] < one[1]]
    draft.reach = end


def _of_content(draft: Draft, other: Draft) -> bool:
    """Whether "and" with a verb of reporting, without a subject of its own, goes on with what was said.

    The speaker cannot be its subject where it has another gender, or where it is in the imperfect and his verb is not.
    """
    if draft.frame in NOMINAL or other.participle or other.source is not None or other.clause != other.at[0]:
        return False
    first, verb = (parts(draft.passage)[one.at[0]] for one in (draft, other))
    if not verb.conjunction or other.cue.kind != "verb":
        return False
    return {draft.tag[:1], other.tag[:1]} == {"m", "f"} or (first.letter == "V" and verb.letter == "P")


def _predicate(draft: Draft, other: Draft, start: int, stop: int) -> bool:
    """Whether a verb without "and" is what is said of the phrase behind "that" ("that the head, ..., told them")."""
    passage = draft.passage
    if draft.frame != "that" or not passage.has(start - 1, "complementiser") or other.participle:
        return False
    known = parts(passage)
    if passage.norms[stop - 1] not in COMMAS or other.source is not None or other.at[0] != stop:
        return False
    return not known[other.at[0]].conjunction and all(known[at].letter not in VERBAL for at in range(start, stop))


def _pieces(passage: Passage, start: int, end: int) -> list[Range]:
    """The content parted at each "and that"."""
    found: list[Range] = []
    first = start
    at = start + 1
    # Another conjunction ("fa") opens the main clause of an "if", no second content.
    sign = next(iter(passage.pack.clitics.conjunctions), "")
    while at < end:
        quote = passage.quotation(at)
        if quote is not None and quote.close < end:
            at = quote.close + 1
            continue
        word = passage.words[at]
        if "complementiser" in word.classes and "complementiser" not in word.bare and word.joined == sign:
            found.append((first, at))
            first = at + 1
        at += 1
    found.append((first, end))
    return [(a, b) for a, b in found if a < b]


def _trimmed(passage: Passage, start: int, end: int) -> list[Range]:
    """The character range of the tokens `start:end` without marks at its edges; empty where nothing is left."""
    closing = {b: a for a, b in passage.brackets.items()}
    while start < end and not passage.tokens[start].word and start not in passage.brackets:
        start += 1
    while end > start and not passage.tokens[end - 1].word and not (end - 1 in closing and closing[end - 1] >= start):
        if passage.norms[end - 1] in QUOTES and any(q.close == end - 1 and q.open >= start for q in passage.quotes):
            break
        end -= 1
    if start >= end:
        return []
    return [passage.characters(start, end)]


__all__ = ["TERMINAL", "extend", "sibling_start"]
