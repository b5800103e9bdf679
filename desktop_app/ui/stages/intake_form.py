"""What an officer confirms at intake, part by part: rights, wished changes, what to search for.

Each part shows a value and gives back the value as it is now; the page compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from ipaddress import ip_address

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import RequestedRight, Wish
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right
from desktop_app.ui.parts import FieldRow, QuietButton, QuietLabel, clear_layout
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.stages.strangers_text import Lines, Verbatim
from desktop_app.ui.words import right_word


class RightsBoxes(QWidget):
    """A tick box per right; under a proposed one the words of the request that led to it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[Right, QCheckBox] = {}
        self._quotes: dict[Right, Verbatim] = {}
        self._because: dict[Right, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for right in Right:
            box = QCheckBox(right_word(right))
            box.toggled.connect(self.edited)
            quote = Verbatim(self.tr("Words that point to {right}").format(right=right_word(right)), 3)
            quote.indent(28, 6)
            quote.hide()
            self._boxes[right], self._quotes[right] = box, quote
            column.addWidget(box)
            column.addWidget(quote)

    def value(self) -> tuple[RequestedRight, ...]:
        """The rights that are ticked, each with the words that led to it."""
        return tuple(
            RequestedRight(right, self._because.get(right, "")) for right, box in self._boxes.items() if box.isChecked()
        )

    def show_value(self, rights: Sequence[RequestedRight], *, fresh: bool) -> None:
        """Tick these; quotes of the same request stay, so that a right unticked by mistake has its words again."""
        if fresh:
            self._because = {}
        self._because.update({asked.right: asked.because for asked in rights if asked.because})
        ticked = {asked.right for asked in rights}
        for right, box in self._boxes.items():
            box.setChecked(right in ticked)
            because = self._because.get(right, "")
            quote = self._quotes[right]
            quote.show_text(f"“{because}”")
            quote.setVisible(bool(because))
            box.setAccessibleDescription(self.tr("Because of: {words}").format(words=because) if because else "")


class WishRows(QWidget):
    """The changes the person asks for: rows of field, old value and new value."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLineEdit, QLineEdit, QLineEdit]] = []
        self._none = QuietLabel(self.tr("The request names no change that could be read from it."))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = QuietButton(self.tr("Add a change"))
        self.add.clicked.connect(self._add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._none)
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[Wish, ...]:
        """The changes as typed, those that are not finished too; empty rows are nothing."""
        typed = (tuple(field.text().strip() for field in row) for row in self._rows)
        return tuple(Wish(field, to, was or None) for field, was, to in typed if field or was or to)

    def missing(self) -> tuple[Phrase, ...]:
        """What an unfinished row still needs."""
        if any(not wish.field or not wish.to for wish in self.value()):
            return (Phrase("Say of each wished change what is to be changed, and to what."),)
        return ()

    def show_value(self, wishes: Sequence[Wish]) -> None:
        """Show these, each in a row of its own."""
        clear_layout(self._column)
        self._rows = []
        for wish in wishes:
            self._add_row(wish)
        self._none.setVisible(not self._rows)

    def _add_empty(self) -> None:
        self._add_row(Wish("", ""))
        self._none.hide()
        self._rows[-1][0].setFocus()
        into_view(self.add)
        self.edited.emit()

    def _add_row(self, wish: Wish) -> None:
        names = (self.tr("What is to be changed"), self.tr("From"), self.tr("To"))
        fields = (QLineEdit(wish.field), QLineEdit(wish.was or ""), QLineEdit(wish.to))
        number = len(self._rows) + 1
        boxes = []
        for field, name in zip(fields, names, strict=True):
            field.setAcceptDrops(False)
            field.setCursorPosition(0)
            field.textEdited.connect(self.edited)
            boxes.append(FieldRow(name, field))
            field.setAccessibleName(self.tr("{name}, change {number}").format(name=name, number=number))
        remove = QuietButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove change {number}").format(number=number))
        what, values = QHBoxLayout(), QHBoxLayout()
        what.addWidget(boxes[0], 1)
        what.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
        values.addWidget(boxes[1], 1)
        values.addWidget(boxes[2], 1)
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(8)
        for line in (what, values):
            line.setSpacing(8)
            layout.addLayout(line)
        self._rows.append(fields)
        self._column.addWidget(row)
        remove.clicked.connect(partial(self._remove, row, fields))

    def _remove(self, row: QWidget, fields: tuple[QLineEdit, QLineEdit, QLineEdit]) -> None:
        self._rows.remove(fields)
        self.add.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._none.setVisible(not self._rows)
        self.edited.emit()


class SearchTerms(QWidget):
    """What the data sources are searched for, one entry per line."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Identifiers()
        self._fields = {name: Lines() for name in _terms()}
        self._rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, words in _terms().items():
            self._rows[name] = FieldRow(words, self._fields[name])
            self._fields[name].textChanged.connect(self._typed)
            column.addWidget(self._rows[name])

    def value(self) -> Identifiers:
        """What is typed; a period that was set elsewhere stays."""
        typed = {name: field.entries() for name, field in self._fields.items()}
        return replace(self._shown, **typed)  # type: ignore[arg-type] # the names are those of the fields

    def missing(self) -> tuple[Phrase, ...]:
        """What keeps it from being searched for."""
        wrong = []
        if not self._emails_ok():
            wrong.append(Phrase("One of the e-mail addresses has no @."))
        if not self._addresses_ok():
            wrong.append(Phrase("One of the IP addresses is not one."))
        return tuple(wrong)

    def show_value(self, identifiers: Identifiers) -> None:
        """Show these."""
        self._shown = identifiers
        for name, field in self._fields.items():
            field.show_entries(getattr(identifiers, name))

    def _emails_ok(self) -> bool:
        return all("@" in entry for entry in self._fields["emails"].entries())

    def _addresses_ok(self) -> bool:
        return all(_is_address(entry) for entry in self._fields["ip_addresses"].entries())

    def _typed(self) -> None:
        emails, addresses = self._rows["emails"], self._rows["ip_addresses"]
        emails.show_message("" if self._emails_ok() else self.tr("An e-mail address has an @ in it."))
        addresses.show_message("" if self._addresses_ok() else self.tr("Written like 192.0.2.17 or 2001:db8::17."))
        self.edited.emit()


def _terms() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "names": tr("SearchTerms", "Names"),
        "emails": tr("SearchTerms", "E-mail addresses"),
        "phones": tr("SearchTerms", "Telephone numbers"),
        "ip_addresses": tr("SearchTerms", "IP addresses"),
        "cookie_ids": tr("SearchTerms", "Cookie identifiers"),
        "account_ids": tr("SearchTerms", "Account or customer numbers"),
    }


def term_words(identifiers: Identifiers) -> tuple[tuple[str, str], ...]:
    """What is searched for, as names and values to read."""
    return tuple((words, "\n".join(getattr(identifiers, name))) for name, words in _terms().items())


def _is_address(entry: str) -> bool:
    try:
        ip_address(entry)
    except ValueError:
        return False
    return True
