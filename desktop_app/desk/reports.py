"""Reports from the registers as signed records: drawn, signed with the organisation's key, written to a new file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from desktop_app.desk import signing
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.documents import draw, report_words
from desktop_app.domain.drafting import letterhead
from desktop_app.domain.records import Record, RecordType, Report
from desktop_app.domain.report_words import ReportWords
from desktop_app.store.store import Action


def words_of(desk: Desk) -> ReportWords:
    """What reports say in the language of the organisation."""
    return report_words(desk.organisation.language)


def report_record(desk: Desk, type_: RecordType, reference: str, report: Report, anchor: str = "") -> Record:
    """The record of a report, dated today. `anchor` is the head of the audit log, read before the action begins that
    the report is written in; read now where none is given."""
    return Record(
        type=type_,
        reference=reference,
        letterhead=letterhead(desk.organisation, desk.officer.name),
        language=desk.organisation.language,
        dated=desk.today(),
        audit_anchor=anchor or desk.store.anchor(),
        report=report,
    )


def write_signed(desk: Desk, action: Action, record: Record, target: Path) -> str:
    """Draw and sign a record into a new file inside an action; its SHA-256."""
    content = signed(desk, action, record)
    write_new(target, content)
    return hashlib.sha256(content).hexdigest()


def signed(desk: Desk, action: Action, record: Record) -> bytes:
    """The signed PDF of a record."""
    signer = signing.signer(desk.store, desk.organisation.name, action)
    worded = in_own_words(action.session, replace(record, signing_fingerprint=signer.key.fingerprint))
    return signer.sign(draw(worded), desk.now())
