"""Evidence: what speaks for or against somebody as the one who goes on in a verb without subject, and how much."""

from __future__ import annotations

from enum import Enum


class Evidence(Enum):
    """One thing that can be seen of a candidate: its weight, and why it has it.

    The weights are few, round and set by hand, against the last speaker who agrees with the verb: he has nothing
    for or against him, zero. What makes a candidate as good as none is below `ENOUGH` alone.
    """

    HANGS = 10, "A participle shares the subject of the verb that it hangs on, whoever else speaks before it."
    BETWEEN = -6, "For each other speaker since: he may have put in a word, two have taken the floor."
    PARAGRAPH = -6, "For each paragraph beyond the one before: whoever goes on is named again after three."
    DISAGREES = -20, "A verb agrees with its subject: where nobody agrees, whoever is meant was not seen."
    BEHIND = -13, "Sources are feminine and those behind them men: but a plural verb has mostly men for its subject."
    HEADLINE = -10, "Whoever speaks in the headline is named again before he goes on, if he does."
    CITED = -8, "Whom the page relies on for a fact has not begun to speak; what is added is still added to his words."
    WITHIN = -12, "Whoever speaks or acts in another's words has no turn, unless the verb fits nobody else."
    TOLD = -9, "Who is told to have done a thing goes on where the verb does not fit the teller."
    DEED_OF_BODY = -7, "Bodies do things all over a report; the next sentence is theirs where no speaker fits it."
    DEED_ADDED = -12, "What is added is added to words, not to deeds."
    DEED_ELSEWHERE = -25, "Someone who acts further off, and does not speak, is what the page is about at most."

    def __init__(self, weight: int, reason: str) -> None:
        self.weight = weight
        self.reason = reason


ENOUGH = -17
"""Weight that a candidate must be above: nobody goes on with a verb that fits none of those who could."""
