"""A stand-in for the language pack: the real tables, read without the rest of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

import pytest

from tawatur.language.calendar import COLUMNS, Calendar
from tawatur.language.fold import Folder
from tawatur.language.tables import read


@dataclass(frozen=True, eq=False)
class StandIn:
    """What `tawatur.page` needs of a pack."""

    iso: str
    direction: Literal["rtl", "ltr"]
    folder: Folder
    furniture: Mapping[str, tuple[str, ...]]


@pytest.fixture(scope="session")
def pack() -> StandIn:
    data = files("tawatur.language") / "data" / "ar"
    folder = Folder(
        {
            int(row["code"], 16): row["to"] or None
            for row in read(data / "fold.tsv", ("code", "profile", "gloss", "to"))
            if row["profile"] == "both"
        }
    )
    calendar = Calendar(read(data / "calendar.tsv", COLUMNS), folder.word)
    furniture = {"date": list(calendar.phrases)}
    for row in read(data / "furniture.tsv", ("class", "gloss", "phrase")):
        furniture.setdefault(row["class"], []).append(folder.word(row["phrase"]))
    return StandIn("ar", "rtl", folder, {name: tuple(phrases) for name, phrases in furniture.items()})
