"""Letters beside the answer: which of them a case can have now, at which stage each belongs, and what each says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.case import Case, CaseDocument
from desktop_app.domain.correction_steps import Next, next_at_source
from desktop_app.domain.corrections import Correction, RecipientNotice
from desktop_app.domain.drafting import case_letter, statement_of
from desktop_app.domain.measures import Deed, Outcome
from desktop_app.domain.organisation import Organisation
from desktop_app.domain.paths import PATHS
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import missing_at, needed_stages
from desktop_app.domain.records import (
    GIVES_AWAY,
    Record,
    RecordCorrection,
    RecordMeasure,
    RecordPaper,
    RecordType,
)
from desktop_app.domain.release import Obstacle
from desktop_app.domain.stage import Stage

LETTERS: dict[RecordType, Stage] = {
    RecordType.ACKNOWLEDGEMENT: Stage.INTAKE,
    RecordType.EVIDENCE_REQUEST: Stage.IDENTITY,
    RecordType.CORRECTION_INSTRUCTION: Stage.CORRECT,
    RecordType.RECIPIENT_NOTICE: Stage.DISCLOSE,
    RecordType.CLOSING_LETTER: Stage.CLOSE,
    RecordType.CASE_FILE: Stage.CLOSE,
}
_OF_CLOSED = (RecordType.CLOSING_LETTER, RecordType.CASE_FILE)


@dataclass(frozen=True)
class LetterWish:
    """What an officer asks for. `to` are the lines of an address; `evidence` what would show who is asking; `recipient`
    one of those the case lists, `source` the name of the one whose entries are to be corrected, by the day `due`."""

    type: RecordType
    to: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    recipient: str = ""
    source: str = ""
    due: date | None = None


def obstacles_to_letter(case: Case, wish: LetterWish) -> tuple[Obstacle, ...]:
    """Why a letter cannot be made; empty where it can."""
    if case.closed_at is not None and wish.type not in _OF_CLOSED:
        return (Obstacle("case-closed", Phrase("The case is closed.")),)
    return tuple(_OBSTACLES[wish.type](case, wish)) if wish.type in _OBSTACLES else ()


def offered_letters(case: Case, stage: Stage) -> tuple[RecordType, ...]:
    """The letters to offer at a stage of a case as it is, whatever is still to be filled in."""
    if case.closed_at is not None and case.ending is not None and stage == Stage.CLOSE:
        return (RecordType.CASE_FILE,)
    if case.closed_at is not None:
        return tuple(type_ for type_ in _OF_CLOSED if LETTERS[type_] == stage)
    there = {
        RecordType.EVIDENCE_REQUEST: Stage.IDENTITY in needed_stages(case) and not verified(case),
        RecordType.CORRECTION_INSTRUCTION: bool(to_instruct(case)),
        RecordType.RECIPIENT_NOTICE: bool(case.notices),
    }
    return tuple(type_ for type_, at in LETTERS.items() if at == stage and there.get(type_, True))


def verified(case: Case) -> bool:
    """Whether it was decided that the request comes from the person."""
    return case.identity is not None and case.identity.decision == "verified"


def to_instruct(case: Case, source: str = "") -> tuple[Correction, ...]:
    """The corrections that whoever keeps a source is to make, of one source or of all."""
    return tuple(
        correction
        for correction in case.corrections
        if next_at_source(correction, by_two=case.corrections_by_two) in (Next.INSTRUCT, Next.CONFIRM)
        and source in ("", correction.source_name)
    )


def recipients_to_write_to(case: Case) -> tuple[str, ...]:
    """Those on the list of recipients, each once, those still to be told first."""
    by_told = sorted(case.notices, key=lambda notice: notice.told_on is not None)
    return tuple(dict.fromkeys(notice.recipient for notice in by_told))


def letter_record(case: Case, wish: LetterWish, organisation: Organisation, officer_name: str, dated: date) -> Record:
    """What a letter says, but for the case file, which is drawn from the history too."""
    plain = case_letter(case, wish.type, organisation, officer_name, dated)
    match wish.type:
        case RecordType.ACKNOWLEDGEMENT:
            return replace(plain, due=case.due)
        case RecordType.EVIDENCE_REQUEST:
            return replace(plain, evidence_wanted=tuple(line.strip() for line in wish.evidence if line.strip()))
        case RecordType.CORRECTION_INSTRUCTION:
            return replace(
                _to_others(plain, wish.to or (wish.source,)),
                subject=_subject(case),
                due=wish.due,
                corrections=tuple(_instruction(one, dated) for one in to_instruct(case, wish.source)),
            )
        case RecordType.RECIPIENT_NOTICE:
            return _recipient_notice(plain, case, wish)
        case _:
            return replace(plain, papers=_sent(case))


def _recipient_notice(plain: Record, case: Case, wish: LetterWish) -> Record:
    notices = [notice for notice in case.notices if notice.recipient == wish.recipient]
    corrected = {notice.correction_id for notice in notices}
    return replace(
        _to_others(plain, (wish.recipient, *wish.to)),
        subject=_subject(case),
        corrections=tuple(
            _correction(one) for one in case.corrections if one.id in corrected and one.read_back is not None
        ),
        statements=tuple(
            said for one in case.corrections if one.id in corrected and (said := statement_of(one)) is not None
        ),
        measures=_measures(case, [notice for notice in notices if notice.correction_id is None]),
    )


def _measures(case: Case, notices: list[RecipientNotice]) -> tuple[RecordMeasure, ...]:
    """What was erased or restricted, as a recipient is told of it: that it was done and when, not where."""
    wanted = {notice.field for notice in notices}
    last: dict[str, date] = {}
    for measure in case.measures:
        deed = PATHS[measure.right].deed
        if deed is not None and measure.outcome == Outcome.DONE and TOLD_OF.get(deed) in wanted:
            last[deed.value] = max(measure.on, last.get(deed.value, measure.on))
    return tuple(RecordMeasure(right="", place="", done=deed, on=on) for deed, on in last.items())


TOLD_OF = {Deed.ERASE: "erasure", Deed.RESTRICT: "restriction"}
"""What recipients are told of besides corrections (Article 19 GDPR), as the case lists it."""


def _to_others(plain: Record, to: tuple[str, ...]) -> Record:
    """A letter to somebody else than who asked: nothing in it speaks of the request."""
    lines = tuple(line.strip() for line in to if line.strip())
    return replace(plain, addressee=lines, salutation="", received=None, rights=())


def _subject(case: Case) -> str:
    return case.person.names[0] if case.person and case.person.names else case.person_named


def _instruction(correction: Correction, dated: date) -> RecordCorrection:
    order = correction.order
    return RecordCorrection(correction.source_name, order.field, order.was, order.to, dated, order.reason)


def _correction(correction: Correction) -> RecordCorrection:
    order = correction.order
    assert correction.read_back is not None and correction.done_on is not None
    return RecordCorrection(
        correction.source_name,
        order.field,
        order.was,
        correction.read_back,
        correction.done_on,
        order.reason,
    )


def _sent(case: Case) -> tuple[RecordPaper, ...]:
    """The documents of the answer, each with the day it first left."""
    first: dict[str, date] = {}
    for delivery in case.deliveries:
        for title in delivery.document_titles:
            first.setdefault(title, delivery.at.date())
    return tuple(
        RecordPaper(document.title, first[document.title], document.sha256, type=document.type.value)
        for document in case.current_documents
        if document.title in first
    )


def _evidence_obstacles(case: Case, wish: LetterWish) -> list[Obstacle]:
    found = []
    if Stage.IDENTITY not in needed_stages(case):
        found.append(Obstacle("no-evidence-needed", Phrase("This request needs no proof of identity.")))
    elif verified(case):
        found.append(Obstacle("verified-already", Phrase("The identity is verified: nothing more may be asked for.")))
    if not any(line.strip() for line in wish.evidence):
        found.append(Obstacle("no-evidence-named", Phrase("Name at least one thing that would show who is asking.")))
    return found


def _to_others_obstacles(case: Case) -> list[Obstacle]:
    return [] if verified(case) else [Obstacle("identity-not-verified", Phrase("The identity is not verified."))]


def _instruction_obstacles(case: Case, wish: LetterWish) -> list[Obstacle]:
    found = _to_others_obstacles(case)
    if not wish.source:
        found.append(Obstacle("no-source", Phrase("Choose the data source.")))
    elif not to_instruct(case, wish.source):
        found.append(Obstacle("no-correction", Phrase("No correction at this source is left to be made by hand.")))
    return found


def _notice_obstacles(case: Case, wish: LetterWish) -> list[Obstacle]:
    found = _to_others_obstacles(case)
    if wish.recipient not in recipients_to_write_to(case):
        found.append(
            Obstacle("no-such-recipient", Phrase("Choose a recipient from the list of those who must be told."))
        )
    return found


def _closing_obstacles(case: Case, wish: LetterWish) -> list[Obstacle]:
    if case.closed_at is not None and case.ending is None:
        return []
    if case.ending is not None:
        return [Obstacle("not-answered", Phrase("The case ended in another way, which has a letter of its own."))]
    return [
        Obstacle("stage-open", phrase) for stage in Stage if stage != Stage.CLOSE for phrase in missing_at(case, stage)
    ]


_OBSTACLES = {
    RecordType.EVIDENCE_REQUEST: _evidence_obstacles,
    RecordType.CORRECTION_INSTRUCTION: _instruction_obstacles,
    RecordType.RECIPIENT_NOTICE: _notice_obstacles,
    RecordType.CLOSING_LETTER: _closing_obstacles,
}


def obstacles_to_leaving(case: Case, document: CaseDocument) -> tuple[Obstacle, ...]:
    """Why a letter may not leave; empty where it may. One that gives away what is on file needs the identity verified
    (but for the case file, which goes to an authority) and the approval of its exact bytes by another officer."""
    if document.type not in GIVES_AWAY:
        return ()
    found = [] if document.type == RecordType.CASE_FILE else _to_others_obstacles(case)
    if not document.approved_by:
        found.append(Obstacle("not-approved", Phrase("No second officer has approved this letter.")))
    return tuple(found)
