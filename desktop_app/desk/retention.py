"""Retention: rules for closed requests, holds, a preview of what would go, erasing it, and the certificate of that.

Nothing is erased without a rule that an officer set and confirmed, or an officer's decision on one case and why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk import signing
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.office import Desk
from desktop_app.documents import draw
from desktop_app.domain.audit import ERASURE
from desktop_app.domain.drafting import letterhead
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.domain.records import Record, RecordErasedCase, RecordErasure, RecordType
from desktop_app.domain.retention import (
    LONGEST_MONTHS,
    CaseContents,
    ClosedCase,
    ErasedCase,
    Erasure,
    Preview,
    Proposal,
    RetentionRule,
    Standing,
    doubt,
    earliest_due,
    proposal,
    standing,
    why_kept,
)
from desktop_app.domain.rights import Right
from desktop_app.store import erasing
from desktop_app.store import retention_tables as r
from desktop_app.store import tables as t
from desktop_app.store.audit import AuditEventRow
from desktop_app.store.cases import request_row
from desktop_app.store.store import BACKED_UP, Action

__all__ = [
    "doubt_about",
    "due_count",
    "end_rule",
    "erase",
    "erase_by_decision",
    "erasure_certificate",
    "erasures",
    "hold",
    "lift_hold",
    "preview",
    "proposed_rule",
    "rules",
    "set_rule",
]


MOST_SHOWN = 1000  # cases that a window looks at at a time: a store may hold very many
_KEPT_SHOWN = 200


# ── Rules and holds ──


def rules(desk: Desk) -> tuple[RetentionRule, ...]:
    """The rules in force, the general ones first."""
    with desk.store.read() as session:
        return _rules(session)


def proposed_rule(desk: Desk) -> Proposal:
    """What a first rule might be under the organisation's law; it is no rule before it is set."""
    return proposal(desk.organisation.regime)


def doubt_about(desk: Desk, keep_months: int, regime: str | None = None) -> Phrase | None:
    """What to know before a rule is confirmed; None where there is nothing to say."""
    return doubt(keep_months, regime or desk.organisation.regime)


def set_rule(
    desk: Desk, keep_months: int, basis: str, right: Right | None = None, regime: str | None = None
) -> RetentionRule:
    """Confirm a rule; it takes the place of the one for the same right and regime. BadInput where it is incomplete."""
    if not 1 <= keep_months <= LONGEST_MONTHS:
        raise _wrong(f"A case is kept between 1 and {LONGEST_MONTHS} months.")
    if not basis.strip():
        raise _wrong("A rule needs the law or the reason it follows from.")
    if regime is not None and regime not in desk.regimes:
        raise _wrong(f"There is no regime called {regime!r}.")
    rule = RetentionRule(desk.new_id(), keep_months, basis.strip(), right, regime)
    with desk.store.act("retention.rule_set") as action:
        for row in action.session.scalars(select(r.RetentionRuleRow).where(r.RetentionRuleRow.ended_at.is_(None))):
            if (row.right, row.regime) == (right.value if right else None, regime):
                row.ended_at = desk.now()
        action.session.add(
            r.RetentionRuleRow(
                id=rule.id,
                right=right.value if right else None,
                regime=regime,
                keep_months=keep_months,
                basis=rule.basis,
                confirmed_at=desk.now(),
                confirmed_by=desk.officer.id,
            )
        )
        action.note(keep_months=keep_months, basis=rule.basis, right=right.value if right else None, regime=regime)
    return rule


def end_rule(desk: Desk, rule_id: UUID) -> None:
    """Take a rule out of force: what it alone allowed to be erased is kept from now on."""
    with desk.store.act("retention.rule_ended") as action:
        row = action.session.get(r.RetentionRuleRow, rule_id)
        if row is None or row.ended_at is not None:
            raise _wrong("There is no such rule in force.")
        row.ended_at = desk.now()
        action.note(keep_months=row.keep_months, right=row.right, regime=row.regime)


def hold(desk: Desk, reference: str, reason: str) -> None:
    """Keep a case from being erased until the hold is lifted: a lawsuit, a complaint, an inquiry."""
    if not reason.strip():
        raise _wrong("A hold needs its reason.")
    with desk.store.act("retention.hold_placed") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        if _hold(action.session, row.id) is not None:
            raise Refused(
                "already-held",
                "This case is on hold already.",
                safe="Nothing was changed.",
                next_step="Lift that hold first to give another reason.",
            )
        action.session.add(
            r.CaseHoldRow(
                id=desk.new_id(),
                request_id=row.id,
                reason=reason.strip(),
                placed_at=desk.now(),
                placed_by=desk.officer.id,
            )
        )
        action.note(reason=reason.strip())


def lift_hold(desk: Desk, reference: str) -> None:
    """Let the rules apply to a case again."""
    with desk.store.act("retention.hold_lifted") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        held = _hold(action.session, row.id)
        if held is None:
            raise _wrong("This case is not on hold.")
        held.lifted_at = desk.now()


# ── What would go ──


def preview(
    desk: Desk, *, closed_before: date | None = None, references: Collection[str] = (), most: int | None = None
) -> Preview:
    """What the rules say of closed cases today. Of those that are due, only the ones closed before a day, or with one
    of these references, where that is asked for. With `most`, only so many cases are looked at, those closed first.
    BadInput where a reference is unknown."""
    today = desk.today()
    with desk.store.read() as session:
        wanted = {request_row(session, reference).reference for reference in references}
        due, kept, more = _weighed(desk, session, _rules(session), today, most)
        closed = session.scalar(select(func.count()).where(t.RequestRow.closed_at.is_not(None))) or 0
        kept_count = len(kept) if more else closed - len(due)
        if closed_before is not None:
            due = [one for one in due if one.case.closed_on < closed_before]
        if wanted:
            due = [one for one in due if one.case.reference in wanted]
        contents = erasing.contents(session, *(one.case.id for one in due))
    return Preview(today, tuple(due), contents, tuple(kept[:_KEPT_SHOWN]), kept_count, more)


def contents_of(desk: Desk, reference: str) -> CaseContents:
    """How much a case holds that an erasure would take."""
    with desk.store.read() as session:
        return erasing.contents(session, request_row(session, reference).id)


def due_count(desk: Desk) -> int:
    """How many closed cases the rules say are to be erased by now; of at most a thousand that were closed first."""
    today = desk.today()
    with desk.store.read() as session:
        in_force = _rules(session)
        last = earliest_due(in_force, today)
        if last is None:
            return 0
        first = _closed_cases(desk, session, before=last, limit=MOST_SHOWN)
        return sum(standing(case, in_force).is_due(today) for case in first)


# ── Erasing ──


def erase(desk: Desk, references: Sequence[str]) -> Erasure:
    """Erase closed cases that are due by the rules, each in an action of its own. Refused at the first that is not due;
    those before it are erased then."""
    erasure_id = desk.new_id()
    for reference in references:
        with desk.store.act(ERASURE) as action:
            case = _closed_case(desk, action.session, reference)
            found = standing(case, _rules(action.session))
            why = why_kept(found, desk.today())
            if why is not None or found.rule is None:
                raise _not_due(case.reference, why)
            _erase(desk, action, erasure_id, case, found.rule.keep_months, found.rule.basis)
    return _finished(desk, erasure_id)


def erase_by_decision(desk: Desk, reference: str, reason: str) -> Erasure:
    """Erase one closed case by an officer's own decision, whatever the rules say. The reason is kept and printed: it
    must not name the person. Refused where the case is open or on hold."""
    if not reason.strip():
        raise _wrong("A decision to erase needs its reason.")
    erasure_id = desk.new_id()
    with desk.store.act(ERASURE) as action:
        case = _closed_case(desk, action.session, reference)
        if case.held_because is not None:
            raise _not_due(case.reference, Phrase("On hold: {reason}", {"reason": case.held_because}))
        _erase(desk, action, erasure_id, case, None, reason.strip())
    return _finished(desk, erasure_id)


def erasures(desk: Desk) -> tuple[Erasure, ...]:
    """Every erasure, the latest first."""
    with desk.store.read() as session:
        order = r.ErasedCaseRow.erased_at.desc(), r.ErasedCaseRow.erasure_id, r.ErasedCaseRow.reference
        rows = session.scalars(select(r.ErasedCaseRow).order_by(*order)).all()
        names = dict(session.execute(select(t.OfficerRow.id, t.OfficerRow.name)).all())
    together: dict[UUID, list[ErasedCase]] = {}
    for row in rows:
        together.setdefault(row.erasure_id, []).append(_erased_case(row, names))
    return tuple(Erasure(id_, tuple(cases)) for id_, cases in together.items())


def erasure_certificate(desk: Desk, erasure_id: UUID) -> tuple[str, bytes]:
    """The certificate of an erasure as (file name, PDF), signed by the organisation. It names cases by their reference
    and nothing of a person."""
    found = next((one for one in erasures(desk) if one.id == erasure_id), None)
    if found is None:
        raise _wrong("There was no such erasure.")
    anchor = desk.store.anchor()
    with desk.store.act("retention.certified") as action:
        signer = signing.signer(desk.store, desk.organisation.name, action)
        record = replace(_certificate(desk, found, anchor), signing_fingerprint=signer.key.fingerprint)
        pdf = signer.sign(draw(in_own_words(action.session, record)), desk.now())
        action.note(erasure=str(found.id), sha256=hashlib.sha256(pdf).hexdigest())
    return f"{record.reference}.pdf", pdf


def _certificate(desk: Desk, erasure: Erasure, audit_anchor: str) -> Record:
    day = _local_day(desk, max(case.erased_at for case in erasure.cases))
    return Record(
        type=RecordType.ERASURE_CERTIFICATE,
        reference=f"erasure-{day.isoformat()}-{erasure.id.hex[:8]}",
        letterhead=letterhead(desk.organisation, desk.officer.name),
        dated=day,
        language=desk.organisation.language,
        audit_anchor=audit_anchor,
        erasure=RecordErasure(
            id=str(erasure.id),
            by=", ".join(sorted({case.erased_by for case in erasure.cases if case.erased_by})),
            cases=tuple(
                RecordErasedCase(
                    reference=case.reference,
                    case_id=str(case.case_id),
                    erased_at=case.erased_at,
                    closed_on=case.closed_on,
                    keep_months=case.keep_months,
                    basis=case.basis,
                    **vars(case.contents),
                )
                for case in erasure.cases
            ),
        ),
    )


def _erase(desk: Desk, action: Action, erasure_id: UUID, case: ClosedCase, keep_months: int | None, basis: str) -> None:
    action.about(case.id)
    held = erasing.contents(action.session, case.id)
    numbers = erasing.erase(action.session, case.id)
    at = desk.now()
    action.session.add(
        r.ErasedCaseRow(
            case_id=case.id,
            erasure_id=erasure_id,
            reference=case.reference,
            closed_on=case.closed_on,
            erased_at=at,
            erased_by=desk.officer.id,
            keep_months=keep_months,
            basis=basis,
            counts=vars(held),
        )
    )
    action.erased_case(case.id, at)
    action.note(events=list(numbers), reference=case.reference, keep_months=keep_months, basis=basis, counts=vars(held))


def _finished(desk: Desk, erasure_id: UUID) -> Erasure:
    emptied = desk.store.empty_log()
    found = next(one for one in erasures(desk) if one.id == erasure_id)
    return Erasure(found.id, found.cases, emptied, tuple(_elsewhere(desk)))


def _elsewhere(desk: Desk) -> Iterator[Phrase]:
    """Where copies of what was erased may still be."""
    e = AuditEventRow
    with desk.store.read() as session:
        backups = select(e.at).where(e.kind == BACKED_UP, e.case_id.is_(None))
        made = session.scalars(backups.order_by(e.number.desc())).all()
    if made:
        last = {"count": len(made), "day": _local_day(desk, made[0])}
        yield Phrase(
            "A backup was made before this, on {day}. It still holds the cases."
            if len(made) == 1
            else "{count} backups were made before this, the last on {day}. They still hold the cases.",
            last,
        )
        yield Phrase(
            "A backup carries its own key, wrapped under what opened the store then, so that it can be put back on "
            "another computer; that key cannot be destroyed from here. Make a new backup first. When that is good, "
            "destroy the earlier ones, with every copy of them."
        )
        yield Phrase("If one of them is put back here, the erasure log of this store erases the cases again.")
    beside, name = desk.store.directory.parent, desk.store.directory.name
    upgraded = len(list(beside.glob(f"{name}.before-upgrade-*.backup")))
    if upgraded:
        yield counted(
            upgraded,
            "A backup that was made before Redress changed an older store lies beside this one, and holds the cases "
            "too.",
            "{count} backups that were made before Redress changed an older store lie beside this one, and hold the "
            "cases too.",
        )
    aside = sorted(beside.glob(f"{name}.before-restore-*"))
    if aside:
        yield counted(
            len(aside),
            "A store that was set aside when a backup was put back still lies beside this one. Remove its folder.",
            "{count} stores that were set aside when backups were put back still lie beside this one. Remove their "
            "folders.",
        )


# ── Within ──


def _rules(session: Session) -> tuple[RetentionRule, ...]:
    k = r.RetentionRuleRow
    rows = session.scalars(select(k).where(k.ended_at.is_(None)).order_by(k.regime, k.right, k.confirmed_at)).all()
    return tuple(
        RetentionRule(row.id, row.keep_months, row.basis, Right(row.right) if row.right else None, row.regime)
        for row in rows
    )


def _weighed(
    desk: Desk, session: Session, rules: Sequence[RetentionRule], today: date, most: int | None
) -> tuple[list[Standing], list[tuple[Standing, Phrase]], bool]:
    """The cases that are due, and of the others those that would be but for a hold or a longer rule, and the next
    ones: a store may hold very many that have just been closed."""
    last = earliest_due(rules, today)
    looked_at = _closed_cases(desk, session, before=last, limit=most) if last else ()
    more = most is not None and len(looked_at) == most
    looked_at += _closed_cases(desk, session, since=last, limit=_KEPT_SHOWN)
    due: list[Standing] = []
    kept: list[tuple[Standing, Phrase]] = []
    for case in looked_at:
        found = standing(case, rules)
        why = why_kept(found, today)
        if why is None:
            due.append(found)
        else:
            kept.append((found, why))
    return due, sorted(kept, key=lambda one: (one[0].case.held_because is None, one[0].case.closed_on)), more


def _closed_cases(
    desk: Desk,
    session: Session,
    reference: str | None = None,
    before: date | None = None,
    since: date | None = None,
    limit: int | None = None,
) -> tuple[ClosedCase, ...]:
    """Closed cases, those closed first on top: one of them, or those closed before or since the beginning of a day."""
    q = t.RequestRow
    closed = select(q.id, q.reference, q.regime, q.closed_at).where(q.closed_at.is_not(None))
    if reference is not None:
        closed = closed.where(q.reference == reference)
    if before is not None:
        closed = closed.where(q.closed_at < _midnight(desk, before))
    if since is not None:
        closed = closed.where(q.closed_at >= _midnight(desk, since))
    rows = session.execute(closed.order_by(q.closed_at, q.reference).limit(limit)).all()
    chosen = closed.order_by(q.closed_at, q.reference).limit(limit).subquery()
    rights: dict[UUID, list[Right]] = {}
    asked = select(t.RequestedRightRow.request_id, t.RequestedRightRow.right)
    for request_id, right in session.execute(asked.join(chosen, chosen.c.id == t.RequestedRightRow.request_id)):
        rights.setdefault(request_id, []).append(Right(right))
    h = r.CaseHoldRow
    held = dict(session.execute(select(h.request_id, h.reason).where(h.lifted_at.is_(None))).all())
    return tuple(
        ClosedCase(id_, named, regime, tuple(rights.get(id_, ())), _local_day(desk, closed_at), held.get(id_))
        for id_, named, regime, closed_at in rows
        if closed_at is not None
    )


def _midnight(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(desk.organisation.time_zone))


def _closed_case(desk: Desk, session: Session, reference: str) -> ClosedCase:
    row = request_row(session, reference)
    found = _closed_cases(desk, session, row.reference)
    if not found:
        raise Refused(
            "case-open",
            f"The case {row.reference} is not closed.",
            safe="Nothing of it was erased.",
            next_step="Close it first.",
        )
    return found[0]


def _local_day(desk: Desk, at: datetime) -> date:
    return at.astimezone(ZoneInfo(desk.organisation.time_zone)).date()


def _hold(session: Session, request_id: UUID) -> r.CaseHoldRow | None:
    h = r.CaseHoldRow
    return session.scalars(select(h).where(h.request_id == request_id, h.lifted_at.is_(None))).first()


def _erased_case(row: r.ErasedCaseRow, names: dict[UUID, str]) -> ErasedCase:
    return ErasedCase(
        case_id=row.case_id,
        erasure_id=row.erasure_id,
        reference=row.reference,
        closed_on=row.closed_on,
        erased_at=row.erased_at,
        erased_by=names.get(row.erased_by, ""),
        keep_months=row.keep_months,
        basis=row.basis,
        contents=CaseContents(**row.counts),
    )


def _not_due(reference: str, why: Phrase | None) -> Refused:
    return Refused(
        "not-due",
        " ".join((f"The case {reference} may not be erased.", *((why.text(),) if why else ()))),
        safe="Nothing of it was erased.",
        next_step="Look at the preview; lift a hold that has done its work, or wait.",
    )


def _wrong(what: str) -> BadInput:
    return BadInput("retention", what, safe="Nothing was changed.", next_step="Correct it, then try again.")
