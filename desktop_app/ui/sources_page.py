"""The data sources: the systems in which the organisation keeps personal data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.organisation import DataSource
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Badge,
    Card,
    DangerButton,
    Facts,
    Page,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Section,
    Title,
    clear_layout,
    scrolling,
)
from desktop_app.ui.source_form import SourceForm
from desktop_app.ui.stages.focus_order import to_top

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class SourcesPage(Page):
    """The list of data sources, and a form to add one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._form = SourceForm(bridge)
        self._form.hide()
        self._new = PrimaryButton(self.tr("Add a data source…"))
        self._new.clicked.connect(self._show_form)
        self._form.added.connect(self._added)
        self._form.changed.connect(self._changed)
        self._form.left.connect(self._close_form)
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Data sources")))
        column.addWidget(
            QuietLabel(self.tr("Where personal data are kept. Each of them is searched when a request is collected."))
        )
        column.addLayout(self._list)
        buttons = QHBoxLayout()
        buttons.addWidget(self._new)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addWidget(self._form)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(inner, self.tr("Data sources"))
        outer.addWidget(self._area)

    def refresh(self) -> None:
        """Read the list again."""
        self._bridge.ask(_sources, self._show)

    def run_primary(self) -> None:
        """Add what is filled in, or show the form."""
        if self._form.isHidden():
            self._show_form()
        else:
            self._form.run_primary()

    def _show(self, sources: Sequence[DataSource]) -> None:
        clear_layout(self._list)
        if not sources:
            self._list.addWidget(PlainLabel(self.tr("There is no data source yet, so nothing can be found.")))
            self._open_form()
        for source in sources:
            self._list.addWidget(SourceCard(source, self._remove, self._change))

    def _show_form(self) -> None:
        self._form.describe_new()
        self._open_form()

    def _open_form(self) -> None:
        self._form.show()
        self._new.hide()
        self._form.bring_back()
        self._form.setFocus()
        to_top(self._form)

    def _close_form(self) -> None:
        self._form.hide()
        self._new.show()

    def _change(self, source: DataSource) -> None:
        self._form.describe(source)
        self._open_form()

    def _changed(self, name: str) -> None:
        self._close_form()
        self._bridge.notice.emit(self.tr("{name} was changed.").format(name=name))
        self.refresh()

    def _added(self, name: str) -> None:
        self._close_form()
        self._bridge.notice.emit(self.tr("{name} was added.").format(name=name))
        self.refresh()

    def _remove(self, source_id: UUID) -> None:
        self._bridge.ask(lambda desk: _remove(desk, source_id), lambda _: self.refresh())


class SourceCard(Card):
    """One data source. Taking it off the list is asked twice."""

    def __init__(
        self, source: DataSource, remove: Callable[[UUID], None], change: Callable[[DataSource], None]
    ) -> None:
        super().__init__()
        details = source.details
        head = QHBoxLayout()
        head.addWidget(Section(details.name), 1)
        head.addWidget(Badge(kind_word(source.kind), "info"))
        facts = Facts()
        facts.show_facts(
            (
                (self.tr("Where"), place_words(details.config)),
                (self.tr("Answers for it"), details.owner),
                (self.tr("Purpose"), details.purpose),
                (self.tr("Legal basis"), details.legal_basis),
                (self.tr("Categories"), details.categories),
                (self.tr("Kept"), details.retention),
                (self.tr("Origin"), details.origin),
                (self.tr("Recipients"), ", ".join(details.recipients)),
                (self.tr("Transfers"), details.transfers),
                (self.tr("Decided by machines"), details.automated_decisions),
                (self.tr("Fields told of differently"), ", ".join(sorted(details.fields))),
            )
        )
        edit = QuietButton(self.tr("Change…"))
        edit.setAccessibleName(self.tr("Change {name}").format(name=details.name))
        edit.clicked.connect(lambda: change(source))
        ask = QuietButton(self.tr("Take off the list…"))
        ask.setAccessibleName(self.tr("Take {name} off the list").format(name=details.name))
        sure = DangerButton(self.tr("Take off the list"))
        sure.setAccessibleName(self.tr("Really take {name} off the list").format(name=details.name))
        keep = QuietButton(self.tr("Keep it"))
        words = PlainLabel(self.tr("It will not be searched any more. What was found in it stays."))
        question = (words, sure, keep)

        def show_question(shown: bool) -> None:
            edit.setVisible(not shown)
            ask.setVisible(not shown)
            for widget in question:
                widget.setVisible(shown)
            (keep if shown else ask).setFocus()

        ask.clicked.connect(lambda: show_question(True))
        keep.clicked.connect(lambda: show_question(False))
        sure.clicked.connect(lambda: remove(source.id))
        buttons = QHBoxLayout()
        for widget in question:
            widget.hide()
        buttons.addWidget(words, 1)
        for button in (edit, ask, keep, sure):
            buttons.addWidget(button)
        buttons.insertStretch(0)
        self.body.addLayout(head)
        self.body.addWidget(facts)
        self.body.addLayout(buttons)


def kind_word(kind: str) -> str:
    """The kind of a data source in words."""
    tr = QCoreApplication.translate
    return {
        "database": tr("sources", "Database"),
        "table": tr("sources", "Table file"),
        "weblog": tr("sources", "Web server log"),
        "mailbox": tr("sources", "Mailbox"),
        "cookies": tr("sources", "Cookies and preferences"),
        "folder": tr("sources", "Folder of documents"),
    }.get(kind, kind)


def place_words(config: object) -> str:
    """Where a data source is, as its configuration says."""
    if not isinstance(config, dict):
        return ""
    return str(config.get("url") or config.get("path") or "")


def _sources(desk: Desk) -> tuple[DataSource, ...]:
    from desktop_app.desk import office

    return office.sources(desk)


def _remove(desk: Desk, source_id: UUID) -> None:
    from desktop_app.desk import office

    office.remove_source(desk, source_id)
