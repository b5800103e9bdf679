"""Signing: the organisation's key and certificate, and a PAdES signature (ETSI EN 319 142-1, level B-B) on a document.

The key is an ECDSA key on P-256; its certificate is signed by itself, for signing documents only (RFC 9336), since the
program works without a network and without an authority: people compare the certificate's fingerprint, which every
record prints, with the one the organisation publishes. The key leaves this module only inside an encrypted PKCS#12.

A document is drawn with an empty signature field where its record names a fingerprint; signing adds one revision and
changes nothing that was drawn, so that it stays PDF/A-3a and PDF/UA-1.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from desktop_app.documents.press import SIGNATURE_FIELD
from desktop_app.domain.errors import Refused

VALID_FOR = timedelta(days=3653)
_DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256 (FIPS 186-5)
_LONGEST_NAME = 64  # characters (X.520, ub-organization-name)


@dataclass(frozen=True)
class SigningKey:
    """A key to sign with, locked: the certificate (DER) is public, the PKCS#12 needs its password."""

    certificate: bytes
    pkcs12: bytes

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, as 64 hexadecimal digits."""
        return fingerprint(self.certificate)


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of a certificate (DER), as 64 hexadecimal digits."""
    return hashlib.sha256(certificate).hexdigest()


def make_key(organisation: str, password: str, at: datetime, random_bytes: Callable[[int], bytes]) -> SigningKey:
    """A new key and its certificate, good from `at` (aware) for ten years; locked with the password."""
    # FIPS 186-5, A.2.1: 64 bits more than needed, so that the remainder shows no bias.
    private = ec.derive_private_key(1 + int.from_bytes(random_bytes(40)) % (_ORDER - 1), ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _named(organisation)),
            x509.NameAttribute(NameOID.COMMON_NAME, "Redress records"),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1 + int.from_bytes(random_bytes(16)) % (1 << 127))
        .not_valid_before(at.replace(microsecond=0) - timedelta(days=1))
        .not_valid_after(at.replace(microsecond=0) + VALID_FOR)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(_signs_documents(), True)
        .add_extension(x509.ExtendedKeyUsage([_DOCUMENT_SIGNING]), False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
        .sign(private, hashes.SHA256())
    )
    locked = pkcs12.serialize_key_and_certificates(
        b"Redress records", private, certificate, None, serialization.BestAvailableEncryption(password.encode())
    )
    return SigningKey(certificate.public_bytes(serialization.Encoding.DER), locked)


def is_due(certificate: bytes, at: datetime) -> bool:
    """Whether a certificate cannot be used at this instant (aware): it has run out, or does not hold yet."""
    read = x509.load_der_x509_certificate(certificate)
    return not read.not_valid_before_utc <= at <= read.not_valid_after_utc


def as_pem(certificate: bytes) -> bytes:
    """A certificate as a text file (PEM) to publish."""
    return x509.load_der_x509_certificate(certificate).public_bytes(serialization.Encoding.PEM)


def from_pem(text: bytes) -> bytes:
    """The certificate (DER) in a PEM or DER file. ValueError where there is none."""
    if b"-----BEGIN CERTIFICATE-----" in text:
        read = x509.load_pem_x509_certificate(text)
    else:
        read = x509.load_der_x509_certificate(text)
    return read.public_bytes(serialization.Encoding.DER)


def sign(pdf: bytes, key: SigningKey, password: str, at: datetime) -> bytes:
    """A drawn document with the organisation's signature, made at the instant `at` (aware).

    Refused where the password does not unlock the key.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
    from pyhanko.stamp.noop import NoOpStampStyle

    class AsDrawn(IncrementalPdfFileWriter):
        """Leaves the metadata as drawn: written anew by pyHanko, they are no longer PDF/A."""

        def _update_meta(self) -> None:
            pass

    class SignerAt(PdfSigner):
        """Signs at the instant it is told."""

        def init_signing_session(self, *arguments: Any, **options: Any) -> Any:
            session = super().init_signing_session(*arguments, **options)
            session.system_time = at.replace(microsecond=0)
            return session

    try:
        signer = SimpleSigner.load_pkcs12_data(key.pkcs12, other_certs=[], passphrase=password.encode())
    except ValueError as error:
        raise Refused(
            "signing-key-locked",
            "The organisation's signing key cannot be unlocked.",
            safe="Nothing was signed, and nothing was changed.",
            next_step="Run the store check, and restore a backup where it finds damage.",
        ) from error
    told = PdfSignatureMetadata(
        field_name=SIGNATURE_FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    out = io.BytesIO()
    SignerAt(told, signer, stamp_style=NoOpStampStyle()).sign_pdf(
        AsDrawn(io.BytesIO(pdf)), existing_fields_only=True, output=out
    )
    return out.getvalue()


def _signs_documents() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _named(organisation: str) -> str:
    """The name as a certificate can hold it; the whole name stands in the letterhead of each record."""
    printable = "".join(character for character in organisation if character.isprintable()).strip()
    return printable[:_LONGEST_NAME].strip() or "Redress"
