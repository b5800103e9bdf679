"""Contested rules of each law: both readings explained, and which one the organisation follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.organisation import Role
from desktop_app.domain.readings import Contest
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.clock_page import subject_word
from desktop_app.ui.parts import ActingChoice, Card, Choice, FieldRow, Hint, PlainLabel, QuietLabel, clear_layout
from desktop_app.ui.saying import say_law
from desktop_app.ui.words import right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.readings import Followed


class ReadingsCard(Card):
    """Administrators choose; everybody can read why."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Contested rules on deadlines"), parent)
        self._bridge = bridge
        self.choices: list[Choice] = []
        self.law = Choice()
        self.law.activated.connect(lambda _: self.refresh())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(
            Hint(self.tr("Where the law can be read in more than one way. All open requests are counted anew."))
        )
        self.body.addWidget(FieldRow(self.tr("Law"), self.law))
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """Read what is contested under the law that is looked at: the organisation's own, before another is chosen."""
        self._bridge.ask(partial(_contested, self.law.currentData()), self._show)

    def _show(self, shown: _Shown) -> None:
        clear_layout(self._rows)
        self.law.clear()
        for regime, name in shown.laws:
            self.law.addItem(say_law(name), regime)
        self.law.setCurrentIndex(self.law.findData(shown.law))
        self.choices = []
        seat = self._bridge.seat
        may_choose = seat is not None and seat.officer.role == Role.ADMINISTRATOR
        for each in shown.followed:
            contest = each.contest
            choice = ActingChoice()
            for number, option in enumerate(contest.options, start=1):
                choice.addItem(f"{number}. {say_law(option.words)}", option.code)
            choice.setCurrentIndex(max(0, choice.findData(each.code)))
            choice.setEnabled(may_choose)
            choice.activated.connect(partial(self._follow, contest, choice))
            rights = ", ".join(right_word(right) for right in contest.rights)
            title = f"{subject_word(contest.subject)[:1].upper()}{subject_word(contest.subject)[1:]} ({rights})"
            self._rows.addWidget(FieldRow(title, choice))
            for number, option in enumerate(contest.options, start=1):
                self._rows.addWidget(PlainLabel(f"{number}. {say_law(option.words)}"))
                self._rows.addWidget(QuietLabel(option.source))
            self.choices.append(choice)
        if not shown.followed:
            self._rows.addWidget(QuietLabel(self.tr("Under this law nothing that Redress counts is contested.")))

    def _follow(self, contest: Contest, choice: Choice, _: int) -> None:
        work = partial(_follow, contest, str(choice.currentData()))
        self._bridge.ask(work, self._followed)

    def _followed(self, moved: int) -> None:
        said = (
            self.tr("Followed from now on; one due date moved.")
            if moved == 1
            else self.tr("Followed from now on; {count} due dates moved.").format(count=moved)
        )
        self._bridge.notice.emit(said)
        self.refresh()


@dataclass(frozen=True)
class _Shown:
    """The laws there are, by their identifiers and names, the one that is looked at, and what is contested under it."""

    laws: tuple[tuple[str, str], ...]
    law: str
    followed: tuple[Followed, ...]


def _contested(law: str | None, desk: Desk) -> _Shown:
    from desktop_app.desk import readings

    law = law or desk.organisation.regime
    laws = tuple((regime.id, regime.name) for regime in desk.regimes.values())
    return _Shown(laws, law, readings.contested(desk, law))


def _follow(contest: Contest, code: str, desk: Desk) -> int:
    from desktop_app.desk import readings

    return readings.follow(desk, contest, code)
