"""Retention: how long a closed case is kept, what a hold is for, and which cases are due to be erased.

Storage limitation is Article 5(1)(e) GDPR; that an organisation can show how it answered is Article 5(2). Few laws name
a period for the records of requests; where one does, it is the shortest time an organisation may keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop_app.domain.counting import add_months
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right

LONGEST_MONTHS = 1200


@dataclass(frozen=True)
class RetentionRule:
    """Closed cases of a right under a regime (None: of any) are kept so many months after the day they were closed.
    `basis` is the law or the reason, as an officer would cite it."""

    id: UUID
    keep_months: int
    basis: str
    right: Right | None = None
    regime: str | None = None


@dataclass(frozen=True)
class Proposal:
    """A period to begin with, and where it comes from; nothing is erased before an officer confirms a rule.
    `required_months` is the shortest period the law allows, 0 where it names none."""

    keep_months: int
    basis: str
    required_months: int = 0


# 11 CCR § 7101(a): "at least 24 months". 45 CFR 164.530(j)(2): six years, also for what 164.528(d) asks to document.
_BY_LAW: Mapping[str, Proposal] = {
    "ccpa": Proposal(24, "11 CCR § 7101(a): records of requests are kept for at least 24 months.", 24),
    "hipaa": Proposal(72, "45 CFR 164.530(j)(2): documentation is kept for six years.", 72),
}
_OTHERWISE = Proposal(
    36,
    "Article 5(1)(e) and (2) GDPR: kept while it may have to be shown how the request was answered. The law names no "
    "period; three years is a proposal, to be compared with the limitation periods that apply to you.",
)


@dataclass(frozen=True)
class ClosedCase:
    """What decides about keeping a case: its rights, its regime, and the day it was closed where the organisation is.
    `held_because` is why it must not be erased yet."""

    id: UUID
    reference: str
    regime: str
    rights: tuple[Right, ...]
    closed_on: date
    held_because: str | None = None


@dataclass(frozen=True)
class CaseContents:
    """How much a case holds, by kind. `facts` are the audit events whose facts would go; that they happened stays."""

    findings: int = 0
    corrections: int = 0
    documents: int = 0
    attachments: int = 0
    attachment_bytes: int = 0
    people: int = 0
    contact_points: int = 0
    evidence: int = 0
    rows: int = 0
    facts: int = 0


@dataclass(frozen=True)
class Standing:
    """A closed case against the rules: `rule` is the one that keeps it longest, and it is kept through `keep_until`.
    Both are None where some right of it has no rule."""

    case: ClosedCase
    rule: RetentionRule | None = None
    keep_until: date | None = None

    def is_due(self, today: date) -> bool:
        """Whether the rules say that it is to be erased by now: not while it is held, not without a rule."""
        return self.case.held_because is None and self.keep_until is not None and self.keep_until < today


@dataclass(frozen=True)
class Preview:
    """What an erasure by the rules would do on a day. `contents` is what would go, of all due cases together; `kept`
    are closed cases that stay, each with why: those on hold and the ones closed first, of `kept_count` in all. `more`
    says that not all cases were looked at, but only those closed first: others may be due too."""

    today: date
    due: tuple[Standing, ...] = ()
    contents: CaseContents = CaseContents()
    kept: tuple[tuple[Standing, Phrase], ...] = ()
    kept_count: int = 0
    more: bool = False


@dataclass(frozen=True)
class ErasedCase:
    """What is kept of a case that was erased. `erased_at` is aware UTC; `keep_months` is how long the rule kept it,
    None where an officer decided about this one; `basis` is the law or the reason."""

    case_id: UUID
    erasure_id: UUID
    reference: str
    closed_on: date | None
    erased_at: datetime
    erased_by: str
    keep_months: int | None
    basis: str
    contents: CaseContents


@dataclass(frozen=True)
class Erasure:
    """Cases that were erased together. `emptied` says whether nothing of them is left in the database's log either;
    `elsewhere` are sentences about where copies may still be."""

    id: UUID
    cases: tuple[ErasedCase, ...]
    emptied: bool = True
    elsewhere: tuple[Phrase, ...] = field(default=())

    @property
    def contents(self) -> CaseContents:
        """What went, of all cases together."""
        return total(case.contents for case in self.cases)


def proposal(regime: str) -> Proposal:
    """What to begin with under a regime."""
    return _BY_LAW.get(regime, _OTHERWISE)


def rule_for(rules: Iterable[RetentionRule], right: Right | None, regime: str) -> RetentionRule | None:
    """The most specific rule: right and regime, then right, then regime, then the one for everything."""
    fitting = [rule for rule in rules if rule.right in (None, right) and rule.regime in (None, regime)]
    return max(
        fitting,
        key=lambda rule: (rule.right is not None, rule.regime is not None, rule.keep_months, str(rule.id)),
        default=None,
    )


def standing(case: ClosedCase, rules: Sequence[RetentionRule]) -> Standing:
    """A case against the rules. Of several rights the one that is kept longest decides; where one of them has no rule,
    the case has none."""
    found = [rule_for(rules, right, case.regime) for right in case.rights or (None,)]
    fitting = [rule for rule in found if rule is not None]
    if len(fitting) < len(found):
        return Standing(case)
    rule = max(fitting, key=lambda one: (one.keep_months, str(one.id)))
    return Standing(case, rule, add_months(case.closed_on, rule.keep_months))


def earliest_due(rules: Sequence[RetentionRule], today: date) -> date | None:
    """A day such that no case closed on it or later is due; None where there is no rule."""
    if not rules:
        return None
    # Counting back over a short month can come out a few days early.
    return add_months(today, -min(rule.keep_months for rule in rules)) + timedelta(days=4)


def why_kept(case: Standing, today: date) -> Phrase | None:
    """Why a closed case stays; None where it is due."""
    if case.case.held_because is not None:
        return Phrase("On hold: {reason}", {"reason": case.case.held_because})
    if case.keep_until is None:
        return Phrase("No rule says how long it is kept.")
    if not case.is_due(today):
        return Phrase("Kept until {day}.", {"day": case.keep_until})
    return None


def doubt(rule_months: int, regime: str) -> Phrase | None:
    """What to know before a rule is confirmed; None where there is nothing to say."""
    by_law = proposal(regime)
    if rule_months < by_law.required_months:
        return Phrase(
            "The law asks for at least {count} months: {basis}",
            {"count": by_law.required_months, "basis": by_law.basis},
        )
    if rule_months < 12:
        return Phrase(
            "This is less than a year. A complaint about the answer may come later than that, and nothing would be "
            "left to show how the request was answered."
        )
    return None


def total(contents: Iterable[CaseContents]) -> CaseContents:
    """Several cases together."""
    counts: dict[str, int] = {}
    for one in contents:
        for name, count in vars(one).items():
            counts[name] = counts.get(name, 0) + count
    return CaseContents(**counts)
