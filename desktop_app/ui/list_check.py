"""Checking a mailing list against the permissions: the cleaned copy, and who was left out of it and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from desktop_app.domain.permissions import Purpose
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Card,
    Choice,
    FieldRow,
    PlainLabel,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.permission_words import purpose_word, why_word
from desktop_app.ui.register import FileEdit, choose_new_file

if TYPE_CHECKING:
    from desktop_app.desk.mailing import Checked
    from desktop_app.desk.office import Desk

SHOWN = 12  # of those who must not be mailed
ENCODINGS = ("utf-8", "cp1252", "iso-8859-15", "cp1250", "cp1251", "utf-16", "shift_jis", "gb18030")


@dataclass(frozen=True)
class Wanted:
    """How a list is to be read, and what for. None: as it is recognised."""

    purpose: Purpose
    only_opt_outs: bool
    encoding: str | None
    column: str | None


class ListCheck(Card):
    """A mailing list in, a cleaned copy out, and who was left out and why."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("")
        self._bridge = bridge
        self._file = FileEdit(
            self.tr("Choose the mailing list"), self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)")
        )
        self._purpose = Choice()
        for purpose in Purpose:
            self._purpose.addItem(purpose_word(purpose), purpose.value)
        self._encoding = Choice()
        self._encoding.addItem(self.tr("As it is recognised"), None)
        for name in ENCODINGS:
            self._encoding.addItem(name, name)
        self._column = QLineEdit()
        self._only = QCheckBox(self.tr("Opt-ins are kept elsewhere: leave out only those who opted out"))
        self._check = QuietButton(self.tr("Check, and save a cleaned copy…"))
        self._check.clicked.connect(self._choose)
        self._progress = ProgressRow()
        self._said = QVBoxLayout()
        self.body.addWidget(Section(self.tr("Check a mailing list")))
        self.body.addWidget(
            FieldRow(
                self.tr("Mailing list"),
                self._file,
                self.tr("CSV, or a workbook (.xlsx): of its first worksheet the values are copied."),
            )
        )
        self.body.addWidget(FieldRow(self.tr("Mailed for"), self._purpose))
        self.body.addWidget(
            FieldRow(self.tr("Encoding"), self._encoding, self.tr("Of a CSV file, where its letters come out wrong."))
        )
        self.body.addWidget(
            FieldRow(self.tr("Column with the addresses"), self._column, self.tr("Only where there is more than one."))
        )
        self.body.addWidget(self._only)
        self.body.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._progress)
        self.body.addLayout(self._said)

    def _choose(self) -> None:
        path = self._file.path()
        if path is None:
            self._file.setFocus()
            return
        ending = path.suffix if path.suffix.lower() in (".csv", ".tsv", ".txt", ".xlsx") else ".csv"
        name = f"{path.stem}-cleaned{ending}"
        choose_new_file(self, self.tr("Save the cleaned copy"), name, partial(self.check, path))

    def check(self, path: Path, out: Path) -> None:
        """Check a list and write the cleaned copy."""
        clear_layout(self._said)
        self._progress.begin(self.tr("Reading the list…"))
        wanted = Wanted(
            Purpose(self._purpose.currentData()),
            self._only.isChecked(),
            self._encoding.currentData(),
            self._column.text().strip() or None,
        )
        running = self._bridge.ask_long(
            lambda desk, report, cancelled: _check(desk, path, out, wanted, report, cancelled),
            partial(self._show, out.name),
            progress=lambda rows: self._progress.show_state(self.tr("{rows} rows read").format(rows=f"{rows:,}")),
        )
        self._progress.cancelled.connect(running.cancel)
        running.ended.connect(self._progress.end)

    def _show(self, name: str, checked: Checked) -> None:
        self._said.addWidget(
            Section(
                self.tr("{kept} of {rows} rows may be mailed; they are in {file}.").format(
                    kept=f"{checked.kept:,}", rows=f"{checked.rows:,}", file=name
                )
            )
        )
        if checked.other_sheets:
            words = self.tr(
                "Only the first worksheet is the list; {count} more were not looked at, and are not copied."
            )
            self._said.addWidget(PlainLabel(words.format(count=checked.other_sheets)))
        for why, count in checked.reasons.items():
            self._said.addWidget(PlainLabel(f"{count:,} · {why_word(why.value)}"))
        for one in checked.named[:SHOWN]:
            row = self.tr("Row {row}").format(row=one.row)
            self._said.addWidget(QuietLabel(f"{row}: {one.address or '–'} · {why_word(one.why.value)}"))
        more = checked.left_out - min(SHOWN, len(checked.named))
        if more > 0:
            self._said.addWidget(QuietLabel(self.tr("and {count} more").format(count=f"{more:,}")))


def _check(
    desk: Desk,
    path: Path,
    out: Path,
    wanted: Wanted,
    report: Callable[[object], None],
    cancelled: Callable[[], bool],
) -> Checked:
    from desktop_app.desk import mailing

    return mailing.check_list(
        desk,
        path,
        out,
        purpose=wanted.purpose,
        only_opt_outs=wanted.only_opt_outs,
        encoding=wanted.encoding,
        column=wanted.column,
        progress=report,
        cancelled=cancelled,
    )
