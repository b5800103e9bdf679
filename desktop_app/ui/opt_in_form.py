"""The form that records an opt-in with its evidence, or an opt-out with as little as an address."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.notices import Notice
from desktop_app.domain.permissions import PURPOSE_WORDS, Purpose, State
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import Card, Choice, FieldRow, PrimaryButton, QuietButton
from desktop_app.ui.register import buttons, small_text

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class OptInForm(Card):
    """`recorded` with a sentence that says what was recorded; `left` where nothing is to be."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._address, self._person, self._time = QLineEdit(), QLineEdit(), QLineEdit()
        self._channel, self._evidence = QLineEdit(), QLineEdit()
        self._wording = small_text()
        self._purpose, self._notice = Choice(), Choice()
        for purpose in Purpose:
            self._purpose.addItem(PURPOSE_WORDS[purpose].capitalize(), purpose.value)
        self._day = DayEdit(bridge.today())
        self._double = QCheckBox(self.tr("It counts only once a message was answered (double opt-in)"))
        self._address_row = FieldRow(self.tr("E-mail address"), self._address)
        self._time_row = FieldRow(self.tr("Time"), self._time, self.tr('Like "14:05"; may stay empty.'))
        self._day_row = FieldRow(self.tr("Day"), self._day)
        for row in (
            self._address_row,
            FieldRow(self.tr("Person"), self._person),
            FieldRow(self.tr("Permits"), self._purpose),
            self._day_row,
            self._time_row,
            FieldRow(self.tr("Wording that was shown"), self._wording),
            FieldRow(self.tr("Channel"), self._channel, self.tr('For example "form on the website".')),
            FieldRow(self.tr("Notice that held"), self._notice),
            FieldRow(self.tr("Evidence"), self._evidence, self.tr("What shows it: an entry of a log, a signed form.")),
            self._double,
        ):
            self.body.addWidget(row)
        give = PrimaryButton(self.tr("Record the opt-in"))
        give.clicked.connect(self.run_primary)
        out = QuietButton(self.tr("Record an opt-out"))
        out.setToolTip(self.tr("Needs nothing but the address."))
        out.clicked.connect(self._opt_out)
        leave = QuietButton(self.tr("Cancel"))
        leave.clicked.connect(self._leave)
        self.body.addLayout(buttons(give, out, leave))
        self._keeper = FormKeeper(bridge, self, "opt-in")

    def begin(self) -> None:
        """Ready for the next one."""
        self._keeper.leave()
        for edit in (self._address, self._person, self._time, self._channel, self._evidence):
            edit.clear()
        self._wording.clear()
        self._double.setChecked(False)
        for row in (self._address_row, self._day_row, self._time_row):
            row.show_message("")
        self._bridge.ask(_notices, self._fill)
        self._keeper.begin()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    def run_primary(self) -> None:
        """Record the opt-in."""
        at = self._moment()
        if at is None:
            return
        said = {
            "address": self._address.text(),
            "purpose": Purpose(self._purpose.currentData()),
            "at": at,
            "channel": self._channel.text(),
            "wording": self._wording.toPlainText(),
            "evidence": self._evidence.text(),
            "person": self._person.text(),
            "notice_id": self._notice.currentData(),
            "double_opt_in": self._double.isChecked(),
        }
        self._bridge.ask(partial(_give, said), self._given, self._failed)

    def _opt_out(self) -> None:
        at = self._moment()
        if at is not None:
            purpose = Purpose(self._purpose.currentData())
            work = partial(_withdraw, self._address.text(), purpose, at, self._channel.text())
            self._bridge.ask(work, self._withdrawn, self._failed)

    def _fill(self, notices: tuple[Notice, ...]) -> None:
        self._notice.clear()
        self._notice.addItem(self.tr("The one that held on that day"), None)
        for one in notices:
            self._notice.addItem(one.title, one.id)

    def _moment(self) -> datetime | None:
        written = self._time.text().strip()
        clock = _TIME.fullmatch(written)
        self._address_row.show_message("" if self._address.text().strip() else self.tr("Write the address."))
        self._day_row.show_message(self._day.trouble(latest=self._bridge.today()))
        self._time_row.show_message("" if clock or not written else self.tr('Write it like "14:05".'))
        if self._address_row.message() or self._day_row.message() or self._time_row.message():
            return None
        seat = self._bridge.seat
        assert seat is not None
        zone = ZoneInfo(seat.organisation.time_zone)
        now = self._bridge.now().astimezone(zone)
        if clock is None and self._day.day() == now.date():
            return now.astimezone(UTC)
        at = time(int(clock[1]), int(clock[2])) if clock else time(12)
        return datetime.combine(self._day.day(), at, zone).astimezone(UTC)

    def _leave(self) -> None:
        self._keeper.forget()
        self.left.emit()

    def _given(self, state: State) -> None:
        self._keeper.forget()
        self.recorded.emit(
            {
                State.YES: self.tr("The opt-in was recorded."),
                State.UNCONFIRMED: self.tr("The opt-in was recorded; it counts once it is confirmed."),
            }.get(state, self.tr("Kept as a draft: without wording, channel and evidence it permits nothing."))
        )

    def _withdrawn(self, state: State) -> None:
        self._keeper.forget()
        self.recorded.emit(
            self.tr("The opt-out was recorded; an opt-in after it stands.")
            if state == State.YES
            else self.tr("The opt-out was recorded; it counts from now on.")
        )

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)


def _notices(desk: Desk) -> tuple[Notice, ...]:
    from desktop_app.desk import notices

    return notices.notices(desk)


def _give(said: dict[str, Any], desk: Desk) -> State:
    from desktop_app.desk import permissions

    return permissions.record_opt_in(desk, permissions.NewPermission(**said)).state


def _withdraw(address: str, purpose: Purpose, at: datetime, channel: str, desk: Desk) -> State:
    from desktop_app.desk import permissions

    return permissions.withdraw(desk, address, purpose, at, channel).state
