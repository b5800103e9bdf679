"""Statements of disagreement: where the law lets a person whose correction was refused add one, and what follows.

A law that gives the right is one row here. The statement stays with the data and goes with every later disclosure.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.errors import BadInput


@dataclass(frozen=True)
class StatementRight:
    """The provision; the most words it has room for (None: no such rule); whether those who had the data are told."""

    source: str
    most_words: int | None = None
    tells_recipients: bool = False


_RIGHTS = {
    "hipaa": StatementRight("45 CFR § 164.526(d)(1) to (5)"),
    "au-privacy": StatementRight("APP 13.4"),
    "nz-privacy": StatementRight("Privacy Act 2020, sections 63 and 64", tells_recipients=True),
    "ca-pipeda": StatementRight("PIPEDA, Schedule 1, clause 4.9.6", tells_recipients=True),
    "sg-pdpa": StatementRight("PDPA, section 22(5)"),
    "ch-fadp": StatementRight("Article 32(3) FADP"),
    "ccpa": StatementRight("11 CCR § 7023(f)", most_words=250),
}


def statement_right(regime: str) -> StatementRight | None:
    """What a law says about statements of disagreement; None where it gives no such right."""
    return _RIGHTS.get(regime)


def check_statement(regime: str, text: str) -> None:
    """BadInput where the law gives no such right, or the text is empty or longer than the law has room for."""
    right = statement_right(regime)
    if right is None:
        raise _unfit(
            "no-statement-right",
            "The law of this case gives no right to a statement of disagreement.",
            "Write a note in the case instead, and tell the person how to complain.",
        )
    words = len(text.split())
    if not words:
        raise _unfit("statement-empty", "The statement is empty.", "Take the person's own words.")
    if right.most_words is not None and words > right.most_words:
        raise _unfit(
            "statement-too-long",
            f"The statement has {words} words; the law has room for {right.most_words} ({right.source}).",
            "Ask the person to shorten it; do not shorten it yourself.",
        )


def _unfit(code: str, what: str, next_step: str) -> BadInput:
    return BadInput(code, what, safe="Nothing was changed.", next_step=next_step)
