"""Records to draw, and what independent readers see in the PDF: poppler, qpdf, a PDF/A and PDF/UA validator, pdfium."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import page as validation
import pypdfium2
import pytest

from desktop_app.documents import draw
from desktop_app.domain.records import (
    Letterhead,
    Record,
    RecordCorrection,
    RecordDisclosed,
    RecordDisclosure,
    RecordErasedCase,
    RecordErasure,
    RecordEvent,
    RecordItem,
    RecordMeasure,
    RecordPaper,
    RecordTurning,
    RecordType,
    RecordWithheld,
    Report,
    ReportPart,
    SourceDescription,
)

LETTERHEAD = Letterhead(
    name="Chinook Music Shop GmbH",
    address=("Goethestraße 12", "10623 Berlin"),
    contact="privacy@chinook.example",
    officer="Amara Osei",
    complaint_body="Berliner Beauftragte für Datenschutz und Informationsfreiheit",
)
ABOUT_SOMEBODY = (
    RecordType.RECIPIENT_NOTICE,
    RecordType.CORRECTION_INSTRUCTION,
    RecordType.DISCLOSURE_RECORD,
    RecordType.CASE_FILE,
)
REPORTS = (RecordType.NOTICE_DIFFERENCES, RecordType.STATISTICS, RecordType.PROOF_OF_PERMISSION)
RECIPIENT = "Nordkurier Paketdienst GmbH (delivery)"


def log_items(count: int) -> tuple[RecordItem, ...]:
    """Lines of a web server log, four items each."""
    browser = "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/33.0 Safari/537.36"
    start = datetime(2015, 5, 17, 10, 5, 3, tzinfo=UTC)
    kinds = (("IP address", "203.0.113.7"), ("Page", "/orders/{}"), ("Browser", browser), ("Status", "200"))
    return tuple(
        RecordItem(
            "Web server log",
            f"line {17 + number // 4}",
            kinds[number % 4][0],
            kinds[number % 4][1].format(number),
            start + timedelta(seconds=number),
        )
        for number in range(count)
    )


def record(type_: RecordType = RecordType.ACCESS_RESPONSE, **changes: Any) -> Record:
    """A full record of a type; `changes` replace members."""
    shop = [("FirstName", "Leonie"), ("LastName", "Köhler"), ("PostalCode", "70173"), ("Company", "")]
    members: dict[str, Any] = {
        "type": type_,
        "reference": "DSR-2026-0001",
        "letterhead": LETTERHEAD,
        "dated": date(2026, 11, 24),
        "addressee": ("Leonie Köhler", "Theodor-Heuss-Straße 34", "70174 Stuttgart"),
        "salutation": "Leonie Köhler",
        "received": date(2026, 11, 1),
        "due": date(2026, 12, 1),
        "identity_checked": date(2026, 11, 3),
        "rights": ("access to your personal data",),
        "audit_anchor": "17 8f3c2a77e0b1",
    }
    if type_ in (RecordType.ACCESS_RESPONSE, RecordType.RECTIFICATION_NOTICE):
        members["corrections"] = (
            RecordCorrection(
                "Shop database", "PostalCode", "70174", "70173", date(2026, 11, 5), "Wrong since 2019.", (RECIPIENT,)
            ),
        )
    if type_ == RecordType.ACCESS_RESPONSE:
        members["sources"] = (
            SourceDescription(
                "Shop database",
                "To sell and invoice music",
                "Article 6(1)(b) GDPR",
                "Name, address, purchases",
                "Ten years after the last invoice",
                "The customer",
                (RECIPIENT,),
            ),
        )
        members["items"] = (
            *(RecordItem("Shop database", "Customer CustomerId=2", name, value) for name, value in shop),
            *log_items(20),
        )
        members["withheld"] = (RecordWithheld("Shop database", "SupportRepId", "Identifies a member of staff", 2),)
        members["searched_without_result"] = ("Newsletter list", "Support mailbox")
    if type_ in (RecordType.OUTCOME_LETTER, RecordType.OPT_OUT_CONFIRMATION):
        members["measures"] = (
            RecordMeasure("an end to advertising", "Newsletter", "stop", date(2026, 11, 5)),
            RecordMeasure(
                "erasure of your personal data",
                "Shop",
                "erase",
                date(2026, 11, 6),
                True,
                "It is needed for establishing, exercising or defending legal claims.",
                "Article 17(3)(e) GDPR",
                "2026-17.",
                12,
            ),
        )
    if type_ == RecordType.OUTCOME_LETTER:
        members["recipients"] = ("Nordkurier",)
        members["disclosed"] = (RecordDisclosed(date(2026, 10, 1), "Nordkurier\n10115 Berlin", ("Name",), "Versand"),)
    about_one = (
        RecordType.EXTENSION_NOTICE,
        RecordType.REFUSAL,
        RecordType.WITHDRAWAL_NOTICE,
        RecordType.TRANSFER_NOTICE,
    )
    if type_ in about_one:
        members["turnings"] = (
            RecordTurning(
                ("access to your personal data",),
                "The request is manifestly unfounded.",
                "Article 12(5)(b) GDPR",
                "(17/2026)",
                "Nordkurier",
                date(2027, 2, 1),
            ),
        )
    if type_ == RecordType.ONE_TIME_CODE:
        members |= {"code": "ABCD-EFGH", "code_valid_until": date(2026, 12, 8)}
    if type_ == RecordType.ERASURE_CERTIFICATE:
        members["reference"] = "erasure-2026-11-24-8f3c2a77"
        members["erasure"] = RecordErasure(
            "8f3c2a77-e0b1-4000-8000-000000000001",
            "Amara Osei",
            tuple(
                RecordErasedCase(
                    f"DSR-2023-{number:04d}",
                    f"{number:08d}-e0b1-4000-8000-00000000000{number % 10}",
                    datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
                    date(2023, 10, number),
                    36,
                    "Art. 5(1)(e); 3 × 12, § 7.",
                    *(number * step for step in (107, 1, 2, 3, 140_000, 1, 4, 2, 190, 21)),
                )
                for number in range(1, 13)
            ),
        )
    if type_ == RecordType.RECOVERY_CODE:
        members["code"] = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-42"
    if type_ in ABOUT_SOMEBODY:
        members["subject"] = "Leonie Köhler, 1986-03-02"
    if type_ in (RecordType.RECIPIENT_NOTICE, RecordType.CORRECTION_INSTRUCTION, RecordType.CASE_FILE):
        members["corrections"] = (
            RecordCorrection("Shop database", "PostalCode", "70174", "70173", date(2026, 11, 5), "2019"),
        )
    if type_ == RecordType.EVIDENCE_REQUEST:
        members["evidence_wanted"] = ("MFA 4711", "Nr. 12")
    if type_ in (RecordType.DISCLOSURE_RECORD, RecordType.ACCOUNTING_OF_DISCLOSURES):
        members["disclosures"] = (
            RecordDisclosure(
                date(2026, 11, 12),
                "Polizei Berlin, LKA 34",
                "6 Seiten",
                "WYP/26/8891",
                "Platz der Luftbrücke 6, 12101 Berlin",
                "§ 24 BDSG",
                "WYP/26/8891",
                "AES-256",
                "Amara Osei",
                "2027-02-10",
            ),
        )
        members |= {"period_from": date(2020, 11, 24), "period_to": date(2026, 11, 24)}
    if type_ in (RecordType.CLOSING_LETTER, RecordType.CASE_FILE):
        members["papers"] = (RecordPaper("DSR-2026-0001", date(2026, 11, 20), "5e" * 32),)
    if type_ == RecordType.CASE_FILE:
        members["events"] = tuple(
            RecordEvent(datetime(2026, 11, 1 + number, 9, 30, tzinfo=UTC), f"{number}: 70174", "Amara Osei")
            for number in range(12)
        )
    if type_ in REPORTS:
        members["report"] = Report(
            "Register 2026",
            ("§ 7: 42.",),
            (("A", "2026"),),
            (ReportPart("B", (), (), ("C", "D"), (2, 1), (("10", "< 5"),)),),
        )
    return Record(**(members | changes))


@dataclass(frozen=True)
class Seen:
    """A drawn PDF as other programs see it."""

    pdf: bytes
    path: Path

    def pages(self) -> list[str]:
        """The text of each page, by poppler."""
        return self._run("pdftotext", "-layout", self.path, "-").split("\f")[:-1]

    def text(self) -> str:
        """All text without blanks, so that wrapped words are whole again."""
        return squeezed("".join(self._run("pdftotext", "-raw", self.path, "-")))

    def cells(self) -> str:
        """All text as its structure has it, by poppler: what a screen reader is told."""
        told = re.findall(r'"(.*)"', self._run("pdfinfo", "-struct-text", self.path))
        return "".join(told)

    def fonts(self) -> list[str]:
        """One line for each font, by poppler."""
        return self._run("pdffonts", self.path).splitlines()[2:]

    def failures(self, profile: str) -> list[str]:
        """What an independent validator finds wrong with the file under "3a" (PDF/A-3a) or "ua1" (PDF/UA-1)."""
        report = validation.validate_pdf(str(self.path), profile=profile, limits=validation.SafetyLimits.unlimited())
        wrong = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
        if self._lengths_are_right():  # the validator miscounts a stream that ends in a carriage return
            wrong = [failure for failure in wrong if "STREAM-LENGTH-001" not in failure]
        return wrong

    def qpdf_complaints(self) -> str:
        """What qpdf finds wrong with the file."""
        done = subprocess.run(["qpdf", "--check", str(self.path)], capture_output=True, text=True, check=False)
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def outside_margins(self) -> list[str]:
        """Characters that are drawn beyond the margins (25 mm left, 20 mm right, 8 mm below), by pdfium."""
        left, right, bottom = 25 / 25.4 * 72, 595.276 - 20 / 25.4 * 72, 8 / 25.4 * 72
        outside = []
        document = pypdfium2.PdfDocument(self.pdf)
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            for index in range(text.count_chars()):
                x0, y0, x1, _ = text.get_charbox(index)
                character = text.get_text_range(index, 1)
                if character.strip() and x1 > x0 and (x0 < left - 1 or x1 > right + 1 or y0 < bottom):
                    outside.append(f"page {number}: {character!r} at {x0:.0f}–{x1:.0f}, {y0:.0f}")
        document.close()
        return outside

    def _lengths_are_right(self) -> bool:
        streams = list(re.finditer(rb"/Length (\d+)[^\r\n]*?>>\s*stream\r?\n", self.pdf))
        return bool(streams) and all(
            self.pdf[found.end() + int(found[1]) :].lstrip(b"\r\n").startswith(b"endstream") for found in streams
        )

    @staticmethod
    def _run(*command: str | Path) -> str:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=True, timeout=60)
        return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """Text without blanks and direction marks."""
    return "".join(c for c in text if not c.isspace() and c not in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\f")


@pytest.fixture
def see(tmp_path: Path) -> Callable[[Record], Seen]:
    """Draw a record and look at it."""

    def look(drawn: Record) -> Seen:
        path = tmp_path / "record.pdf"
        path.write_bytes(draw(drawn))
        return Seen(path.read_bytes(), path)

    return look
