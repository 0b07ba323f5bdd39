"""Vouched: what "according to" and "as ... said" stand behind."""

from __future__ import annotations

from tawatur.reading.adverbial import COMMAS
from tawatur.reading.cue import form_at
from tawatur.reading.draft import Range
from tawatur.reading.part import parts
from tawatur.reading.party import QUOTES
from tawatur.reading.passage import Passage

REPORT = 24
"""Tokens between a verb of reporting and the complementiser of its content."""
CLAUSE = 3
"""Words in quotation marks that can be all of what was said; fewer are a term."""
OPENING = 6
"""Tokens of an adverbial that opens a sentence, before its comma."""


def clause_of(passage: Passage, at: int) -> Range:
    """Sentence bounds, drawn in to a quotation that closes after `at`."""
    start, end = passage.sentences[passage.sentence_of[at]]
    quote = passage.quoted_by[at]
    if quote >= 0:
        start = max(start, passage.quotes[quote].open + 1)
        if passage.quotes[quote].closed:
            end = min(end, passage.quotes[quote].close)
    return start, end


def content_start(passage: Passage, start: int, before: int, *, vouched: int = 0) -> int:
    """Where what is vouched for begins in `start:before`: behind another's "said that", behind "but", an opening.

    Args:
        passage: The passage.
        start: Where the clause begins.
        before: One past its last token.
        vouched: How many reports of others make the clause one that is told whole: 1 behind a comma, 2 where the cue
            names speech, 0 never: data and documents bear out what was said, and do not tell that it was.
    """
    begins = start
    first, reports = -1, 0
    report = start - REPORT
    for at in range(start, before):
        word = passage.words[at]
        if form_at(passage, at) and not word.nouns:
            report = at
        if (
            passage.has(at, "complementiser")
            and (at - report < REPORT or (at > start and passage.link(at - 1, "except")))
        ) or (passage.norms[at] == ":" and at - report < REPORT):
            reports += 1
            first = report if first < 0 else first
            begins = at + 1
        elif passage.link(at, "but"):
            begins = at + passage.link(at, "but")
    if vouched and begins > start and (reports > 1 or (vouched == 1 and start <= first <= start + 1)):
        # A sentence that opens with what another said, or has it more than once.
        begins = start
    if begins == start:
        comma = next((n for n in range(start, min(before, start + OPENING)) if passage.norms[n] in COMMAS), None)
        if comma is not None and passage.phrase(start, "breaker"):
            begins = comma + 1
    while begins < before and (
        passage.link(begins, "clause-opener") or not (passage.tokens[begins].word or passage.norms[begins] in QUOTES)
    ):
        begins += max(1, passage.link(begins, "clause-opener"))
    return begins


def marked(passage: Passage, start: int, end: int) -> Range | None:
    """The characters in the quotation marks that close right before `end`: words of someone's own are those."""
    while end > start and passage.norms[end - 1] in COMMAS:
        end -= 1
    quote = next((one for one in passage.quotes if one.closed and one.close == end - 1 and one.open >= start), None)
    return passage.characters(quote.open + 1, quote.close) if quote is not None and quote.length >= CLAUSE else None


def content_of(passage: Passage, first: int, end: int) -> Range:
    """The characters of a content, without a conjunction joined to its first word."""
    start, stop = passage.characters(first, end)
    norm = passage.norms[first]
    if parts(passage)[first].conjunction and norm[:1] in passage.pack.clitics.conjunctions:
        start = passage.inner(first, 1)
    return start, stop
