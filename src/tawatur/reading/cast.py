"""Cast: everyone who has spoken on a page, and which of them a name, an office or a noun means."""

from __future__ import annotations

from tawatur.model import Basis, SourceKind
from tawatur.reading.office import Office

KNOWN = 300
"""Speakers of a page that are remembered by name."""
RECENT = 12
"""How many speakers back a definite noun may look."""
UNNAMED = frozenset({"source", "witness", "people"})
"""Kinds of nouns that never lead to a named person."""
ANONYMOUS = frozenset({SourceKind.ANONYMOUS_PERSON, SourceKind.ANONYMOUS_GROUP})


class Speaker:
    """Someone or something that has spoken on the page.

    Attributes:
        kind: What kind of party.
        name: The fullest name so far.
        nouns: Bare head nouns by which the page calls them.
        words: Folded words of their name.
        surname: The last of them, or "".
        title: Folded words of what they are called, articles and joined words aside.
        gender: "m", "f" or "" where no verb has said it.
        many: Whether they are several, or None where that is not known.
        basis: A basis that goes with everything they say, or None.
    """

    __slots__ = ("basis", "gender", "kind", "many", "name", "nouns", "surname", "title", "words")

    def __init__(
        self,
        kind: SourceKind,
        name: str,
        *,
        nouns: frozenset[str] = frozenset(),
        words: tuple[str, ...] = (),
        title: frozenset[str] = frozenset(),
        many: bool | None = None,
    ) -> None:
        self.kind = kind
        self.name = name
        self.nouns = set(nouns)
        self.words = frozenset(words)
        self.surname = words[-1] if words else ""
        self.title = set(title)
        self.gender = ""
        self.many = many
        self.basis: Basis | None = None

    def hear(self, tag: str, *, before: bool, acted: bool = False) -> None:
        """Take gender, and number where the verb follows its subject, from a verb that they are the subject of.

        Args:
            tag: Number and gender of the verb, or "".
            before: Whether its subject stands before it.
            acted: Whether it is of a deed: such a verb is known less surely, and says what no other has said.
        """
        if not tag or (acted and self.gender):
            return
        self.gender = tag[0]
        if before and tag[0] == "m" and self.many is None:
            self.many = tag[1] != "s"

    def agrees(self, tag: str) -> bool:
        """Whether a verb or participle of this number and gender can be theirs."""
        if not tag:
            return True
        if self.gender and tag[0] != self.gender:
            return False
        # What is spoken of in the feminine singular may be many: only men and persons are counted.
        if tag[0] == "f" or self.many is None:
            return True
        return self.many == (tag[1] != "s")

    def counts(self, tag: str) -> bool:
        """Whether a verb of several men can be of those behind a feminine plural ("sources")."""
        return self.gender == "f" and bool(self.many) and tag[:1] == "m" and tag[1:] != "s"


class Cast:
    """Everyone who has spoken so far, the last last."""

    def __init__(self) -> None:
        self._known: list[Speaker] = []

    def enter(self, speaker: Speaker) -> None:
        """Remember a speaker; one who speaks again is the last."""
        if speaker in self._known:
            self._known.remove(speaker)
        self._known.append(speaker)
        del self._known[:-KNOWN]

    def named(self, name: tuple[str, ...]) -> Speaker | None:
        """The person of a name, a part of it or a longer one; of one word, only of that surname."""
        words = frozenset(name)
        for speaker in reversed(self._known):
            if not speaker.words or not (words <= speaker.words or speaker.words <= words):
                continue
            if min(len(words), len(speaker.words)) > 1 or name[-1] == speaker.surname:
                return speaker
        return None

    def last(self, *kinds: SourceKind, within: int = RECENT) -> Speaker | None:
        """Who of these kinds spoke last."""
        return next((one for one in reversed(self._known[-within:]) if one.kind in kinds), None)

    def issued(self, nouns: frozenset[str]) -> Speaker | None:
        """Whose text was called by these nouns last."""
        return next(
            (one for one in reversed(self._known[-RECENT:]) if one.basis is not None and nouns & one.nouns), None
        )

    def called(self, kind: SourceKind, nouns: frozenset[str], office: Office, head: str) -> Speaker | None:
        """Who was called by these nouns before.

        Args:
            kind: Of the phrase by itself.
            nouns: Its bare head nouns.
            office: What it says behind its head.
            head: The kind of noun that heads it.
        """
        anonymous = kind in ANONYMOUS
        for speaker in reversed(self._known[-RECENT:]):
            if not nouns & speaker.nouns:
                continue
            # An unnamed source is never taken for a named person: only an office may be.
            if speaker.kind is SourceKind.NAMED_PERSON and head in UNNAMED:
                continue
            if not anonymous and speaker.kind is not kind:
                continue
            # Who has an office is none of the bodies that have the same word in their name.
            if head == "person" and speaker.kind is SourceKind.NAMED_ORGANISATION:
                continue
            # One of several is somebody else than all of them.
            if speaker.kind is SourceKind.ANONYMOUS_GROUP and kind is SourceKind.ANONYMOUS_PERSON:
                continue
            if speaker.title and not office.fits(speaker.title) and not office.names(speaker.words):
                continue
            return speaker
        return None
