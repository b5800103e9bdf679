"""Backups in the window: making one, when the last was made, and a quiet reminder where that is long ago."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Facts,
    LinkButton,
    Page,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Stripe,
    Title,
    scrolling,
)
from desktop_app.ui.saying import say
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.backups import Backup, Standing
    from desktop_app.desk.office import Desk


class BackupPage(Page):
    """`backed_up` when one was made; `restore_wanted` when one is to be put back, for which the store is locked."""

    backed_up = Signal()
    restore_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._standing: Standing | None = None
        self._last = PlainLabel()
        self._make = PrimaryButton(self.tr("Back up now…"))
        self._progress = ProgressRow(can_cancel=False)
        self._made = Card(self.tr("The backup was made"))
        self._whole = PlainLabel()
        self._facts = Facts()
        self._restore = LinkButton(self.tr("Restore a backup…"))
        self._build()
        self._make.clicked.connect(self.run_primary)
        self._restore.clicked.connect(self.restore_wanted)

    def refresh(self) -> None:
        """Read again when the last backup was made."""
        self._bridge.ask(_standing, self._show_standing)

    def run_primary(self) -> None:
        """Ask where to, then back up."""
        if not self._make.isEnabled():
            return
        dialog = QFileDialog(self, self.tr("Keep the backup as"), QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that is there is never written over
        if self._standing is not None:
            dialog.selectFile(self._standing.suggested_name)
        dialog.fileSelected.connect(self.back_up_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def back_up_to(self, path: str) -> None:
        """Make a backup in a new file."""
        self._make.setEnabled(False)
        self._restore.setEnabled(False)
        self._made.hide()
        self._progress.begin(self.tr("Writing the backup, then opening it again to check all of it…"))
        self._bridge.ask(lambda desk: _back_up(desk, Path(path)), self._show_made, self._failed)

    def _build(self) -> None:
        self._made.body.addWidget(self._whole)
        self._made.body.addWidget(self._facts)
        self._made.hide()
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Backups")))
        column.addWidget(
            QuietLabel(
                self.tr(
                    "A backup is one encrypted file that holds the whole store. It opens with the passphrases and the "
                    "recovery code of the day it was made. Keep it on another disk, away from this computer."
                )
            )
        )
        column.addWidget(self._last)
        column.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._progress)
        column.addWidget(self._made)
        column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            QuietLabel(self.tr("The store is locked first. You see what would be undone before anything is."))
        )
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("Backups")))

    def _show_standing(self, standing: Standing) -> None:
        self._standing = standing
        seat = self._bridge.seat
        assert seat is not None
        if standing.last is None:
            self._last.setText(self.tr("This store has never been backed up."))
        else:
            when = instant_words(standing.last, seat.organisation.time_zone)
            self._last.setText(self.tr("The last good backup: {when}.").format(when=when))

    def _show_made(self, result: tuple[Backup, Phrase | None]) -> None:
        self._end()
        made, lost = result
        self._whole.setText(say(lost) if lost else self.tr("It was opened again, and every check passed."))
        self._facts.show_facts(
            (
                (self.tr("File"), str(made.path)),
                (self.tr("Size"), self.tr("{count} bytes").format(count=f"{made.size:,}")),
                (self.tr("Events in its log"), str(made.events)),
                ("SHA-256", _in_groups(made.sha256)),
            )
        )
        self._made.show()
        self.refresh()
        self.backed_up.emit()

    def _failed(self, error: RedressError) -> None:
        self._end()
        self._bridge.failure.emit(error)

    def _end(self) -> None:
        self._progress.end()
        self._make.setEnabled(True)
        self._restore.setEnabled(True)
        self._make.setFocus()


class BackupReminder(QWidget):
    """A quiet band that says the last backup is missing or old; hidden where there is nothing to say."""

    wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = PlainLabel()
        stripe = Stripe("warn")
        go, later = QuietButton(self.tr("Back up…")), QuietButton(self.tr("Later"))
        go.clicked.connect(self.wanted)
        later.clicked.connect(self.hide)
        row = QHBoxLayout(stripe)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._words, 1)
        row.addWidget(go)
        row.addWidget(later)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(stripe)
        self.hide()

    def look(self) -> None:
        """Ask the store again."""
        self._bridge.ask(_reminder, self._show)

    def text(self) -> str:
        """What it says; empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _show(self, reminder: Phrase | None) -> None:
        self._words.setText(say(reminder) if reminder else "")
        self.setVisible(reminder is not None)


def _in_groups(sha256: str) -> str:
    """Eight characters at a time, so that it can be broken and read out."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def _standing(desk: Desk) -> Standing:
    from desktop_app.desk import backups

    return backups.standing(desk)


def _back_up(desk: Desk, path: Path) -> tuple[Backup, Phrase | None]:
    from desktop_app.desk import backups

    made = backups.back_up(desk, path)
    return made, backups.said_of_lost(made.lost)


def _reminder(desk: Desk) -> Phrase | None:
    from desktop_app.desk import backups

    return backups.reminder(desk)
