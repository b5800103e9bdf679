"""The stages of a request, and where one can stand."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The stages of a request, in the order the law and common sense give them."""

    INTAKE = "intake"
    IDENTITY = "identity"
    COLLECT = "collect"
    CORRECT = "correct"
    CARRY_OUT = "carry-out"
    REVIEW = "review"
    DISCLOSE = "disclose"
    CLOSE = "close"


class StageStatus(StrEnum):
    """Where a stage stands."""

    DONE = "done"
    CURRENT = "current"
    WAITING = "waiting"
    NOT_NEEDED = "not needed"
