"""The main job from end to end, on copies of real inputs: what `redress demo` runs.

The shop's database and its web server log are carried with the program. Everything below goes through the same use
cases as the window; the only pretence is that one process plays the requester, the officer and the reviewer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.desk import cases, collect, correct, disclose, identity, intake, new_files, office, review, signing
from desktop_app.desk.demo_inputs import (
    ORGANISATION,
    code_in,
    copy_inputs,
    person_points,
    request_mail,
    staff_and_sources,
)
from desktop_app.desk.identity import CodeMessage
from desktop_app.desk.office import Desk
from desktop_app.documents import verify
from desktop_app.domain.case import Case
from desktop_app.domain.corrections import Decision
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Officer
from desktop_app.domain.phrase import long_date, long_day
from desktop_app.store.store import Passphrase, Surroundings


@dataclass(frozen=True)
class Summary:
    """What the demonstration left behind: each file with its SHA-256, and where the case stands."""

    reference: str
    due: date | None
    findings: int
    disclosed: int
    withheld: int
    corrected: int
    store_ok: bool
    records_ok: bool
    files: dict[str, str]


def run_demo(out_dir: Path, around: Surroundings, say: Callable[[str], None]) -> Summary:
    """Run the story in a fresh folder. BadInput where it is not empty; nothing in it is touched then."""
    _fresh(out_dir)
    sources = copy_inputs(out_dir)
    passphrase, second = (_passphrase(around) for _ in range(2))
    _write_secret(out_dir / "passphrase.txt", passphrase)
    _write_secret(out_dir / "passphrase-second-officer.txt", second)

    say("1. First start: an encrypted store for the organisation.")
    desk, recovery_code = office.set_up(out_dir / "store", ORGANISATION, "Amara Osei", passphrase, around)
    with_reviewer = staff_and_sources(desk, sources, second)
    _write_secret(out_dir / "recovery-code.txt", str(recovery_code))
    say(f"   {desk.store.slots.keychain_note}")
    try:
        reference = receive(desk, out_dir, say)
        verify_identity(desk, reference, out_dir, say)
        search(desk, reference, say)
        correct_wishes(desk, reference, say)
        have_reviewed(desk, reference, with_reviewer, second, say)
        pdfs = hand_out(desk, reference, out_dir, say)
        known = signing.certificates(desk.store)
        records_ok = all(verify(pdf.read_bytes(), known, desk.store.check_anchor).ok for pdf in pdfs)
    finally:
        desk.close()
    return _reopen(out_dir, passphrase, around, reference, records_ok, say)


def receive(desk: Desk, out_dir: Path, say: Callable[[str], None]) -> str:
    """The letter arrives, and the intake is confirmed as proposed; the reference."""
    raw = request_mail(desk)
    (out_dir / "request.eml").write_bytes(raw)
    reference = intake.receive_mail(desk, raw, "request.eml")
    case = cases.get_case(desk, reference)
    say(f"2. A request arrives: {reference}, received {long_day(case.received)}.")
    say(f"   {case.sender_comparison}")
    for sentence in case.due_explanation:
        say(f"   {sentence}")
    accept_proposals(desk, reference)
    return reference


def accept_proposals(desk: Desk, reference: str) -> None:
    """Confirm the intake as proposed, of the person whose e-mail address is the sender's."""
    case = cases.get_case(desk, reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )


def draft_code(desk: Desk, reference: str) -> CodeMessage:
    """Vouch for the e-mail address on file, and draft the message with a one-time code to it."""
    point = next(p for p in person_points(desk, reference) if p.kind == "email")
    since = date(2021, 1, 1)
    identity.vouch_contact_point(
        desk, reference, point.id, since, f"Invoices have been sent to this address since {long_date(since)}."
    )
    return identity.issue_code(desk, reference, point.id)


def verify_identity(desk: Desk, reference: str, out_dir: Path, say: Callable[[str], None]) -> None:
    """By a one-time code to the e-mail address on file, which the person sends back."""
    message = draft_code(desk, reference)
    (out_dir / message.file_name).write_bytes(message.content)
    say(f"3. A one-time code is drafted to the e-mail address on file: {message.file_name}.")
    identity.enter_code(desk, reference, code_in(message.content))
    case = identity.decide_identity(desk, reference)
    assert case.identity is not None
    say(f"   Identity: {case.identity.decision}.")
    for reason in case.identity.reasons:
        say(f"   {reason}")
    if case.identity.decision != "verified":
        raise Refused(
            "demo-identity",
            "The identity in the demonstration was not verified.",
            safe="The store made so far can be opened.",
            next_step="Please report this; the demonstration should always get past this point.",
        )


def search(desk: Desk, reference: str, say: Callable[[str], None]) -> None:
    """Search every source, and decide about each finding."""
    for result in collect.collect(desk, reference):
        say(f"4. {result.source}: {result.trouble or f'{result.found} findings'}.")
    findings = cases.get_findings(desk, reference)
    staff = [finding.id for finding in findings if finding.found.field == "SupportRepId"]
    rest = [finding.id for finding in findings if finding.found.field != "SupportRepId"]
    collect.decide_findings(desk, reference, rest, FindingDecision.DISCLOSE)
    collect.decide_findings(
        desk,
        reference,
        staff,
        FindingDecision.WITHHOLD,
        "Rights and freedoms of others: identifies a member of staff (Article 15(4) GDPR)",
    )
    say(f"   {len(rest)} to be disclosed, {len(staff)} withheld with its ground.")


def correct_wishes(desk: Desk, reference: str, say: Callable[[str], None]) -> None:
    """Correct at the source what the letter asked for, and tell the recipients."""
    wishes = cases.get_case(desk, reference).wishes
    for index, finding_id in correct.wish_targets(desk, reference):
        correction_id = correct.plan_correction(
            desk,
            reference,
            finding_id,
            wishes[index].to,
            "The person says the stored value is wrong.",
            "Statement of the verified person in the request.",
        )
        correct.decide_correction(desk, correction_id, Decision.ACCEPTED)
        preview = correct.preview_correction(desk, correction_id)
        say(f"5. {preview.statement}")
        receipt = correct.apply_correction(desk, correction_id)
        say(f"   Applied at the source and read back: {receipt.order.field} is now {receipt.read_back}.")
    for notice in cases.get_case(desk, reference).notices:
        correct.told_recipient(desk, notice.id, "by e-mail")
        say(f"   To be told of the correction, and told: {notice.recipient}.")


def have_reviewed(desk: Desk, reference: str, reviewer: Officer, passphrase: str, say: Callable[[str], None]) -> None:
    """Draw the documents; the second officer approves their bytes."""
    review.draw_documents(desk, reference)
    case = review.approve(desk, reference, reviewer.id, passphrase)
    for document in case.current_documents:
        say(f"6. {document.title}: SHA-256 {document.sha256[:16]}…")
    assert case.approval is not None
    say(f"   Approved, byte for byte, by {case.approval.approved_by}.")


def hand_out(desk: Desk, reference: str, out_dir: Path, say: Callable[[str], None]) -> tuple[Path, ...]:
    """Export the documents and the delivery copy, and close."""
    pdfs = disclose.export_documents(desk, reference, out_dir)
    for pdf in pdfs:
        say(f"7. Exported: {pdf.name}.")
    copy = disclose.export_delivery_copy(desk, reference, out_dir)
    _write_secret(out_dir / "delivery-passphrase.txt", copy.passphrase)
    say(f"   The same, encrypted for sending: {copy.path.name}; its passphrase goes by another channel.")
    closed = disclose.close_case(desk, reference)
    assert closed.closed_at is not None
    say(f"8. Closed on {long_date(desk.today())}.")
    return pdfs


def _reopen(
    out_dir: Path,
    passphrase: str,
    around: Surroundings,
    reference: str,
    records_ok: bool,
    say: Callable[[str], None],
) -> Summary:
    """Open the store again as after a restart, and check everything."""
    desk = office.unlock(out_dir / "store", Passphrase(passphrase), around)
    try:
        case: Case = cases.get_case(desk, reference)
        events = cases.history(desk, reference)
        report = office.verify_store(desk)
    finally:
        desk.close()
    say(f"   Reopened: {len(events)} events stand in the audit log of this case.")
    for check in report.checks:
        say(f"   {'ok' if check.ok else 'NOT OK'}: {check.name}")
    counts = case.finding_counts
    summary = Summary(
        reference=reference,
        due=case.due,
        findings=case.findings_total,
        disclosed=counts.get(FindingDecision.DISCLOSE, 0),
        withheld=counts.get(FindingDecision.WITHHOLD, 0),
        corrected=counts.get(FindingDecision.CORRECT, 0),
        store_ok=report.ok,
        records_ok=records_ok,
        files=_files(out_dir),
    )
    _write_summary(out_dir / "summary.json", summary)
    return summary


def _fresh(out_dir: Path) -> None:
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
        occupied = any(out_dir.iterdir())
    except OSError as error:
        raise BadInput(
            "out-dir-unusable",
            f"The folder for the demonstration cannot be used ({error.strerror}).",
            safe="Nothing was written.",
            next_step="Name a folder that is empty or does not exist yet.",
        ) from error
    if occupied:
        raise BadInput(
            "out-dir-not-empty",
            "The folder for the demonstration is not empty.",
            safe="Nothing in it was touched.",
            next_step="Name a folder that is empty or does not exist yet.",
        )


def _passphrase(around: Surroundings) -> str:
    return "-".join(around.random_bytes(2).hex() for _ in range(5))


def _write_secret(path: Path, secret: str) -> None:
    new_files.write_new(path, f"{secret}\n".encode())


def _files(out_dir: Path) -> dict[str, str]:
    """Every file outside the store, by its name inside the folder, with its SHA-256."""
    files = sorted(path for path in out_dir.rglob("*") if path.is_file())
    return {
        path.relative_to(out_dir).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if (out_dir / "store") not in path.parents
    }


def _write_summary(path: Path, summary: Summary) -> None:
    data = {**vars(summary), "due": summary.due.isoformat() if summary.due else None}
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
