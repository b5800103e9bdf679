"""Disclosing: approved documents leave the program (printed or exported), and the case is closed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.desk import signing
from desktop_app.desk.cases import basis_of, checked_content, checked_stream, open_request, records_now, settle
from desktop_app.desk.kept_files import what_hides_in
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.print_copies import copy_numbers
from desktop_app.desk.redactions import is_redacted
from desktop_app.desk.review import refuse_on
from desktop_app.documents import delivery_copy, items_as_csv, items_as_json, new_passphrase, record_in
from desktop_app.domain.case import DATA_EXPORTED, Case, FileKind
from desktop_app.domain.drafting import delivery_point
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.hidden_data import hidden_phrase
from desktop_app.domain.progress import missing_at
from desktop_app.domain.records import RecordType
from desktop_app.domain.release import belongs_to, obstacles_to_release
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.domain.volumes import joined
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case, request_row
from desktop_app.store.store import Action


def released_documents(desk: Desk, reference: str) -> tuple[tuple[str, bytes], ...]:
    """The approved documents as (file name, bytes), after the release gate; for printing. Refused where it is shut."""
    with desk.store.read() as session:
        files = tuple(_released(session, read_case(session, reference)))
        _still_so(desk, session, request_row(session, reference))
        return files


def export_documents(desk: Desk, reference: str, folder: Path) -> tuple[Path, ...]:
    """Write the approved documents to a folder the officer chose; existing files are never overwritten.

    That it begins is recorded before anything is outside, so that no file is without a trace even where the program is
    ended in between; that it was done is recorded after. Where that fails, the files are taken back.
    """
    _folder_exists(folder)
    with desk.store.act("documents.export_begun") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        files = _released(action.session, case)
        _still_so(desk, action.session, row)
        action.note(documents={document.title: document.sha256 for document in case.current_documents})
    written: list[Path] = []
    try:
        for name, content in files:
            target = folder / name
            write_new(target, content)
            written.append(target)
        with desk.store.act("documents.exported") as action:
            if _deliver(desk, action, reference, "exported") != files:
                raise _changed_meanwhile()
    except BaseException:
        for target in written:
            target.unlink(missing_ok=True)
        raise
    return tuple(written)


@dataclass(frozen=True)
class DeliveryCopy:
    """An encrypted file with the approved documents inside, and the passphrase that opens it: kept nowhere, to be told
    by another channel than the file goes."""

    path: Path
    passphrase: str


def export_delivery_copy(desk: Desk, reference: str, folder: Path) -> DeliveryCopy:
    """Write the approved documents into one encrypted file in a folder the officer chose; the name says nothing of the
    person. Recorded as `export_documents` records it."""
    _folder_exists(folder)
    with desk.store.act("documents.export_begun") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        files = _released(action.session, case)
        _still_so(desk, action.session, row)
        action.note(encrypted=True, documents={document.title: document.sha256 for document in case.current_documents})
    passphrase = new_passphrase(desk.store.around.random_bytes)
    organisation = desk.organisation
    content = delivery_copy(files, organisation.name, organisation.language, passphrase, desk.store.around.random_bytes)
    target = folder / f"{reference}-delivery.pdf"
    write_new(target, content)
    try:
        with desk.store.act("documents.exported") as action:
            if _deliver(desk, action, reference, "encrypted") != files:
                raise _changed_meanwhile()
            action.note(encrypted=True, sha256=hashlib.sha256(content).hexdigest())
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return DeliveryCopy(target, passphrase)


def export_data(desk: Desk, reference: str, folder: Path) -> tuple[Path, ...]:
    """Write the disclosed data as JSON and CSV, for a request for portability: read from the approved document, so that
    they hold exactly what was approved. The gate is asked first; existing files are never overwritten."""
    written: list[Path] = []
    with desk.store.act("documents.data_exported") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        if not case.asks_for(Right.PORTABILITY):
            raise Refused(
                "no-portability",
                "This request does not ask for the data in a machine-readable form.",
                safe="Nothing was written.",
                next_step="Export the documents instead.",
            )
        released = _released(action.session, case)[: len(case.current_documents)]
        _still_so(desk, action.session, row)
        record = joined(
            [
                record_in(content)
                for document, (_, content) in zip(case.current_documents, released, strict=True)
                if document.type == RecordType.ACCESS_RESPONSE
            ]
        )
        files = (("json", items_as_json(record)), ("csv", items_as_csv(record)))
        try:
            for kind, content in files:
                target = folder / f"{case.reference}-data.{kind}"
                write_new(target, content)
                written.append(target)
            point = delivery_point(case)
            action.session.add(
                t.DeliveryRow(
                    id=desk.new_id(),
                    request_id=row.id,
                    at=desk.now(),
                    how=DATA_EXPORTED,
                    to=point.value if point else "",
                    documents=[target.name for target in written],
                    by=desk.officer.id,
                )
            )
            if row.closed_at is None:
                settle(desk, action, row)
            digests = {
                target.name: hashlib.sha256(content).hexdigest()
                for target, (_, content) in zip(written, files, strict=True)
            }
            action.note(documents=digests)
        except BaseException:
            for target in written:
                target.unlink(missing_ok=True)
            raise
    return tuple(written)


def note_printed(desk: Desk, reference: str, copies: int = 1) -> None:
    """Record that so many copies of the approved documents were sent to a printer, numbered through. The gate is asked
    once more."""
    with desk.store.act("documents.printed") as action:
        _deliver(desk, action, reference, "printed")
        case = read_case(action.session, reference)
        same = {"documents": {document.title: document.sha256 for document in case.current_documents}}
        action.note(copies=copy_numbers(action.session, "documents.printed", case.id, same, copies))


def _folder_exists(folder: Path) -> None:
    if not folder.is_dir():
        raise BadInput(
            "no-such-folder",
            "The chosen folder does not exist.",
            safe="Nothing was written.",
            next_step="Choose an existing folder.",
        )


def _changed_meanwhile() -> Refused:
    return Refused(
        "changed-meanwhile",
        "The documents were drawn anew while they were being exported.",
        safe="The files that had been written were taken away again.",
        next_step="Have the new documents approved, then export them.",
    )


def _deliver(desk: Desk, action: Action, reference: str, how: str) -> list[tuple[str, bytes]]:
    """Note a delivery; also of a closed case, whose documents may be wanted once more and stay what they are."""
    row = request_row(action.session, reference)
    action.about(row.id)
    case = read_case(action.session, reference)
    files = _released(action.session, case)
    _still_so(desk, action.session, row)
    point = delivery_point(case)
    action.session.add(
        t.DeliveryRow(
            id=desk.new_id(),
            request_id=row.id,
            at=desk.now(),
            how=how,
            to=point.value if point else "",
            documents=[*(document.title for document in case.current_documents), *_redacted_files(case)],
            by=desk.officer.id,
        )
    )
    if row.closed_at is None:
        settle(desk, action, row)
    action.note(documents={document.title: document.sha256 for document in case.current_documents})
    if case.redactions:
        action.note(files=_redacted_files(case))
    return files


def _still_so(desk: Desk, session: Session, row: t.RequestRow) -> None:
    """Refused where the documents of an open case would say something else if they were drawn now: what people are told
    of a data source may have been changed since, which is no action on the case."""
    if row.closed_at is None and row.basis_sha256 not in (
        None,
        basis_of(records_now(desk, session, row, desk.today())),
    ):
        raise Refused(
            "changed-since-drawn",
            "The documents may not leave yet. What they say has changed since they were drawn.",
            safe="Nothing has left the program.",
            next_step="Draw the documents again, and have them approved.",
        )


def _redacted_files(case: Case) -> dict[str, str]:
    return {one.leaves_as(case.reference, number): one.sha256 for number, one in enumerate(case.redactions, start=1)}


def _released(session: Session, case: Case) -> list[tuple[str, bytes]]:
    refuse_on(obstacles_to_release(case), "The documents may not leave yet.")
    files = []
    for document in case.current_documents:
        row = session.get_one(t.DocumentRow, document.id)
        kept = session.get_one(t.AttachmentRow, row.attachment_id)
        content = checked_content(kept)
        if not belongs_to(record_in(content), case):
            raise Refused(
                "not-of-this-case",
                "One of the documents is of another case, or for another recipient.",
                safe="Nothing has left the program.",
                next_step="Draw the documents again, and have them approved.",
            )
        files.append((kept.name, content))
    for number, redaction in enumerate(case.redactions, start=1):
        content = checked_content(session.get_one(t.AttachmentRow, redaction.redacted_id))
        files.append((redaction.leaves_as(case.reference, number), content))
    return files


def close_case(desk: Desk, reference: str) -> Case:
    """Close a case. Refused where a stage is open, naming it."""
    with desk.store.act("request.closed") as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        missing = [phrase for stage in Stage if stage != Stage.CLOSE for phrase in missing_at(case, stage)]
        if missing:
            raise Refused(
                "stages-open",
                " ".join(("The case cannot be closed yet.", *(phrase.text() for phrase in missing))),
                safe="Nothing was changed.",
                next_step="Finish what is missing, then close the case.",
            )
        row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(
            answered_on=desk.today().isoformat(), in_time=row.due is None or row.stands_still or desk.today() <= row.due
        )
        return read_case(action.session, reference)


def export_attachment(desk: Desk, attachment_id: UUID, target: Path, *, knowing: bool = False) -> None:
    """Write something kept in a case (the message as it came) to a file that does not exist yet. Refused where it holds
    more than is seen of it and nobody said, `knowing` that, that it may leave."""
    with desk.store.act("attachment.exported") as action:
        row = action.session.get_one(t.AttachmentRow, attachment_id)
        action.about(row.request_id)
        if row.kind not in list(FileKind):
            raise Refused(
                "leaves-by-the-gate",
                "This was made here, not sent to you: it leaves by the release of the answer, or as a letter.",
                safe="Nothing was written.",
                next_step="Export the answer once it is approved.",
            )
        if is_redacted(action.session, row):
            raise Refused(
                "original-is-redacted",
                "Something in this file is hidden on a ground: the original does not leave the store.",
                safe="Nothing was written.",
                next_step="Export the answer: the redacted file goes with it. Or undo the redaction first.",
            )
        found = () if row.kind == FileKind.REQUEST.value else what_hides_in(checked_content(row), row.name)
        if found and not knowing:
            raise Refused(
                "hidden-data",
                hidden_phrase(row.name, found).text(),
                safe="Nothing was written.",
                next_step="Save it all the same if whoever gets it may have that, too; or redact it.",
            )
        if found:
            action.note(hidden=[one.kind.value for one in found])
        write_new(target, checked_stream(row))
        action.note(kind=row.kind, sha256=row.sha256)


def export_certificate(desk: Desk, target: Path) -> str:
    """Write the certificate that records are signed with to a new PEM file, to be published; its fingerprint. It holds
    no secret. Where nothing has been signed yet, the key is made now."""
    found = signing.certificate(desk.store)
    if found is None:
        with desk.store.act("documents.signing_key_made") as action:
            signing.make(desk.store, desk.organisation.name, action)
        found = signing.certificate(desk.store)
    assert found is not None
    write_new(target, found.pem)
    return found.fingerprint
