"""Notices: the versions of the privacy policy, what changed between them, who was told, and which one held when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.notices import Notice, applying_on
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.notice_changes import ChangeView
from desktop_app.ui.notice_form import NoticeForm
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Badge,
    Card,
    FieldRow,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.register import RegisterPage, buttons
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.desk.office import Desk


class NoticesPage(RegisterPage):
    """The list of versions, and below it what the chosen one changed."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.head(
            self.tr("Notices"),
            self.tr(
                "The versions of the privacy policy: which one held when, what each of them changed, and who was "
                "told of it. A version without a date is a draft and holds for nobody."
            ),
        )
        self._notices: tuple[Notice, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._new = PrimaryButton(self.tr("Add a version…"))
        self._new.clicked.connect(self._show_form)
        self._form = NoticeForm(bridge)
        self._form.added.connect(self._added)
        self._form.left.connect(self._close_form)
        self._form.hide()
        self._day = DayEdit(bridge.today())
        self._day.changed.connect(self._say_held)
        self._held = PlainLabel()
        asked = Card(self.tr("Which version held on a day?"))
        asked.body.addWidget(FieldRow(self.tr("Day"), self._day))
        asked.body.addWidget(self._held)
        self._change = ChangeView(bridge)
        self._change.changed.connect(self.refresh)
        self._change.hide()
        self.column.addLayout(buttons(self._new))
        self.column.addWidget(self._form)
        self.column.addLayout(self._list)
        self.column.addWidget(self._change)
        self.column.addWidget(asked)
        self.column.addStretch()

    def refresh(self) -> None:
        """Read the versions again."""
        self._bridge.ask(_notices, self._show)

    def run_primary(self) -> None:
        """Add what is filled in, or show the form."""
        if self._form.isHidden():
            self._show_form()
        else:
            self._form.run_primary()

    def _show(self, notices: tuple[Notice, ...]) -> None:
        self._notices = notices
        clear_layout(self._list)
        if not notices:
            self._list.addWidget(PlainLabel(self.tr("No version is kept yet.")))
        held = {one.name: applying_on(notices, one.name, self._bridge.today()) for one in notices}
        for one in notices:
            self._list.addWidget(self._card(one, held.get(one.name)))
        self._say_held()

    def _card(self, notice: Notice, held: Notice | None) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(Section(notice.title), 1)
        if notice.in_force is None:
            head.addWidget(Badge(self.tr("draft"), "warn"))
        elif held is not None and held.id == notice.id:
            head.addWidget(Badge(self.tr("in force"), "good"))
        elif notice.in_force > self._bridge.today():
            head.addWidget(Badge(self.tr("still to come"), "info"))
        else:
            head.addWidget(Badge(self.tr("replaced"), "plain"))
        card.body.addLayout(head)
        since = (
            self.tr("in force from {day}").format(day=day_words(notice.in_force))
            if notice.in_force
            else self.tr("no date yet")
        )
        card.body.addWidget(QuietLabel(f"{since} · {notice.file_name} · SHA-256 {notice.sha256[:16]}…"))
        show = reading(QuietButton(self.tr("Show what changed")))
        show.setAccessibleName(self.tr("Show what {version} changed").format(version=notice.title))
        show.clicked.connect(partial(self._show_change, notice.id))
        row = buttons(show)
        if notice.in_force is None or notice.in_force > self._bridge.today():
            day = DayEdit(notice.in_force or self._bridge.today())
            day.setAccessibleName(self.tr("In force from"))
            date_it = QuietButton(self.tr("Put in force from this day"))
            date_it.clicked.connect(lambda: self._date(notice.id, day))
            row.insertWidget(1, day)
            row.insertWidget(2, date_it)
        card.body.addLayout(row)
        return card

    def _show_change(self, notice_id: UUID) -> None:
        self._change.open(notice_id)

    def _date(self, notice_id: UUID, day: DayEdit) -> None:
        if not day.is_valid():
            return
        self._bridge.ask(partial(_date, notice_id, day.day()), lambda _: self.refresh())

    def _say_held(self) -> None:
        if not self._day.is_valid():
            self._held.setText(self._day.trouble())
            return
        names = list(dict.fromkeys(one.name for one in self._notices))
        found = [one for name in names if (one := applying_on(self._notices, name, self._day.day())) is not None]
        self._held.setText(", ".join(one.title for one in found) or self.tr("No version was in force then."))

    def _close_form(self) -> None:
        self._form.hide()
        self._new.show()
        self._new.setFocus()

    def _show_form(self) -> None:
        self._form.begin()
        self._form.show()
        self._new.hide()
        self._form.setFocus()

    def _added(self, title: str) -> None:
        self._form.hide()
        self._new.show()
        self.say(self.tr("{notice} was kept.").format(notice=title))
        self.refresh()


def _notices(desk: Desk) -> tuple[Notice, ...]:
    from desktop_app.desk import notices

    return notices.notices(desk)


def _date(notice_id: UUID, day: date, desk: Desk) -> None:
    from desktop_app.desk import notices

    notices.set_in_force(desk, notice_id, day)
