"""The certificate in the settings: its fingerprint is shown, and the file of it is the one that signs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from sqlalchemy import update

from desktop_app.desk import signing
from desktop_app.desk.office import Desk
from desktop_app.documents import from_pem
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from desktop_app.ui.security_page import SecurityPage
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


def test_a_lost_password_is_said_and_an_administrator_decides(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)

    def lose(desk: Desk) -> bool:
        with desk.store.act("documents.test") as action:
            action.session.execute(update(t.SigningKeyRow).values(password=None))
        return True

    window.do(lose)
    before = window.do(lambda desk: signing.certificate(desk.store))
    card, page = SigningCard(window.bridge), SecurityPage(window.bridge)
    for part in (card, page):
        part.refresh()
    window.settle()
    assert not card.lost.isHidden() and not card.replace_button.isHidden()
    assert "does not have the password of the signing key" in card.says_lost.text()
    assert any("nothing can be signed here" in label.text() for label in page.findChildren(QLabel))
    card.replace_button.click()
    window.settle()
    after = window.do(lambda desk: signing.certificate(desk.store))
    assert before is not None and after is not None and after.fingerprint != before.fingerprint
    assert card.lost.isHidden() and before.fingerprint in card.earlier.text().replace(" ", "")
    page.refresh()
    window.settle()
    assert any("took the place of an earlier one" in label.text() for label in page.findChildren(QLabel))
    for part in (card, page):
        part.deleteLater()
