"""Notices: the versions of a privacy policy, which of them holds when, and who must be told of a change.

The promise: "If our information practices change in a significant way, we will post and highlight the policy changes."
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.notice_diff import Comparison, Difference
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.domain.records import Report, ReportPair, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords


class How(StrEnum):
    """How people are told of a notice."""

    POSTED = "posted"
    MAILED = "mailed"
    E_MAILED = "e-mailed"
    SHOWN = "shown"


HOW_WORDS = {
    How.POSTED: "posted where the policy is published",
    How.MAILED: "by post",
    How.E_MAILED: "by e-mail",
    How.SHOWN: "shown at the next visit",
}


@dataclass(frozen=True)
class Notice:
    """One version of a notice. `in_force` is the calendar date from which it holds; None: a draft."""

    id: UUID
    name: str
    version: str
    in_force: date | None
    file_name: str
    sha256: str
    added_at: datetime

    @property
    def title(self) -> str:
        """What it is called in lists and reports."""
        return f"{self.name}, {self.version}"


@dataclass(frozen=True)
class Telling:
    """Somebody who is to be told of a version; `told_on` is None while that is still to be done."""

    id: UUID
    who: str
    how: How
    told_on: date | None = None
    note: str = ""
    proof_name: str = ""
    proof_sha256: str = ""


@dataclass(frozen=True)
class Mark:
    """What an officer said of a difference."""

    significant: bool
    reason: str
    by: str
    at: datetime


def applying_on(notices: Iterable[Notice], name: str, day: date) -> Notice | None:
    """The version of a notice that held on a day: the one that came into force last; None where none did yet."""
    held = [one for one in notices if one.name == name and one.in_force is not None and one.in_force <= day]
    return max(held, key=lambda one: (one.in_force or day, one.added_at), default=None)


def before(notices: Iterable[Notice], notice: Notice) -> Notice | None:
    """The version that a version followed: of a draft, the one in force last."""
    others = [one for one in notices if one.name == notice.name and one.id != notice.id and one.in_force is not None]
    if notice.in_force is not None:
        place = (notice.in_force, notice.added_at)
        others = [one for one in others if (one.in_force or notice.in_force, one.added_at) < place]
    return max(others, key=lambda one: (one.in_force or date.min, one.added_at), default=None)


def still_to_do(
    notice: Notice, compared: Comparison | None, marks: Mapping[str, Mark], tellings: Sequence[Telling]
) -> tuple[Phrase, ...]:
    """What the promise still asks of a version: a date, a word on each difference, and the highlighted changes posted,
    with proof."""
    missing = []
    if notice.in_force is None:
        missing.append(Phrase("Say from which day this version holds; until then it is a draft."))
    unmarked = [one for one in compared.differences if one.key not in marks] if compared else []
    if unmarked:
        missing.append(
            counted(
                len(unmarked),
                "Say of one difference whether it is significant.",
                "Say of {count} differences whether they are significant.",
            )
        )
    if compared and any(marks[one.key].significant for one in compared.differences if one.key in marks):
        posted = [one for one in tellings if one.how == How.POSTED and one.told_on is not None]
        if not posted:
            missing.append(Phrase("A significant change must be posted and highlighted; note that it was."))
        elif not any(one.proof_sha256 for one in posted):
            missing.append(Phrase("Keep a proof of the posting: a picture or a copy of the page."))
    untold = sum(1 for one in tellings if one.told_on is None)
    if untold:
        missing.append(counted(untold, "Tell one more group of people.", "Tell {count} more groups of people."))
    return tuple(missing)


def differences_report(
    old: Notice,
    new: Notice,
    compared: Comparison,
    marks: Mapping[str, Mark],
    tellings: Sequence[Telling],
    say: ReportWords = ENGLISH,
) -> Report:
    """What changed from one version to the next, side by side, with the significant changes first."""
    significant = [one for one in compared.differences if one.key in marks and marks[one.key].significant]
    others = [one for one in compared.differences if one not in significant]
    count = len(compared.differences)
    text = [say("{count} of the sentences of this notice differ from the version before.", count=count)]
    if compared.same:
        text = [say("Both versions say the same, sentence by sentence.")]
    elif count == 1:
        text = [say("One sentence of this notice differs from the version before.")]
    if compared.moved:
        text.append(say("Sentences that only moved to another place are not listed."))
    parts = []
    if significant:
        parts.append(ReportPart(say("Significant changes"), pairs=_pairs(significant, marks, say)))
    if others:
        parts.append(
            ReportPart(say("Other changes") if significant else say("Changes"), pairs=_pairs(others, marks, say))
        )
    if tellings:
        parts.append(
            ReportPart(
                say("Who is told of it"),
                columns=(say("Who"), say("How"), say("When"), say("Proof")),
                shares=(34, 30, 20, 26),
                rows=tuple(_telling_row(one, say) for one in tellings),
            )
        )
    return Report(
        title=say("What changed: {name}", name=new.name),
        text=tuple(text),
        facts=(
            (say("Before"), _named(old, say)),
            (say("After"), _named(new, say)),
            (say("SHA-256, before"), old.sha256),
            (say("SHA-256, after"), new.sha256),
        ),
        parts=tuple(parts),
    )


def _named(notice: Notice, say: ReportWords) -> str:
    if notice.in_force is None:
        return say("{version}, a draft, not yet in force", version=notice.version)
    return say("{version}, in force from {day}", version=notice.version, day=notice.in_force)


def _telling_row(one: Telling, say: ReportWords) -> tuple[str, ...]:
    when = say.date(one.told_on) if one.told_on else say("still to be done")
    return one.who, say.word(HOW_WORDS[one.how]), when, one.proof_name or "–"


def _pairs(differences: Iterable[Difference], marks: Mapping[str, Mark], say: ReportWords) -> tuple[ReportPair, ...]:
    pairs = []
    for one in differences:
        left, right = one.pieces()
        mark = marks.get(one.key)
        note = (
            ""
            if mark is None
            else (say("Significant.") if mark.significant else say("Not significant.")) + f" {mark.reason}"
        )
        pairs.append(
            ReportPair(
                str(one.number_after or one.number_before or ""),
                tuple((piece.text, piece.differs) for piece in left),
                tuple((piece.text, piece.differs) for piece in right),
                note.strip(),
            )
        )
    return tuple(pairs)
