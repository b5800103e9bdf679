"""Where single fields of a data source differ from what people are told of the source as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.organisation import PARTICULARS, FieldParticulars
from desktop_app.ui.parts import Choice, FieldRow, Hint, PlainLabel, Section
from desktop_app.ui.stages.strangers_text import one_line


class FieldsEditor(QWidget):
    """One field at a time: chosen by its name, and what it says for itself. What stays empty is as the source says."""

    def __init__(self, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`words` are the labels of the particulars, by their names."""
        super().__init__(parent)
        self._said: dict[str, FieldParticulars] = {}
        self._shown = ""
        self.choice = Choice()
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._different = PlainLabel()
        self._different.setWordWrap(True)
        self.texts = {name: QLineEdit() for name in PARTICULARS}
        self.own_recipients = QCheckBox(self.tr("Its recipients are others than those of the source"))
        self.recipients = QPlainTextEdit()
        self.recipients.setTabChangesFocus(True)
        self.recipients.setFixedHeight(60)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for name, field in self.texts.items():
            field.setAcceptDrops(False)
            form.addWidget(FieldRow(words[name], field))
        self._recipients_row = FieldRow(
            self.tr("Who receives this field"),
            self.recipients,
            self.tr("One recipient per line; none at all where nobody receives it."),
        )
        form.addWidget(self.own_recipients)
        form.addWidget(self._recipients_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Section(self.tr("Fields of which something else is told")))
        layout.addWidget(Hint(self.tr("Choose a field, or type its name. What stays empty is as the source says.")))
        layout.addWidget(FieldRow(self.tr("Field"), self.choice))
        layout.addWidget(self._different)
        layout.addWidget(self._form)
        self.own_recipients.toggled.connect(self._recipients_row.setVisible)
        self.choice.editTextChanged.connect(self._chosen)
        self.show_fields({}, ())

    def show_fields(self, said: Mapping[str, FieldParticulars], names: Iterable[str]) -> None:
        """Show what these fields say for themselves; `names` are all that can be chosen."""
        self._said = dict(said)
        self._shown = ""
        self.offer(names)
        self.choice.setEditText("")
        self._chosen("")

    def offer(self, names: Iterable[str]) -> None:
        """Let these be chosen; what was typed already stays."""
        typed = self.choice.currentText()
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems(list(dict.fromkeys((*self._said, *names))))
        self.choice.setCurrentIndex(-1)
        self.choice.setEditText(typed)
        self.choice.blockSignals(False)

    def said(self) -> dict[str, FieldParticulars]:
        """What every field says for itself; those that say nothing are left out."""
        self._keep()
        return dict(self._said)

    def _chosen(self, text: str) -> None:
        self._keep()
        name = text.strip()
        self._shown = name
        own = self._said.get(name, FieldParticulars())
        for key, field in self.texts.items():
            field.setText(getattr(own, key))
        self.recipients.setPlainText("\n".join(own.recipients or ()))
        self.own_recipients.setChecked(own.recipients is not None)
        self._recipients_row.setVisible(own.recipients is not None)
        self._form.setVisible(bool(name))
        different = ", ".join(one_line(field, 60) for field in sorted(self._said))
        self._different.setText(self.tr("Told of differently: {fields}").format(fields=different))
        self._different.setVisible(bool(different))

    def _keep(self) -> None:
        if not self._shown:
            return
        texts: dict[str, Any] = {key: field.text().strip() for key, field in self.texts.items()}
        given = (line.strip() for line in self.recipients.toPlainText().splitlines())
        recipients = tuple(line for line in given if line) if self.own_recipients.isChecked() else None
        own = FieldParticulars(**texts, recipients=recipients)
        if own == FieldParticulars():
            self._said.pop(self._shown, None)
        else:
            self._said[self._shown] = own
