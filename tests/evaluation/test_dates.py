"""Dates: TIMEX3 texts without their marks, and the values that were judged."""

from __future__ import annotations

import json

from evaluation import dates

TEXT = (
    '<?xml version="1.0"?>\n<TimeML>\nab <TIMEX3 tid="t1" type="DATE" value="2031-05">cd</TIMEX3> <EVENT>ef</EVENT> '
    '<TIMEX3 tid="t2" type="DATE" value="PAST_REF">gh</TIMEX3> <TIMEX3 tid="t3" type="DURATION" value="P1D">ij</TIMEX3>'
    "</TimeML>\n"
)


def test_marks_are_cut_out_and_keep_their_places() -> None:
    text, marks = dates.plain(TEXT)
    assert text == "\nab cd ef gh ij"
    assert [(text[one.start : one.end], one.given) for one in marks] == [("cd", "2031-05")]


def test_every_judgement_says_what_is_right_and_why() -> None:
    judged = json.loads(dates.JUDGED.read_text("utf-8"))
    assert judged
    assert all(set(one) == {"document", "start", "end", "given", "right", "why"} for one in judged)
    assert all(dates.edtf(one["given"]) != one["right"] and one["why"] for one in judged)
