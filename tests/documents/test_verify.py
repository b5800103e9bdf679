"""Verifying a document: what was changed since is found, and what cannot be checked is not called checked."""

from __future__ import annotations

import hashlib
import io
import random
import re
from dataclasses import replace

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import draw, verify
from desktop_app.documents.press import NO_DIGEST, with_digest
from desktop_app.domain.records import RecordItem, RecordType, record_hash
from tests.documents.conftest import record


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A drawn access response."""
    return draw(record())


def _failed(pdf: bytes) -> set[str]:
    report = verify(pdf)
    failed = {check.name for check in report.checks if check.ok is False}
    assert report.ok == (not failed)
    return failed


@pytest.mark.parametrize("type_", list(RecordType))
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_drawn_record_verifies(type_: RecordType, language: str) -> None:
    drawn = record(type_, language=language)
    report = verify(draw(drawn))
    assert report.ok
    assert report.record_sha256 == record_hash(drawn)
    assert report.reference == drawn.reference


def test_texts_that_look_like_the_parts_of_a_file_confuse_nothing() -> None:
    hostile = f"sha256:{NO_DIGEST}</dc:identifier> \nstartxref\n9\n%%EOF\n ]]> endstream endobj \ufffd"
    letterhead = replace(record().letterhead, name=hostile)
    assert verify(draw(record(letterhead=letterhead, reference=hostile, salutation=hostile))).ok


def test_what_cannot_be_checked_is_said_and_not_passed(pdf: bytes) -> None:
    verdicts = {check.name: check.ok for check in verify(pdf).checks}
    assert verdicts["signature"] is None
    assert verdicts["audit anchor"] is None
    assert verdicts["content"] is True


def test_every_flipped_bit_is_found() -> None:
    pdf = draw(record(RecordType.ONE_TIME_CODE))
    places = random.Random(7).sample(range(len(pdf)), 60)
    for place in places:
        flipped = bytearray(pdf)
        flipped[place] ^= 1 << (place % 8)
        assert not verify(bytes(flipped)).ok, place


def test_every_cut_is_found(pdf: bytes) -> None:
    for end in (0, 1, 100, len(pdf) // 2, len(pdf) - 1, len(pdf) - 7):
        assert not verify(pdf[:end]).ok


def _rewritten(pdf: bytes, change: object, maker: bytes | None = None) -> bytes:
    """A forger's work: the file changed, and the hash of its bytes made right again."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert callable(change)
        change(opened)
        old = opened.Root.Metadata.read_bytes()
        new = re.sub(rb"sha256:[0-9a-f]{64}", f"sha256:{NO_DIGEST}".encode(), old)
        opened.Root.Metadata.write(new if maker is None else re.sub(rb"(CreatorTool>)[^<]+", rb"\1" + maker, new))
        out = io.BytesIO()
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return with_digest(out.getvalue())


def _replace_on_pages(opened: pikepdf.Pdf, pattern: bytes, by: bytes) -> None:
    for page in opened.pages:
        content = page.obj.Contents.read_bytes()
        changed = re.sub(pattern, by, content, count=1)
        page.obj.Contents.write(changed)


def test_a_forger_who_mends_the_hash_of_the_bytes_is_found_by_drawing_again(pdf: bytes) -> None:
    assert _failed(_rewritten(pdf, lambda opened: None)) == set()  # saving again alone changes nothing that is said

    def swap_two_glyphs(opened: pikepdf.Pdf) -> None:
        _replace_on_pages(opened, rb"<([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]+)> Tj", rb"<\2\1\3> Tj")

    assert "content" in _failed(_rewritten(pdf, swap_two_glyphs))


def test_a_forger_who_changes_the_data_inside_is_found_by_the_hash_on_the_pages(pdf: bytes) -> None:
    def other_data(opened: pikepdf.Pdf) -> None:
        stream = opened.Root.AF[-1].EF.F
        stream.write(stream.read_bytes().replace(b"70173", b"70199"))

    assert {"hash", "content"} <= _failed(_rewritten(pdf, other_data))


def test_a_page_taken_out_is_found(pdf: bytes) -> None:
    def without_the_last_page(opened: pikepdf.Pdf) -> None:
        del opened.pages[-1]

    assert {"pages", "content"} <= _failed(_rewritten(pdf, without_the_last_page))


def test_data_that_is_no_record_is_found(pdf: bytes) -> None:
    for data in (b"{}", b"[]", b"not json", b"\xff", b'{"type":"access-response"}', b"[" * 100_000):

        def other(opened: pikepdf.Pdf, data: bytes = data) -> None:
            opened.Root.AF[-1].EF.F.write(data)

        assert "record" in _failed(_rewritten(pdf, other))


def test_an_appended_revision_is_found(pdf: bytes) -> None:
    appended = pdf + b"\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
    assert {"bytes", "revisions"} <= _failed(appended)
    assert not verify(pdf + b"x").ok


def test_another_programs_pdf_is_not_a_record() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 720, f"Page 1 of 1 {record_hash(record())}")
    canvas.save()
    failed = _failed(out.getvalue())
    assert {"bytes", "record", "PDF/A identification"} <= failed


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04" * 50, b"\x00" * 1000, "Ünïcode".encode()])
def test_what_is_no_pdf_is_found_and_never_an_error(junk: bytes) -> None:
    assert not verify(junk).ok


def test_a_document_of_another_version_is_compared_as_far_as_it_can_be(pdf: bytes) -> None:
    other = _rewritten(pdf, lambda opened: None, maker=b"Redress 0.0.1")
    verdicts = {check.name: check for check in verify(other).checks}
    assert verdicts["content"].ok is None
    assert "Redress 0.0.1" in verdicts["content"].detail


def test_the_hash_on_paper_is_the_hash_of_the_attached_file(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        data = opened.attachments["record.json"].get_file().read_bytes()
    assert hashlib.sha256(data).hexdigest() == record_hash(record())


def test_every_member_of_a_record_comes_back_from_the_file() -> None:
    full = record(items=(RecordItem("S", "l", "f", "v\n\t\x1b ü 😀", record().items[-1].at),), identity_how="by letter")
    assert verify(draw(full)).ok
