"""Narrowing the case list: by right, stage, and who handles a request; an officer's own filters have names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import ListFilter
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Choice, LinkButton, QuietButton
from desktop_app.ui.words import right_word, stage_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class FilterBar(QWidget):
    """`changed` carries the filter that is in force."""

    changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._kept: dict[str, ListFilter] = {}
        self.named, self.right, self.stage = Choice(), Choice(), Choice()
        self.mine = QCheckBox(self.tr("Only those I handle"))
        self.name = QLineEdit()
        self.opener = reading(LinkButton(self.tr("Filter…")))
        self.opener.setCheckable(True)
        self.keep = QuietButton(self.tr("Keep"))
        self.drop = LinkButton(self.tr("Delete this filter"))
        self.form = QWidget()
        self._build()
        self.opener.toggled.connect(self.form.setVisible)
        self.named.activated.connect(lambda _: self._use_named())
        for box in (self.right, self.stage):
            box.currentIndexChanged.connect(lambda _: self._narrow())
        self.mine.toggled.connect(lambda _: self._narrow())
        self.name.textChanged.connect(lambda _: self._allow())
        self.keep.clicked.connect(self._keep_it)
        self.drop.clicked.connect(self._drop_it)
        self._allow()

    def value(self) -> ListFilter:
        """The filter that is in force."""
        right, stage = self.right.currentData(), self.stage.currentData()
        return ListFilter(Right(right) if right else None, Stage(stage) if stage else None, self.mine.isChecked())

    def read(self) -> None:
        """Read the officer's own filters."""
        self._bridge.ask(_filters, self._show)

    def _build(self) -> None:
        self.named.setAccessibleName(self.tr("My filters"))
        self.right.setAccessibleName(self.tr("Requests for this right"))
        self.stage.setAccessibleName(self.tr("Requests at this stage"))
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("Name of the filter"))
        self.name.setMaxLength(60)
        self.keep.setAccessibleName(self.tr("Keep the filter under this name"))
        self.right.addItem(self.tr("Any right"), "")
        for right in Right:
            self.right.addItem(right_word(right), right.value)
        self.stage.addItem(self.tr("Any stage"), "")
        for stage in Stage:
            self.stage.addItem(stage_word(stage), stage.value)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.named, 1)
        line.addWidget(self.opener)
        keeping = QHBoxLayout()
        keeping.addWidget(self.name, 1)
        keeping.addWidget(self.keep)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        for part in (self.right, self.stage, self.mine):
            inside.addWidget(part)
        inside.addLayout(keeping)
        inside.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.form)
        self.form.hide()
        self._show({})

    def _show(self, kept: dict[str, ListFilter]) -> None:
        self._kept = kept
        chosen = next((name for name, one in kept.items() if one == self.value()), "")
        self.named.clear()
        self.named.addItem(self.tr("No filter"), "")
        for name in kept:
            self.named.addItem(name, name)
        self.named.setCurrentIndex(max(0, self.named.findData(chosen)))
        self._allow()

    def _use_named(self) -> None:
        name = self.named.currentData() or ""
        chosen = self._kept.get(name, ListFilter())
        for box, data in ((self.right, chosen.right), (self.stage, chosen.stage)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(data.value if data else "")))
            box.blockSignals(False)
        self.mine.blockSignals(True)
        self.mine.setChecked(chosen.mine)
        self.mine.blockSignals(False)
        self.name.setText(name)
        self._narrow()

    def _narrow(self) -> None:
        self._show(self._kept)
        self.changed.emit(self.value())

    def _allow(self) -> None:
        seat = self._bridge.seat
        writable = seat is None or not seat.read_only
        self.keep.setEnabled(writable and bool(self.name.text().strip()) and self.value() != ListFilter())
        self.drop.setVisible(writable and bool(self.named.currentData()))

    def _keep_it(self) -> None:
        work = partial(_keep, self.name.text(), self.value())
        self._bridge.ask(work, lambda _: self.read())

    def _drop_it(self) -> None:
        def dropped(_: object) -> None:
            self.named.setCurrentIndex(0)
            self._use_named()
            self.read()

        self._bridge.ask(partial(_drop, self.named.currentData()), dropped)


def _filters(desk: Desk) -> dict[str, ListFilter]:
    from desktop_app.desk import filters

    return filters.filters(desk)


def _keep(name: str, chosen: ListFilter, desk: Desk) -> None:
    from desktop_app.desk import filters

    filters.keep_filter(desk, name, chosen)


def _drop(name: str, desk: Desk) -> None:
    from desktop_app.desk import filters

    filters.drop_filter(desk, name)
