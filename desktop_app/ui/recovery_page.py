"""A new recovery code: shown once, to be printed and locked away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui import opening, printing
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Card,
    Code,
    FieldRow,
    Page,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Title,
    centred,
)
from desktop_app.ui.saying import say_kept

LAST_GROUPS = 6  # characters of the recovery code to type again: its last two groups


class RecoveryPage(Page):
    """Shows the recovery code once; `finished` when the officer has shown that they hold it.

    `replaced`: there was an earlier code, which does not open the store any more.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge, code: str, *, replaced: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._code = code
        self._replaced = replaced
        self._typed = QLineEdit()
        self._typed.setMaximumWidth(240)
        self._typed_row = FieldRow(
            self.tr("Type the last two groups, to show that you have it"),
            self._typed,
            self.tr("Six letters and digits."),
        )
        self._done = PrimaryButton(self.tr("I have it; go on") if replaced else self.tr("I have it; open Redress"))
        self._progress = ProgressRow(can_cancel=False)
        self._build()
        self._done.clicked.connect(self.run_primary)
        self._typed.returnPressed.connect(self.run_primary)

    def focus_first(self) -> None:
        """Ready to type."""
        self._typed.setFocus()

    def run_primary(self) -> None:
        """Compare what was typed with the end of the code."""
        typed = "".join(character for character in self._typed.text().upper() if character.isalnum())
        plain = self._code.replace("-", "")
        if typed.translate(str.maketrans("OIL", "011")) != plain[-LAST_GROUPS:]:
            self._typed_row.show_message(self.tr("These are not the last two groups of the code above."))
            self._typed.setFocus()
            return
        self._code = ""
        self.finished.emit()

    def _build(self) -> None:
        seat = self._bridge.seat
        groups = self._code.split("-")
        card = Card()
        card.body.addWidget(
            Title(self.tr("The new recovery code") if self._replaced else self.tr("Your recovery code"))
        )
        if self._replaced:
            card.body.addWidget(
                PlainLabel(self.tr("The recovery code printed before does not open this store any more. Destroy it."))
            )
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "If every passphrase is lost, only this code opens the store. It is shown once and kept nowhere. "
                    "Print it, and lock it away where the computer is not."
                )
            )
        )
        shown = Code("\n".join("   ".join(groups[at : at + 3]) for at in range(0, len(groups), 3)))
        shown.setAccessibleName(self.tr("Recovery code: {code}").format(code=" ".join(groups)))
        card.body.addWidget(shown)
        print_button, save_button = QuietButton(self.tr("Print…")), QuietButton(self.tr("Save as PDF…"))
        print_button.clicked.connect(partial(self._sheet, self._print))
        save_button.clicked.connect(partial(self._sheet, self._save))
        buttons = QHBoxLayout()
        buttons.addWidget(print_button)
        buttons.addWidget(save_button)
        buttons.addStretch()
        card.body.addLayout(buttons)
        card.body.addWidget(self._progress)
        card.body.addWidget(self._typed_row)
        card.body.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        if seat is not None:
            card.body.addWidget(QuietLabel(say_kept(seat.keychain_note)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(card, self.tr("Recovery code"), 620))

    def _sheet(self, then: Callable[[bytes], None]) -> None:
        code = self._code
        self._bridge.ask(lambda desk: opening.recovery_sheet(desk, code), then)

    def _print(self, pdf: bytes) -> None:
        noted = printing.noting(
            self._bridge, "print.recovery_code", said=self.tr("The code was handed to the printer.")
        )
        printing.print_pdf(self, self._bridge, pdf, self.tr("Recovery code"), noted)

    def _save(self, pdf: bytes) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"), QDir.homePath(), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that is there is never written over
        dialog.selectFile("recovery-code.pdf")
        dialog.fileSelected.connect(partial(self._save_as, pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_as(self, pdf: bytes, name: str) -> None:
        self._bridge.ask(
            lambda _: opening.write_file(Path(name), pdf),
            lambda _: self._bridge.notice.emit(self.tr("Saved. Print it, then delete the file.")),
        )
