"""Verifying a document from the file alone: whether it is a record of Redress, whole, and says what its data says.

Four things are compared, each of which finds what the others may not:
- the signature: whether the file is, to the last bit, what was signed, and nothing came after;
- the SHA-256 of the drawn part with the one in its own metadata, for documents that are not signed;
- the SHA-256 of the data carried inside with the one printed on every page;
- the whole document with the one this program draws from that data: drawing is deterministic, so pages that say
  anything else than the data are found, also where somebody made the two hashes agree again. Compared are the decoded
  contents, since compression may differ between machines. This needs the version that drew the document.

Whose key a signature was made with, only somebody can say who knows the organisation's certificate; and whether the
audit anchor is in the log, only the store. Where neither is given, that is reported as not checked.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

import pikepdf

from desktop_app.documents.drawing import draw
from desktop_app.documents.letter import volume_mark
from desktop_app.documents.letters import worded
from desktop_app.documents.pages import opened
from desktop_app.documents.press import DATA_NAME, IDENTIFIER, MADE_BY, NO_DIGEST
from desktop_app.documents.reading import read_record_json
from desktop_app.documents.signature import Signature, read_signature
from desktop_app.documents.signing import fingerprint
from desktop_app.domain.audit import Check
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, record_json

for _library in ("pikepdf", "pyhanko", "pyhanko_certvalidator"):  # they would tell of damaged files on standard error
    logging.getLogger(_library).propagate = False
    logging.getLogger(_library).addHandler(logging.NullHandler())

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
    signed_by: str = ""  # SHA-256 of the certificate, as 64 hexadecimal digits

    @property
    def ok(self) -> bool:
        """True where every check that could be made passed; `checks` says which could not."""
        return all(check.ok is not False for check in self.checks)


def verify(
    pdf: bytes,
    certificates: Collection[bytes] | None = None,
    check_anchor: Callable[[str], Check] | None = None,
) -> Verification:
    """Check a document; never raises for what is in the file.

    `certificates` (DER) are those of the organisation: with them, a document without a signature by one of them fails.
    `check_anchor` compares an anchor with the organisation's log.
    """
    signature = _signature_of(pdf)
    drawn = _drawn_part(pdf) if signature is not None else pdf
    signed_by = signature.fingerprint if signature is not None else ""
    checks = [_whole(drawn), _revisions(pdf, drawn, signature)]
    try:
        with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened_pdf:
            problems = opened_pdf.check_pdf_syntax()
            checks.append(_structure(problems, opened_pdf.is_encrypted))
            metadata = _metadata(opened_pdf)
            data = _data(opened_pdf)
            checks.append(_identification(metadata))
            normal = _normal(opened_pdf)
    except Exception as error:  # noqa: BLE001 a damaged file can fail anywhere in the library
        checks.append(VerificationCheck("structure", False, f"This is not an intact PDF ({type(error).__name__})."))
        return Verification((*checks, *_signed(signature, "", certificates)), signed_by=signed_by)
    record = _record(data)
    if record is None or data is None:
        checks.append(VerificationCheck("record", False, "The file carries no data of a record of Redress."))
        return Verification((*checks, *_signed(signature, "", certificates)), signed_by=signed_by)
    checks.append(VerificationCheck("record", True, f"A record of Redress: {record.type.value} {record.reference}."))
    sha256 = hashlib.sha256(data).hexdigest()
    checks += _pages(pdf, record, sha256)
    if record.volume is not None:
        part = f"This is volume {record.volume.number} of {record.volume.count}."
        checks.append(VerificationCheck("volume", None, f"{part} Whether none is missing, all of them together tell."))
    checks.append(_redrawn(record, metadata, normal))
    checks += [*_signed(signature, record.signing_fingerprint, certificates), _anchor(record, check_anchor)]
    return Verification(tuple(checks), record.reference, sha256, record.audit_anchor, signed_by)


def _drawn_part(pdf: bytes) -> bytes:
    """The document as it was before it was signed; a signature is a revision that follows it."""
    ends = [found.end() for found in _END.finditer(pdf)]
    return pdf[: ends[0] + 1] if len(ends) == 2 and pdf[ends[0] : ends[0] + 1] == b"\n" else pdf


def _signature_of(pdf: bytes) -> Signature | None:
    try:
        return read_signature(pdf)
    except Exception:  # noqa: BLE001 a damaged file can fail anywhere in the library; what is damaged, other checks say
        return None


def _whole(pdf: bytes) -> VerificationCheck:
    found = _DIGEST.findall(pdf)
    if len(found) != 1:
        return VerificationCheck("bytes", False, "The file does not say the hash of its own bytes.")
    blank = _DIGEST.sub(IDENTIFIER.format(digest=NO_DIGEST).encode(), pdf)
    if hashlib.sha256(blank).hexdigest().encode() != found[0]:
        return VerificationCheck("bytes", False, "The file was changed after it was made.")
    return VerificationCheck("bytes", True, "No byte has changed since the file was made.")


def _revisions(pdf: bytes, drawn: bytes, signature: Signature | None) -> VerificationCheck:
    ends = len(_END.findall(pdf))
    if ends == 1 and pdf.rstrip(b"\r\n").endswith(b"%%EOF") and signature is None:
        return VerificationCheck("revisions", True, "Nothing was appended to the file.")
    if ends == 2 and len(drawn) < len(pdf) and signature is not None and not signature.trouble:
        return VerificationCheck("revisions", True, "Nothing was appended to the file but its signature.")
    return VerificationCheck("revisions", False, "Something was appended to the file after it was made.")


def _structure(problems: list[str], encrypted: bool) -> VerificationCheck:
    if encrypted:
        return VerificationCheck("structure", False, "The file was encrypted, and records are not.")
    if problems:
        return VerificationCheck("structure", False, f"The structure of the PDF is damaged ({len(problems)} problems).")
    return VerificationCheck("structure", True, "The structure of the PDF is intact.")


def _identification(metadata: bytes) -> VerificationCheck:
    identified = b"<pdfaid:part>3</pdfaid:part>" in metadata and b"<pdfaid:conformance>A</" in metadata
    detail = "The file says it is PDF/A-3a." if identified else "The file does not say it is PDF/A-3a."
    return VerificationCheck("PDF/A identification", identified, f"{detail} Conformance itself is not checked here.")


def _pages(pdf: bytes, record: Record, record_sha256: str) -> Iterator[VerificationCheck]:
    try:
        texts = _texts(pdf)
    except BadInput:
        yield VerificationCheck("pages", False, "The pages cannot be read.")
        return
    lacking = [number for number, text in enumerate(texts, start=1) if record_sha256 not in text]
    if lacking:
        yield VerificationCheck("hash", False, f"The hash on page {lacking[0]} is not that of the record data.")
    else:
        yield VerificationCheck("hash", True, f"Every page carries the hash of the record data, {record_sha256}.")
    words = worded(record)
    mark = _squeezed(volume_mark(record.volume, words)) if record.volume else ""
    wrong = [
        number
        for number, text in enumerate(map(_squeezed, texts), start=1)
        if _squeezed(words.text("page", page=number, pages=len(texts))) not in text or mark not in text
    ]
    if wrong:
        part = ", or its volume" if record.volume else ""
        yield VerificationCheck("pages", False, f"Page {wrong[0]} does not say its number of {len(texts)}{part}.")
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


def _signed(
    signature: Signature | None, named: str, certificates: Collection[bytes] | None
) -> Iterator[VerificationCheck]:
    """The signature, and whose it is; `named` is the fingerprint that the record itself names."""
    if signature is None:
        if named:
            yield VerificationCheck(
                "signature", False, "The record says that it is signed, and it is not, or no longer."
            )
        elif certificates:
            yield VerificationCheck("signature", False, "The file is not signed; records of this store are.")
        else:
            yield VerificationCheck("signature", None, "The file is not signed, so nothing says who made it.")
        return
    if signature.trouble:
        yield VerificationCheck("signature", False, signature.trouble)
        return
    if signature.fingerprint != named:
        yield VerificationCheck("signature", False, "The signature is by another key than the record names.")
        return
    at = f"{signature.at:%Y-%m-%d %H:%M:%S} UTC" if signature.at else "an unknown time"
    yield VerificationCheck("signature", True, f"Signed; nothing has changed since. The time it states: {at}.")
    printed = f"SHA-256 of the certificate: {signature.fingerprint}."
    if certificates is None:
        yield VerificationCheck(
            "signer", None, f"Not checked: compare it with the one that the organisation publishes. {printed}"
        )
    elif signature.fingerprint in {fingerprint(certificate) for certificate in certificates}:
        yield VerificationCheck("signer", True, f"The key is the organisation's. {printed}")
    else:
        yield VerificationCheck("signer", False, f"The key is another than the organisation's. {printed}")


def _anchor(record: Record, check_anchor: Callable[[str], Check] | None) -> VerificationCheck:
    if not record.audit_anchor:
        return VerificationCheck("audit anchor", None, "The record has none.")
    if check_anchor is None:
        return VerificationCheck("audit anchor", None, "Not checked: only the store's own audit log can tell.")
    found = check_anchor(record.audit_anchor)
    return VerificationCheck("audit anchor", found.ok, found.detail)


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
    """A PDF with all streams decoded, without the hashes of its own bytes and without what signing adds, to compare
    what it contains."""
    if "/Metadata" in pdf.Root:
        pdf.Root.Metadata.write(_DIGEST.sub(b"", pdf.Root.Metadata.read_bytes()))
    for added in ("/Perms", "/Extensions", "/Version"):
        if added in pdf.Root:
            del pdf.Root[added]
    if "/AcroForm" in pdf.Root:
        pdf.Root.AcroForm.SigFlags = 1
        for signed in pdf.Root.AcroForm.Fields:
            if "/V" in signed:
                del signed.V
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
