"""The delivery copy: opened by three readers with its passphrase and by none without; what is inside is untouched."""

from __future__ import annotations

import io
import os
import random
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from desktop_app.documents import delivery_copy, draw, new_passphrase
from tests.documents.conftest import record

FILES = (("DSR-2026-0001-access-response.pdf", draw(record())), ("DSR-2026-0001-rectification-notice.pdf", b"%PDF-x"))
PASSPHRASE = new_passphrase(os.urandom)


@pytest.fixture(scope="module", params=["en", "de"])
def copy(request: pytest.FixtureRequest) -> bytes:
    """A delivery copy."""
    return delivery_copy(FILES, "Müller & Söhne", request.param, PASSPHRASE, os.urandom)


def test_the_documents_come_out_byte_for_byte(copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(copy), password=PASSPHRASE) as opened:
        assert opened.encryption.R == 6 and opened.encryption.bits == 256
        assert opened.encryption.stream_method == pikepdf.models.encryption.EncryptionMethod.aesv3
        got = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
    assert got == dict(FILES)


def test_qpdf_and_pdfium_open_it_with_the_passphrase(copy: bytes, tmp_path: Path) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(copy)
    secret = tmp_path / "secret.txt"
    secret.write_text(PASSPHRASE)
    done = subprocess.run(["qpdf", "--check", f"--password-file={secret}", str(path)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    document = pypdfium2.PdfDocument(copy, password=PASSPHRASE)
    assert document.count_attachments() == 2
    assert "Müller & Söhne" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_nothing_opens_it_without_and_nothing_can_be_read_in_it(copy: bytes) -> None:
    for wrong in ("", PASSPHRASE.upper(), PASSPHRASE[:-1]):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(copy), password=wrong)
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(copy, password=wrong)
    for told in ("DSR-2026", "Leonie", "Müller", "access-response", "70173"):
        for encoding in ("utf-8", "utf-16-be", "latin-1"):
            assert told.encode(encoding) not in copy


def test_a_passphrase_is_six_words_from_the_randomness_that_is_passed_in() -> None:
    one = new_passphrase(random.Random(1).randbytes)
    assert one == new_passphrase(random.Random(1).randbytes)
    assert one != new_passphrase(random.Random(2).randbytes)
    words = one.split("-")
    assert len(words) == 6 and all(len(word) == 6 and word.isalpha() and word.islower() for word in words)
