"""What is typed on a case and not used yet survives locking, closing and a crash; nobody has to press a button for it.

Kept are the words in text fields that a person changed, by the names of the fields: when the page is left or locked,
and while somebody is typing. Passphrases, codes and searches are not. What is used is emptied by its page, and thereby
forgotten here too.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

KEEP_AFTER = 20_000  # milliseconds from the first key; each keeping is an event of the audit log
_FLEETING = "fleeting"
_FORM = "typed"
Field = QLineEdit | QPlainTextEdit


def fleeting(field: Field) -> None:
    """What is typed into this field is a question or a secret, or is kept elsewhere."""
    field.setProperty(_FLEETING, True)


class TypedKeeper(QObject):
    """Watches the text fields of a page that shows one case after another."""

    def __init__(self, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._page = page
        self._reference = ""
        self._fields: dict[str, Field] = {}
        self._changed: set[str] = set()  # names of fields that a person changed
        self._kept: dict[str, str] = {}  # what the store holds
        self._waiting: dict[str, str] = {}  # what it holds of fields that were not seen yet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def begin(self, reference: str) -> None:
        """The page shows this case from now on: bring back what was typed on it. `leave` the one before first."""
        if reference == self._reference:
            self._bring_back()
            return
        self._reference = reference
        self._fields.clear()
        self._changed.clear()
        self._kept, self._waiting = {}, {}
        self._bridge.ask(partial(_read, reference), partial(self._read, reference))

    def leave(self) -> None:
        """Keep what was typed, and watch no more: the page is about to be emptied, or to go."""
        self.keep()
        self._reference = ""

    def keep(self) -> None:
        """Keep what stands in the fields now, where that is something else than what is kept."""
        self._timer.stop()
        seat = self._bridge.seat
        typed = dict(self._waiting)
        for name in self._changed:
            field = self._fields.get(name)
            if field is not None and (text := _text(field)).strip():
                typed[name] = text
        if not self._reference or seat is None or seat.read_only or typed == self._kept:
            return
        self._kept = typed
        self._bridge.ask(partial(_keep, self._reference, typed))

    def _read(self, reference: str, kept: dict[str, str]) -> None:
        if reference != self._reference:
            return
        self._kept, self._waiting = kept, dict(kept)
        self._bring_back()

    def _bring_back(self) -> None:
        if self._waiting:
            for line in self._page.findChildren(QLineEdit):
                self._take(line)
            for text in self._page.findChildren(QPlainTextEdit):
                self._take(text)

    def _take(self, field: Field) -> None:
        """Watch a field, and bring back what was typed into it."""
        name = field.accessibleName()
        if not name or not is_kept(field):
            return
        if self._fields.get(name) is not field:
            self._fields[name] = field
            field.textChanged.connect(partial(self._typed, name, field))
        if name in self._waiting and not _text(field):
            text = self._waiting.pop(name)
            self._changed.add(name)
            field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)

    def _typed(self, name: str, field: Field, *_: str) -> None:
        if self._fields.get(name) is field and (field.hasFocus() or name in self._changed):
            self._changed.add(name)
            if not self._timer.isActive():
                self._timer.start()

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit) and self._page.isAncestorOf(now):
            self._take(now)


def is_kept(field: Field, *, days: bool = False) -> bool:
    """Whether what is typed into a field may be kept: no secret, no question; a day only where `days` are asked for."""
    if field.isReadOnly() or field.property(_FLEETING) or (isinstance(field, DayEdit) and not days):
        return False
    if isinstance(field.parent(), QAbstractSpinBox | QComboBox):
        return False
    return not isinstance(field, QLineEdit) or field.echoMode() == QLineEdit.EchoMode.Normal


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _read(reference: str, desk: Desk) -> dict[str, str]:
    from desktop_app.desk import notes

    kept = notes.draft(desk, reference, _FORM)
    return dict(json.loads(kept)) if kept else {}


def _keep(reference: str, typed: dict[str, str], desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.keep_draft(desk, reference, _FORM, json.dumps(typed, ensure_ascii=False) if typed else "")
