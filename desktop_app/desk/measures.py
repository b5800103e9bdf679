"""Recording what was done about the data at each place: erased, restricted, stopped – or kept, on what ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.case_letters import CaseLetter, make_letter
from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.desk.source_rows import data_source, recipients_of_fields
from desktop_app.domain.disclosures import told_recipients
from desktop_app.domain.drafting import measures_in_words
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.grounds import ground_named, keepings
from desktop_app.domain.letter_offers import TOLD_OF
from desktop_app.domain.measures import Deed, Outcome
from desktop_app.domain.paths import PATHS
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

SUPPRESSION_LIST = "Redress: suppression list"


@dataclass(frozen=True)
class NewMeasure:
    """What was done, or kept, for one right at one place. `source_id` names the data source; where it is None, `place`
    says in words where it was. `finding_id`: the one finding it is about; None for all at that place."""

    right: Right
    outcome: Outcome
    on: date
    by: str
    place: str = ""
    source_id: UUID | None = None
    finding_id: UUID | None = None
    ground: str = ""
    note: str = ""


def record_measure(desk: Desk, reference: str, new: NewMeasure) -> UUID:
    """Record it; what was recorded before for the same place is replaced. Recipients of erased or restricted data are
    listed, to be told (Article 19 GDPR); an address that opted out goes on the suppression list."""
    with desk.store.act("request.measure_recorded") as action:
        row = open_request(action, reference)
        action.about(row.id)
        _check(desk, action.session, row, new)
        first = _suppress(desk, action, row, new)
        source = action.session.get(t.DataSourceRow, new.source_id) if new.source_id else None
        place = source.name if source else new.place.strip()
        _replace(action.session, row, new, place)
        measure = t.MeasureRow(
            id=desk.new_id(),
            request_id=row.id,
            position=_next_position(action.session, row),
            right=new.right.value,
            place=place,
            source_id=new.source_id,
            finding_id=new.finding_id,
            outcome=new.outcome.value,
            on=new.on,
            by=new.by.strip(),
            ground=new.ground if new.outcome == Outcome.KEPT else "",
            note=new.note.strip(),
        )
        action.session.add(measure)
        deed = PATHS[new.right].deed
        if source is not None and deed in TOLD_OF and new.outcome == Outcome.DONE:
            _list_recipients(desk, action, row, _received(action.session, row, source, new), TOLD_OF[deed])
        settle(desk, action, row)
        action.note(
            right=new.right.value,
            place=place,
            outcome=new.outcome.value,
            on=new.on.isoformat(),
            ground=measure.ground,
            suppressed=first,
        )
        return measure.id


def note_stopped(desk: Desk, action: Action, row: t.RequestRow, right: Right, place: str) -> None:
    """Inside another action: what a right asks for has been stopped at a place by the officer at the desk."""
    session = action.session
    _replace(session, row, NewMeasure(right, Outcome.DONE, desk.today(), desk.officer.name, place), place)
    session.add(
        t.MeasureRow(
            id=desk.new_id(),
            request_id=row.id,
            position=_next_position(session, row),
            right=right.value,
            place=place,
            source_id=None,
            finding_id=None,
            outcome=Outcome.DONE.value,
            on=desk.today(),
            by=desk.officer.name,
            ground="",
            note="",
        )
    )
    session.flush()


def take_back_measure(desk: Desk, measure_id: UUID) -> None:
    """Take back something that was recorded by mistake."""
    with desk.store.act("request.measure_taken_back") as action:
        measure = action.session.get(t.MeasureRow, measure_id)
        if measure is None:
            raise BadInput(
                "no-such-measure",
                "This is not recorded any more.",
                safe="Nothing was changed.",
                next_step="Look at the case again.",
            )
        row = open_request(action, action.session.get_one(t.RequestRow, measure.request_id).reference)
        action.about(row.id)
        action.session.delete(measure)
        settle(desk, action, row)
        action.note(right=measure.right, place=measure.place)


def confirm_opt_out(desk: Desk, reference: str) -> CaseLetter:
    """The letter that says what was stopped; it tells nothing of what else is on file."""
    with desk.store.act("request.letter_made") as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        measures = tuple(measure for measure in measures_in_words(case) if measure.done == Deed.STOP.value)
        if not measures:
            raise Refused(
                "nothing-stopped-yet",
                "Nothing has been recorded as stopped yet.",
                safe="No letter was made.",
                next_step="Say first what was stopped, and where.",
            )
        letter = make_letter(desk, action, row, RecordType.OPT_OUT_CONFIRMATION, measures=measures)
        settle(desk, action, row)
        return letter


def _check(desk: Desk, session: Session, row: t.RequestRow, new: NewMeasure) -> None:
    case = read_case(session, row.reference)
    if new.right not in case.open_rights or PATHS[new.right].deed is None:
        raise _incomplete("The case does not ask for anything to be done under this right.", "Choose another right.")
    if new.on > desk.today() or new.on.year < 1990:
        raise _incomplete("The day lies in the future, or is no likely day.", "Correct the day.")
    if new.source_id is None and not new.place.strip():
        raise _incomplete("It does not say where.", "Name the system or the list.")
    if new.source_id is not None and session.get(t.DataSourceRow, new.source_id) is None:
        raise _incomplete("There is no such data source.", "Choose one of the list.")
    if new.finding_id is not None:
        finding = session.get(t.FindingRow, new.finding_id)
        if finding is None or finding.request_id != row.id or finding.source_id != new.source_id:
            raise _incomplete("This finding is not one of this place in this case.", "Choose another finding.")
    if new.outcome == Outcome.DONE and not new.by.strip():
        raise _incomplete("It does not say who did it.", "Name the person or the department.")
    if new.outcome == Outcome.KEPT:
        ground = ground_named(new.ground)
        if ground is None or ground not in keepings(row.regime, new.right):
            raise _incomplete("Keeping data, or going on with it, needs a ground of the law.", "Choose the ground.")
        if ground.needs_reasons and not new.note.strip():
            raise _incomplete("The ground alone tells the person too little.", "Say in one sentence why it applies.")


def _incomplete(what: str, next_step: str) -> BadInput:
    return BadInput("measure-incomplete", what, safe="Nothing was changed.", next_step=next_step)


def _suppress(desk: Desk, action: Action, row: t.RequestRow, new: NewMeasure) -> bool:
    """The first time an opt-out is carried out: put the sender's address on the suppression list, so that no list that
    Redress cleans has it again. True where that was done now."""
    from desktop_app.desk.opt_outs import OPT_OUTS, suppress_in

    if new.right not in OPT_OUTS or new.outcome != Outcome.DONE or "@" not in row.sender_address:
        return False
    m = t.MeasureRow
    if action.session.scalar(select(m.id).where(m.request_id == row.id, m.right == new.right.value).limit(1)):
        return False
    suppress_in(desk, action, row, {new.right})
    return True


def _next_position(session: Session, row: t.RequestRow) -> int:
    last = session.scalar(select(func.max(t.MeasureRow.position)).where(t.MeasureRow.request_id == row.id))
    return 0 if last is None else last + 1


def _replace(session: Session, row: t.RequestRow, new: NewMeasure, place: str) -> None:
    m = t.MeasureRow
    same = select(m).where(m.request_id == row.id, m.right == new.right.value, m.place == place)
    for earlier in session.scalars(same):
        if new.finding_id is None or earlier.finding_id == new.finding_id:
            session.delete(earlier)
    session.flush()


def _received(session: Session, row: t.RequestRow, source: t.DataSourceRow, new: NewMeasure) -> tuple[str, ...]:
    """Who receives what the measure is about: the fields that were found there, or the one."""
    f = t.FindingRow
    found = select(f.field).where(f.request_id == row.id, f.source_id == source.id).distinct()
    if new.finding_id is not None:
        found = found.where(f.id == new.finding_id)
    return recipients_of_fields(data_source(source).details, session.scalars(found.order_by(f.field)))


def _list_recipients(desk: Desk, action: Action, row: t.RequestRow, received: Sequence[str], done: str) -> None:
    n = t.RecipientNoticeRow
    listed = set(
        action.session.scalars(
            select(n.recipient).where(n.request_id == row.id, n.correction_id.is_(None), n.field == done)
        )
    )
    told = told_recipients(read_case(action.session, row.reference).disclosed, desk.today())
    for recipient in dict.fromkeys((*received, *told)):
        if recipient not in listed:
            action.session.add(
                n(
                    id=desk.new_id(),
                    request_id=row.id,
                    correction_id=None,
                    recipient=recipient,
                    field=done,
                    told_on=None,
                    how="",
                )
            )
