"""Pack: the data that teaches the reader one language, read once, folded, checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal, NamedTuple

from tawatur.errors import PackError
from tawatur.language.clitic import Clitics
from tawatur.language.fold import Folder
from tawatur.language.inflection import COLUMNS, inflect, paradigms
from tawatur.language.lexicon import Body, Lexicon, Noun, Phrases
from tawatur.language.tables import Row, read

CUE_KINDS = ("verb", "relay", "preposition", "as", "in", "own", "silence")
FRAMES = frozenset(
    {
        "that",
        "colon",
        "quote",
        "obj",
        "bare",
        "an",
        "ila",
        "ala",
        "min",
        "bi",
        "bi-act",
        "li",
        "fi",
        "to-li",
        "to-bi",
        "to-ila",
        "to-ala",
        "to-that",
        "with-bi",
        "with-ila",
        "with-blame",
        "thing",
        "party",
        "attack",
        "said",
        "strict",
        "sure",
        "denied",
        "renewed",
        "weight",
        "text",
        "question",
        "before",
        "after",
        "none",
    }
)
PARTS = ("past", "present", "participle", "noun")
SILENCES = frozenset({"after", "after-refusal", "after-content", "ladai", "from", "could-not", "bare"})
SPELT = frozenset({"not-spelt"})
"""Classes whose words are kept as they are spelt: the fold would make them another word."""
MEMORY = 200_000
"""Written words that are remembered: a bound, for a corpus has few more."""
NO_FORM = "-"
IMPERSONAL = "!"


class Cue(NamedTuple):
    """A row of `cues.tsv`: a word or words that report.

    Attributes:
        id: The row's name, in ASCII.
        kind: verb, relay, preposition, as, in, own, silence.
        stance: What its source does, where nothing else decides.
        frames: Which introducers its content may have.
        gloss: In English.
    """

    id: str
    kind: str
    stance: str
    frames: frozenset[str]
    gloss: str


class CueForm(NamedTuple):
    """One written form of a cue.

    Attributes:
        cue: The row.
        part: past, present, participle, noun.
        tag: Number and gender.
        pronoun: A joined object or owner, or "".
        impersonal: Without a subject this form speaks for nobody.
    """

    cue: Cue
    part: str
    tag: str
    pronoun: str
    impersonal: bool


class Pack:
    """One language, as the reader sees it. Made by `load`; not changed afterwards.

    Attributes:
        iso: ISO 639 code.
        name: In English.
        version: Changes with every change of its data.
        direction: rtl or ltr.
        relational: Endings of adjectives of relation.
        plural: Endings of plurals of persons.
        oblique: Endings of plurals that are no subject.
        accusative: What an indefinite noun ends with as an object.
        own_future: Beginnings of verbs that say what "we" or "I" shall do.
        circumstance: Matches participles of circumstance ("citing ...").
        verbal_noun: Matches words of the shape of verbal nouns.
        spellings: Class to words as they are spelt, for the few that the fold would merge with others.
        folder: Profile `match`.
        search: Profile `search`.
        clitics: Joined words.
        lexicon: Word classes, source nouns, names.
        cues: Folded form to the cues that it can be.
        cue_phrases: Cues of several words, and those that are no verbs.
        silences: Cues of silence: no answer, no comment, not verified.
        outlets: Names of agencies, papers and channels.
        bodies: Names of states, groups and institutions.
        furniture: Class to folded phrases that are a page's furniture.
    """

    def __init__(self, root: Traversable) -> None:
        manifest = _manifest(root)
        pack = manifest["pack"]
        self.iso: str = pack["iso"]
        self.name: str = pack["name"]
        self.version: str = pack["version"]
        self.direction: Literal["rtl", "ltr"] = pack["direction"]
        endings = manifest.get("endings", {})
        self.relational: tuple[str, ...] = tuple(endings.get("relational", ()))
        self.plural: tuple[str, ...] = tuple(endings.get("plural", ()))
        self.oblique: tuple[str, ...] = tuple(endings.get("oblique", ()))
        self.accusative: tuple[str, ...] = tuple(endings.get("accusative", ()))
        self.own_future: tuple[str, ...] = tuple(endings.get("own_future", ()))
        self.circumstance = _pattern(endings.get("circumstance", ""))
        self.verbal_noun = _pattern(endings.get("verbal_noun", ""))
        fold_rows = list(read(root / "fold.tsv", ("code", "profile", "gloss", "to")))
        self.folder = _folder(fold_rows, manifest["fold"]["match"])
        self.search = _folder(fold_rows, manifest["fold"]["search"])
        self.clitics = _clitics(self.folder, manifest.get("clitics", {}))
        self.lexicon = self._lexicon(root)
        self._forms: dict[str, tuple[CueForm, ...]] = {}
        self._opens: dict[str, bool] = {}
        self.cues: dict[str, tuple[CueForm, ...]] = {}
        self.cue_phrases: Phrases
        self._read_cues(root)
        fold = self.folder.word
        self.silences = self._silences(root)
        self.outlets = Phrases(
            (tuple(fold(row["name"]).split()), row["kind"])
            for row in read(root / "outlets.tsv", ("kind", "gloss", "name"))
        )
        self.bodies = Phrases(
            (tuple(fold(row["name"]).split()), Body(row["kind"], row["code"], row["gloss"]))
            for row in read(root / "bodies.tsv", ("kind", "code", "gloss", "name"))
        )
        furniture: dict[str, list[str]] = {}
        for row in read(root / "furniture.tsv", ("class", "gloss", "phrase")):
            furniture.setdefault(row["class"], []).append(fold(row["phrase"]))
        self.furniture: Mapping[str, tuple[str, ...]] = {name: tuple(words) for name, words in furniture.items()}

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
                words = tuple(fold(row["word"]).split())
                phrases.setdefault(row["class"], []).append(words)
                if len(words) == 1:
                    classes.setdefault(row["class"], set()).add(words[0])
        for word in list(classes.get("complementiser", ())):
            classes["complementiser"] |= {self.clitics.join(word, pronoun) for pronoun in self.clitics.pronouns}
        nouns: dict[str, list[Noun]] = {}
        for row in read(root / "nouns.tsv", ("kind", "number", "basis", "gloss", "forms")):
            noun = Noun(row["kind"], row["number"], row["basis"])
            for form in row.words("forms"):
                folded = fold(form)
                if noun.number == "one" and noun.kind in ("source", "witness", "person"):
                    # The object case, which a particle before the subject asks for.
                    for ending in self.accusative:
                        nouns.setdefault(folded + ending, []).append(noun)
                # A joined pronoun changes some ends; the stem before it is found under that shape too.
                for written in {folded, self.clitics.join(folded, "")}:
                    nouns.setdefault(written, []).append(noun)
        names = {fold(row["name"]) for row in read(root / "names.tsv", ("gloss", "name"))}
        return Lexicon(
            classes={name: frozenset(words) for name, words in classes.items()},
            phrases=phrases,
            nouns={word: tuple(dict.fromkeys(some)) for word, some in nouns.items()},
            names=frozenset(names),
            clitics=self.clitics,
        )

    def forms(self, norm: str) -> tuple[CueForm, ...]:
        """The cues that a written word can be, a joined conjunction or "to" of purpose aside; remembered."""
        known = self._forms.get(norm)
        if known is None:
            known = self._look(norm)
            if len(self._forms) < MEMORY:
                self._forms[norm] = known
        return known

    def _look(self, norm: str) -> tuple[CueForm, ...]:
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

    def can_open(self, norm: str) -> bool:
        """Whether a report's cue can begin with a written word; remembered."""
        known = self._opens.get(norm)
        if known is None:
            bare = [norm, *(norm[len(c) :] for c in self.clitics.conjunctions if norm.startswith(c))]
            known = bool(self.forms(norm)) or any(
                phrases.begins(word) for word in bare for phrases in (self.cue_phrases, self.silences)
            )
            if len(self._opens) < MEMORY:
                self._opens[norm] = known
        return known

    def _silences(self, root: Traversable) -> Phrases:
        found: list[tuple[tuple[str, ...], object]] = []
        for row in read(root / "silence.tsv", ("id", "stance", "frames", "gloss", "forms")):
            if row["frames"] not in SILENCES:
                raise row.fault(f"frame {row['frames']!r} is none of {sorted(SILENCES)}")
            cue = Cue(row["id"], "silence", row["stance"], frozenset({row["frames"]}), row["gloss"])
            found.extend((tuple(self.folder.word(form).split()), cue) for form in row.words("forms"))
        return Phrases(found)

    def _read_cues(self, root: Traversable) -> None:
        fold = self.folder.word
        patterns = paradigms(read(root / "paradigms.tsv", COLUMNS))
        found: dict[str, list[CueForm]] = {}
        phrases: list[tuple[tuple[str, ...], object]] = []
        for row in read(root / "cues.tsv", ("id", "kind", "stance", "frames", "paradigm", "gloss", "forms")):
            cue = Cue(row["id"], row["kind"], row["stance"], frozenset(row.names("frames")), row["gloss"])
            if cue.kind not in CUE_KINDS:
                raise row.fault(f"kind {cue.kind!r} is none of {CUE_KINDS}")
            if not cue.frames <= FRAMES:
                raise row.fault(f"frames {sorted(cue.frames - FRAMES)} are unknown")
            forms = row.words("forms")
            if row["paradigm"] == NO_FORM:
                phrases.extend((tuple(fold(form).split()), cue) for form in forms)
                continue
            if row["paradigm"] not in patterns:
                raise row.fault(f"paradigm {row['paradigm']!r} is not in paradigms.tsv")
            impersonal = {part for part, form in zip(PARTS, forms, strict=False) if form.startswith(IMPERSONAL)}
            parts = {
                part: fold(form.removeprefix(IMPERSONAL))
                for part, form in zip(PARTS, forms, strict=False)
                if form != NO_FORM
            }
            for part, tag, form in inflect(patterns[row["paradigm"]], parts):
                personless = part in impersonal
                found.setdefault(form, []).append(CueForm(cue, part, tag, "", personless))
                if part == "participle":
                    continue
                for pronoun in self.clitics.objects:
                    joined = self.clitics.join(form, pronoun)
                    found.setdefault(joined, []).append(CueForm(cue, part, tag, pronoun, personless))
        self.cues = {form: tuple(some) for form, some in found.items() if not self.lexicon.is_(form, "no-cue")}
        self.cue_phrases = Phrases(phrases)


def _manifest(root: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads((root / "pack.toml").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError("pack.toml", None, f"cannot be read: {error}") from error


def _pattern(source: str) -> re.Pattern[str]:
    try:
        return re.compile(source or r"(?!)")
    except re.error as error:
        raise PackError("pack.toml", None, f"verbal_noun is no regular expression: {error}") from error


def _folder(rows: list[Row], profiles: list[str]) -> Folder:
    table: dict[int, str | None] = {}
    for row in rows:
        if row["profile"] not in profiles:
            continue
        try:
            table[int(row["code"], 16)] = row["to"] or None
        except ValueError as error:
            raise row.fault(f"code {row['code']!r} is not hexadecimal") from error
    return Folder(table)


def _clitics(folder: Folder, section: Mapping[str, Any]) -> Clitics:
    def words(key: str) -> tuple[str, ...]:
        return tuple(folder.word(word) for word in section.get(key, ()))

    return Clitics(
        conjunctions=words("conjunctions"),
        prepositions=words("prepositions"),
        with_=folder.word(section.get("with", "")),
        address=folder.word(section.get("address", "")),
        article=folder.word(section.get("article", "")),
        contracted={folder.word(a): folder.word(b) for a, b in section.get("contracted", {}).items()},
        pronouns=words("pronouns"),
        objects=words("objects"),
        joins={folder.word(a): folder.word(b) for a, b in section.get("joins", {}).items()},
    )


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
