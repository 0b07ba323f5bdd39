"""Write `docs/reading.schema.json` from the types of `tawatur.model`; with `--check`, only compare."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tawatur.model import json_schema

TARGET = Path(__file__).resolve().parents[1] / "docs" / "reading.schema.json"


def schema() -> str:
    """The schema as it is committed: indented, ended by a newline."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write the file, or check it.

    Returns:
        The exit code: 1 where `--check` found another file than it must be.
    """
    if "--check" in sys.argv[1:]:
        same = TARGET.is_file() and TARGET.read_text("utf-8") == schema()
        if not same:
            sys.stderr.write(f"{TARGET.name} is not what the types give; run scripts/schema.py\n")
        return 0 if same else 1
    TARGET.write_text(schema(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
