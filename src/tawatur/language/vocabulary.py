"""Vocabulary: which parts of speech a written word can be, joined words aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.inflection import Pattern, inflect
from tawatur.language.memory import Memory
from tawatur.language.tables import Row

COLUMNS = ("parts", "word")
VERB_COLUMNS = ("paradigm", "forms")
NOMINAL = frozenset("NMHLORAC")
"""Parts that can stand behind the article or a preposition."""
VERBAL = frozenset("VPI")
LETTERS = NOMINAL | VERBAL | frozenset("DF")
JOINED = "J"
OWNED = "s"
UNOWNED = frozenset("FDRL")
"""Parts of a word to which no pronoun is joined."""


class Sense(NamedTuple):
    """What a written word can be.

    Attributes:
        parts: Letters, likeliest first: N noun, M verbal noun, A adjective, H person or office, V past verb,
            P present verb, I verb of another person, D adverb, F function word, R part of a person's name,
            L place, O body or brand, C number; empty where the word is not known.
        conjunction: Whether a conjunction is joined to it.
        preposition: The preposition joined to it, or "".
        article: Whether it has the article.
        owned: Whether a pronoun is joined to it.
    """

    parts: str
    conjunction: bool = False
    preposition: str = ""
    article: bool = False
    owned: bool = False


UNKNOWN = Sense("")


class Entry(NamedTuple):
    """A row of the table, taken apart: letters, those that are nominal, whether owned, whether a letter is joined."""

    letters: str
    nominal: str
    owned: bool
    joined: bool


FORMS = {"past": Entry("V", "", False, False), "present": Entry("P", "", False, False)}
"""The entries of verbs' forms that the table has no row for."""


class Vocabulary:
    """The words of a pack by their parts of speech.

    Args:
        entries: Folded word to its entry.
        clitics: The language's clitics.
    """

    def __init__(self, entries: Mapping[str, Entry], clitics: Clitics) -> None:
        self._entries = entries
        self._clitics = clitics
        self._senses = Memory(self._same)
        self._kinds: dict[Sense, Sense] = {}

    def __call__(self, norm: str) -> Sense:
        """What a folded word can be; remembered."""
        return self._senses[norm]

    def _same(self, norm: str) -> Sense:
        """What a word can be; words alike in it share one record."""
        found = self._look(norm)
        return self._kinds.setdefault(found, found)

    def _look(self, norm: str) -> Sense:
        whole = self._entry(norm)
        if whole is not None:
            return whole
        clitics = self._clitics
        with_object = self._owned(norm)
        # A noun with the article can look like a verb with an object: the article is the likelier.
        if with_object is not None and with_object[0][0] in VERBAL and not self._with_article(norm):
            return Sense(with_object[0], False, "", False, True)
        best: Sense | None = None
        for conjunction, preposition, article, stem, _ in clitics.fronts(norm):
            if not (conjunction or preposition or article):
                continue
            found = self._stem(stem, nominal=bool(preposition or article))
            if found is None and not article and with_object is None:
                found = self._owned(stem)
            if found is None:
                continue
            parts, own, inner = found
            sense = Sense(parts, bool(conjunction), preposition or inner, article, own)
            # The fewest letters taken off, the article before all: what is left is then surest.
            if best is None or (article and not best.article):
                best = sense
        if best is not None:
            return best
        if with_object is not None:
            return Sense(with_object[0], False, with_object[2], False, True)
        if clitics.has_article(norm):
            return Sense("", article=True)
        return UNKNOWN

    def _with_article(self, norm: str) -> bool:
        """Whether a word is a noun or an adjective of the table with the article."""
        article = self._clitics.article
        return self._clitics.has_article(norm) and self._stem(norm[len(article) :], nominal=True) is not None

    def _entry(self, norm: str) -> Sense | None:
        found = self._stem(norm, nominal=False)
        if found is None:
            return None
        parts, owned, preposition = found
        return Sense(parts, False, preposition, False, owned or (parts[0] in NOMINAL and self._has_owner(norm)))

    def _has_owner(self, norm: str) -> bool:
        """Whether a noun is another noun with a pronoun of a third party."""
        inner = self._owned(norm) if norm.endswith(self._clitics.objects) else None
        return inner is not None and inner[0][0] in NOMINAL

    def _stem(self, stem: str, *, nominal: bool) -> tuple[str, bool, str] | None:
        """Letters, whether owned, joined preposition of a word in the table."""
        entry = self._entries.get(stem)
        if entry is None:
            return None
        letters = entry.nominal if nominal else entry.letters
        return (letters, entry.owned, stem[:1] if entry.joined else "") if letters else None

    def _owned(self, stem: str) -> tuple[str, bool, str] | None:
        """The same of a word with a joined pronoun that the table has without it."""
        clitics = self._clitics
        for candidate, _ in clitics.owned(stem):
            found = self._stem(candidate, nominal=False)
            if found is not None and not set(found[0]) <= UNOWNED:
                return found[0], True, found[2]
        return None


def vocabulary(rows: Iterable[Row], clitics: Clitics, verbs: Iterable[tuple[str, str]] = ()) -> Vocabulary:
    """The vocabulary of a table.

    Args:
        rows: Of `vocabulary.tsv`.
        clitics: The language's clitics.
        verbs: Part ("past", "present") and folded form of verbs; what the table has is taken from the table.

    Raises:
        PackError: A row names a part that there is not.
    """
    entries: dict[str, Entry] = {}
    # Thousands of rows have the same few cells.
    known: dict[str, Entry] = {}
    for row in rows:
        entry = known.get(row["parts"])
        if entry is None:
            entry = known[row["parts"]] = _entry(row)
        entries[row["word"]] = entry
    for part, form in verbs:
        entries.setdefault(form, FORMS[part])
    return Vocabulary(entries, clitics)


def verb_forms(
    rows: Iterable[Row], patterns: Mapping[str, list[Pattern]], fold: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Part and folded form of every form of the verbs of `verbs.tsv`: past, present, and the passive where it differs.

    Raises:
        PackError: A row names a paradigm that there is not, or has another number of forms.
    """
    for row in rows:
        if row["paradigm"] not in patterns:
            raise row.fault(f"paradigm {row['paradigm']!r} is not in paradigms.tsv")
        # Folded at once: they are many.
        forms = [form for one in fold(row["forms"]).split("|") if (form := one.strip())]
        if not 2 <= len(forms) <= 3:
            raise row.fault("past and present, and a passive where it differs")
        past, present, *passive = forms
        chosen = patterns[row["paradigm"]]
        for part, _, form in inflect(chosen, {"past": past, "present": present}):
            yield part, form
        for part, _, form in inflect(chosen, {"past": passive[0]} if passive else {}):
            yield part, form


def _entry(row: Row) -> Entry:
    readings = row.names("parts")
    letters = "".join(dict.fromkeys(one.strip(JOINED + OWNED) for one in readings))
    if not readings or not LETTERS.issuperset(one.strip(JOINED + OWNED) for one in readings):
        raise row.fault(f"parts {row['parts']!r} are none of {', '.join(sorted(LETTERS))}")
    nominal = "".join(letter for letter in letters if letter in NOMINAL)
    return Entry(letters, nominal, readings[0].endswith(OWNED), readings[0].startswith(JOINED))
