"""Why something is withheld: the ground that the person is told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.parts import Choice, FieldRow, QuietButton
from desktop_app.ui.stages.flow import flowing


class GroundForm(QWidget):
    """On which ground something is withheld: a usual one, or in the officer's words. `given` carries it."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Choice()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("Ground for withholding"))
        self.typed.setPlaceholderText(self.tr("Choose a ground or type one"))
        self.box.setLineEdit(self.typed)
        # A ground typed by hand is kept as it was typed, not completed to a usual one.
        self.box.setCompleter(None)  # type: ignore[arg-type] # Qt takes null for none
        self.box.addItems(self._usual())
        self.box.setCurrentIndex(-1)
        self.row = FieldRow(
            self.tr("Ground for withholding"),
            self.box,
            self.tr("The person is told the ground, not the content. Name nobody in it."),
        )
        self.save = QuietButton()
        leave = QuietButton(self.tr("Do not withhold"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.row)
        column.addWidget(flowing((self.save, leave)))
        self.save.clicked.connect(self._give)
        self.typed.returnPressed.connect(self._give)
        leave.clicked.connect(self.hide)
        leave.clicked.connect(self.left)

    def begin(self) -> None:
        """Ready to choose or type; what was used last stays."""
        self.row.show_message("")
        self.box.setFocus()

    def show_count(self, count: int) -> None:
        """Say on the button how many are withheld."""
        self.save.setText(
            self.tr("Withhold 1 finding") if count == 1 else self.tr("Withhold {n} findings").format(n=f"{count:,}")
        )
        self.save.setEnabled(bool(count))

    def _usual(self) -> list[str]:
        return [
            self.tr("Rights and freedoms of others: identifies another person (Article 15(4) GDPR)"),
            self.tr("Rights and freedoms of others: trade secret (Article 15(4) GDPR, recital 63)"),
            self.tr("Not about this person"),
            self.tr("Legal professional privilege or professional secrecy (Article 23(1) GDPR, national law)"),
            self.tr("Would endanger the investigation of an offence (Article 23(1)(d) GDPR, national law)"),
            self.tr("Kept only because the law demands it, or only for backup (national law)"),
        ]

    def _give(self) -> None:
        ground = self.box.currentText().strip()
        self.row.show_message("" if ground else self.tr("Withholding something needs its legal ground."))
        if ground:
            self.given.emit(ground)
        else:
            self.box.setFocus()
