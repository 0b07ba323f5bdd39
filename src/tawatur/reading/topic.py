"""Topic: what each report is about, who makes it and whom it concerns, as keys, found out once a page."""

from __future__ import annotations

from tawatur.reading.draft import Draft
from tawatur.reading.gist import gist, key
from tawatur.reading.reply import about, tokens


class Topics:
    """What each draft is about, found out once."""

    def __init__(self) -> None:
        self._content: dict[int, frozenset[str]] = {}
        self._names: dict[int, frozenset[str]] = {}

    def content(self, draft: Draft) -> frozenset[str]:
        """Keys of what is reported, or of what a silence is about."""
        if id(draft) not in self._content:
            passage = draft.passage
            self._content[id(draft)] = frozenset().union(*(gist(passage, *one) for one in about(draft)))
        return self._content[id(draft)]

    def names(self, draft: Draft) -> frozenset[str]:
        """Keys of who speaks: the words of the source, and of the fullest name."""
        if id(draft) not in self._names:
            passage = draft.passage
            found = gist(passage, *draft.source) if draft.source is not None else frozenset()
            fold = passage.pack.folder.word
            found |= frozenset(key(passage.pack, fold(word)) for word in draft.name.split() if len(word) > 2)
            self._names[id(draft)] = found
        return self._names[id(draft)]

    def carriers(self, draft: Draft) -> frozenset[str]:
        """Keys of the outlets that carry a report; of who speaks, where none does."""
        if not draft.relay:
            if draft.source is None:
                return frozenset()
            return gist(draft.passage, *draft.source, idle=False)
        passage = draft.passage
        return frozenset().union(*(gist(passage, *tokens(passage, place), idle=False) for place in draft.relay))

    def target(self, draft: Draft) -> frozenset[str]:
        """Keys of whom a report is addressed to, and of what it says."""
        found = self.content(draft)
        if draft.addressee is not None:
            found |= gist(draft.passage, *tokens(draft.passage, draft.addressee))
        return found

    def same(self, draft: Draft, other: Draft) -> bool:
        """Whether two reports are one speaker's."""
        if draft.name == other.name:
            return True
        mine, theirs = self.names(draft), self.names(other)
        return bool(mine & theirs) and (mine <= theirs or theirs <= mine)
