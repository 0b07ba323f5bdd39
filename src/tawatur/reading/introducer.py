"""Introducer: what opens the content of a report: a complementiser, a colon, a quotation, a noun."""

from __future__ import annotations

from tawatur.language.cues import Cue
from tawatur.reading import source
from tawatur.reading.adverbial import COMMAS
from tawatur.reading.content_noun import (
    AHEAD,
    LONG,
    NEAR,
    NOUNS,
    OBJECT,
    PREPOSITIONS,
    Introducer,
    governed,
    noun_content,
    takes,
)
from tawatur.reading.cue import form_at, joined
from tawatur.reading.direct_object import direct_object, subject_end
from tawatur.reading.part import parts
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage

FAR = 48
"""Tokens between a cue and the introducer of its content, the source's clauses included."""
CONTENT_WORDS = 3
"""A quotation of fewer words without a colon is a name or a term, not what was said."""


def introducer(
    passage: Passage, after: int, end: int, frames: frozenset[str], *, spoken: bool = False
) -> Introducer | None:
    """The first thing in `after:end` that can open the content of a cue with these frames.

    Args:
        passage: The passage.
        after: The first token after the cue.
        end: The sentence's end.
        frames: The cue's frames.
        spoken: The cue's subject stands before it.
    """
    at = after
    limit = min(end, after + FAR)
    nouns = not frames.isdisjoint(NOUNS)
    near = after + NEAR
    stretched = False
    thing = direct_object(passage, after, limit, persons="thing" in frames, spoken=spoken) if frames & OBJECT else None
    spare: Introducer | None = None
    can_open = passage.pack.can_open
    while at < limit:
        if (
            thing is not None
            and at == thing.at
            and takes(passage, at, frames)
            and not _clause_ahead(passage, at, limit, frames)
        ):
            return Introducer("obj", at, at, 0, thing.subject)
        if at in passage.brackets and passage.brackets[at] < limit and at > after:
            at = passage.brackets[at] + 1
            continue
        norm = passage.norms[at]
        word = passage.words[at]
        if "complementiser" in word.classes:
            if "complementiser" not in word.bare or _no_report(passage, at, after):
                # A second conjunction ("fa") is also how a Dutch name begins ("van").
                if word.joined and word.joined == passage.pack.clitics.conjunctions[0]:
                    return None
                at += 1
                continue
            return _that(passage, at, after, frames) or spare
        if norm == ":":
            body = at + 2 if at + 1 < end and passage.is_(at + 1, "complementiser") else at + 1
            return Introducer("colon", at, body) if "colon" in frames or "quote" in frames else None
        if norm in QUOTES:
            quote = passage.quote_at.get(at)
            if quote is not None:
                if "quote" in frames and _speaks(passage, at, after, quote.length):
                    return Introducer("quote", at, at + 1)
                if quote.closed and quote.close < limit:
                    at = quote.close + 1
                    continue
            at += 1
            continue
        opens = can_open(norm)
        vouching = _vouching(passage, at) if opens else 0
        if vouching:
            # "said, quoting officials, that": its preposition opens no content of this cue.
            at += vouching
            near += vouching
            continue
        if "question" in frames and passage.phrase(at, "question-word"):
            # "asked about the reason for": the preposition belongs to the cue.
            return Introducer("question", at, at + 1 if word.bare & AHEAD else at)
        if opens and at > after and other_report(passage, at, after) and not ("bare" in frames and _aside(passage, at)):
            return None
        if nouns and at >= near and not stretched:
            # Only now, as most contents open before.
            near, stretched = _near(passage, after, end, limit), True
        if nouns and (at < near or ("act" in word.bare and at < after + LONG)):
            found = noun_content(passage, at, after, frames if thing is None else frames - OBJECT)
            if found is not None and not _says_who(passage, found, limit, frames):
                return found
            if spare is None:
                spare = governed(passage, at, frames)
        at += 1
    return spare


def _vouching(passage: Passage, at: int) -> int:
    """Tokens of "according to" or "quoting" in two words at least that stand at `at`; 0 for none."""
    if not passage.pack.begins(passage.norms[at]):
        return 0
    match = passage.pack.cue_phrases.match(passage.norms, at)
    if match is None or match[0] < 2:
        return 0
    cue = match[1]
    return match[0] if isinstance(cue, Cue) and cue.kind == "preposition" else 0


def _near(passage: Passage, after: int, end: int, limit: int) -> int:
    """Where a content that is a noun phrase begins at the latest: right behind the cue's subject."""
    near = max(after + NEAR, subject_end(passage, after, limit) + 1)
    begun = source.phrase(passage, after, min(end, after + LONG))
    return max(near, begun[1] + 2) if begun is not None else near


def _clause_ahead(passage: Passage, at: int, limit: int, frames: frozenset[str]) -> bool:
    """Whether a clause is the content after all: a complementiser follows, and no act stands at `at`."""
    if "that" not in frames or parts(passage)[at].letter == "M" or passage.words[at].bare & {"act", "act-weak"}:
        return False
    return any("complementiser" in passage.words[n].bare or passage.norms[n] == ":" for n in range(at, limit))


def _says_who(passage: Passage, found: Introducer, limit: int, frames: frozenset[str]) -> bool:
    """Whether "this" begins who speaks, and no content: a clause follows its phrase ("these sources assert that")."""
    at = found.at
    if found.frame != "obj" or "that" not in frames or "demonstrative" not in passage.words[at].bare:
        return False
    rest = subject_end(passage, at, limit)
    return rest < limit and (passage.is_(rest, "complementiser") or passage.norms[rest] == ":")


def _that(passage: Passage, at: int, after: int, frames: frozenset[str]) -> Introducer | None:
    """The complementiser at `at`, with the preposition before it where there is one."""
    body = at + 1
    if body < len(passage.norms) and passage.norms[body] == ":":
        body += 1
    start = at
    if at > after:
        before = passage.words[at - 1].classes
        for frame, name in PREPOSITIONS.items():
            if name in before:
                if frame in frames or (frame == "ila" and "that" in frames):
                    start = at - 1
                elif frame not in ("ala", "an"):
                    return None
                elif "that" in frames:
                    start = at - 1
    if not frames & {"that", "ila", "ala", "an", "min", "bi", "to-that"}:
        return None
    if frames.isdisjoint({"that", "to-that"}) and start == at and not _with(passage, at, frames):
        # Without a preposition of the cue's own the clause hangs on something else.
        return None
    return Introducer("that", start, body)


def _with(passage: Passage, at: int, frames: frozenset[str]) -> bool:
    """Whether the complementiser at `at` has the joined "with" that the cue takes."""
    return bool(frames & {"bi", "bi-act"}) and passage.norms[at].startswith(passage.pack.clitics.with_)


def _no_report(passage: Passage, at: int, after: int) -> bool:
    """Whether the complementiser at `at` belongs to another word before it than the cue."""
    if at <= after:
        return False
    before = passage.words[at - 1]
    return bool(before.classes & {"not-that", "that-noun"})


def _speaks(passage: Passage, at: int, after: int, length: int) -> bool:
    """Whether a quotation that opens at `at` can be what was said, and no name inside the source."""
    if at == after:
        # A short quotation with the sentence going on after it is the name of who speaks.
        quote = passage.quote_at[at]
        named = quote.closed and length <= 4 and quote.close + 1 < len(passage.tokens)
        beyond = quote.close + 1
        return length >= 2 and not (named and (passage.tokens[beyond].word or passage.norms[beyond] == ":"))
    before = passage.norms[at - 1]
    if passage.has(at - 1, "naming-noun") or before == passage.pack.clitics.address:
        return False
    if passage.has(at - 1, "with-words"):
        return True
    if passage.words[at - 1].classes & ({"breaker"} | AHEAD):
        # "during «the conference»": what stands behind a preposition is named, not said.
        return False
    quote = passage.quote_at[at]
    if quote.closed and length <= 4 and passage.norms[quote.close + 1 : quote.close + 2] == [":"]:
        return False
    nouns = passage.words[at - 1].nouns
    if any(noun.kind in ("organisation", "media") for noun, _ in nouns) and length <= 5:
        return False
    return length >= (2 if before in COMMAS else CONTENT_WORDS)


def _aside(passage: Passage, at: int) -> bool:
    """Whether a verb between one of saying and its content is no plain one of saying: it tells of the source."""
    return all(form.cue.kind == "verb" and "strict" in form.cue.frames for form in form_at(passage, at))


def other_report(passage: Passage, at: int, after: int) -> bool:
    """Whether another report begins at `at`, so that the cue before it has no content of its own."""
    forms = form_at(passage, at)
    if not forms or all(form.part == "noun" for form in forms):
        return False
    if forms[0].part == "participle":
        if passage.phrase(at, "aside"):
            return False
        return passage.norms[at - 1] in COMMAS or passage.has(at + 1, "complementiser")
    if passage.words[at - 1].classes & {"relative", "negation"} or at == after or passage.phrase(at, "aside"):
        return False
    return (joined(passage, at) and at > after + 1) or passage.norms[at - 1] in COMMAS
