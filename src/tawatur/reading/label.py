"""Labels: what a source does with the content, and how its words are given."""

from __future__ import annotations

from tawatur.reading.form import form
from tawatur.reading.pipeline import State
from tawatur.reading.stance import stance


class Labels:
    """Sets stance and form of every draft."""

    requires = frozenset({"contents", "kinds"})
    provides = frozenset({"stances", "forms"})

    def __call__(self, state: State) -> None:
        """Label the drafts."""
        for draft in state.drafts:
            draft.stance = stance(draft)
            draft.form = form(draft)
