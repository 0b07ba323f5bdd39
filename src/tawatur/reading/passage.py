"""Passage: one block of the body as tokens, quotations, sentences and what the lexicon knows of each word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.language.lexicon import Word
from tawatur.language.pack import Pack
from tawatur.language.quotation import MARKS, Quotation, parentheses, quotations
from tawatur.language.sentence import sentences
from tawatur.language.token import Token, tokenize
from tawatur.model import Block, Role
from tawatur.reading.head import Head

if TYPE_CHECKING:
    from tawatur.language.casualty import Sign
    from tawatur.reading.part import Part

LONG_QUOTATION = 15
"""Tokens of a quotation that may have swallowed the end of another."""
SENTENCE_ENDS = frozenset({".", "..", "...", "!", "\u061f"})


class Passage:
    """A block, taken apart once; every component reads from it.

    Attributes:
        index: Its place among the body's blocks, from 0.
        role: The block's role.
        tokens: Its tokens.
        norms: Their folded words.
        words: What the lexicon knows of each.
        quotes: Its quotations.
        quote_at: Where a quotation opens, to that quotation.
        quoted_by: For each token the index of the innermost quotation around it, or -1.
        sentences: Half-open token ranges.
        sentence_of: For each token its sentence.
        brackets: Opening to closing bracket.
        heads: What `party.heads` has found so far, by place.
        names: What `name.person_name` has found so far, by token range.
        tags: What the name model has said so far, by place (`tagger.tag_at`).
        parts: Parts of speech (`part.parts`), or None as long as nobody has asked.
        signs: By place, the words that tell what happened to those counted (`countable.signs`), or None likewise.
    """

    __slots__ = (
        "brackets",
        "heads",
        "index",
        "names",
        "norms",
        "pack",
        "parts",
        "quote_at",
        "quoted_by",
        "quotes",
        "role",
        "sentence_of",
        "sentences",
        "signs",
        "tags",
        "text",
        "tokens",
        "words",
    )

    def __init__(self, index: int, block: Block, text: str, pack: Pack) -> None:
        self.index = index
        self.role: Role = block.role
        self.text = text
        self.pack = pack
        self.tokens: list[Token] = tokenize(pack.folder(text[block.start : block.end]), block.start)
        self.norms: list[str] = [token.norm for token in self.tokens]
        self.words: list[Word] = list(map(pack.lexicon.word, self.norms))
        self.quotes: list[Quotation] = [self._ended(quote) for quote in quotations(self.tokens)]
        self.quote_at: dict[int, Quotation] = {quote.open: quote for quote in self.quotes}
        self.quoted_by = [-1] * len(self.tokens)
        for number, quote in enumerate(self.quotes):
            for at in range(quote.open + 1, min(quote.close, len(self.tokens))):
                self.quoted_by[at] = number
        self.brackets = parentheses(self.tokens)
        self.sentences: list[tuple[int, int]] = sentences(self.tokens, self.quotes, self.brackets)
        self.sentence_of = [0] * len(self.tokens)
        for number, (start, end) in enumerate(self.sentences):
            self.sentence_of[start:end] = [number] * (end - start)
        self.heads: dict[int, tuple[Head, ...]] = {}
        self.names: dict[tuple[int, int], tuple[int, int] | None] = {}
        self.parts: list[Part] | None = None
        self.signs: dict[int, tuple[Sign, ...]] | None = None
        self.tags: dict[int, tuple[str, float]] = {}

    def _ended(self, quote: Quotation) -> Quotation:
        """A quotation cut short where, at the head of a sentence in it, the writer reports anew: it had ended."""
        if quote.length < LONG_QUOTATION:
            return quote
        cues = self.pack.cues
        for at in range(quote.open + 4, quote.close - 2):
            if self.norms[at - 1] not in SENTENCE_ENDS:
                continue
            norm = self.norms[at]
            joined = norm not in cues and norm[:1] in self.pack.clitics.conjunctions
            forms = cues.get(norm[1:], ()) if joined else ()
            if not any(
                f.part == "past" and not f.pronoun and {"that", "colon", "quote"} <= f.cue.frames for f in forms
            ):
                continue
            ahead = range(at + 1, min(at + 10, quote.close))
            if any(
                self.norms[n] == ":" or "complementiser" in self.words[n].bare or self.norms[n] in MARKS for n in ahead
            ):
                return Quotation(quote.open, at, False)
        return quote

    def quotation(self, at: int) -> Quotation | None:
        """The closed quotation that opens at `at`, or None."""
        quote = self.quote_at.get(at)
        return quote if quote is not None and quote.closed else None

    def has(self, at: int, name: str) -> bool:
        """Whether the word at `at`, joined conjunction aside, has a class."""
        return 0 <= at < len(self.words) and name in self.words[at].classes

    def is_(self, at: int, name: str) -> bool:
        """Whether the word at `at`, exactly as written, has a class."""
        return 0 <= at < len(self.words) and name in self.words[at].bare

    def is_spelt(self, at: int, name: str) -> bool:
        """Whether the word at `at`, as the page spells it, is in a class whose words the fold would merge."""
        token = self.tokens[at]
        return self.text[token.start : token.end] in self.pack.spellings.get(name, ())

    def phrase(self, at: int, name: str) -> int:
        """How many tokens the longest phrase of a class has that begins at `at`; 0 for none."""
        if at >= len(self.words) or name not in self.words[at].opens:
            return 0
        found = self.pack.lexicon.phrases[name].match(self.norms, at)
        return found[0] if found else 0

    def link(self, at: int, name: str) -> int:
        """How many tokens the longest phrase of a class of `links.tsv` has that begins at `at`; 0 for none."""
        if not 0 <= at < len(self.norms) or name not in self.pack.leads.get(self.norms[at], ()):
            return 0
        found = self.pack.links[name].match(self.norms, at)
        return found[0] if found else 0

    def tied(self, at: int, name: str) -> int:
        """As `link`, a conjunction joined to the first word aside."""
        found = self.link(at, name)
        if found or not 0 <= at < len(self.norms) or name not in self.pack.links:
            return found
        norm = self.norms[at]
        for one in self.pack.clitics.conjunctions:
            if norm.startswith(one):
                match = self.pack.links[name].match(self.norms, at, norm[len(one) :])
                if match:
                    return match[0]
        return 0

    def inner(self, at: int, letters: int) -> int:
        """The place in the document where the word at `at` goes on after its first folded letters."""
        token = self.tokens[at]
        place = token.start
        fold = self.pack.folder.word
        left = letters
        while place < token.end and (left > 0 or not fold(self.text[place])):
            left -= len(fold(self.text[place]))
            place += 1
        return min(place, token.end - 1)

    def in_object_case(self, at: int) -> bool:
        """Whether a word is written with the mark of an indefinite object: no subject has it."""
        token = self.tokens[at]
        if any(mark in self.text[token.end - 2 : token.end] for mark in self.pack.object_marks):
            return True
        norm, word = self.norms[at], self.words[at]
        if not norm.endswith(self.pack.accusative) or word.name or word.nouns or len(norm) < 4:
            return False
        if at and self.has(at - 1, "complementiser"):
            # The subject of a clause that opens with one has this case too.
            return False
        # Most pages leave the mark out; the noun before the ending decides.
        known = self.pack.vocabulary(norm)
        stem = self.pack.vocabulary(norm[:-1])
        return known.parts[:1] in ("", "N", "M", "V") and stem.parts[:1] in ("N", "M") and not stem.owned

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The character range of the tokens `start:end` (not empty)."""
        return self.tokens[start].start, self.tokens[end - 1].end
