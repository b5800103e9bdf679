"""The contact points on file of the chosen person: since when each is there, and what can go out by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, ContactPointOnFile
from desktop_app.domain.identity_points import COOL_DOWN
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import (
    Card,
    FieldRow,
    Hint,
    LinkButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.stages.people_list import point_line
from desktop_app.ui.stages.strangers_text import Verbatim, in_button
from desktop_app.ui.words import day_words

WRITTEN = ("post", "email")


class ContactPointsCard(Card):
    """Choose a contact point on file; send a code out by it, or say since when it has been there.

    `code_wanted` carries the contact point, `vouched` its id, the day and how it is known; `marked` its id, the day on
    which it turned out to reach the person no more (None: it does again) and how that is known.
    """

    code_wanted = Signal(object)
    vouched = Signal(object, object, str)
    marked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._points: tuple[ContactPointOnFile, ...] = ()
        self._received = date.min
        self._today = date.max
        self._open = True
        self._group = QButtonGroup(self)
        self._rows: dict[UUID, tuple[QRadioButton, Verbatim]] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._nobody = QuietLabel(self.tr("Nobody on file has been chosen at Intake, so there is nothing on file yet."))
        self.make_code = QuietButton()
        self._code_hint = Hint()
        self._say_since = LinkButton(self.tr("Say since when it has been on file…"))
        self._say_since.setCheckable(True)
        self.vouching = VouchingForm()
        self._say_returned = LinkButton(self.tr("It reaches the person no more…"))
        self._say_returned.setCheckable(True)
        self.returning = ReturningForm()
        self.reaches_again = LinkButton(self.tr("It reaches the person after all"))
        self.body.addWidget(Section(self.tr("Contact points on file")))
        self.body.addWidget(self._nobody)
        self.body.addLayout(self._column)
        self.body.addWidget(self.make_code, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._code_hint)
        self.body.addWidget(self._say_since, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.vouching)
        self.body.addWidget(self._say_returned, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.returning)
        self.body.addWidget(self.reaches_again, 0, Qt.AlignmentFlag.AlignLeft)
        self._group.buttonToggled.connect(lambda *_: self._chosen_changed())
        self.make_code.clicked.connect(self._want_code)
        self._say_since.toggled.connect(self._chosen_changed)
        self.vouching.save.clicked.connect(self._vouch)
        self._say_returned.toggled.connect(self._chosen_changed)
        self.returning.save.clicked.connect(self._returned)
        self.reaches_again.clicked.connect(self._reaches_again)

    def chosen(self) -> ContactPointOnFile | None:
        """The contact point that is chosen."""
        return next((point for point in self._points if self._rows[point.id][0].isChecked()), None)

    def show_case(self, case: Case, today: date, *, fresh: bool) -> None:
        """Show the contact points of a case's person; what is chosen and typed stays, unless `fresh`."""
        points = case.person.contact_points if case.person else ()
        self._received, self._today, self._open = case.received, today, case.closed_at is None
        if fresh or [point.id for point in points] != list(self._rows):
            self._rebuild(points)
        self._points = points
        for point in points:
            button, details = self._rows[point.id]
            details.show_text(self._details(point))
            button.setAccessibleDescription(self._details(point))
        if fresh:
            self._say_since.setChecked(False)
            self.vouching.begin(case.received)
            self._say_returned.setChecked(False)
            self.returning.begin(today)
        self._nobody.setVisible(not points)
        self._chosen_changed()

    def stop_vouching(self) -> None:
        """It was kept: forget what was typed."""
        self._say_since.setChecked(False)
        self.vouching.begin(self._received)

    def stop_marking(self) -> None:
        """It was kept: forget what was typed."""
        self._say_returned.setChecked(False)
        self.returning.begin(self._today)

    def _rebuild(self, points: Sequence[ContactPointOnFile]) -> None:
        for button, _ in self._rows.values():
            self._group.removeButton(button)
        clear_layout(self._column)
        self._rows, self._points = {}, ()
        for point in points:
            button = QRadioButton(in_button(point_line(point)))
            details = Verbatim(self.tr("About this contact point"), 8)
            details.indent(28, 6)
            self._group.addButton(button)
            self._rows[point.id] = (button, details)
            self._column.addWidget(button)
            self._column.addWidget(details)

    def _details(self, point: ContactPointOnFile) -> str:
        lines = [f"{point.source_name}, {point.locator}"]
        if len(point_line(point)) > len(in_button(point_line(point)).replace("&&", "&")):
            lines.insert(0, " ".join(point.value.split()))
        if point.stale:
            lines.append(
                self.tr("Out of use since {day}: {why} It does not count.").format(
                    day=day_words(point.stale_on), why=point.stale_why
                )
                if point.stale_on
                else self.tr("Out of use: it does not count.")
            )
        if point.on_file_since is None:
            lines.append(self.tr("The source does not say since when; until somebody does, it does not count."))
            return "\n".join(lines)
        since = day_words(point.on_file_since)
        if point.vouched:
            lines.append(
                self.tr("On file since {day}, as an officer states: {how}").format(day=since, how=point.vouched)
            )
        else:
            lines.append(self.tr("On file since {day}.").format(day=since))
        if point.on_file_since > self._received - COOL_DOWN:
            lines.append(self.tr("That is less than 30 days before the request, so it does not count."))
        return "\n".join(lines)

    def _chosen_changed(self) -> None:
        point = self.chosen()
        written = point is not None and point.kind in WRITTEN
        self.make_code.setVisible(self._open and bool(self._points) and (point is None or written))
        self.make_code.setEnabled(written)
        by_post = point is not None and point.kind == "post"
        self.make_code.setText(
            self.tr("Make a letter with a code…") if by_post else self.tr("Make an e-mail draft with a code…")
        )
        if point is None:
            self.make_code.setText(self.tr("Make a message with a code…"))
            hint = self.tr("Choose the contact point that the code goes to.")
        elif written:
            hint = self.tr("You post or send it; Redress sends nothing. A code that is still out becomes void.")
        else:
            hint = self.tr("A code cannot be written to it. Call back on it, and record the result as other evidence.")
        self._code_hint.setText(hint)
        self._code_hint.setVisible(self._open and bool(self._points))
        self._say_since.setVisible(self._open and point is not None)
        self.vouching.setVisible(self._open and point is not None and self._say_since.isChecked())
        in_use = point is not None and not point.stale
        self._say_returned.setVisible(self._open and in_use)
        self.returning.setVisible(self._open and in_use and self._say_returned.isChecked())
        self.reaches_again.setVisible(self._open and point is not None and point.stale)

    def _want_code(self) -> None:
        point = self.chosen()
        if point is not None:
            self.code_wanted.emit(point)

    def _returned(self) -> None:
        point = self.chosen()
        if point is not None and self.returning.check(self._today):
            self.marked.emit(point.id, self.returning.since.day(), self.returning.how.text().strip())

    def _reaches_again(self) -> None:
        point = self.chosen()
        if point is not None:
            self.marked.emit(point.id, None, "")

    def _vouch(self) -> None:
        point = self.chosen()
        if point is not None and self.vouching.check(self._today):
            self.vouched.emit(point.id, self.vouching.since.day(), self.vouching.how.text().strip())


class _Statement(QWidget):
    """A day, how something is known, and a button to keep it."""

    def __init__(self, day: str, how: str, hint: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since = DayEdit(date(2000, 1, 1))
        self.how = QLineEdit()
        self.save = QuietButton(save)
        self._since_row = FieldRow(day, self.since)
        self._how_row = FieldRow(how, self.how, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._since_row)
        column.addWidget(self._how_row)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self, received: date) -> None:
        """Nothing typed yet."""
        self.since.set_day(received)
        self.how.clear()
        self._since_row.show_message("")
        self._how_row.show_message("")

    def check(self, today: date) -> bool:
        """Whether both are filled in."""
        self._since_row.show_message(self.since.trouble(latest=today))
        self._how_row.show_message("" if self.how.text().strip() else self.tr("How do you know?"))
        for row in (self._since_row, self._how_row):
            if row.message():
                row.editor.setFocus()
                return False
        return True


class VouchingForm(_Statement):
    """Since when a contact point has been on file unchanged, and how that is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("On file, unchanged, since"),
            self.tr("How that is known"),
            self.tr("One sentence; it is kept with your name."),
            self.tr("Keep this statement"),
            parent,
        )


class ReturningForm(_Statement):
    """On which day it turned out that a contact point reaches the person no more, and how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Noticed on"),
            self.tr("What happened"),
            self.tr(
                "For example: the letter came back, the message bounced. It counts no longer, in later cases neither."
            ),
            self.tr("Take it out of use"),
            parent,
        )
