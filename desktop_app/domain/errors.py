"""What can go wrong, said so that a person can act: what happened, what is safe, what to do next.

None of these texts may carry personal data; they are written to standard error and shown in the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit status of the command line (the contract that scripts rely on)."""

    DONE = 0
    NO = 1
    BAD_INPUT = 2
    STORE_UNAVAILABLE = 3


class RedressError(Exception):
    """A failure a person can read and act on; `code` is stable for scripts and tests."""

    exit_status = ExitStatus.BAD_INPUT

    def __init__(self, code: str, what: str, *, safe: str, next_step: str) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.safe = safe
        self.next_step = next_step

    def text(self) -> str:
        """The three sentences, one after the other."""
        return f"{self.what} {self.safe} {self.next_step}"


class Refused(RedressError):
    """The answer is no: a rule forbids the step, or a check failed."""

    exit_status = ExitStatus.NO


class BadInput(RedressError):
    """Something that came from outside cannot be read or is not what was asked for."""


class UnclearColumns(BadInput):
    """A list whose columns do not say by their names what they hold; `fields` are those that do, by the field of a
    request."""

    def __init__(
        self, code: str, what: str, *, safe: str, next_step: str, columns: tuple[str, ...], fields: Mapping[str, str]
    ) -> None:
        super().__init__(code, what, safe=safe, next_step=next_step)
        self.columns = columns
        self.fields = fields


class StoreUnavailable(RedressError):
    """The store is locked, missing, damaged or in use by someone else."""

    exit_status = ExitStatus.STORE_UNAVAILABLE


class Cancelled(Exception):
    """The officer stopped a long piece of work; nothing of it was kept."""
