"""Reading a message in a process of its own against reading it here, and what that makes of taking in a request."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop_app.desk import intake, office
from desktop_app.desk.demo_inputs import ORGANISATION
from desktop_app.reading import reader
from desktop_app.reading.mail import Mail, read_mail
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Surroundings
from tests.benchmarks.conftest import Bar, print_bars, side_by_side

TAKEN_IN = 1.5  # a request taken in, with its message read apart, to one whose message is read here


def message(size: int) -> bytes:
    made = EmailMessage()
    made["From"] = "Ann <ann@example.org>"
    made["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    made.set_content("What do you hold about me?")
    if size:
        made.add_attachment(os.urandom(size), maintype="application", subtype="pdf", filename="scan.pdf")
    return made.as_bytes()


def test_reading_apart_is_not_felt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bars = []
    for size in (0, 100_000, 5_000_000):
        raw = message(size)
        apart, here = side_by_side(
            lambda _, raw=raw: reader.read_message(raw, "a.eml"), lambda _, raw=raw: read_mail(raw), 15
        )
        bars.append(Bar(f"a message with {size / 1e6:.1f} MB of files, read", apart, here, None))
    around = Surroundings(lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC), os.urandom, None)
    desk, _ = office.set_up(tmp_path / "store", ORGANISATION, "Amara Osei", "a passphrase for now", around, kdf=FLOOR)

    def take_in(_: int) -> None:
        intake.receive_mail(desk, message(2_000), "a.eml")

    def take_in_read_here(_: int) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(intake, "read_message", _read_here)
            intake.receive_mail(desk, message(2_000), "a.eml")

    bars.append(Bar("a request, taken in", *side_by_side(take_in, take_in_read_here, 20), TAKEN_IN))
    desk.close()
    print_bars("Reading apart", bars, "apart", "here")
    assert all(bar.kept for bar in bars)


def _read_here(raw: bytes, name: str, *, outlook: bool = False) -> Mail:
    return read_mail(raw)
