"""Train a pack's name model (`names.crfsuite`) and say how good it is on a part that it has not seen.

    python scripts/train_names.py CORPORA [--measure]

`CORPORA` has the folder `ner-ar`: NewsFANE in columns (CC BY-SA 3.0) and Wojood (MIT). The weights are made from both,
so they are under CC BY-SA 3.0 (`LICENSE-names-model`). Training is deterministic. `--measure` trains on four fifths and
prints precision, recall and F1 of whole names on the fifth; without it, all is trained on and written.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from pycrfsuite import Trainer

from tawatur.language.names import OUTSIDE, TYPES, UNKNOWN, Names
from tawatur.language.pack import load
from tawatur.language.tables import read

DATA = Path(__file__).resolve().parents[1] / "src" / "tawatur" / "language" / "data"
PARAMETERS = {
    "c1": 2.0,
    "c2": 0.02,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
HELD_OUT = 5
"""Every fifth stretch of the data is held out when measuring."""
STRETCH = 40
"""Sentences of a stretch: what lies side by side is of one article, and is held out together."""
LONGEST = 120
"""Words of a sentence."""
RENAMED = 0.7
"""How often a person's name is another one in the second copy of a sentence."""
FAMILY = 0.7
"""How often the last part of it is then a family's name with the article."""
MASKED = 0.5
"""How often the words of a name are hidden in the copy of a sentence: names that no table knows must be seen too."""

HIDDEN = ("w=", "stem=", "name", "begins=", "inside=", "part=")
"""Beginnings of what tells a word itself or its place in a table."""
PERSONS = {"Politician", "Athlete", "Artist", "Scientist", "Lawyer", "Businessperson", "Engineer", "Police"}
PERSONS |= {"Other_PER", "Religious_PER"}
BODIES = {"Government", "Non-Governmental", "Commercial", "Sports", "Media", "Educational", "Medical-Science"}
BODIES |= {"Religious_ORG", "Entertainment"}
PLACES = {"Nation", "Population-Center", "State-or-Province", "County-or-District", "GPE-Cluster", "Continent"}
PLACES |= {"Land", "Water-Body", "Land-Region-Natural", "Building-Grounds", "Airport", "Subarea-Facility"}
NESTED = {"PERS": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}

Sentence = list[tuple[str, str]]


def type_of(label: str) -> str:
    """The type of a fine class, or "" where it is none of ours."""
    for kind, classes in zip(TYPES, (PERSONS, BODIES, PLACES), strict=True):
        if label in classes:
            return kind
    return ""


def columns(path: Path, joined: tuple[frozenset[str], frozenset[str]]) -> Iterator[Sentence]:
    """NewsFANE's sentences, with the clitics joined again that it writes apart."""
    fronts, ends = joined
    sentence: Sentence = []
    front = ""
    for line in (*path.read_text("utf-8").split("\n"), ""):
        word, _, label = line.strip("\r\n").partition("\t")
        if not word.strip():
            if sentence:
                yield sentence
            sentence, front = [], ""
            continue
        prefix, _, fine = label.partition("-")
        kind = type_of(fine)
        tag = f"{prefix}-{kind}" if kind else OUTSIDE
        if tag == OUTSIDE and word in fronts:
            front += word
            continue
        if tag == OUTSIDE and word in ends and sentence and not front and sentence[-1][0].isalpha():
            sentence[-1] = (sentence[-1][0] + word, sentence[-1][1])
            continue
        sentence.append((front + word, tag))
        front = ""


def nested(path: Path) -> Iterator[Sentence]:
    """Wojood's sentences: of its nested names the outermost of our types."""
    sentence: Sentence = []
    for line in (*path.read_text("utf-8").split("\n"), ""):
        cells = line.split()
        if not cells:
            if sentence:
                yield sentence
            sentence = []
        elif cells[0].strip("$#"):
            ours = [f"{one[0]}-{NESTED[one[2:]]}" for one in cells[1:] if one[2:] in NESTED]
            sentence.append((cells[0], ours[0] if ours else OUTSIDE))


def mended(sentence: Sentence) -> Sentence:
    """The sentence with every name begun by B."""
    out: Sentence = []
    for word, tag in sentence:
        before = out[-1][1] if out else OUTSIDE
        wrong = tag.startswith("I-") and before[2:] != tag[2:]
        out.append((word, f"B{tag[1:]}" if wrong else tag))
    return out


def sentences(corpora: Path, names: Names) -> list[Sentence]:
    """All sentences, folded, in the order of the files."""
    pack = names.pack
    fronts = frozenset((*pack.clitics.conjunctions, *pack.clitics.prepositions))
    folder = corpora / "ner-ar"
    found = [*columns(folder / "newsfane-first80.tsv", (fronts, frozenset(pack.clitics.pronouns)))]
    for part in ("train", "val"):
        found.extend(nested(folder / f"wojood-{part}.txt"))
    folded = ([(pack.folder.word(word), tag) for word, tag in one] for one in found)
    return [mended([one for one in sentence if one[0]][:LONGEST]) for sentence in folded]


def masked(rows: list[list[str]], tags: list[str], chance: random.Random) -> list[list[str]]:
    """A copy in which the model sees of some names only their shape and what stands around them."""
    out = [list(row) for row in rows]
    hide = False
    for at, tag in enumerate(tags):
        if not tag.startswith("I-"):
            hide = tag != OUTSIDE and chance.random() < MASKED
        if hide:
            out[at] = [*(one for one in out[at] if not one.startswith(HIDDEN)), f"part={UNKNOWN}"]
            for offset in (-1, 1):
                if 0 <= at + offset < len(out):
                    seen = tuple(f"{-offset}:{one}" for one in HIDDEN)
                    kept = (one for one in out[at + offset] if not one.startswith(seen))
                    out[at + offset] = [*kept, f"{-offset}:part={UNKNOWN}"]
    return out


def renamed(sentence: Sentence, parts: tuple[list[str], list[str]], chance: random.Random) -> Sentence:
    """A copy in which persons have other names: the news that we have tells of few families."""
    given, families = parts
    out = list(sentence)
    for at, (_, tag) in enumerate(sentence):
        if tag[2:] == TYPES[0] and chance.random() < RENAMED:
            last = at + 1 == len(sentence) or sentence[at + 1][1] != f"I-{TYPES[0]}"
            out[at] = (chance.choice(families if last and chance.random() < FAMILY else given), tag)
    return out


def train(names: Names, data: Iterable[Sentence], target: Path) -> None:
    """Train on sentences and write the weights."""
    trainer = Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    chance = random.Random(1)  # noqa: S311
    table = read(DATA / names.pack.iso / "names.tsv", ("gloss", "name"))
    given: list[str] = []
    families: list[str] = []
    for row in table:
        name = names.pack.folder.word(row["name"])
        (families if names.pack.clitics.has_article(name) else given).append(name)
    parts = (given, families)
    for sentence in data:
        rows = names.features([word for word, _ in sentence])
        tags = [tag for _, tag in sentence]
        trainer.append(rows, tags)
        if any(tag != OUTSIDE for tag in tags):
            trainer.append(masked(rows, tags, chance), tags)
        if any(tag[2:] == TYPES[0] for tag in tags):
            other = names.features([word for word, _ in renamed(sentence, parts, chance)])
            trainer.append(masked(other, tags, chance), tags)
    trainer.train(str(target))


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """The names in a sentence: first word, one past the last, type."""
    found = set()
    start = -1
    for at, (before, tag) in enumerate(pairwise([OUTSIDE, *tags, OUTSIDE])):
        if start >= 0 and tag != f"I-{before[2:]}":
            found.add((start, at, before[2:]))
            start = -1
        if tag != OUTSIDE and start < 0:
            start = at
    return found


def measure(names: Names, data: list[Sentence]) -> str:
    """A table of precision, recall and F1 of whole names, by type."""
    gold: Counter[str] = Counter()
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for sentence in data:
        real = spans([tag for _, tag in sentence])
        seen = spans([tag for tag, _ in names.tags([word for word, _ in sentence])])
        gold.update(kind for *_, kind in real)
        read.update(kind for *_, kind in seen)
        right.update(kind for *_, kind in real & seen)
    lines = ["| type | names | precision | recall | F1 |", "|---|---|---|---|---|"]
    for kind in (*TYPES, "all"):
        a, b, c = (sum(one.values()) if kind == "all" else one[kind] for one in (gold, read, right))
        precision, recall = c / max(1, b), c / max(1, a)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        lines.append(f"| {kind} | {a} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
    return "\n".join(lines)


def main() -> int:
    """Train and write, or train on a part and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--iso", default="ar")
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    names = Names(load(options.iso), None)
    data = sentences(options.corpora, names)
    if not options.measure:
        train(names, data, DATA / options.iso / "names.crfsuite")
        return 0
    held = [one for at, one in enumerate(data) if at // STRETCH % HELD_OUT == HELD_OUT - 1]
    rest = [one for at, one in enumerate(data) if at // STRETCH % HELD_OUT != HELD_OUT - 1]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "names.crfsuite"
        train(names, rest, target)
        weights = target.read_bytes()
    sys.stdout.write(f"{measure(Names(load(options.iso), weights), held)}\n{len(weights)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
