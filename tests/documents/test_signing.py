"""Signed records: sound to the last bit, still conforming, and no key but the organisation's passes."""

from __future__ import annotations

import io
import os
import random
import re
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from desktop_app.documents import SigningKey, as_pem, draw, from_pem, is_due, make_key, sign, verify
from desktop_app.domain.audit import Check
from desktop_app.domain.errors import Refused
from desktop_app.domain.records import RecordType
from tests.documents.conftest import Seen, record

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PASSWORD = "the password of the key"
SIGNED_TYPES = [type_ for type_ in RecordType if type_ != RecordType.RECOVERY_CODE]


@pytest.fixture(scope="module")
def key() -> SigningKey:
    """The organisation's key."""
    return make_key("Chinook Music Shop GmbH", PASSWORD, AT, os.urandom)


@pytest.fixture(scope="module")
def signed(key: SigningKey) -> bytes:
    """A short record, signed."""
    return _signed(key)


def _signed(key: SigningKey, type_: RecordType = RecordType.RECTIFICATION_NOTICE, language: str = "en") -> bytes:
    return sign(draw(record(type_, signing_fingerprint=key.fingerprint, language=language)), key, PASSWORD, AT)


def _failed(pdf: bytes, *certificates: bytes) -> set[str]:
    report = verify(pdf, certificates or None)
    assert report.ok == all(check.ok is not False for check in report.checks)
    return {check.name for check in report.checks if check.ok is False}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("type_", SIGNED_TYPES)
def test_a_signed_record_still_conforms_and_verifies(
    key: SigningKey, type_: RecordType, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(_signed(key, type_, language))
    seen = Seen(path.read_bytes(), path)
    assert seen.failures("3a") == []
    assert seen.failures("ua1") == []
    assert seen.qpdf_complaints() == ""
    assert seen.outside_margins() == []
    assert key.fingerprint in seen.text()
    report = verify(seen.pdf, [key.certificate])
    assert report.ok
    assert {check.name: check.ok for check in report.checks}["signer"] is True
    assert report.signed_by == key.fingerprint


def test_another_program_finds_the_signature_valid_over_the_whole_file(signed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed)
    told = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=True).stdout
    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert "Nov 24 2026 09:30:00" in told  # the time that was passed in
    assert "ETSI.CAdES.detached" in told


def test_signing_adds_to_what_was_drawn_and_changes_nothing_of_it(key: SigningKey) -> None:
    drawn = draw(record(signing_fingerprint=key.fingerprint))
    assert sign(drawn, key, PASSWORD, AT).startswith(drawn)
    assert draw(record(signing_fingerprint=key.fingerprint)) == drawn


def test_one_flipped_bit_anywhere_is_found(signed: bytes) -> None:
    place = _signature_place(signed)
    told = place.start() + 1 + len(place[1].rstrip(b"0"))
    chance = random.Random(11)
    everywhere = chance.sample(range(len(signed)), 60)
    in_the_signature = [*chance.sample(range(place.start(), told), 90), place.start(), told, place.end() - 1]
    after_it = [*range(place.end(), len(signed), 41), len(signed) - 1]
    for at in (*everywhere, *in_the_signature, *after_it):
        flipped = bytearray(signed)
        flipped[at] ^= 1 << chance.randrange(8)
        assert not verify(bytes(flipped)).ok, at


def test_the_case_of_a_digit_of_the_signature_is_a_bit_too(signed: bytes) -> None:
    place = _signature_place(signed)
    at = place.start() + re.search(rb"[A-F]", signed[place.start() :]).start()  # type: ignore[union-attr]
    flipped = bytearray(signed)
    flipped[at] ^= 0x20
    assert "signature" in _failed(bytes(flipped))


def test_an_appended_revision_is_found(signed: bytes) -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    writer.root["/Note"] = generic.pdf_string("changed")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    assert {"revisions", "signature"} <= _failed(out.getvalue())
    assert not verify(signed + b"\n").ok


def test_a_document_signed_with_another_key_is_found(key: SigningKey, signed: bytes) -> None:
    other = make_key("Chinook Music Shop GmbH", PASSWORD, AT, os.urandom)
    assert _failed(_signed(other)) == set()  # in itself it is a signed record: whose, only a certificate can tell
    assert _failed(_signed(other), key.certificate) == {"signer"}
    assert _failed(signed, other.certificate) == {"signer"}
    named = draw(record(RecordType.RECTIFICATION_NOTICE, signing_fingerprint=key.fingerprint))
    assert _failed(sign(named, other, PASSWORD, AT)) == {"signature"}


def test_a_signature_that_was_taken_off_is_missed(signed: bytes, key: SigningKey) -> None:
    drawn = draw(record(RecordType.RECTIFICATION_NOTICE, signing_fingerprint=key.fingerprint))
    assert signed.startswith(drawn)
    assert _failed(drawn) == {"signature"}


def test_an_unsigned_record_fails_where_the_organisation_signs(key: SigningKey) -> None:
    unsigned = draw(record())
    assert _failed(unsigned) == set()
    assert _failed(unsigned, key.certificate) == {"signature"}


def test_a_signed_file_that_says_something_else_than_its_data_is_found(key: SigningKey) -> None:
    drawn = draw(record(RecordType.RECTIFICATION_NOTICE, signing_fingerprint=key.fingerprint))
    writer = IncrementalPdfFileWriter(io.BytesIO(drawn))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    assert {"hash", "pages", "revisions"} <= _failed(sign(out.getvalue(), key, PASSWORD, AT), key.certificate)


def test_whose_key_it_is_and_the_anchor_are_said_to_be_open_where_nothing_is_given(signed: bytes) -> None:
    verdicts = {check.name: check for check in verify(signed).checks}
    assert verdicts["signature"].ok is True
    assert verdicts["signer"].ok is None and "Not checked" in verdicts["signer"].detail
    assert verdicts["audit anchor"].ok is None and "Not checked" in verdicts["audit anchor"].detail


def test_the_anchor_is_compared_with_the_log_that_is_given(signed: bytes) -> None:
    for ok in (True, False):

        def compare(anchor: str, ok: bool = ok) -> Check:
            assert anchor == record().audit_anchor
            return Check("audit anchor", ok, "compared")

        assert verify(signed, None, compare).ok is ok


def test_the_private_key_is_only_in_a_locked_box(key: SigningKey) -> None:
    assert "Chinook" in as_pem(key.certificate).decode() or b"BEGIN CERTIFICATE" in as_pem(key.certificate)
    assert from_pem(as_pem(key.certificate)) == key.certificate
    private, _, _ = pkcs12.load_key_and_certificates(key.pkcs12, PASSWORD.encode())
    assert private is not None
    number = private.private_numbers().private_value.to_bytes(32)  # type: ignore[union-attr]
    assert number not in key.pkcs12 + key.certificate
    with pytest.raises(Refused) as refused:
        sign(draw(record(signing_fingerprint=key.fingerprint)), key, "another password", AT)
    assert refused.value.code == "signing-key-locked"


def test_a_key_comes_from_the_randomness_that_is_passed_in() -> None:
    one, again = (make_key("Shop", PASSWORD, AT, random.Random(5).randbytes) for _ in range(2))
    public = [pkcs12.load_key_and_certificates(k.pkcs12, PASSWORD.encode())[0].public_key() for k in (one, again)]
    assert public[0] == public[1]


def test_a_certificate_runs_out_after_ten_years() -> None:
    key = make_key("Shop", PASSWORD, AT, os.urandom)
    assert not is_due(key.certificate, AT)
    assert not is_due(key.certificate, AT + timedelta(days=3650))
    assert is_due(key.certificate, AT + timedelta(days=3655))


@pytest.mark.parametrize("name", ["", "x" * 500, "\x00\ud800", "Müller & Söhne / CN=root", "株式会社"])
def test_any_name_of_an_organisation_gets_a_certificate(name: str) -> None:
    key = make_key(name, PASSWORD, AT, os.urandom)
    assert verify(_signed(key), [key.certificate]).ok


def test_metadata_name_neither_an_officer_nor_a_path(signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed)) as opened:
        field = opened.Root.AcroForm.Fields[0].V
        assert not {"/Reason", "/Location", "/ContactInfo", "/Name"} & set(field.keys())
        assert "Osei" not in str(opened.docinfo) and "Osei" not in opened.Root.Metadata.read_bytes().decode()
        assert "/JavaScript" not in opened.Root.Names and "/OpenAction" not in opened.Root


def _signature_place(pdf: bytes) -> re.Match[bytes]:
    found = list(re.finditer(rb"<([0-9A-F]{1000,})>", pdf))
    assert len(found) == 1
    return found[0]
