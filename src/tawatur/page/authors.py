"""Authors: persons' names from bylines and from what metadata calls the author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tawatur.page.furniture import Furniture
from tawatur.page.lines import BLANK

_ADDRESS = re.compile(r"(?:https?:|www\.)\S+|\S+@\S+\.\w+|(?<!\w)@\w+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[{][^()\[\]{}]{0,60}[)\]}]\s*")
_AND = r"and|und|et|og|y"
"""How other languages join two names; the page's own word is in its pack."""
_PARTS = re.compile(rf"\s*[,;|/&\u060c\u061b\u2022\u00b7\n\r]\s*|\s+(?:{_AND})\s+|\s*[:\uff1a]\s*(?!\d)")
_DASHED = re.compile(r"\s*[\u2013\u2014]\s*|\s+[-\u0640]{1,2}\s*|(?<=\w)-\s+")
_BY = re.compile(r"(?:by|von|por|par|av|af)\s+(?=\S)", re.IGNORECASE)
_EDGES = BLANK + "\"'\u00ab\u00bb\u201c\u201d-\u2013\u2014*.\u0640_"
_FULL = re.compile(r"[^\Wa-z\d_][\w.'\u2019-]*(?:\s+[\w.'\u2019-]+)*\s+[^\Wa-z\d_][\w.'\u2019-]*$")
"""Two words or more, the first and the last with a capital where the script has such."""
_HOST = re.compile(r"https?://(?:www\d?\.|m\.|amp\.)*([\w-]+)\.")
MOST = 500
"""Characters of a value in which names are looked for."""
LONGEST = 8
"""Words of a name; what is longer tells something of the person."""


class Signed(NamedTuple):
    """Who signed a page: persons, and who signs where no person does (agencies, desks, the outlet)."""

    persons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def or_else(self, other: Signed) -> Signed:
        """These persons, or the other's where there are none; likewise the others."""
        return Signed(self.persons or other.persons, self.others or other.others)

    @property
    def names(self) -> tuple[str, ...]:
        """The persons; where there are none the others."""
        return self.persons or self.others


UNSIGNED = Signed()
"""Nobody."""


class Authors:
    """Tells the names in bylines.

    Args:
        furniture: The furniture of the page's language.
        outlet: Who published the page.
        address: Where the page stands; its host is a name of the outlet too.
    """

    def __init__(self, furniture: Furniture, outlet: str | None, address: str | None = None) -> None:
        self._furniture = furniture
        self._pack = furniture.pack
        self._outlet = " ".join(furniture.norms(outlet)) if outlet else ""
        self._host = _HOST.match(address or "")

    def of(self, values: Iterable[str]) -> Signed:
        """Who is named in values that a page's metadata call its author.

        Args:
            values: Each a name or several, with what stands around them.
        """
        found = {
            norms: name
            for value in values
            for name in self._names(value)
            if not self._place(norms := self._norms(name))
        }
        persons = tuple(name for norms, name in found.items() if not self._signs(norms))
        # An agency beside a writer is an author too; the outlet and its desks are not.
        return Signed(persons and tuple(n for norms, n in found.items() if not self._house(norms)), (*found.values(),))

    def shown(self, values: Iterable[str]) -> Signed:
        """The persons in short parts of the page whose markup says that an author is named there."""
        return Signed(tuple(name for name in self.of(values).persons if _FULL.match(name)))

    def in_byline(self, text: str) -> Signed:
        """The persons in a line that has the form of a byline.

        A name stands behind a word such as "by", or beside a place, an agency or the outlet.
        """
        parts = [(name, self._norms(name)) for name in self._names(text)]
        beside = any(self._beside(norms) for _, norms in parts)
        if len(text.split()) > 2 * LONGEST or not (beside or self._furniture.after_byline(text) or _BY.match(text)):
            return UNSIGNED
        persons = [name for name, norms in parts if not self._beside(norms) and 2 <= len(name.split()) <= LONGEST]
        return Signed(tuple(dict.fromkeys(persons)))

    def _names(self, value: str) -> Iterator[str]:
        """The names that a value is made up of, with the places, agencies and desks beside them, without addresses."""
        for part in _PARTS.split(_BRACKET.sub(self._bracketed, _ADDRESS.sub(" ", value[:MOST]))):
            pieces = _DASHED.split(part)
            # A dash parts names from what stands beside them; without such it belongs to a name.
            parted = len(pieces) > 1 and any(self._beside(self._norms(piece.strip(_EDGES))) for piece in pieces)
            for piece in pieces if parted else [part]:
                name = " ".join(piece.split()).strip(_EDGES)
                name = _BY.sub("", self._furniture.after_byline(name) or name, count=1)
                name = self._without_place(name).strip(_EDGES)
                if self._nameable(name):
                    yield from self._parted(name)

    def _bracketed(self, found: re.Match[str]) -> str:
        """A bracket parts names; only an agency in it is kept."""
        inside = found[0].strip().strip("()[]{}")
        return f", {inside}, " if self._furniture.made_of(self._norms(inside), _AGENCY) else ", "

    def _nameable(self, name: str) -> bool:
        """Whether a piece can be a name: not too long, no mere label, no picture's credit."""
        if not any(character.isalpha() for character in name) or len(name.split()) > LONGEST:
            return False
        norms = self._norms(name)
        credited = len(norms) > 1 and self._furniture.made_of(norms[:1], _PHOTO)
        return not credited and not self._furniture.made_of(norms, _BYLINE)

    def _norms(self, name: str) -> tuple[str, ...]:
        return self._furniture.norms(name)

    def _parted(self, name: str) -> Iterator[str]:
        """A name, or the two between which the language's joined "and" stands."""
        words = name.split()
        for at in range(2, len(words)):
            joined = self._pack.lexicon.name_joined(self._furniture.folder.word(words[at]))
            if joined:
                yield " ".join(words[:at])
                yield " ".join((words[at][joined:], *words[at + 1 :]))
                return
        yield name

    def _without_place(self, name: str) -> str:
        """A name without "from" and a place behind it."""
        words = name.split()
        for at in range(1, len(words) - 1):
            joint = self._furniture.made_of(self._furniture.norms(words[at]), _FROM)
            if joint and self._place(self._furniture.norms(" ".join(words[at + 1 :]))):
                return " ".join(words[:at])
        return name

    def _signs(self, norms: tuple[str, ...]) -> bool:
        """Whether a name is no person's: an agency, the outlet, a desk, an account."""
        return self._house(norms) or self._furniture.made_of(norms, _AGENCIES)

    def _house(self, norms: tuple[str, ...]) -> bool:
        """Whether a name is the outlet's or one of its desks'."""
        if self._furniture.made_of(norms, _DESKS) or " ".join(norms) in self._outlet:
            return True
        return self._host is not None and "".join(norms) == self._host[1].replace("-", "")

    def _beside(self, norms: tuple[str, ...]) -> bool:
        """Whether a part of a byline is what stands beside a name in it."""
        return self._signs(norms) or self._place(norms)

    def _place(self, norms: tuple[str, ...]) -> bool:
        return norms in self._pack.places.names or (len(norms) == 1 and self._pack.lexicon.is_(norms[0], "place"))


_BYLINE = frozenset(("byline",))
_FROM = frozenset(("from",))
_DESKS = frozenset(("desk",))
_AGENCY = frozenset(("agency",))
_PHOTO = frozenset(("photo",))
_AGENCIES = frozenset(("agency", "desk", "photo"))
