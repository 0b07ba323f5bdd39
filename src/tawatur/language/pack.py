"""Pack: the data that teaches the reader one language, read once, folded, checked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, NamedTuple

from tawatur.errors import PackError
from tawatur.language import calendar, casualty, cues, happening, number, times, warning
from tawatur.language.calendar import Calendar
from tawatur.language.casualty import Casualties
from tawatur.language.cues import CueForm, Cues
from tawatur.language.happening import Happenings
from tawatur.language.hijri import umm_al_qura
from tawatur.language.inflection import COLUMNS as PARADIGM_COLUMNS
from tawatur.language.inflection import Endings, paradigms
from tawatur.language.lexicon import Body, Lexicon, Noun, Phrases, turned
from tawatur.language.manifest import clitics, folder, manifest, pattern, tense
from tawatur.language.memory import Memory
from tawatur.language.names import Names
from tawatur.language.nation import Nations
from tawatur.language.number import Numbers
from tawatur.language.places import Places
from tawatur.language.tables import Row, read
from tawatur.language.times import Times
from tawatur.language.vocabulary import COLUMNS as VOCABULARY_COLUMNS
from tawatur.language.vocabulary import UNKNOWN, VERB_COLUMNS, verb_forms, vocabulary
from tawatur.language.warning import Warnings
from tawatur.model import Basis

SPELT = frozenset({"in-front", "not-a-place", "not-spelt", "people"})
"""Classes whose words are kept as they are spelt, apart from the lexicon.

The fold would make some of them another word; others are asked for only where the table of places is made, or where
no table of sources has a word.
"""
NOUN_KINDS = frozenset(
    {
        "source",
        "witness",
        "person",
        "people",
        "organisation",
        "media",
        "document",
        "own-count",
        "statement",
        "investigation",
    }
)
NUMBERS = ("one", "many")
BODY_KINDS = ("state", "group", "body")
OUTLET_KINDS = ("agency", "channel", "paper")
BASES = frozenset({"-", *(basis.value for basis in Basis)})


class Opening(NamedTuple):
    """A written word as the first of a name: a joined preposition, the word without what is joined, letters cut."""

    preposition: str
    stem: str
    cut: int


class Pack:
    """One language, as the reader sees it. Made by `load`; not changed afterwards.

    Attributes:
        iso: ISO 639 code.
        name: In English.
        version: Changes with every change of its data.
        script: ISO 15924 code.
        direction: rtl or ltr.
        relational: Endings of adjectives of relation.
        plural: Endings of plurals of persons.
        oblique: Endings of plurals that are no subject.
        dual: Endings of the dual.
        dual_construct: Those of the dual before another noun.
        things: Endings of plurals of things.
        object_marks: Marks in the spelling of an indefinite noun as an object.
        feminine: Endings of nouns for women.
        accusative: What an indefinite noun ends with as an object.
        own_future: Beginnings of verbs that say what "we" or "I" shall do.
        plural_alone: Whether a verb in the plural or dual never has its subject behind it.
        circumstance: Matches participles of circumstance ("citing ...").
        verbal_noun: Matches words of the shape of verbal nouns.
        spellings: Class to words as they are spelt, for the few that the fold would merge with others.
        folder: Profile `match`.
        search: Profile `search`.
        clitics: Joined words.
        lexicon: Word classes, source nouns, names.
        vocabulary: Parts of speech of written words.
        verb_endings: Number and gender of verbs that are no cues, by the first paradigm.
        tense: Verbs of the present and the future.
        numbers: Numbers in words and digits.
        times: Words of time.
        cues: Folded form to the cues that it can be.
        cue_phrases: Cues of several words, and those that are no verbs.
        silences: Cues of silence: no answer, no comment, not verified.
        outlets: Names of agencies, papers and channels.
        bodies: Names of states, groups and institutions.
        nations: States by their names and adjectives.
        links: Class to the words by which sources, what they rest on and what they answer are known.
        leads: Word to the classes of `links` of which a phrase begins with it.
        places: Names of countries, capitals and cities.
        names: The model that tells names in a clause, where the tables cannot.
        calendar: Months, weekdays, times of day, zones.
        casualties: Words that say what happened to those counted.
        warnings: Words by which a page tells of a warning; its phrases are classes of `links` too.
        happenings: Words of acts.
        furniture: Class to folded phrases that are a page's furniture.
        forms: The cues that a written word can be, a joined conjunction or "to" of purpose aside; remembered.
        loose: Whether no table has a folded word, but as a part of names; remembered.
        begins: Whether a cue of several words can begin with a written word; remembered.
        can_open: Whether a report's cue can begin with a written word; remembered.
        openings: How a written word can begin the name of a body or an outlet; remembered.
    """

    def __init__(self, root: Traversable) -> None:
        read_manifest = manifest(root)
        pack = read_manifest["pack"]
        self.iso: str = pack["iso"]
        self.name: str = pack["name"]
        self.version: str = pack["version"]
        self.script: str = pack["script"]
        self.direction: Literal["rtl", "ltr"] = pack["direction"]
        endings = read_manifest.get("endings", {})
        self.relational: tuple[str, ...] = tuple(endings.get("relational", ()))
        self.plural: tuple[str, ...] = tuple(endings.get("plural", ()))
        self.dual: tuple[str, ...] = tuple(endings.get("dual", ()))
        self.dual_construct: tuple[str, ...] = tuple(endings.get("dual_construct", ()))
        self.things: tuple[str, ...] = tuple(endings.get("things", ()))
        self.oblique: tuple[str, ...] = tuple(endings.get("oblique", ()))
        self.object_marks: tuple[str, ...] = tuple(endings.get("object_marks", ()))
        self.feminine: tuple[str, ...] = tuple(endings.get("feminine", ()))
        self.accusative: tuple[str, ...] = tuple(endings.get("accusative", ()))
        self.own_future: tuple[str, ...] = tuple(endings.get("own_future", ()))
        self.plural_alone = bool(read_manifest.get("grammar", {}).get("plural_alone", False))
        self.circumstance = pattern(endings, "circumstance")
        self.verbal_noun = pattern(endings, "verbal_noun")
        fold_rows = list(read(root / "fold.tsv", ("code", "profile", "gloss", "to")))
        self.folder = folder(fold_rows, read_manifest["fold"]["match"])
        self.search = folder(fold_rows, read_manifest["fold"]["search"])
        self.clitics = clitics(self.folder, read_manifest.get("clitics", {}))
        self.lexicon = self._lexicon(root)
        fold = self.folder.word
        patterns = paradigms(read(root / "paradigms.tsv", PARADIGM_COLUMNS))
        verbs = verb_forms(read(root / "verbs.tsv", VERB_COLUMNS), patterns, fold)
        self.vocabulary = vocabulary(read(root / "vocabulary.tsv", VOCABULARY_COLUMNS), self.clitics, verbs)
        self.tense = tense(self.folder, read_manifest.get("tense", {}), self.clitics, self.vocabulary)
        self.numbers = Numbers(read(root / "numbers.tsv", number.COLUMNS), fold, self.clitics)
        self.verb_endings = Endings(next(iter(patterns.values()), []))
        read_cues = Cues(
            read(root / "cues.tsv", cues.COLUMNS),
            patterns,
            fold,
            self.clitics,
            lambda form: self.lexicon.is_(form, "no-cue"),
        )
        self.cues = read_cues.forms
        self.cue_phrases = read_cues.phrases
        self.silences = cues.silences(read(root / "silence.tsv", cues.SILENCE_COLUMNS), fold)
        self.outlets = Phrases(
            (_phrase(row, "name", fold), _one_of(row, "kind", OUTLET_KINDS, doubtful="?"))
            for row in read(root / "outlets.tsv", ("kind", "gloss", "name"))
        )
        bodies = {
            _phrase(row, "name", fold): Body(_one_of(row, "kind", BODY_KINDS), row["code"], row["gloss"])
            for row in read(root / "bodies.tsv", ("kind", "code", "gloss", "name"))
        }
        links: dict[str, list[tuple[tuple[str, ...], object]]] = {}
        for row in read(root / "links.tsv", ("class", "gloss", "word")):
            links.setdefault(row["class"], []).append((_phrase(row, "word", fold), row["class"]))
        self.warnings = Warnings(read(root / "warnings.tsv", warning.COLUMNS), fold, self.clitics)
        for name, some in self.warnings.phrases.items():
            links.setdefault(name, []).extend((words, name) for words in some)
        self.links: Mapping[str, Phrases] = {name: Phrases(phrases) for name, phrases in links.items()}
        self.leads: Mapping[str, frozenset[str]] = turned(
            {name: phrases.firsts for name, phrases in self.links.items()}
        )
        self.places = Places(root / "places.tsv")
        self.bodies = Phrases({**self.places.states(), **bodies}.items())
        self.nations = Nations(self.bodies, self.clitics, self.relational, tuple(endings.get("nations", ("",))))
        self.calendar = Calendar(
            read(root / "calendar.tsv", calendar.COLUMNS),
            fold,
            clitics=self.clitics,
            numbers=self.numbers,
            hijri=umm_al_qura() if read_manifest.get("calendars", {}).get("hijri") else None,
        )
        firsts = self.numbers.firsts | self.calendar.firsts
        days = [word for word in self.calendar.words if word[0] in ("weekday", "zone")]
        self.times = Times(read(root / "times.tsv", times.COLUMNS), days, fold, self.clitics, self._dates, firsts)
        # A line of date and time is made up of the calendar's words too.
        furniture: dict[str, list[str]] = {"date": list(self.calendar.phrases)}
        for row in read(root / "furniture.tsv", ("class", "gloss", "phrase")):
            furniture.setdefault(row["class"], []).append(fold(row["phrase"]))
        self.furniture: Mapping[str, tuple[str, ...]] = {name: tuple(words) for name, words in furniture.items()}
        self.casualties = Casualties(
            read(root / "casualties.tsv", casualty.COLUMNS), patterns, fold, self.clitics, self.accusative
        )
        future = read_manifest.get("tense", {}).get("future", "")
        acts = read(root / "events.tsv", happening.COLUMNS)
        self.happenings = Happenings(acts, patterns, fold, self.clitics, self.accusative, future)
        self._firsts = self.cue_phrases.firsts | self.silences.firsts
        self._named = self.bodies.firsts | self.outlets.firsts
        weights = root / "names.crfsuite"
        self.names = Names(self, weights.read_bytes() if weights.is_file() else None)
        self.forms = Memory(self._forms).__getitem__
        self.loose = Memory(self._loose).__getitem__
        self.begins = Memory(self._begins).__getitem__
        self.can_open = Memory(self._can_open).__getitem__
        self.openings = Memory(self._openings).__getitem__

    def _lexicon(self, root: Traversable) -> Lexicon:
        fold = self.folder.word
        classes: dict[str, set[str]] = {}
        phrases: dict[str, list[tuple[str, ...]]] = {}
        self.spellings: dict[str, set[str]] = {}
        for table in ("words.tsv", "contents.tsv"):
            for row in read(root / table, ("class", "gloss", "word")):
                if row["class"] in SPELT:
                    self.spellings.setdefault(row["class"], set()).add(row["word"])
                    continue
                words = _phrase(row, "word", fold)
                phrases.setdefault(row["class"], []).append(words)
                if len(words) == 1:
                    classes.setdefault(row["class"], set()).add(words[0])
        for word in list(classes.get("complementiser", ())):
            classes["complementiser"] |= {self.clitics.join(word, pronoun) for pronoun in self.clitics.pronouns}
        nouns: dict[str, list[Noun]] = {}
        for row in read(root / "nouns.tsv", ("kind", "number", "basis", "gloss", "forms")):
            noun = Noun(_one_of(row, "kind", NOUN_KINDS), _one_of(row, "number", NUMBERS), _one_of(row, "basis", BASES))
            for form in row.words("forms"):
                folded = fold(form)
                if noun.number == "one" and noun.kind in ("source", "witness", "person"):
                    # The object case, which a particle before the subject asks for.
                    for ending in self.accusative:
                        nouns.setdefault(folded + ending, []).append(noun)
                # A joined pronoun changes some ends; the stem before it is found under that shape too.
                for written in {folded, self.clitics.join(folded, "")}:
                    nouns.setdefault(written, []).append(noun)
        # Folded at once: they are many.
        names = fold("\n".join(row["name"] for row in read(root / "names.tsv", ("gloss", "name")))).split("\n")
        return Lexicon(
            classes={name: frozenset(words) for name, words in classes.items()},
            phrases=phrases,
            nouns={word: tuple(dict.fromkeys(some)) for word, some in nouns.items()},
            names=frozenset(names),
            clitics=self.clitics,
        )

    def _dates(self, norm: str) -> frozenset[str]:
        """What a folded word is in a date: "figures", "number", "month"."""
        if norm[0].isdigit():
            return frozenset({"number"} if norm.isdigit() and len(norm) < len("2031") else {"number", "figures"})
        number = {"number"} if self.numbers.word(norm) is not None else set()
        return frozenset(number | ({"month"} if self.calendar.month_word(norm) else set()))

    def links_to(self, word: str, name: str) -> bool:
        """Whether a folded word by itself is in a class of `links.tsv`."""
        phrases = self.links.get(name)
        return phrases is not None and phrases.match([word], 0) is not None

    def _forms(self, norm: str) -> tuple[CueForm, ...]:
        found = self.cues.get(norm)
        if found:
            return found
        if self.lexicon.is_(norm, "no-cue"):
            return ()
        for conjunction in self.clitics.conjunctions:
            if norm.startswith(conjunction):
                found = self.cues.get(norm[len(conjunction) :])
                if found:
                    return found
        # "to say": a verb of purpose goes on with the same subject.
        purpose = self.clitics.address
        word = self.lexicon.word(norm)
        if purpose and norm.startswith(purpose) and not word.nouns and not word.name:
            return tuple(f for f in self.cues.get(norm[len(purpose) :], ()) if f.part == "present" and not f.pronoun)
        return ()

    def _loose(self, norm: str) -> bool:
        if len(norm) < 3 or not norm[0].isalpha() or self.forms(norm):
            return False
        sense = self.vocabulary(norm)
        if sense != UNKNOWN and sense.parts != "R":
            return False
        word = self.lexicon.word(norm)
        return not (word.nouns or word.bare or word.article)

    def _can_open(self, norm: str) -> bool:
        return bool(self.forms(norm)) or self.begins(norm)

    def _begins(self, norm: str) -> bool:
        return norm in self._firsts or any(
            norm.startswith(c) and norm[len(c) :] in self._firsts for c in self.clitics.conjunctions
        )

    def _openings(self, norm: str) -> tuple[Opening, ...]:
        if self._named.isdisjoint(self.clitics.rests(norm)):
            return ()
        found = [Opening("", norm, 0)] if norm in self._named else []
        for conjunction, preposition, article, stem, cut in self.clitics.fronts(norm):
            whole = self.clitics.article + stem if article else stem
            if (conjunction or preposition) and whole in self._named:
                found.append(Opening(preposition, whole, cut))
        return tuple(found)


def _phrase(row: Row, column: str, fold: Callable[[str], str]) -> tuple[str, ...]:
    """The folded words of a cell that may not be empty."""
    words = tuple(fold(row[column]).split())
    if not words:
        raise row.fault(f"no {column}")
    return words


def _one_of(row: Row, column: str, known: Collection[str], *, doubtful: str = "") -> str:
    """A cell that must be one of a few words, a mark of doubt at its end aside."""
    cell = row[column]
    if (cell.removesuffix(doubtful) if doubtful else cell) not in known:
        raise row.fault(f"{column} {cell!r} is none of {', '.join(sorted(known))}")
    return cell


@cache
def packs() -> tuple[str, ...]:
    """ISO 639 codes of the installed packs."""
    data = files("tawatur.language") / "data"
    return tuple(sorted(entry.name for entry in data.iterdir() if entry.is_dir()))


@cache
def load(iso: str) -> Pack:
    """The installed pack of a language, read once a process.

    Raises:
        PackError: No such pack, or its data is wrong.
    """
    if iso not in packs():
        raise PackError(iso, None, f"no language pack of that name; there are: {', '.join(packs())}")
    return Pack(files("tawatur.language") / "data" / iso)
