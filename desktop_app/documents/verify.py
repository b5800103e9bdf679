"""Verifying a document from the file alone: whether it is a record of Redress, whole, and says what its data says.

Three things are compared, each of which finds what the others may not:
- the file's SHA-256 with the one in its own metadata: any byte that changed since it was made, in any version;
- the SHA-256 of the data carried inside with the one printed on every page;
- the whole document with the one this program draws from that data: drawing is deterministic, so pages that say
  anything else than the data are found, also where somebody made the two hashes agree again. Compared are the decoded
  contents, since compression may differ between machines. This needs the version that drew the document.

None of this proves who made the file: anybody who has the program can draw a record. That takes a signature, which
documents do not have yet; it is reported as not checked, as is the audit anchor, for which the store's log is needed.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from desktop_app.documents.drawing import draw
from desktop_app.documents.letters import letters
from desktop_app.documents.pages import opened
from desktop_app.documents.press import DATA_NAME, IDENTIFIER, MADE_BY, NO_DIGEST
from desktop_app.documents.reading import read_record_json
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, record_json

_DIGEST = re.compile(IDENTIFIER.format(digest="([0-9a-f]{64})").encode())
_END = re.compile(rb"[\r\n]startxref[\r\n]+\d+[\r\n]+%%EOF")
_MAKER = re.compile(rb"<xmp:CreatorTool>([^<]{1,80})</xmp:CreatorTool>")


@dataclass(frozen=True)
class VerificationCheck:
    """One named check and what it found. `ok` is None where it could not be made; that is neither good nor bad."""

    name: str
    ok: bool | None
    detail: str


@dataclass(frozen=True)
class Verification:
    """All checks of a document, in order."""

    checks: tuple[VerificationCheck, ...]
    reference: str = ""
    record_sha256: str = ""
    audit_anchor: str = ""

    @property
    def ok(self) -> bool:
        """True where every check that could be made passed; `checks` says which could not."""
        return all(check.ok is not False for check in self.checks)


def verify(pdf: bytes) -> Verification:
    """Check a document; never raises for what is in the file."""
    checks = [_whole(pdf), _one_revision(pdf)]
    try:
        with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened_pdf:
            problems = opened_pdf.check_pdf_syntax()
            checks.append(_structure(problems))
            metadata = _metadata(opened_pdf)
            data = _data(opened_pdf)
            checks.append(_identification(metadata))
            normal = _normal(opened_pdf)
    except Exception as error:  # noqa: BLE001 a damaged file can fail anywhere in the library
        checks.append(VerificationCheck("structure", False, f"This is not an intact PDF ({type(error).__name__})."))
        return Verification((*checks, _signature()))
    record = _record(data)
    if record is None or data is None:
        checks.append(VerificationCheck("record", False, "The file carries no data of a record of Redress."))
        return Verification((*checks, _signature()))
    checks.append(VerificationCheck("record", True, f"A record of Redress: {record.type.value} {record.reference}."))
    checks += _pages(pdf, record, hashlib.sha256(data).hexdigest())
    checks.append(_redrawn(record, metadata, normal))
    checks += [_signature(), _anchor(record)]
    return Verification(tuple(checks), record.reference, hashlib.sha256(data).hexdigest(), record.audit_anchor)


def _whole(pdf: bytes) -> VerificationCheck:
    found = _DIGEST.findall(pdf)
    if len(found) != 1:
        return VerificationCheck("bytes", False, "The file does not say the hash of its own bytes.")
    blank = _DIGEST.sub(IDENTIFIER.format(digest=NO_DIGEST).encode(), pdf)
    if hashlib.sha256(blank).hexdigest().encode() != found[0]:
        return VerificationCheck("bytes", False, "The file was changed after it was made.")
    return VerificationCheck("bytes", True, "No byte has changed since the file was made.")


def _one_revision(pdf: bytes) -> VerificationCheck:
    if len(_END.findall(pdf)) == 1 and pdf.rstrip(b"\r\n").endswith(b"%%EOF"):
        return VerificationCheck("revisions", True, "Nothing was appended to the file.")
    return VerificationCheck("revisions", False, "Something was appended to the file after it was made.")


def _structure(problems: list[str]) -> VerificationCheck:
    if problems:
        return VerificationCheck("structure", False, f"The structure of the PDF is damaged ({len(problems)} problems).")
    return VerificationCheck("structure", True, "The structure of the PDF is intact.")


def _identification(metadata: bytes) -> VerificationCheck:
    identified = b"<pdfaid:part>3</pdfaid:part>" in metadata and b"<pdfaid:conformance>A</" in metadata
    detail = "The file says it is PDF/A-3a." if identified else "The file does not say it is PDF/A-3a."
    return VerificationCheck("PDF/A identification", identified, f"{detail} Conformance itself is not checked here.")


def _pages(pdf: bytes, record: Record, record_sha256: str) -> Iterator[VerificationCheck]:
    texts = _texts(pdf)
    lacking = [number for number, text in enumerate(texts, start=1) if record_sha256 not in text]
    if lacking:
        yield VerificationCheck("hash", False, f"The hash on page {lacking[0]} is not that of the record data.")
    else:
        yield VerificationCheck("hash", True, f"Every page carries the hash of the record data, {record_sha256}.")
    words = letters(record.language)
    wrong = [
        number
        for number, text in enumerate(texts, start=1)
        if _squeezed(words.text("page", page=number, pages=len(texts))) not in _squeezed(text)
    ]
    if wrong:
        yield VerificationCheck("pages", False, f"Page {wrong[0]} does not say its number of {len(texts)}.")
    else:
        yield VerificationCheck("pages", True, f"All {len(texts)} pages are there, in order.")


def _redrawn(record: Record, metadata: bytes, normal: bytes) -> VerificationCheck:
    made_by = _MAKER.search(metadata)
    maker = made_by.group(1).decode("utf-8", "replace") if made_by else "an unknown program"
    try:
        with pikepdf.open(io.BytesIO(draw(record))) as again:
            same = _normal(again) == normal
    except BadInput as error:
        return VerificationCheck("content", False, f"The data in the file cannot be drawn. {error.what}")
    if same:
        return VerificationCheck("content", True, "The document says exactly what the data in it says.")
    if maker != MADE_BY:
        return VerificationCheck(
            "content", None, f"Drawn by {maker}; only that version can compare the pages with the data. Not checked."
        )
    return VerificationCheck("content", False, "The document is not what is drawn from the data in it.")


def _signature() -> VerificationCheck:
    return VerificationCheck("signature", None, "Not checked: documents are not signed by this version.")


def _anchor(record: Record) -> VerificationCheck:
    if record.audit_anchor:
        told = "Not checked here: `redress audit verify DIR --anchor` compares it with the audit log."
    else:
        told = "The record has none."
    return VerificationCheck("audit anchor", None, told)


def _metadata(pdf: pikepdf.Pdf) -> bytes:
    return pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""


def _data(pdf: pikepdf.Pdf) -> bytes | None:
    attached = pdf.attachments.get(DATA_NAME)
    return attached.get_file().read_bytes() if attached is not None else None


def _record(data: bytes | None) -> Record | None:
    if data is None:
        return None
    try:
        record = read_record_json(data)
        return record if record_json(record) == data else None
    except ValueError:
        return None


def _normal(pdf: pikepdf.Pdf) -> bytes:
    """A PDF with all streams decoded and without the hashes of its own bytes, to compare what it contains."""
    if "/Metadata" in pdf.Root:
        pdf.Root.Metadata.write(_DIGEST.sub(b"", pdf.Root.Metadata.read_bytes()))
    out = io.BytesIO()
    pdf.save(
        out,
        static_id=True,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.all,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return out.getvalue()


def _texts(pdf: bytes) -> list[str]:
    with opened(pdf) as document:
        texts = []
        for page in document:
            read = page.get_textpage()
            texts.append(read.get_text_bounded())
            read.close()
            page.close()
        return texts


def _squeezed(text: str) -> str:
    return "".join(text.split())
