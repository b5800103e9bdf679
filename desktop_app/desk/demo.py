"""The main job from end to end, on copies of real inputs: what `redress demo` runs.

The shop's database and its web server log are carried with the program. Everything below goes through the same use
cases as the window; the only pretence is that one process plays the requester, the officer and the reviewer.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path

from desktop_app.carried import carried
from desktop_app.desk import cases, collect, correct, disclose, identity, intake, new_files, office, review, signing
from desktop_app.desk.office import Desk
from desktop_app.documents import verify
from desktop_app.domain.case import Case, ContactPointOnFile
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import FieldParticulars, NewDataSource, Officer, Organisation, Role
from desktop_app.domain.phrase import long_date, long_day
from desktop_app.store.store import Passphrase, Surroundings

ORGANISATION = Organisation(
    name="Chinook Music Shop GmbH",
    regime="gdpr",
    holidays="DE-BW",
    language="en",
    time_zone="Europe/Berlin",
    reference_prefix="DSR",
    address=("Königstraße 1", "70173 Stuttgart", "Germany"),
    contact="privacy@chinook.example",
    complaint_body=(
        "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg, "
        "Lautenschlagerstraße 20, 70173 Stuttgart, www.baden-wuerttemberg.datenschutz.de"
    ),
)
VISITOR = "130.237.218.86"
LETTER = f"""Dear Sir or Madam,

please tell me what personal data you hold about me, and send me a copy of it (Article 15 GDPR). I have also
visited your web site, from the address {VISITOR}.

Please correct my postal code from 70174 to 70173; the old one is wrong.

Kind regards
Leonie Köhler
"""


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
    sources = _copy_inputs(out_dir)
    passphrase, second = (_passphrase(around) for _ in range(2))
    _write_secret(out_dir / "passphrase.txt", passphrase)
    _write_secret(out_dir / "passphrase-second-officer.txt", second)

    say("1. First start: an encrypted store for the organisation.")
    desk, recovery_code = office.set_up(out_dir / "store", ORGANISATION, "Amara Osei", passphrase, around)
    with_reviewer = _staff_and_sources(desk, sources, second)
    _write_secret(out_dir / "recovery-code.txt", str(recovery_code))
    say(f"   {desk.store.slots.keychain_note}")
    try:
        reference = _receive(desk, out_dir, say)
        _verify_identity(desk, reference, out_dir, say)
        _collect(desk, reference, say)
        _correct(desk, reference, say)
        _review(desk, reference, with_reviewer, second, say)
        pdfs = _disclose(desk, reference, out_dir, say)
        known = signing.certificates(desk.store)
        records_ok = all(verify(pdf.read_bytes(), known, desk.store.check_anchor).ok for pdf in pdfs)
    finally:
        desk.close()
    return _reopen(out_dir, passphrase, around, reference, records_ok, say)


def _receive(desk: Desk, out_dir: Path, say: Callable[[str], None]) -> str:
    raw = _request_mail(desk)
    (out_dir / "request.eml").write_bytes(raw)
    reference = intake.receive_mail(desk, raw, "request.eml")
    case = cases.get_case(desk, reference)
    say(f"2. A request arrives: {reference}, received {long_day(case.received)}.")
    say(f"   {case.sender_comparison}")
    for sentence in case.due_explanation:
        say(f"   {sentence}")
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    return reference


def _verify_identity(desk: Desk, reference: str, out_dir: Path, say: Callable[[str], None]) -> None:
    point = next(p for p in _person_points(desk, reference) if p.kind == "email")
    identity.vouch_contact_point(
        desk,
        reference,
        point.id,
        date(2021, 1, 1),
        "Invoices have been sent to this address since 1 January 2021.",
    )
    message = identity.issue_code(desk, reference, point.id)
    (out_dir / message.file_name).write_bytes(message.content)
    say(f"3. A one-time code is drafted to the e-mail address on file: {message.file_name}.")
    identity.enter_code(desk, reference, _code_in(message.content))
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


def _collect(desk: Desk, reference: str, say: Callable[[str], None]) -> None:
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


def _correct(desk: Desk, reference: str, say: Callable[[str], None]) -> None:
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
        preview = correct.preview_correction(desk, correction_id)
        say(f"5. {preview.statement}")
        receipt = correct.apply_correction(desk, correction_id)
        say(f"   Applied at the source and read back: {receipt.order.field} is now {receipt.read_back}.")
    for notice in cases.get_case(desk, reference).notices:
        correct.told_recipient(desk, notice.id, "by e-mail")
        say(f"   To be told of the correction, and told: {notice.recipient}.")


def _review(desk: Desk, reference: str, reviewer: Officer, passphrase: str, say: Callable[[str], None]) -> None:
    review.draw_documents(desk, reference)
    case = review.approve(desk, reference, reviewer.id, passphrase)
    for document in case.current_documents:
        say(f"6. {document.title}: SHA-256 {document.sha256[:16]}…")
    assert case.approval is not None
    say(f"   Approved, byte for byte, by {case.approval.approved_by}.")


def _disclose(desk: Desk, reference: str, out_dir: Path, say: Callable[[str], None]) -> tuple[Path, ...]:
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


def _copy_inputs(out_dir: Path) -> tuple[NewDataSource, ...]:
    """Copies of the shop's database and web server log, described as an officer would."""
    inputs = out_dir / "sources"
    inputs.mkdir()
    database, log = inputs / "chinook.sqlite", inputs / "web-server.log"
    shutil.copyfile(carried("demo/chinook.sqlite"), database)
    with gzip.open(carried("demo/web-server-log-2015.log.gz")) as packed, log.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    return (
        NewDataSource(
            name="Shop database",
            config={
                "kind": "database",
                "url": f"sqlite:///{database.resolve()}",
                "table": "Customer",
                "key": "CustomerId",
                "match": {"email": "Email", "name": ["FirstName", "LastName"], "phone": "Phone"},
                "related": [{"table": "Invoice", "key": "InvoiceId", "references": "CustomerId"}],
                "contact_points": {
                    "email": "Email",
                    "phone": "Phone",
                    "post": ["Address", "PostalCode", "City", "Country"],
                },
            },
            purpose="To keep customer accounts, sell and invoice music",
            legal_basis="Performance of a contract, Article 6(1)(b) GDPR",
            categories="Name, address, telephone, e-mail, purchases",
            retention="Ten years after the last invoice (section 147 Fiscal Code)",
            origin="The customer, at registration and when buying",
            recipients=("Nordkurier Paketdienst GmbH (delivery)",),
            owner="Head of sales",
            fields={"Fax": FieldParticulars(purpose="To send order confirmations by fax", recipients=())},
        ),
        NewDataSource(
            name="Web server log",
            config={"kind": "weblog", "path": str(log.resolve())},
            purpose="To keep the web site running and secure",
            legal_basis="Legitimate interests, Article 6(1)(f) GDPR",
            categories="IP address, time, page, browser",
            retention="Until the log is rotated out",
            origin="The visitor's browser",
            owner="Head of information technology",
        ),
    )


def _staff_and_sources(desk: Desk, sources: tuple[NewDataSource, ...], passphrase: str) -> Officer:
    for source in sources:
        office.add_source(desk, source)
    return office.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, passphrase)


def _request_mail(desk: Desk) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["To"] = ORGANISATION.contact
    message["Date"] = format_datetime(desk.now() - timedelta(days=1))
    message["Subject"] = "My personal data"
    message["Message-ID"] = "<demonstration-request@surfeu.de>"
    message.set_content(LETTER)
    return message.as_bytes()


def _person_points(desk: Desk, reference: str) -> tuple[ContactPointOnFile, ...]:
    person = cases.get_case(desk, reference).person
    return person.contact_points if person else ()


def _code_in(draft: bytes) -> str:
    """The code, read from the drafted message as its recipient would."""
    body = message_from_bytes(draft, policy=default).get_body()
    words = str(body.get_content()).split() if body else []
    return next(word for word in words if len(word) == 9 and word[4] == "-" and word.replace("-", "").isalnum())


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
