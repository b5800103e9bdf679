"""The certificate records are signed with, in the settings: its fingerprint, a file of it to publish, and what to do
where the password of its key is lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.domain.organisation import Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, DangerButton, Facts, PlainLabel, QuietButton, QuietLabel, Stripe
from desktop_app.ui.saying import say_kept
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
        self.lost = Stripe("warn")
        self.replace_button = DangerButton(self.tr("Make a new signing key"))
        self.says_lost = PlainLabel()
        warning = QVBoxLayout(self.lost)
        warning.setContentsMargins(14, 10, 14, 10)
        warning.setSpacing(8)
        warning.addWidget(self.says_lost)
        warning.addWidget(self.replace_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.earlier = PlainLabel()
        self.lost.hide()
        self.body.addWidget(self.lost)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.earlier)
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
        self.replace_button.clicked.connect(self._replace)

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

    def _replace(self) -> None:
        self._bridge.ask(_replace, lambda _: self._replaced())

    def _replaced(self) -> None:
        self._bridge.notice.emit(
            self.tr("Records are signed with a new key from now on. Export its certificate, and publish it.")
        )
        self.refresh()

    def _warn(self, found: SigningCertificate | None) -> None:
        seat = self._bridge.seat
        may = seat is not None and seat.officer.role == Role.ADMINISTRATOR
        state = found.state if found else "usable"
        self.lost.setVisible(state != "usable")
        self.replace_button.setVisible(state == "lost" and may)
        if state == "silent":
            self.says_lost.setText(
                self.tr("The keychain of this computer does not answer. Nothing can be signed until it is unlocked.")
            )
        elif may:
            self.says_lost.setText(
                self.tr(
                    "The keychain of this computer does not have the password of the signing key, so that nothing can "
                    "be signed here. If the computer that has it still works, work there. If the password is lost, "
                    "make a new key: records signed before still verify with the certificate below, and the new "
                    "certificate must be published."
                )
            )
        else:
            self.says_lost.setText(
                self.tr(
                    "The keychain of this computer does not have the password of the signing key, so that nothing can "
                    "be signed here. Ask an administrator."
                )
            )

    def _show(self, found: SigningCertificate | None) -> None:
        self._warn(found)
        self.earlier.setVisible(found is not None and bool(found.earlier))
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
                (self.tr("Password of its key"), say_kept(found.password_kept)),
            )
        )
        before = "\n".join(
            self.tr("made on {when}: {fingerprint}").format(
                when=instant_words(one.made_at, zone),
                fingerprint=" ".join(one.fingerprint[at : at + 4] for at in range(0, 64, 4)),
            )
            for one in found.earlier
        )
        self.earlier.setText(
            self.tr("This key took the place of an earlier one. Records signed before verify with:\n{keys}").format(
                keys=before
            )
        )


def _certificate(desk: Desk) -> SigningCertificate | None:
    from desktop_app.desk import signing

    return signing.certificate(desk.store)


def _replace(desk: Desk) -> str:
    from desktop_app.desk import signing

    return signing.replace_key(desk.store, desk.organisation.name)


def _export(path: Path, desk: Desk) -> str:
    from desktop_app.desk import disclose

    return disclose.export_certificate(desk, path)
