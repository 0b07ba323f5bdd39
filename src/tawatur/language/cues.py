"""Cues: the rows of `cues.tsv` and `silence.tsv`, and every form in which a page can write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tawatur.language.clitic import Clitics
from tawatur.language.inflection import Pattern, inflect
from tawatur.language.lexicon import Phrases
from tawatur.language.tables import Row
from tawatur.model import Stance

COLUMNS = ("id", "kind", "stance", "frames", "paradigm", "count", "right", "gloss", "forms")
SILENCE_COLUMNS = ("id", "stance", "frames", "gloss", "forms")
KINDS = ("verb", "noun", "relay", "preposition", "as", "in", "own")
PARTS = ("past", "present", "participle", "noun")
STANCES = frozenset(stance.value for stance in Stance)
INTRODUCERS = frozenset("that colon quote question obj bare an ila ala min bi bi-act li fi".split())  # noqa: SIM905
"""What may open a content: a complementiser, a mark, a noun, a preposition of the cue's own."""
OBJECTS = frozenset("to-act to-li to-bi to-ila to-ala to-min to-that with-ala with-bi with-ila with-blame".split())  # noqa: SIM905
"""What may follow an object: to whom it is said, or of whom."""
LIMITS = frozenset(
    (
        "head",
        "main",
        "named",
        "thing",
        "party",
        "attack",
        "said",
        "strict",
        "sure",
        "denied",
        "by-with",
        "given",
        "press",
        "renewed",
        "felt",
        "weight",
        "text",
        "god",
        "acted",
        "against",
        "apart",
        "act",
    )
) | {"close", "main", "deed", "marked", "topic", "before", "after"}
"""What narrows a row: which nouns it takes, and how sure its source must be."""
FRAMES = INTRODUCERS | OBJECTS | LIMITS
SILENCES = frozenset(
    {"after", "after-refusal", "after-silence", "after-content", "ladai", "from", "could-not", "could-not-of", "bare"}
)
NO_FORM = "-"
IMPERSONAL = "!"


class Cue(NamedTuple):
    """A row of `cues.tsv`: a word or words that report.

    Attributes:
        id: The row's name, in ASCII.
        kind: verb, relay, preposition, as, in, own, silence; colon for a headline's.
        stance: What its source does, where nothing else decides.
        frames: Which introducers its content may have, and what narrows it.
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


class Cues:
    """All cues of a pack, by their folded forms.

    Attributes:
        forms: Folded word to the cues that it can be.
        phrases: Cues of several words, and those that are no verbs.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        patterns: Mapping[str, list[Pattern]],
        fold: Callable[[str], str],
        clitics: Clitics,
        another: Callable[[str], bool],
    ) -> None:
        """Read the rows.

        Args:
            rows: Of `cues.tsv`.
            patterns: The pack's paradigms.
            fold: Folds a word.
            clitics: Joins pronouns.
            another: Whether a folded form is another word of the same letters.

        Raises:
            PackError: A row names a kind, stance, frame or paradigm that there is not, or has no form.
        """
        found: dict[str, list[CueForm]] = {}
        phrases: list[tuple[tuple[str, ...], object]] = []
        for row in rows:
            cue = _cue(row)
            forms = row.words("forms")
            if row["paradigm"] == NO_FORM:
                phrases.extend((tuple(fold(form).split()), cue) for form in forms)
                continue
            if row["paradigm"] not in patterns:
                raise row.fault(f"paradigm {row['paradigm']!r} is not in paradigms.tsv")
            named = dict(zip(PARTS, forms, strict=False))
            parts = {part: fold(form.removeprefix(IMPERSONAL)) for part, form in named.items() if form != NO_FORM}
            for part, tag, form in inflect(patterns[row["paradigm"]], parts):
                personless = named[part].startswith(IMPERSONAL)
                found.setdefault(form, []).append(CueForm(cue, part, tag, "", personless))
                if part == "participle":
                    continue
                for pronoun in clitics.objects:
                    joined = clitics.join(form, pronoun)
                    found.setdefault(joined, []).append(CueForm(cue, part, tag, pronoun, personless))
            if cue.kind == "noun":
                _behind_prepositions(found, cue, clitics)
        self.forms = {form: tuple(some) for form, some in found.items() if not another(form)}
        self.phrases = Phrases(phrases)


def _behind_prepositions(found: dict[str, list[CueForm]], cue: Cue, clitics: Clitics) -> None:
    """Add a noun's forms with the prepositions that are written joined to it."""
    own = [(form, one) for form, some in found.items() for one in some if one.cue is cue]
    for form, one in own:
        for preposition in clitics.prepositions:
            found.setdefault(preposition + form, []).append(one)


def _cue(row: Row) -> Cue:
    """A row of `cues.tsv`, checked."""
    cue = Cue(row["id"], row["kind"], row["stance"], frozenset(row.names("frames")), row["gloss"])
    if cue.kind not in KINDS:
        raise row.fault(f"kind {cue.kind!r} is none of {', '.join(KINDS)}")
    if cue.stance not in STANCES:
        raise row.fault(f"stance {cue.stance!r} is none of {', '.join(sorted(STANCES))}")
    if not cue.frames <= FRAMES:
        raise row.fault(f"there is no frame {', '.join(sorted(cue.frames - FRAMES))}")
    if not row.words("forms"):
        raise row.fault("no form")
    return cue


def silences(rows: Iterable[Row], fold: Callable[[str], str]) -> Phrases:
    """The cues of `silence.tsv` as phrases.

    Raises:
        PackError: A row names a frame or stance that there is not, or has no form.
    """
    found: list[tuple[tuple[str, ...], object]] = []
    for row in rows:
        if row["frames"] not in SILENCES:
            raise row.fault(f"frame {row['frames']!r} is none of {', '.join(sorted(SILENCES))}")
        if row["stance"] not in STANCES:
            raise row.fault(f"stance {row['stance']!r} is none of {', '.join(sorted(STANCES))}")
        if not row.words("forms"):
            raise row.fault("no form")
        cue = Cue(row["id"], "silence", row["stance"], frozenset({row["frames"]}), row["gloss"])
        found.extend((tuple(fold(form).split()), cue) for form in row.words("forms"))
    return Phrases(found)
