"""Office: what a phrase without a name says behind its head, held against what a named person is called."""

from __future__ import annotations

from collections.abc import Collection

from tawatur.reading.passage import Passage

LONGEST = 8
"""Words behind the head that are looked at."""


class Office:
    """The words behind the head of a phrase ("the Greek coach", "the minister of trade").

    Args:
        passage: Where it stands.
        first: Its head.
        end: One past its last token.
    """

    def __init__(self, passage: Passage, first: int, end: int) -> None:
        clitics = passage.pack.clitics
        self._relational = passage.pack.relational
        self._nations = passage.pack.nations
        self._construct = not clitics.has_article(passage.norms[first])
        self._words: list[str] = []
        # Words that must be the title's: whom one speaks for ("in the name of the ministry of trade").
        self._needed: set[str] = set()
        follow = 0
        pointed = any(passage.has(at, "demonstrative") for at in range(max(0, first - 1), first + 1))
        for at in range(first + 1, min(end, first + LONGEST)):
            if not passage.tokens[at].word or passage.has(at, "relative") or passage.has(at, "preposition-fi"):
                break
            norm = passage.norms[at]
            if passage.words[at].bare & {"same-word", "honorific"}:
                continue
            if follow and passage.has(at, "demonstrative"):
                # "This body" points back by itself.
                self._needed.clear()
                follow = 0
            own = clitics.has_article(norm)
            self._words.append(norm[len(clitics.article) :] if own else norm)
            if follow:
                self._needed.add(self._words[-1])
            # A noun without article goes on in the next word ("the ministry of trade").
            follow = 2 if not pointed and passage.link(at, "speaks-for") else max(0, follow - 1) * (not own)

    def fits(self, title: Collection[str]) -> bool:
        """Whether someone of this title can be meant.

        The words must be the title's as far as they go; another adjective of relation (another country's minister)
        speaks against it, other words only end the office.
        """
        for number, word in enumerate(self._words):
            if word in title:
                continue
            if word in self._needed:
                return False
            code = self._nations.of(word)
            others = {self._nations.of(one) for one in title} - {""} if code else frozenset[str]()
            if others:
                # "The Cypriot president" is the president of Cyprus, and of no other country.
                if code not in others:
                    return False
                continue
            if self._relates(word):
                return not any(self._relates(one) for one in title)
            return number > 0 or not self._construct
        return True

    def within(self, title: Collection[str]) -> bool:
        """Whether it says more than its head, and all of that is in a title."""
        return bool(self._words) and all(word in title for word in self._words)

    def names(self, words: Collection[str]) -> bool:
        """Whether two words of a person's name stand in the phrase."""
        return sum(word in words for word in self._words) >= 2

    def _relates(self, word: str) -> bool:
        return len(word) > 3 and word.endswith(self._relational)
