"""The tables of a database whose rows belong to the person, as they are filled in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.parts import QuietButton, QuietLabel, clear_layout
from desktop_app.ui.source_config import Related


class RelatedTables(QWidget):
    """Rows of table, key and the column that names the person's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[tuple[QLineEdit, QLineEdit, QLineEdit]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        more = QuietButton(self.tr("Add a table"))
        more.clicked.connect(lambda: self._add_row(Related("", "", "")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QuietLabel(self.tr("Table, its key column, and its column that holds the person's key.")))
        layout.addLayout(self._column)
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_related(self, related: list[Related]) -> None:
        """Show these."""
        clear_layout(self._column)
        self._fields = []
        for item in related:
            self._add_row(item)

    def related(self) -> list[Related]:
        """Those that are filled in."""
        rows = (tuple(field.text().strip() for field in fields) for fields in self._fields)
        return [Related(table, key, references) for table, key, references in rows if table]

    def _add_row(self, item: Related) -> None:
        fields = (QLineEdit(item.table), QLineEdit(item.key), QLineEdit(item.references))
        names = (self.tr("Related table"), self.tr("Its key column"), self.tr("Its column with the person's key"))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for field, name in zip(fields, names, strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setAcceptDrops(False)
            layout.addWidget(field, 1)
        remove = QuietButton(self.tr("Remove"))
        remove.clicked.connect(self._remover(row, fields))
        layout.addWidget(remove)
        self._fields.append(fields)
        self._column.addWidget(row)

    def _remover(self, row: QWidget, fields: tuple[QLineEdit, QLineEdit, QLineEdit]) -> Callable[[], None]:
        def remove() -> None:
            self._fields.remove(fields)
            row.hide()
            row.deleteLater()

        return remove
