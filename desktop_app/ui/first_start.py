"""First start: where the store is kept, the organisation, the first officer, a passphrase."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QDir, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Organisation
from desktop_app.ui import opening
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.opening import Door
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Choice,
    FieldRow,
    LinkButton,
    Page,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietLabel,
    Stripe,
    Title,
    scrolling,
)
from desktop_app.ui.passphrase import NewPassphrase
from desktop_app.ui.saying import say, say_law
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.words import language_word, letter_languages


class FirstStartPage(Page):
    """Asks what must be known before there can be a store; `created` carries the recovery code. `found` comes when the
    folder that was chosen holds a store already, with what stands there. `sample`: folder of the one to play in."""

    created = Signal(str)
    sample_opened = Signal()
    found = Signal(object)
    restore_wanted = Signal()

    def __init__(self, bridge: Bridge, door: Door, sample: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._door = door
        self._sample = sample
        self._place, self._doubt = QuietLabel(), PlainLabel()
        self._doubtful = Stripe("warn")
        self._elsewhere = LinkButton(self.tr("Choose another folder…"))
        self._restore = LinkButton(self.tr("Restore a backup instead…"))
        self._play = LinkButton(self.tr("Look around in a sample store first…"))
        self._name, self._contact, self._officer, self._holidays = (QLineEdit() for _ in range(4))
        self._address, self._complaint = QPlainTextEdit(), QPlainTextEdit()
        self._regime, self._zone, self._language = Choice(), Choice(), Choice()
        self._passphrase = NewPassphrase(door.minimum_passphrase)
        self._create = PrimaryButton(self.tr("Create the encrypted store"))
        self._progress = ProgressRow(can_cancel=False)
        self._fill_choices()
        self._rows = self._make_rows()
        self._form = self._build()
        self._regime.currentIndexChanged.connect(self._regime_chosen)
        self._create.clicked.connect(self._set_up)
        self._elsewhere.clicked.connect(self._choose_place)
        self._restore.clicked.connect(self.restore_wanted)
        self._play.clicked.connect(self._open_sample)
        self._show_place()
        in_reading_order(self._form)

    def directory(self) -> Path:
        """Where the store will be kept."""
        return self._door.directory

    def focus_first(self) -> None:
        """Ready to type."""
        self._name.setFocus()

    def run_primary(self) -> None:
        """What Ctrl+Enter does."""
        self._set_up()

    def _fill_choices(self) -> None:
        for regime in self._door.regimes:
            self._regime.addItem(f"{say_law(regime.name)} – {say_law(regime.law)}", regime.id)
        self._zone.addItems(sorted(available_timezones()))
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        self._zone.setCurrentText(here if here in available_timezones() else "Europe/Berlin")
        for language in letter_languages():
            self._language.addItem(language_word(language), language)
        spoken = QLocale.system().bcp47Name().split("-")[0]
        known = self._language.findData(spoken)
        self._language.setCurrentIndex(known if known >= 0 else self._language.findData("en"))
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
            "language": FieldRow(self.tr("Language of the letters"), self._language),
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
        warning = QHBoxLayout(self._doubtful)
        warning.setContentsMargins(16, 10, 16, 10)
        warning.addWidget(self._doubt)
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
        column.addWidget(self._place)
        column.addWidget(self._doubtful)
        links = QHBoxLayout()
        links.addWidget(self._elsewhere)
        links.addWidget(self._restore)
        links.addWidget(self._play)
        links.addStretch()
        column.addLayout(links)
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

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to keep the store"), QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_place(self, folder: str) -> None:
        """Keep the store there; what was typed stays."""
        self._form.setEnabled(False)
        self._bridge.before_opening(partial(opening.look_in, Path(folder)), self._looked_in, self._failed)

    def _looked_in(self, door: Door) -> None:
        self._end()
        if door.exists:
            self.found.emit(door)
            return
        self._door = door
        self._show_place()
        self._elsewhere.setFocus()

    def _show_place(self) -> None:
        self._place.setText(self.tr("The store will be kept in: {place}").format(place=self._door.directory))
        self._doubt.setText(say(self._door.doubt) if self._door.doubt else "")
        self._doubtful.setVisible(self._door.doubt is not None)

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

    def _open_sample(self) -> None:
        self._form.setEnabled(False)
        self._progress.begin(self.tr("Making the sample store: about ten seconds…"))
        self._bridge.open(partial(opening.sample, self._sample), self._sample_done, self._failed)

    def _sample_done(self, _: None) -> None:
        self._end()
        self.sample_opened.emit()

    def _set_up(self) -> None:
        if not self._form.isEnabled() or not self._check():
            return
        organisation = Organisation(
            name=self._name.text().strip(),
            regime=self._regime.currentData(),
            holidays=self._holidays.text().strip().upper(),
            language=self._language.currentData(),
            time_zone=self._zone.currentText(),
            address=_lines(self._address),
            contact=self._contact.text().strip(),
            complaint_body=" ".join(_lines(self._complaint)),
        )
        officer, passphrase = self._officer.text().strip(), self._passphrase.text()
        directory = self._door.directory
        self._form.setEnabled(False)
        self._progress.begin(self.tr("Making the store and its keys…"))
        self._bridge.open(
            lambda around: opening.set_up(directory, organisation, officer, passphrase, around),
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


def _lines(box: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in box.toPlainText().splitlines() if line.strip())
