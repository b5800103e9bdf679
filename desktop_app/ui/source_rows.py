"""How rows of a data source are erased or restricted, as it is filled in: by the program, or by hand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.parts import Choice, FieldRow, Hint, Section


class ErasingFields(QWidget):
    """What happens to a row that is erased, and how one is marked as restricted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.erase = Choice()
        for words, how in (
            (self.tr("By hand: Redress only notes who did it"), ""),
            (self.tr("The row is deleted"), "row"),
            (self.tr("The fields of the row are emptied"), "blank"),
        ):
            self.erase.addItem(words, how)
        self.column, self.value = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Section(self.tr("Erasing and restricting")))
        column.addWidget(
            Hint(
                self.tr(
                    "Databases and CSV files can be changed by Redress at the stage of carrying out, after a look "
                    "at what would change. What is not filled in here is done by hand."
                )
            )
        )
        column.addWidget(FieldRow(self.tr("When a row is erased"), self.erase))
        column.addWidget(FieldRow(self.tr("Column that marks a row as restricted"), self.column))
        column.addWidget(FieldRow(self.tr("What stands in it then"), self.value))

    def show_config(self, config: Mapping[str, Any]) -> None:
        """Show what a configuration says; an empty one clears the fields."""
        restrict = config.get("restrict") or {}
        self.erase.setCurrentIndex(max(0, self.erase.findData(config.get("erase") or "")))
        self.column.setText(str(restrict.get("column") or ""))
        self.value.setText(str(restrict.get("value") or ""))

    def config(self) -> dict[str, Any]:
        """The part of a configuration that is filled in. A column without a value counts as begun, and is refused when
        the source is kept."""
        said: dict[str, Any] = {}
        if how := self.erase.currentData():
            said["erase"] = how
        column, value = self.column.text().strip(), self.value.text().strip()
        if column or value:
            said["restrict"] = {"column": column, "value": value}
        return said
