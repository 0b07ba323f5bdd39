"""Labels: what a source does with the content, and how its words are given."""

from __future__ import annotations

from tawatur.reading.attitude import spoken_apart
from tawatur.reading.form import form
from tawatur.reading.pipeline import State
from tawatur.reading.stance import stance


class Labels:
    """Sets stance and form of every draft; drops those that only say the stance of the report around them."""

    requires = frozenset({"contents", "kinds"})
    provides = frozenset({"stances", "forms"})

    def __call__(self, state: State) -> None:
        """Label the drafts."""
        state.drafts = spoken_apart(state.drafts)
        for draft in state.drafts:
            draft.stance = stance(draft)
            draft.form = form(draft)
