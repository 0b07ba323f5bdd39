"""Happenings: the words that tell of an act of a PLOVER type, and those around them that say whether it is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, get_args

from tawatur.language.clitic import Clitics
from tawatur.language.inflection import Pattern, inflect
from tawatur.language.memory import Memory
from tawatur.language.tables import Row
from tawatur.model.marks import EventType

COLUMNS = ("type", "family", "role", "needs", "paradigm", "gloss", "forms")
TYPES: frozenset[str] = frozenset(get_args(EventType))
NONE = "-"
ROLES = frozenset({"verb", "noun", "again"})
"""Roles of words with a type: a verb, a noun of the act, a noun that only points back ("the incident")."""
WORDS = frozenset(
    {
        *("armed", "crowd", "held", "troops", "prison", "pact", "fault", "person", "talk", "official", "relief"),
        *("sport", "mishap", "not"),
        *("planned", "possible", "denied", "ruled-out", "unless", "undergoes", "done"),
        *("place-lead", "against", "by-whom", "between", "of-the-side"),
    }
)
"""Roles of rows without a type: what an act needs beside it, what makes it none, and what says how real it is."""


class Hint(NamedTuple):
    """A word or words of the table `events.tsv`.

    Attributes:
        role: verb, noun, again, or the class of a word around an act.
        type: A PLOVER type; "" for words around one.
        family: What kind of act within the type; acts of one family can be the same.
        needs: Classes of which one must stand near, or none.
        length: Tokens.
        part: Of a verb: past, present, future, purpose; else "".
        tag: Number and gender of a verb's form, or "".
        article: Whether a noun has the article or an owner's pronoun.
        preposition: Joined to a noun, or "".
        object: Whether a pronoun for the object is joined to a verb.
        joined: Letters of a conjunction before it.
    """

    role: str
    type: str
    family: str
    needs: tuple[str, ...]
    length: int
    part: str = ""
    tag: str = ""
    article: bool = False
    preposition: str = ""
    object: bool = False
    joined: int = 0


Known = tuple[tuple[Hint, ...], tuple[tuple[tuple[str, ...], Hint], ...]]
"""Hints of one word, and those of several with the other words, the longest first."""


class Happenings:
    """The table `events.tsv`.

    Args:
        rows: The table.
        patterns: Paradigms of verbs.
        fold: Of the pack.
        clitics: The language's clitics.
        accusative: Endings of an indefinite noun as an object.
        future: What the future has before the present, or "".

    Raises:
        PackError: A row's type, role, need or paradigm is unknown.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        patterns: Mapping[str, list[Pattern]],
        fold: Callable[[str], str],
        clitics: Clitics,
        accusative: tuple[str, ...] = (),
        future: str = "",
    ) -> None:
        self._clitics = clitics
        self._future = future
        self._verbs: dict[str, list[tuple[tuple[str, ...], Hint]]] = {}
        self._nouns: dict[str, list[tuple[tuple[str, ...], Hint]]] = {}
        for row in rows:
            hint = _hint(row, patterns)
            forms = [fold(form) for form in row.words("forms")]
            if row["paradigm"] != NONE:
                self._inflected(forms, patterns[row["paradigm"]], hint)
                continue
            for first, *rest in map(str.split, forms):
                endings = ("", *accusative) if hint.type and not rest else ("",)
                for ending in endings:
                    self._nouns.setdefault(first + ending, []).append((tuple(rest), hint))
        self._known = Memory(self._look)
        self._tells = Memory(self._can_tell)

    def _inflected(self, forms: list[str], patterns: list[Pattern], hint: Hint) -> None:
        """Add the forms of a verb, given by its past, its present and further pasts, with what stands behind each."""
        for number, form in enumerate(forms):
            first, *rest = form.split()
            if first == NONE:
                continue
            for part, tag, one in inflect(patterns, {"present" if number == 1 else "past": first}):
                found = (tuple(rest), hint._replace(part=part, tag=tag))
                if found not in self._verbs.setdefault(one, []):
                    self._verbs[one].append(found)

    def any(self, norms: list[str]) -> bool:
        """Whether a text has a word with which one of an act begins: most have none, and need no more looks."""
        return any(map(self._tells.__getitem__, norms))

    def _can_tell(self, norm: str) -> bool:
        known = self._known[norm]
        return known is not None and any(one.type for one in (*known[0], *(hint for _, hint in known[1])))

    def all(self, norms: list[str]) -> dict[int, tuple[Hint, ...]]:
        """The hints of a text by the word with which they begin, joined words aside; the longest alone."""
        found: dict[int, tuple[Hint, ...]] = {}
        for at, known in enumerate(map(self._known.__getitem__, norms)):
            if known is None:
                continue
            alone, longer = known
            fitting = [one for rest, one in longer if tuple(norms[at + 1 : at + one.length]) == rest] if longer else ()
            if fitting:
                found[at] = tuple(one for one in fitting if one.length == fitting[0].length)
            elif alone:
                found[at] = alone
        return found

    def _look(self, norm: str) -> Known | None:
        found = list(self._found(norm))
        if not found:
            return None
        found.sort(key=lambda one: (-one[1].length, not one[1].type, one[1].article))
        return tuple(one for rest, one in found if not rest), tuple(one for one in found if one[0])

    def _found(self, norm: str) -> Iterator[tuple[tuple[str, ...], Hint]]:
        for conjunction, preposition, article, stem, _ in self._clitics.fronts(norm):
            joined = len(conjunction)
            if not article:
                yield from self._verb(stem, preposition, joined)
            for rest, hint in self._nouns.get(stem, ()):
                made = hint._replace(length=1 + len(rest), article=article, preposition=preposition, joined=joined)
                yield rest, made
                if article and rest:
                    # An adjective agrees with its noun.
                    yield tuple(self._clitics.article + one for one in rest), made
            if article:
                continue
            for bare, _pronoun in self._clitics.owned(stem):
                for rest, hint in self._nouns.get(bare, ()):
                    if hint.type and hint.part == "":
                        made = hint._replace(length=1 + len(rest), article=True, preposition=preposition, joined=joined)
                        yield rest, made
                        if rest:
                            yield tuple(self._clitics.article + one for one in rest), made

    def _verb(self, stem: str, preposition: str, joined: int) -> Iterator[tuple[tuple[str, ...], Hint]]:
        """Forms of verbs; a present may have the future's mark or the preposition of purpose before it."""
        future = self._future if self._future and not preposition and stem.startswith(self._future) else ""
        for form, part in ((stem, ""), *(((stem[len(future) :], "future"),) if future else ())):
            whole = [(one, False) for one in self._verbs.get(form, ())]
            bare = [stem for stem, pronoun in self._clitics.owned(form) if pronoun in self._clitics.objects]
            owned = [(one, True) for stem in bare for one in self._verbs.get(stem, ())]
            for (rest, hint), owner in (*whole, *owned):
                if (part or preposition) and hint.part != "present":
                    continue
                if preposition and preposition != self._clitics.address:
                    continue
                told = part or ("purpose" if preposition else hint.part)
                yield rest, hint._replace(length=1 + len(rest), part=told, object=owner, joined=joined)


def _hint(row: Row, patterns: Mapping[str, list[Pattern]]) -> Hint:
    role, kind, needs = row["role"], row["type"], tuple(one for one in row.names("needs") if one != NONE)
    if kind == NONE:
        if role not in WORDS:
            raise row.fault(f"role {role!r} is not one of {', '.join(sorted(WORDS))}")
    elif kind not in TYPES or role not in ROLES:
        raise row.fault(f"type {kind!r} or role {role!r} is unknown")
    if not WORDS.issuperset(needs):
        raise row.fault(f"needs {row['needs']!r} are not of {', '.join(sorted(WORDS))}")
    if row["paradigm"] not in (NONE, *patterns):
        raise row.fault(f"paradigm {row['paradigm']!r} is not in paradigms.tsv")
    return Hint(role, "" if kind == NONE else kind, row["family"], needs, 1)
