"""The certificate in the settings: its fingerprint is shown, and the file of it is the one that signs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop_app.desk import signing
from desktop_app.documents import from_pem
from desktop_app.domain.case import Stage
from desktop_app.ui.signing_card import SigningCard
from tests.ui.case_in_window import CaseInWindow


def test_the_fingerprint_is_shown_and_the_certificate_exported(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.INTAKE)
    card = SigningCard(window.bridge)
    card.refresh()
    window.settle()
    (known,) = window.do(lambda desk: signing.certificates(desk.store))
    shown = window.do(lambda desk: signing.certificate(desk.store))
    assert shown is not None
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert any(shown.fingerprint == text.replace(" ", "") for text in texts)
    card.export_to(tmp_path / "certificate.pem")
    window.settle()
    assert from_pem((tmp_path / "certificate.pem").read_bytes()) == known
    card.deleteLater()
