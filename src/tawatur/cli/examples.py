"""The packaged example pages: invented outlets on one invented story."""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from tawatur.errors import InputError


class Example(NamedTuple):
    """An example page and what its file list says of it."""

    name: str
    data: bytes
    outlet: str
    url: str
    date: str


def _folder() -> Traversable:
    packaged = files("tawatur") / "examples"
    if packaged.is_dir():
        return packaged
    # An editable install: the pages stand beside the sources.
    beside = Path(__file__).resolve().parents[3] / "examples"
    if beside.is_dir():
        return beside
    raise InputError("examples", "the example pages are not part of this installation")


def pages() -> list[Example]:
    """The example pages in order.

    Raises:
        InputError: They are not installed.
    """
    folder = _folder()
    listed = json.loads((folder / "pages.json").read_text("utf-8"))
    return [
        Example(one["file"], (folder / one["file"]).read_bytes(), one["outlet"], one["url"], one["date"])
        for one in listed
    ]
