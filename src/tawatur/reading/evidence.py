"""Evidence: what speaks for or against somebody as the one who goes on in a verb without subject, and how much."""

from __future__ import annotations

from enum import Enum


class Evidence(Enum):
    """One thing that can be seen of a candidate: its weight, and why it has it.

    The weights are few, round and set by hand; one must outweigh another where a reader would let it. All are set
    against the last speaker who agrees with the verb and stands in the text, who has nothing against him: zero.
    """

    HANGS = 20, "A participle shares the subject of the verb that it hangs on, whoever else speaks before it."
    BETWEEN = -1, "For each other speaker since: the nearest is the likeliest, but everything else weighs more."
    LONG_AGO = -16, "More speakers since than a reader keeps in mind."
    DISAGREES = -10, "A verb agrees with its subject; but the page may have a body in one gender and its people in two."
    HEADLINE = -17, "Whoever speaks in the headline alone is named again before he goes on."
    CITED = -16, "Whom the page relies on for a fact has not begun to speak; what is added is still added to his words."
    DEED_ELSEWHERE = -25, "Someone who acts further off, and does not speak, is what the page is about at most."
    DEED_DISAGREES = -30, "A deed gives its doer only to a verb that fits him."

    def __init__(self, weight: int, reason: str) -> None:
        self.weight = weight
        self.reason = reason


ENOUGH = -30
"""Weight that a candidate must be above: nobody goes on with a verb that fits none of those who could."""
