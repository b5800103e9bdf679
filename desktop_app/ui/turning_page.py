"""Endings and turnings of a case: a form for each, with what the person is told; the letter is made with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.clock import ClockFacts
from desktop_app.domain.errors import RedressError
from desktop_app.domain.grounds import ground_named, refusals
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right
from desktop_app.domain.turnings import TurningKind
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import TEXT_WIDTH, Card, Choice, FieldRow, Hint, PlainLabel, QuietButton, Title, clear_layout
from desktop_app.ui.saying import say_law
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.typed import fleeting
from desktop_app.ui.words import day_words, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_WITH_RIGHTS = (TurningKind.REFUSED, TurningKind.SPLIT)
_WITH_REASONS = (
    TurningKind.EXTENDED,
    TurningKind.REFUSED,
    TurningKind.WITHDRAWN,
    TurningKind.TRANSFERRED,
    TurningKind.REOPENED,
)
_WITH_OTHER = (TurningKind.TRANSFERRED, TurningKind.MERGED)


@dataclass(frozen=True)
class Asked:
    """What the form says."""

    kind: TurningKind
    ground: str
    reasons: str
    other: str
    rights: tuple[Right, ...]
    until: date | None


def offered(case: Case) -> tuple[TurningKind, ...]:
    """Which turnings a case can take now."""
    if case.closed_at is not None:
        return (TurningKind.REOPENED,)
    kinds = [
        TurningKind.EXTENDED,
        TurningKind.REFUSED,
        TurningKind.WITHDRAWN,
        TurningKind.TRANSFERRED,
        TurningKind.MERGED,
    ]
    return (*kinds, TurningKind.SPLIT) if len(case.open_rights) > 1 else tuple(kinds)


class TurningPage(StagePage):
    """`left` where the officer goes back without doing it; `turned` once it is done; `goes_on` carries the reference of
    the case that another was merged into."""

    left = Signal()
    turned = Signal()
    goes_on = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._kind = TurningKind.EXTENDED
        self._sending = False
        self._facts: ClockFacts | None = None
        self._title = Title()
        self._about = PlainLabel()
        self.ground = Choice()
        self.reasons = QPlainTextEdit()
        fleeting(self.reasons)  # kept for each ending by itself
        self._kept = ""
        self.reasons.setTabChangesFocus(True)
        self.reasons.setFixedHeight(120)
        self.other = QLineEdit()
        self.until = DayEdit(date(2000, 1, 1))
        self.rights: dict[Right, QCheckBox] = {}
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(4)
        self._rights_card = Card(self.tr("Which rights"))
        self._rights_card.body.addLayout(self._boxes)
        self._ground_row = FieldRow(self.tr("Ground"), self.ground)
        self._reasons_row = FieldRow(self.tr("Reasons"), self.reasons)
        self._reasons_hint = Hint()
        self._other_row = FieldRow(self.tr("To whom"), self.other)
        self._until_row = FieldRow(self.tr("New day"), self.until)
        self.keep = QuietButton(self.tr("Keep as a draft"))
        self.back = reading(QuietButton(self.tr("Go back")))
        self._build()

    def begin(self, kind: TurningKind) -> None:
        """Show the form of a turning, with the draft that was kept of it."""
        assert self.case is not None
        self.keep_typed()
        self._kept = ""
        self._kind = kind
        self._facts = None
        self.other.clear()
        self.reasons.clear()
        self._fill()
        reference = self.case.reference
        self.bridge.ask(partial(_facts_and_draft, reference, kind), partial(self._show_read, reference, kind))

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        fresh = self.case is None or self.case.id != case.id
        super().show_case(case)
        if fresh:
            self._sending = False

    def primary_text(self) -> str:
        """See StagePage."""
        return {
            TurningKind.EXTENDED: self.tr("Extend, and make the letter"),
            TurningKind.REFUSED: self.tr("Refuse, and make the letter"),
            TurningKind.WITHDRAWN: self.tr("Close as withdrawn"),
            TurningKind.TRANSFERRED: self.tr("Close as handed on"),
            TurningKind.MERGED: self.tr("Merge"),
            TurningKind.SPLIT: self.tr("Split"),
            TurningKind.REOPENED: self.tr("Reopen"),
        }[self._kind]

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self.case is None:
            return ()
        if self._sending:
            return (Phrase("One moment."),)
        asked = self.value()
        missing = []
        ground = ground_named(asked.ground)
        if self._kind == TurningKind.REFUSED and ground is None:
            missing.append(Phrase("Choose the ground."))
        if self._kind in _WITH_RIGHTS and self.rights and not asked.rights:
            missing.append(Phrase("Choose at least one right."))
        if self._kind == TurningKind.SPLIT and len(asked.rights) == len(self.rights):
            missing.append(Phrase("Leave at least one right in this case."))
        optional = self._kind == TurningKind.REFUSED and ground is not None and not ground.needs_reasons
        if self._kind in _WITH_REASONS and not optional and not asked.reasons.strip():
            taken_back = self._kind == TurningKind.WITHDRAWN
            missing.append(Phrase("Say how and when.") if taken_back else Phrase("Write the reasons."))
        if self._kind in _WITH_OTHER and not asked.other.strip():
            missing.append(
                Phrase("Give the reference of the other case.")
                if self._kind == TurningKind.MERGED
                else Phrase("Name the controller.")
            )
        return tuple(missing)

    def value(self) -> Asked:
        """What the form says now."""
        return Asked(
            kind=self._kind,
            ground=self.ground.currentData() or "",
            reasons=self.reasons.toPlainText(),
            other=self.other.text(),
            rights=tuple(right for right, box in self.rights.items() if box.isChecked()),
            until=self.until.day() if not self._until_row.isHidden() else None,
        )

    def run_primary(self) -> None:
        """See StagePage."""
        assert self.case is not None
        self._sending = True
        self.ready_changed.emit()
        self.bridge.ask(partial(_turn, self.case.reference, self.value()), self._done, self._failed)

    def _done(self, came_of_it: tuple[str, str]) -> None:
        self._sending = False
        letter, other = came_of_it
        self.bridge.overcome.emit()
        if letter:
            self.bridge.notice.emit(self.tr("The letter {name} lies under Documents.").format(name=letter))
        elif other and self._kind == TurningKind.MERGED:
            self.bridge.notice.emit(self.tr("{reference} goes on with what both asked for.").format(reference=other))
        elif other:
            self.bridge.notice.emit(self.tr("What was split off goes on as {reference}.").format(reference=other))
        merged = other if self._kind == TurningKind.MERGED else ""
        self.turned.emit()
        self.changed.emit()
        if merged:
            self.goes_on.emit(merged)

    def _failed(self, error: RedressError) -> None:
        self._sending = False
        self.bridge.failure.emit(error)
        self.ready_changed.emit()

    def _keep_draft(self) -> None:
        assert self.case is not None
        work = partial(_keep, self.case.reference, self._kind, self.reasons.toPlainText())
        self.bridge.ask(work, lambda _: self.bridge.notice.emit(self.tr("The draft is kept.")))

    def keep_typed(self) -> None:
        """Keep the reasons as they are now, where they were typed and not used yet."""
        text = self.reasons.toPlainText()
        if self.case is not None and text.strip() and text != self._kept:
            self._kept = text
            self.bridge.ask(partial(_keep, self.case.reference, self._kind, text))

    def _show_read(self, reference: str, kind: TurningKind, read: tuple[ClockFacts, str]) -> None:
        if self.case is None or self.case.reference != reference or kind != self._kind:
            return
        self._facts, draft = read
        self._kept = draft
        if draft and not self.reasons.toPlainText():
            self.reasons.setPlainText(draft)
        self._fill_about()
        self.ready_changed.emit()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.back, self.keep):
            buttons.addWidget(button)
        buttons.addStretch()
        row = QWidget()
        row.setLayout(buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._title,
            self._about,
            self._rights_card,
            self._ground_row,
            self._other_row,
            self._until_row,
            self._reasons_row,
            self._reasons_hint,
            row,
        ):
            widget.setMaximumWidth(TEXT_WIDTH)
            self.body.addWidget(widget)
        self.body.addStretch()
        self.back.clicked.connect(self.left)
        self.keep.clicked.connect(self._keep_draft)
        self.ground.currentIndexChanged.connect(lambda _: self.ready_changed.emit())
        self.reasons.textChanged.connect(self.ready_changed)
        self.other.textEdited.connect(lambda _: self.ready_changed.emit())
        self.until.changed.connect(self.ready_changed)

    def _fill(self) -> None:
        case, kind = self.case, self._kind
        assert case is not None
        self._title.setText(turning_word(kind))
        self._ground_row.setVisible(kind == TurningKind.REFUSED)
        self._reasons_row.setVisible(kind in _WITH_REASONS)
        self.keep.setVisible(kind in _WITH_REASONS)
        self._other_row.setVisible(kind in _WITH_OTHER)
        self._reasons_row.rename(
            self.tr("How and when it was taken back") if kind == TurningKind.WITHDRAWN else self.tr("Reasons")
        )
        self._other_row.rename(
            self.tr("Reference of the other case") if kind == TurningKind.MERGED else self.tr("To whom")
        )
        self._until_row.hide()
        self.ground.blockSignals(True)
        self.ground.clear()
        self.ground.addItem(self.tr("Choose…"), "")
        for ground in refusals(case.regime, case.open_rights):
            if ground.code != "nobody-on-file" or case.person is None:
                source = ground.source(case.regime)
                self.ground.addItem(f"{ground.words} ({source})" if source else ground.words, ground.code)
        nobody = self.ground.findData("nobody-on-file") if case.intake_confirmed else -1
        self.ground.setCurrentIndex(max(0, nobody))
        self.ground.blockSignals(False)
        clear_layout(self._boxes)
        self.rights = {}
        several = len(case.open_rights) > 1 and kind in _WITH_RIGHTS
        for right in case.open_rights if several else ():
            box = QCheckBox(right_word(right))
            box.setChecked(kind == TurningKind.REFUSED)
            box.toggled.connect(lambda _: self.ready_changed.emit())
            self.rights[right] = box
            self._boxes.addWidget(box)
        self._rights_card.setVisible(several)
        self._reasons_hint.setVisible(kind in _WITH_REASONS)
        self._reasons_hint.setText(
            self.tr("Why it is taken up again; it stands in the history of the case.")
            if kind == TurningKind.REOPENED
            else self.tr(
                "They stand in the letter. Until the identity is verified it may go to anybody: write nothing into it "
                "that is on file."
            )
        )
        self._fill_about()
        in_reading_order(self)
        self.ready_changed.emit()

    def _fill_about(self) -> None:
        about = {
            TurningKind.REFUSED: self.tr(
                "The letter names the ground, your reasons and where to complain. With nothing left to answer, the "
                "case is closed."
            ),
            TurningKind.WITHDRAWN: self.tr("The person took the request back. Say how and when they told you."),
            TurningKind.TRANSFERRED: self.tr(
                "The request is meant for another controller. You pass it on; the letter tells the person to whom."
            ),
            TurningKind.MERGED: self.tr(
                "The same request came twice. This case is closed, and the other one takes over what it does not have "
                "yet, and the earlier day of receipt."
            ),
            TurningKind.SPLIT: self.tr("The chosen rights are answered in a case of their own, received the same day."),
            TurningKind.REOPENED: self.tr(
                "The clock runs from the day of receipt as before. A case into which this one had been merged gives "
                "back what it got from it, unless its intake has been confirmed with it since: then it stays, and that "
                "case says so."
            ),
        }
        self._about.setText(about.get(self._kind) or self._extension_words())

    def _extension_words(self) -> str:
        extendable = self._facts.with_extension if self._facts else ()
        first = extendable[0] if extendable else self._facts.rules[0] if self._facts and self._facts.rules else None
        if first is None:
            return self.tr("One moment.") if self._facts is None else self.tr("This law has no rule for the request.")
        extension = first.rule.extension
        if extension is None or first.due.due is None:
            return self.tr("The law of this case knows no extension.")
        self._until_row.setVisible(first.due.extended_due_if_used is None)
        if first.due.extended_due_if_used is None:
            self.until.set_day(first.due.due)
            return self.tr("It may be extended {ground}; the law does not say how far ({source}).").format(
                ground=say_law(extension.ground), source=extension.source
            )
        return self.tr(
            "It may be extended {ground}, until {until}; the person must be told by {tell_by} ({source})."
        ).format(
            ground=say_law(extension.ground),
            until=day_words(first.due.extended_due_if_used),
            tell_by=day_words(first.due.due),
            source=extension.source,
        )


def turning_word(kind: TurningKind) -> str:
    """A turning as a menu names it."""
    tr = QCoreApplication.translate
    return {
        TurningKind.EXTENDED: tr("words", "Extend the time to answer"),
        TurningKind.REFUSED: tr("words", "Refuse the request"),
        TurningKind.WITHDRAWN: tr("words", "The person takes it back"),
        TurningKind.TRANSFERRED: tr("words", "Hand it to another controller"),
        TurningKind.MERGED: tr("words", "Merge into another case"),
        TurningKind.JOINED: tr("words", "Another case was merged into this one"),
        TurningKind.PARTED: tr("words", "A case that had been merged into this one was reopened"),
        TurningKind.SPLIT: tr("words", "Split into two cases"),
        TurningKind.SPLIT_OFF: tr("words", "Split off from another case"),
        TurningKind.REOPENED: tr("words", "Reopen the case"),
    }[kind]


def turned_word(kind: TurningKind) -> str:
    """A turning as it is told afterwards."""
    tr = QCoreApplication.translate
    return {
        TurningKind.EXTENDED: tr("words", "Time to answer extended"),
        TurningKind.REFUSED: tr("words", "Refused"),
        TurningKind.WITHDRAWN: tr("words", "Taken back by the person"),
        TurningKind.TRANSFERRED: tr("words", "Handed to another controller"),
        TurningKind.MERGED: tr("words", "Merged into another case"),
        TurningKind.REOPENED: tr("words", "Reopened"),
    }.get(kind) or turning_word(kind)


def _facts_and_draft(reference: str, kind: TurningKind, desk: Desk) -> tuple[ClockFacts, str]:
    from desktop_app.desk import clock, notes

    return clock.facts(desk, reference), notes.draft(desk, reference, kind.value)


def _keep(reference: str, kind: TurningKind, text: str, desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.keep_draft(desk, reference, kind.value, text)


def _turn(reference: str, asked: Asked, desk: Desk) -> tuple[str, str]:
    """Do it; the name of the letter that was made, and the reference of the case that goes on or was made, each empty
    where there is none."""
    from desktop_app.desk import joining, notes, turnings

    made = other = ""
    match asked.kind:
        case TurningKind.EXTENDED:
            made = turnings.extend(desk, reference, asked.reasons, asked.until).file_name
        case TurningKind.REFUSED:
            made = turnings.refuse(desk, reference, asked.ground, asked.reasons, asked.rights).file_name
        case TurningKind.WITHDRAWN:
            made = turnings.withdraw(desk, reference, asked.reasons).file_name
        case TurningKind.TRANSFERRED:
            made = turnings.transfer(desk, reference, asked.other, asked.reasons).file_name
        case TurningKind.MERGED:
            other = joining.merge(desk, reference, asked.other).reference
        case TurningKind.SPLIT:
            other = joining.split(desk, reference, asked.rights)
        case _:
            turnings.reopen(desk, reference, asked.reasons)
    if notes.draft(desk, reference, asked.kind.value):
        notes.keep_draft(desk, reference, asked.kind.value, "")
    return made, other
