"""Words for the things of the domain, as the window says them: translatable, dates written out."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop_app.carried import carried
from desktop_app.domain.case import Channel
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage, StageStatus
from desktop_app.ui.saying import say_date


def right_word(right: Right) -> str:
    """A right in words."""
    tr = QCoreApplication.translate
    return {
        Right.ACCESS: tr("words", "Access"),
        Right.RECTIFICATION: tr("words", "Rectification"),
        Right.ERASURE: tr("words", "Erasure"),
        Right.RESTRICTION: tr("words", "Restriction"),
        Right.PORTABILITY: tr("words", "Portability"),
        Right.OBJECTION: tr("words", "Objection"),
        Right.MARKETING_OPT_OUT: tr("words", "Marketing opt-out"),
        Right.OPT_OUT_OF_SALE: tr("words", "Opt-out of sale"),
        Right.ACCOUNTING_OF_DISCLOSURES: tr("words", "Accounting of disclosures"),
        Right.CONSENT_WITHDRAWAL: tr("words", "Withdrawal of consent"),
    }[right]


def stage_word(stage: Stage) -> str:
    """A stage in one word."""
    tr = QCoreApplication.translate
    return {
        Stage.INTAKE: tr("words", "Intake"),
        Stage.IDENTITY: tr("words", "Identity"),
        Stage.COLLECT: tr("words", "Collect"),
        Stage.CORRECT: tr("words", "Correct"),
        Stage.CARRY_OUT: tr("words", "Carry out"),
        Stage.REVIEW: tr("words", "Review"),
        Stage.DISCLOSE: tr("words", "Disclose"),
        Stage.CLOSE: tr("words", "Close"),
    }[stage]


def status_word(status: StageStatus) -> str:
    """Where a stage stands, in words."""
    tr = QCoreApplication.translate
    return {
        StageStatus.DONE: tr("words", "done"),
        StageStatus.CURRENT: tr("words", "current stage"),
        StageStatus.WAITING: tr("words", "still to come"),
        StageStatus.NOT_NEEDED: tr("words", "not needed"),
    }[status]


def channel_word(channel: Channel) -> str:
    """How a request came, in words."""
    tr = QCoreApplication.translate
    return {
        Channel.EMAIL: tr("words", "E-mail"),
        Channel.LETTER: tr("words", "Letter"),
        Channel.PHONE: tr("words", "Telephone"),
        Channel.COUNTER: tr("words", "At the counter"),
        Channel.FORM: tr("words", "Form"),
        Channel.AGENT: tr("words", "Authorised agent"),
    }[channel]


def role_word(role: Role) -> str:
    """What an officer is there for, in words."""
    tr = QCoreApplication.translate
    return {
        Role.CASE_OFFICER: tr("words", "Case officer"),
        Role.REVIEWER: tr("words", "Reviewer"),
        Role.AUDITOR: tr("words", "Auditor"),
        Role.ADMINISTRATOR: tr("words", "Administrator"),
    }[role]


def decision_word(decision: FindingDecision) -> str:
    """What was decided about a finding, in words."""
    tr = QCoreApplication.translate
    return {
        FindingDecision.UNDECIDED: tr("words", "Undecided"),
        FindingDecision.DISCLOSE: tr("words", "Disclose"),
        FindingDecision.WITHHOLD: tr("words", "Withhold"),
        FindingDecision.CORRECT: tr("words", "Correct"),
    }[decision]


def point_word(kind: str) -> str:
    """The kind of a contact point, in words."""
    tr = QCoreApplication.translate
    return {
        "email": tr("words", "E-mail"),
        "phone": tr("words", "Telephone"),
        "post": tr("words", "Post"),
    }.get(kind, kind)


def delivery_word(how: str) -> str:
    """How documents left the program, in words."""
    tr = QCoreApplication.translate
    return {
        "printed": tr("words", "Printed"),
        "exported": tr("words", "Exported"),
        "encrypted": tr("words", "Exported as an encrypted copy"),
        "data exported": tr("words", "Data exported as JSON and CSV"),
    }.get(how, how)


def quoted(value: str) -> str:
    """A value inside a sentence: in quotes, and kept together where it is written from right to left."""
    return f"“\u2068{value}\u2069”"


def day_words(day: date) -> str:
    """A date written out: "24 November 2026"."""
    return say_date(day)


def instant_words(at: datetime, time_zone: str) -> str:
    """An aware instant where the organisation is: "24 November 2026, 09:12"."""
    local = at.astimezone(ZoneInfo(time_zone))
    return f"{say_date(local.date())}, {local:%H:%M}"


def unit_words(unit: str) -> str:
    """What is counted while a source is read; the bare word where there is none for it."""
    tr = QCoreApplication.translate
    return {
        "rows": tr("words", "rows"),
        "lines": tr("words", "lines"),
        "files": tr("words", "files"),
        "messages": tr("words", "messages"),
    }.get(unit, unit)


def due_words(due: date | None, today: date, closed: bool = False, stands_still: bool = False) -> str:
    """How far off a due date is: "due in 12 days", "3 days overdue". While the time stands still a day that has passed
    is not the last one."""
    tr = QCoreApplication.translate
    if closed:
        return tr("words", "closed")
    if due is None:
        return tr("words", "no due date")
    days = (due - today).days
    if days < 0 and stands_still:
        return tr("words", "time stands still")
    if days < -1:
        return tr("words", "{days} days overdue").format(days=-days)
    if days == -1:
        return tr("words", "1 day overdue")
    if days == 0:
        return tr("words", "due today")
    if days == 1:
        return tr("words", "due tomorrow")
    return tr("words", "due in {days} days").format(days=days)


def letter_languages() -> tuple[str, ...]:
    """The languages there are texts of letters in."""
    return tuple(sorted(path.stem for path in carried("letters").glob("*.json")))


def language_word(language: str) -> str:
    """What a language is called in the window; its code where it has no word."""
    tr = QCoreApplication.translate
    return {"en": tr("words", "English"), "de": tr("words", "German")}.get(language, language)
