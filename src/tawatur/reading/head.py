"""Head: what a word can be as the head of a phrase."""

from __future__ import annotations

from typing import NamedTuple


class Head(NamedTuple):
    """What the word at a place can be as the head of a phrase.

    Attributes:
        kind: source, witness, person, people, name, organisation, state, group, body, media, outlet,
            document, statement, own-count, investigation.
        number: "one" or "many".
        basis: A basis that the noun itself says, or "-".
        length: Tokens of the name.
        preposition: A joined preposition, or "".
        cut: Folded letters before the bare word.
        article: Whether it has the article.
        pronoun: A joined pronoun, or "".
    """

    kind: str
    number: str
    basis: str
    length: int
    preposition: str
    cut: int
    article: bool
    pronoun: str
