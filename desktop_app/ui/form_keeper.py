"""What is begun in a form of a register and not sent survives locking, closing and a crash.

Kept is whatever stands otherwise in the form than when it was opened: texts, days, choices and boxes, by the names of
the fields; when the store is locked, when another page is shown, and while somebody is typing. Passwords are not.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.ui.bridge import Bridge
from desktop_app.ui.typed import KEEP_AFTER, is_kept

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_PASSWORD_IN_ADDRESS = re.compile(r"://[^/@\s]*:[^@\s]+@")
_Field = QLineEdit | QPlainTextEdit | QCheckBox | QComboBox


class FormKeeper(QObject):
    """Keeps what is begun in a form under its name, for the officer at the desk."""

    def __init__(self, bridge: Bridge, form: QWidget, name: str) -> None:
        super().__init__(form)
        self._bridge, self._form = bridge, form
        self._name, self._about = name, ""
        self._open = False  # what the form held when it was opened is known
        self._before: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        form.installEventFilter(self)

    def begin(self, about: str = "") -> None:
        """The form is open, and asks for what it needs: bring back what was begun. `about` names what is changed in
        it, nothing where something new is written. `leave` before the form is filled anew."""
        if self._open and about == self._about:
            return
        self._about = about
        self._bridge.ask(partial(_read, self._key()), partial(self._bring_back, self._key()))

    def leave(self) -> None:
        """Keep what was begun, and watch no more: the form is about to be filled anew, or to go."""
        self.keep()
        self._open = False
        self._timer.stop()

    def forget(self) -> None:
        """The form was sent, or thrown away."""
        self._open = False
        self._timer.stop()
        if self._kept:
            self._kept = {}
            self._bridge.ask(partial(_keep, self._key(), {}))

    def keep(self) -> None:
        """Keep what stands otherwise in the form now, where that is something else than what is kept."""
        seat = self._bridge.seat
        if not self._open or seat is None or seat.read_only:
            return
        begun = {name: text for name, text in self._texts().items() if text != self._before.get(name, "")}
        if begun != self._kept:
            self._kept = begun
            self._bridge.ask(partial(_keep, self._key(), begun))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another page is shown."""
        if watched is self._form and event.type() == QEvent.Type.Hide:
            self.keep()
        return False

    def _key(self) -> str:
        return f"{self._name}:{self._about}" if self._about else self._name

    def _bring_back(self, key: str, kept: dict[str, str]) -> None:
        if key != self._key() or self._open:
            return
        self._before, self._kept, self._open = self._texts(), kept, True
        self._timer.start()
        for name, field in self._fields().items():
            if name in kept:
                _put(field, kept[name])
        if kept:
            self._bridge.notice.emit(self.tr("What you had begun to type is back."))

    def _texts(self) -> dict[str, str]:
        texts = {name: _text(field) for name, field in self._fields().items()}
        return {name: text for name, text in texts.items() if not _PASSWORD_IN_ADDRESS.search(text)}

    def _fields(self) -> dict[str, _Field]:
        """Choices first: what is asked for depends on them, and choosing may fill in texts."""
        found: dict[str, _Field] = {}
        for choice in self._form.findChildren(QComboBox):
            _add(found, choice.accessibleName(), choice)
        for box in self._form.findChildren(QCheckBox):
            _add(found, box.text(), box)
        for line in self._form.findChildren(QLineEdit):
            if is_kept(line, days=True):
                _add(found, line.accessibleName(), line)
        for text in self._form.findChildren(QPlainTextEdit):
            if is_kept(text):
                _add(found, text.accessibleName(), text)
        return found


def _add(found: dict[str, _Field], name: str, field: _Field) -> None:
    """The second field of a name is told from the first by its number."""
    if name:
        number = 1 + sum(known.partition("#")[0] == name for known in found)
        found[name if number == 1 else f"{name}#{number}"] = field


def _text(field: _Field) -> str:
    if isinstance(field, QCheckBox):
        return "x" if field.isChecked() else ""
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _put(field: _Field, text: str) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(text))
    elif isinstance(field, QComboBox):
        if field.isEditable():
            field.setEditText(text)
        elif (at := field.findText(text)) >= 0:
            field.setCurrentIndex(at)
    elif isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _read(key: str, desk: Desk) -> dict[str, str]:
    from desktop_app.desk import drafts

    return drafts.draft(desk, key)


def _keep(key: str, begun: dict[str, str], desk: Desk) -> None:
    from desktop_app.desk import drafts

    if begun:
        drafts.keep_draft(desk, key, begun)
    else:
        drafts.drop_draft(desk, key)
