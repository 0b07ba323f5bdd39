"""Write `language/data/hijri.tsv`, the Umm al-Qura calendar, from hijridate; with `--check`, only compare.

A row a year: the year, its first day (Gregorian), and its twelve months, each with its days over 28.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hijridate import Hijri
from hijridate.ummalqura import HIJRI_RANGE

TARGET = Path(__file__).resolve().parents[1] / "src" / "tawatur" / "language" / "data" / "hijri.tsv"


def table() -> str:
    """The table as it is committed."""
    lines = ["year\tfirst\tmonths"]
    for year in range(HIJRI_RANGE[0][0], HIJRI_RANGE[1][0] + 1):
        first = Hijri(year, 1, 1).to_gregorian().isoformat()
        months = "".join(str(Hijri(year, month, 1).month_length() - 28) for month in range(1, 13))
        lines.append(f"{year}\t{first}\t{months}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the file, or check it.

    Returns:
        The exit code: 1 where `--check` found another file than it must be.
    """
    if "--check" in sys.argv[1:]:
        same = TARGET.is_file() and TARGET.read_text("utf-8") == table()
        if not same:
            sys.stderr.write(f"{TARGET.name} is not what hijridate gives; run scripts/hijri.py\n")
        return 0 if same else 1
    TARGET.write_text(table(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
