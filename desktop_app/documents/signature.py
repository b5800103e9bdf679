"""Checking the signature on a document: sound to the last bit, over the whole file, and whose it is.

pyHanko checks what the standards ask for: the digest, the key, what the certificate may be used for, and that nothing
came after the signature. Two things it has to leave open are closed here, so that no bit of the file can be changed:
the signature's own place is nothing but hexadecimal digits and zeros, and its container is, byte for byte, the one
that this program writes.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.documents.press import SIGNATURE_FIELD
from desktop_app.documents.signing import fingerprint

_PLACE = re.compile(rb"<([0-9A-F]+)>")


@dataclass(frozen=True)
class Signature:
    """The signature found on a file. `trouble` says what is wrong with it, and is empty where it is sound; `at` is the
    instant it states, aware."""

    certificate: bytes
    organisation: str
    at: datetime | None
    trouble: str = ""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of its certificate, as 64 hexadecimal digits."""
        return fingerprint(self.certificate)


def read_signature(pdf: bytes) -> Signature | None:
    """The signature on a document, checked; None where it has none. Anything may be raised for a damaged file."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    found = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    if not found:
        return None
    signature = found[0]
    certificate = signature.signer_cert.dump()
    organisation = str(signature.signer_cert.subject.native.get("organization_name", ""))
    if len(found) > 1 or signature.field_name != SIGNATURE_FIELD:
        return Signature(certificate, organisation, None, "It has another signature than this program makes.")
    return Signature(certificate, organisation, signature.self_reported_timestamp, _trouble(pdf, signature))


def _trouble(pdf: bytes, signature: Any) -> str:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    _, _, after, rest = (int(part) for part in signature.byte_range)
    if after + rest < len(pdf):
        return "Something was added to the file after it was signed, or the signature is over a part of it only."
    if not _written_as_here(pdf, signature):
        return "The signature was changed after it was made."
    context = ValidationContext(
        trust_roots=[signature.signer_cert],
        allow_fetching=False,
        moment=signature.self_reported_timestamp,
        best_signature_time=signature.self_reported_timestamp,
    )
    usage = KeyUsageConstraints(key_usage={"digital_signature"})
    status = validate_pdf_signature(signature, context, key_usage_settings=usage)
    if not (status.intact and status.valid):
        return "The file was changed after it was signed."
    if not status.bottom_line:
        return "Something was added to the file after it was signed, or the key may not sign documents."
    return ""


def _written_as_here(pdf: bytes, signature: Any) -> bool:
    """Whether the bytes that no digest covers are the only ones they can be."""
    from asn1crypto import cms

    start, before, after, rest = (int(part) for part in signature.byte_range)
    place = _PLACE.fullmatch(pdf[before:after])
    if start != 0 or after + rest != len(pdf) or place is None:
        return False
    container = bytes.fromhex(place[1].decode("ascii"))
    read = cms.ContentInfo.load(container)
    signed = read["content"]
    (signer,) = signed["signer_infos"]
    algorithm = {"algorithm": "sha256"}
    choice = cms.CertificateChoices(name="certificate", value=signature.signer_cert)
    attributes = cms.CMSAttributes.load(signer["signed_attrs"].untag().dump())
    again = cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": [algorithm],
                    "encap_content_info": {"content_type": "data"},
                    "certificates": [choice],
                    "signer_infos": [
                        cms.SignerInfo(
                            {
                                "version": "v1",
                                "sid": cms.SignerIdentifier(
                                    {
                                        "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                                            {
                                                "issuer": signature.signer_cert.issuer,
                                                "serial_number": signature.signer_cert.serial_number,
                                            }
                                        )
                                    }
                                ),
                                "digest_algorithm": algorithm,
                                "signed_attrs": attributes,
                                "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                                "signature": signer["signature"].native,
                            }
                        )
                    ],
                }
            ),
        }
    ).dump()
    return container.startswith(again) and not any(container[len(again) :])
