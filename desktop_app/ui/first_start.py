"""First start: the organisation, the first officer, a passphrase; then the recovery code, once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Organisation
from desktop_app.ui import opening, printing
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.opening import Door
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Choice,
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
    scrolling,
)
from desktop_app.ui.passphrase import NewPassphrase

LAST_GROUPS = 6  # characters of the recovery code to type again: its last two groups


class FirstStartPage(Page):
    """Asks what must be known before there can be a store; `created` carries the recovery code."""

    created = Signal(str)

    def __init__(self, bridge: Bridge, directory: Path, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._directory = directory
        self._door = door
        self._name, self._contact, self._officer, self._holidays = (QLineEdit() for _ in range(4))
        self._address, self._complaint = QPlainTextEdit(), QPlainTextEdit()
        self._regime, self._zone = Choice(), Choice()
        self._passphrase = NewPassphrase(door.minimum_passphrase)
        self._create = PrimaryButton(self.tr("Create the encrypted store"))
        self._progress = ProgressRow(can_cancel=False)
        self._fill_choices()
        self._rows = self._make_rows()
        self._form = self._build()
        self._regime.currentIndexChanged.connect(self._regime_chosen)
        self._create.clicked.connect(self._set_up)

    def focus_first(self) -> None:
        """Ready to type."""
        self._name.setFocus()

    def run_primary(self) -> None:
        """What Ctrl+Enter does."""
        self._set_up()

    def _fill_choices(self) -> None:
        for regime in self._door.regimes:
            self._regime.addItem(f"{regime.name} – {regime.law}", regime.id)
        self._zone.addItems(sorted(available_timezones()))
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        self._zone.setCurrentText(here if here in available_timezones() else "Europe/Berlin")
        self._holidays.setText("DE")
        for box in (self._address, self._complaint):
            box.setTabChangesFocus(True)
            box.setFixedHeight(76)

    def _make_rows(self) -> dict[str, FieldRow]:
        return {
            "name": FieldRow(self.tr("Name of the organisation"), self._name, self.tr("As it stands on its letters.")),
            "address": FieldRow(self.tr("Address"), self._address, self.tr("One line of the address per line.")),
            "contact": FieldRow(self.tr("Contact for privacy questions"), self._contact, self.tr("An e-mail address.")),
            "regime": FieldRow(self.tr("Law that due dates are counted by"), self._regime),
            "holidays": FieldRow(
                self.tr("Region of public holidays"),
                self._holidays,
                self.tr('A country or a part of one, as ISO 3166 writes it: "DE", "DE-BW", "GB-ENG".'),
            ),
            "zone": FieldRow(self.tr("Time zone"), self._zone, self.tr("Dates of arrival are counted in it.")),
            "complaint": FieldRow(
                self.tr("Where people can complain"),
                self._complaint,
                self.tr("Your supervisory authority with its address; it is named in every answer."),
            ),
            "officer": FieldRow(self.tr("Your name"), self._officer, self.tr("You become the first administrator.")),
        }

    def _build(self) -> QWidget:
        organisation, you = Card(self.tr("The organisation")), Card(self.tr("You"))
        for row in list(self._rows.values())[:-1]:
            organisation.body.addWidget(row)
        you.body.addWidget(self._rows["officer"])
        you.body.addWidget(self._passphrase)
        form = Page()
        column = QVBoxLayout(form)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Welcome to Redress")))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Redress keeps requests about personal data in an encrypted store on this computer. Nothing of it "
                    "leaves the computer unless you print or export it."
                )
            )
        )
        column.addWidget(QuietLabel(self.tr("The store will be kept in: {place}").format(place=self._directory)))
        column.addWidget(organisation)
        column.addWidget(you)
        column.addWidget(QuietLabel(self._keychain_words()))
        column.addWidget(self._create, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._progress)
        column.addStretch()
        form.setMaximumWidth(TEXT_WIDTH)
        middle = Page()
        centred = QHBoxLayout(middle)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch()
        centred.addWidget(form, 10)
        centred.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(middle, self.tr("First start")))
        return form

    def _keychain_words(self) -> str:
        return self.tr(
            "A keychain of this computer, where there is one, holds the key too; the next page says whether it does."
        )

    def _regime_chosen(self) -> None:
        if not self._complaint.toPlainText().strip():
            chosen = self._door.regimes[self._regime.currentIndex()]
            self._complaint.setPlaceholderText(chosen.complaint_body)

    def _check(self) -> bool:
        needed = {
            "name": (self._name.text(), self.tr("The organisation needs a name.")),
            "contact": (self._contact.text(), self.tr("People must be able to reach you.")),
            "holidays": (self._holidays.text(), self.tr("Name a region, for example DE.")),
            "officer": (self._officer.text(), self.tr("Your name stands in the audit log.")),
        }
        wrong = [name for name, (text, _) in needed.items() if not text.strip()]
        for name, (_, said) in needed.items():
            self._rows[name].show_message(said if name in wrong else "")
        passphrase_good = self._passphrase.check()
        if wrong:
            self._rows[wrong[0]].editor.setFocus()
        return passphrase_good and not wrong

    def _set_up(self) -> None:
        if not self._form.isEnabled() or not self._check():
            return
        organisation = Organisation(
            name=self._name.text().strip(),
            regime=self._regime.currentData(),
            holidays=self._holidays.text().strip().upper(),
            time_zone=self._zone.currentText(),
            address=_lines(self._address),
            contact=self._contact.text().strip(),
            complaint_body=" ".join(_lines(self._complaint)),
        )
        officer, passphrase = self._officer.text().strip(), self._passphrase.text()
        self._form.setEnabled(False)
        self._progress.begin(self.tr("Making the store and its keys…"))
        self._bridge.open(
            lambda around: opening.set_up(self._directory, organisation, officer, passphrase, around),
            self._done,
            self._failed,
        )

    def _done(self, recovery_code: str) -> None:
        self._end()
        self._passphrase.clear()
        self.created.emit(recovery_code)

    def _failed(self, error: RedressError) -> None:
        self._end()
        field = {"unknown-holiday-region": "holidays", "unknown-time-zone": "zone"}.get(error.code)
        if field is None:
            self._bridge.failure.emit(error)
            return
        self._rows[field].show_message(f"{error.what} {error.next_step}")
        self._rows[field].editor.setFocus()

    def _end(self) -> None:
        self._form.setEnabled(True)
        self._progress.end()


class RecoveryPage(Page):
    """Shows the recovery code once; `finished` when the officer has shown that they hold it."""

    finished = Signal()

    def __init__(self, bridge: Bridge, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._code = code
        self._typed = QLineEdit()
        self._typed.setMaximumWidth(240)
        self._typed_row = FieldRow(
            self.tr("Type the last two groups, to show that you have it"),
            self._typed,
            self.tr("Six letters and digits."),
        )
        self._done = PrimaryButton(self.tr("I have it; open Redress"))
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
        card.body.addWidget(Title(self.tr("Your recovery code")))
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
            card.body.addWidget(QuietLabel(seat.keychain_note))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(card, self.tr("Recovery code"), 620))

    def _sheet(self, then: Callable[[bytes], None]) -> None:
        code = self._code
        self._bridge.ask(lambda desk: opening.recovery_sheet(desk, code), then)

    def _print(self, pdf: bytes) -> None:
        printing.print_pdf(self, self._bridge, pdf, self.tr("Recovery code"))

    def _save(self, pdf: bytes) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), "recovery-code.pdf", "PDF (*.pdf)")
        if name:
            self._bridge.ask(
                lambda _: opening.write_file(Path(name), pdf),
                lambda _: self._bridge.notice.emit(self.tr("Saved. Print it, then delete the file.")),
            )


def _lines(box: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in box.toPlainText().splitlines() if line.strip())
