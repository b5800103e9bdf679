"""The certificate records are signed with, in the settings: its fingerprint, and a file of it to publish."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, Facts, QuietButton, QuietLabel
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.signing import SigningCertificate


class SigningCard(Card):
    """Shows the certificate in use, and exports it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Signature of the records"), parent)
        self._bridge = bridge
        self.facts = Facts()
        self.export_button = QuietButton(self.tr("Export the certificate…"))
        self.body.addWidget(self.facts)
        self.body.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "Every record prints this fingerprint. Publish it, and the certificate, where the people who get "
                    "records can compare it: on your web site, for instance. The certificate holds no secret."
                )
            )
        )
        self.export_button.clicked.connect(self.choose_file)

    def refresh(self) -> None:
        """Read the certificate again."""
        self._bridge.ask(_certificate, self._show)

    def choose_file(self) -> None:
        """Ask where the certificate is to be written, then write it."""
        dialog = QFileDialog(self, self.tr("Export the certificate"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pem")
        dialog.selectFile("records-certificate.pem")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the certificate to a new file."""
        self._bridge.ask(partial(_export, path), lambda _: self._exported(path.name))

    def _exported(self, name: str) -> None:
        self._bridge.notice.emit(self.tr("Exported: {names}.").format(names=name))
        self.refresh()

    def _show(self, found: SigningCertificate | None) -> None:
        if found is None:
            self.facts.show_facts(
                (
                    (
                        self.tr("Certificate"),
                        self.tr("Made with the first record."),
                    ),
                )
            )
            return
        seat = self._bridge.seat
        zone = seat.organisation.time_zone if seat else "UTC"
        digits = found.fingerprint
        self.facts.show_facts(
            (
                (self.tr("SHA-256 of the certificate"), " ".join(digits[at : at + 4] for at in range(0, 64, 4))),
                (self.tr("Made on"), instant_words(found.made_at, zone)),
                (self.tr("Password of its key"), found.password_kept),
            )
        )


def _certificate(desk: Desk) -> SigningCertificate | None:
    from desktop_app.desk import signing

    return signing.certificate(desk.store)


def _export(path: Path, desk: Desk) -> str:
    from desktop_app.desk import disclose

    return disclose.export_certificate(desk, path)
