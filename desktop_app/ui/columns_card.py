"""Which column of a list is what: chosen by the officer where the names of the columns do not say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.parts import Card, Choice, FieldLabel, LinkButton, QuietButton, QuietLabel
from desktop_app.ui.stages.strangers_text import one_line


class ColumnsCard(Card):
    """`chosen` carries a column for each field of a request, "" for none."""

    chosen = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.boxes: dict[str, Choice] = {}
        self.opener = LinkButton(self.tr("Say which column is what…"))
        self.opener.setCheckable(True)
        self._why = QuietLabel(
            self.tr(
                "A request needs the day it was received, who asks, and what is asked. Choose the columns that say so."
            )
        )
        self.read = QuietButton(self.tr("Read the list with these columns"))
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, (field, words) in enumerate(self._words().items()):
            label, box = FieldLabel(words), Choice()
            box.setAccessibleName(words)
            box.setMinimumWidth(160)
            label.setBuddy(box)
            row, pair = divmod(at, 2)
            grid.addWidget(label, row, 2 * pair)
            grid.addWidget(box, row, 2 * pair + 1)
            self.boxes[field] = box
        grid.addWidget(self.read, len(self.boxes) // 2 + 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        for part in (self._why, self.opener, self._form):
            self.body.addWidget(part)
        self._form.hide()
        self.hide()
        self.opener.toggled.connect(self._form.setVisible)
        self.read.clicked.connect(self._choose)

    def show_columns(self, columns: Sequence[str], fields: Mapping[str, str], *, unclear: bool) -> None:
        """Offer these columns, those chosen that are taken for a field; open where the names leave it `unclear`."""
        self.setVisible(bool(columns))
        for field, box in self.boxes.items():
            box.clear()
            box.addItem(self.tr("None"), "")
            for column in columns:
                box.addItem(one_line(column, 40), column)
            box.setCurrentIndex(max(0, box.findData(fields.get(field, ""))))
        self._why.setVisible(unclear)
        self.opener.setVisible(not unclear)
        self.opener.setChecked(False)
        self._form.setVisible(unclear)

    def _choose(self) -> None:
        self.chosen.emit({field: box.currentData() or "" for field, box in self.boxes.items()})

    def _words(self) -> dict[str, str]:
        return {
            "received": self.tr("Received on"),
            "name": self.tr("Name"),
            "first": self.tr("First name"),
            "last": self.tr("Last name"),
            "address": self.tr("E-mail address"),
            "text": self.tr("What is asked"),
            "subject": self.tr("Subject"),
            "channel": self.tr("How it came"),
            "rights": self.tr("Rights"),
        }
