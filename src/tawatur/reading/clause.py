"""Clause: the first clause of a content, asked for the words that can turn the stance of its report."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from tawatur.reading.draft import Draft
from tawatur.reading.passage import Passage
from tawatur.reading.side import is_own

OPENING = 4
"""Words of a content that are its opening."""
NEAR = 8
"""Words of a content in which its verb stands as a rule."""
LATE = 14
"""Words of a content in which what is peculiar enough counts."""
LONGEST = 24
"""Words of a content that are looked at."""
ENDS = frozenset({".", "!", "\u061f", "\u061b"})


class Clause:
    """The words with which a content begins, up to the end of its sentence.

    Attributes:
        draft: The report.
        passage: Where it stands.
        start: Token where the content begins.
        end: One past its last token that is looked at.
    """

    __slots__ = ("_classes", "_futures", "draft", "end", "passage", "start")

    def __init__(self, draft: Draft, start: int) -> None:
        self.draft = draft
        self.passage: Passage = draft.passage
        self.start = start
        self._futures: list[tuple[int, str]] | None = None
        last = draft.contents[0][1]
        tokens, norms = self.passage.tokens, self.passage.norms
        end = start
        while end < len(tokens) and end - start < LONGEST and tokens[end].start < last:
            if norms[end] in ENDS and end > start:
                break
            end += 1
        self.end = end
        self._classes: dict[str, list[int]] = {}
        words = self.passage.words
        for at in range(start, end):
            for name in words[at].classes | words[at].opens:
                self._classes.setdefault(name, []).append(at)

    @classmethod
    def of(cls, draft: Draft) -> Clause | None:
        """The first clause of a draft's content; None where it has none."""
        if not draft.contents:
            return None
        passage = draft.passage
        at = bisect_right(passage.tokens, draft.contents[0][0], key=attrgetter("end"))
        return cls(draft, at) if at < len(passage.tokens) else None

    def window(self, words: int) -> range:
        """Places of the first words."""
        return range(self.start, min(self.end, self.start + words))

    def begins(self, at: int, name: str) -> bool:
        """Whether a word or phrase of a class begins at a place, a word's joined conjunction aside."""
        return self.passage.has(at, name) or bool(self.passage.phrase(at, name))

    def places(self, name: str, words: int = LONGEST) -> list[int]:
        """Where words and phrases of a class begin among the first words, a joined conjunction aside."""
        last = self.start + words
        return [at for at in self._classes.get(name, ()) if at < last and self.begins(at, name)]

    def says(self, name: str, words: int) -> bool:
        """Whether a word or phrase of a class begins among the first words."""
        return bool(self.places(name, words))

    def is_stem(self, at: int, name: str) -> bool:
        """Whether a word is of a class, joined conjunction, preposition, article and pronoun aside."""
        return name in self.passage.pack.lexicon.stems(self.passage.norms[at])

    def is_verb(self, verb: str, name: str) -> bool:
        """Whether a verb, in its one form, is of a class."""
        return name in self.passage.pack.lexicon.word(verb).bare

    def futures(self, words: int) -> list[tuple[int, str]]:
        """The verbs of the future among the first words, each with its place, in their one form."""
        if self._futures is None:
            tense, norms = self.passage.pack.tense, self.passage.norms
            self._futures = [(at, verb) for at in range(self.start, self.end) if (verb := tense.future(norms[at]))]
            for at in self.places("shall"):
                verb = tense.present(norms[at + 1]) if at + 1 < self.end else ""
                if verb:
                    self._futures.append((at, verb))
        return [(at, verb) for at, verb in self._futures if at < self.start + words]

    def nevers(self, words: int) -> list[str]:
        """The verbs behind "shall never" among the first words, in their one form."""
        passage = self.passage
        present = passage.pack.tense.present
        return [present(passage.norms[at + 1]) for at in self.places("never", words) if at + 1 < self.end]

    def is_own(self, verb: int) -> bool:
        """Whether the subject before a verb is the source or its side."""
        return is_own(self.draft, self.start, verb)
