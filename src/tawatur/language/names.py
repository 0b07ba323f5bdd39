"""Names: which words of a clause name persons, bodies and places, by a model trained on labelled news.

A linear-chain model over folded words. It is asked only where the tables cannot decide; what it was trained on,
how good it is and what it must not be used for is said in the card beside it (`NAMES.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pycrfsuite import Tagger

from tawatur.language.clitic import RECENT
from tawatur.language.memory import Memory

if TYPE_CHECKING:
    from tawatur.language.lexicon import Phrases
    from tawatur.language.pack import Pack

OUTSIDE = "O"
"""The tag of words that name nothing."""
TYPES = ("person", "organisation", "place")
"""What a name can be of; a tag is B- or I- and one of these."""
UNKNOWN = "?"
"""The parts of speech of a word that the vocabulary lacks."""
EDGE = ("edge",)
"""What stands beside the first and the last word of a clause."""


class Names:
    """The model of a language, and what it sees of words.

    Args:
        pack: The language.
        weights: The trained model, or None where the language has none.

    Attributes:
        pack: The language.
    """

    def __init__(self, pack: Pack, weights: bytes | None) -> None:
        self.pack = pack
        self._weights = weights
        self._openings = Memory(self._open).__getitem__
        # Each of four neighbours asks for it, one soon after the other.
        self._shown = lru_cache(RECENT)(self._show)
        self._own = Memory(self._word).__getitem__
        self._beside: tuple[tuple[int, Callable[[str], tuple[str, ...]]], ...] = tuple(
            (offset, Memory(self._neighbour(offset)).__getitem__) for offset in (-2, -1, 1, 2)
        )

    def __bool__(self) -> bool:
        return self._weights is not None

    @cached_property
    def _tagger(self) -> Tagger:
        tagger = Tagger()
        tagger.open_inmemory(self._weights)
        return tagger

    def tags(self, norms: Sequence[str]) -> list[tuple[str, float]]:
        """For each folded word its tag, and how sure the model is of it."""
        if not norms or self._weights is None:
            return [(OUTSIDE, 0.0)] * len(norms)
        tagger = self._tagger
        found = tagger.tag(self.features(norms))
        return [(tag, tagger.marginal(tag, at)) for at, tag in enumerate(found)]

    def features(self, norms: Sequence[str]) -> list[list[str]]:
        """What the model sees of each word: its own letters and what the tables know of it, and of its neighbours."""
        count = len(norms)
        rows = [list(self._own(norm)) for norm in norms]
        for offset, beside in self._beside:
            edge = tuple(f"{offset}:{one}" for one in EDGE)
            for at in range(count):
                there = at + offset
                rows[at].extend(beside(norms[there]) if 0 <= there < count else edge)
        self._mark(list(norms), rows)
        return rows

    def _mark(self, norms: list[str], rows: list[list[str]]) -> None:
        """Mark the words of bodies, outlets and cities that the tables name."""
        for at, norm in enumerate(norms):
            for stem, table in self._openings(norm):
                match = table.match(norms, at, stem)
                if match is not None:
                    kind = getattr(match[1], "kind", "outlet")
                    rows[at].append(f"begins={kind}")
                    for inner in range(at + 1, at + match[0]):
                        rows[inner].append(f"inside={kind}")

    def _open(self, norm: str) -> tuple[tuple[str, Phrases], ...]:
        """The stems of a word with which names in a table begin."""
        clitics = self.pack.clitics
        stems = {norm: None}
        for _, _, article, stem, _ in clitics.fronts(norm):
            stems[clitics.article + stem if article else stem] = None
        tables = (self.pack.bodies, self.pack.outlets, self.pack.places.cities)
        return tuple((stem, table) for stem in stems for table in tables if table.begins(stem))

    def _word(self, norm: str) -> tuple[str, ...]:
        if not norm[0].isalpha():
            return ("w=0" if norm[0].isdecimal() else f"w={norm}",)
        text = self.pack.search.word(norm)
        rows = [f"w={text}", f"long={min(len(text), 8)}"]
        rows.extend(f"p{length}={text[:length]}" for length in (1, 2, 3) if len(text) > length + 1)
        rows.extend(f"s{length}={text[-length:]}" for length in (1, 2, 3) if len(text) > length)
        clitics = self.pack.clitics
        for conjunction, preposition, article, stem, _ in clitics.fronts(text):
            if conjunction or preposition or article:
                rows.append(f"stem={'+' if article else ''}{stem}")
                rows.append(f"front={bool(conjunction):d}{bool(preposition):d}{article:d}")
        rows.extend(self._known(norm))
        return tuple(dict.fromkeys(rows))

    def _known(self, norm: str) -> list[str]:
        """What the tables know of a word."""
        word = self.pack.lexicon.word(norm)
        rows = sorted({f"noun={noun.kind}{shape.article:d}" for noun, shape in word.nouns if not shape.preposition})
        rows.extend(f"class={name}" for name in sorted(word.bare))
        if word.name:
            rows.append("name")
        rows.extend(sorted({f"verb={form.part}" for form in self.pack.forms(norm)}))
        rows.append(f"part={self.pack.vocabulary(norm).parts[:2] or UNKNOWN}")
        return rows

    def _neighbour(self, offset: int) -> Callable[[str], tuple[str, ...]]:
        return lambda norm: tuple(f"{offset}:{row}" for row in self._shown(norm))

    def _show(self, norm: str) -> list[str]:
        """What a word shows to its neighbours."""
        if not norm[0].isalpha():
            return [f"w={'0' if norm[0].isdecimal() else norm}"]
        text = self.pack.search.word(norm)
        rows = [f"w={text}", f"s2={text[-2:]}", *self._known(norm)]
        if self.pack.clitics.has_article(norm):
            rows.append("article")
        return rows
