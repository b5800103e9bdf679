"""One officer on the list: who they are, whether they can open the store, and how that is taken away or given back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.organisation import Officer
from desktop_app.ui.bridge import Seat
from desktop_app.ui.parts import (
    Badge,
    Card,
    DangerButton,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Section,
)
from desktop_app.ui.passphrase import NewPassphrase
from desktop_app.ui.words import instant_words, role_word

LONGEST = 40  # characters of a name in a sentence or on a button; the accessible name has all


class OfficerRow(Card):
    """`removed` when taking the access away was asked and affirmed; `given` with the new passphrase.

    `kept_because` says why this officer's access cannot be taken away; `may_change` whether who looks is one to do it.
    """

    removed = Signal()
    given = Signal(str)

    def __init__(self, officer: Officer, seat: Seat, *, works: bool, kept_because: str, may_change: bool) -> None:
        super().__init__()
        self._officer = officer
        self._first: QWidget | None = None
        self._progress = ProgressRow(can_cancel=False)
        self.body.setContentsMargins(16, 10, 16, 10)
        self._head = QHBoxLayout()
        you = self.tr("{name} (you)").format(name=officer.name)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Section(you if officer.id == seat.officer.id else officer.name))
        since = instant_words(officer.added_at, seat.organisation.time_zone)
        words.addWidget(QuietLabel(self.tr("{role}, since {when}").format(role=role_word(officer.role), when=since)))
        self._head.addLayout(words, 1)
        if not works:
            self._head.addWidget(Badge(self.tr("no access"), "warn"))
        self.body.addLayout(self._head)
        if may_change and not works:
            self._offer_passphrase(seat.minimum_passphrase)
        elif may_change and not kept_because:
            self._offer_removal()
        elif may_change:
            words.addWidget(QuietLabel(kept_because))
        self.body.addWidget(self._progress)

    def officer(self) -> Officer:
        """Who this is."""
        return self._officer

    def focus_first(self) -> None:
        """To what can be done with this officer."""
        if self._first is not None:
            self._first.setFocus()

    def begin(self, words: str) -> None:
        """Something runs for this officer."""
        self.setEnabled(False)
        self._progress.begin(words)

    def end(self) -> None:
        """It is over, and did not succeed."""
        self.setEnabled(True)
        self._progress.end()
        self.focus_first()

    def _offer_removal(self) -> None:
        name = self._officer.name
        ask = QuietButton(self.tr("Take their access away…"))
        ask.setAccessibleName(self.tr("Take {name}'s access away…").format(name=name))
        sure = DangerButton(self.tr("Take {name}'s access away").format(name=on_a_button(name)))
        sure.setAccessibleName(self.tr("Take {name}'s access away").format(name=name))
        keep = QuietButton(self.tr("Keep their access"))
        keep.setAccessibleName(self.tr("Keep {name}'s access").format(name=name))
        words = PlainLabel(
            self.tr(
                "{name} cannot open this store any more then; their name stays in the history. Where the printed "
                "recovery code was made in their name it ends too, and you get a new one. Backups and copies made "
                "before still open with what opened them: if they may hold one, change the data key afterwards."
            ).format(name=shortened(name))
        )
        question = self._asking(ask, words, keep, sure)
        ask.clicked.connect(lambda: _turn(ask, question, keep))
        keep.clicked.connect(lambda: _turn(ask, question, None))
        sure.clicked.connect(self.removed)

    def _offer_passphrase(self, minimum: int) -> None:
        name = self._officer.name
        ask = QuietButton(self.tr("Give a new passphrase…"))
        ask.setAccessibleName(self.tr("Give {name} a new passphrase…").format(name=name))
        give = PrimaryButton(self.tr("Give the passphrase"))
        give.setAccessibleName(self.tr("Give {name} the passphrase").format(name=name))
        leave = QuietButton(self.tr("Leave it"))
        leave.setAccessibleName(self.tr("Leave {name} without access").format(name=name))
        passphrase = NewPassphrase(minimum, self.tr("New passphrase of {name}, typed by themselves").format(name=name))
        question = self._asking(ask, passphrase, give, leave)

        def shown() -> None:
            _turn(ask, question, None)
            passphrase.setFocus()

        def left() -> None:
            passphrase.clear()
            _turn(ask, question, None)

        def given() -> None:
            if passphrase.check():
                self.given.emit(passphrase.text())

        ask.clicked.connect(shown)
        leave.clicked.connect(left)
        give.clicked.connect(given)

    def _asking(self, ask: QuietButton, what: QWidget, first: QWidget, second: QWidget) -> QWidget:
        """A button, and the question that takes its place; hidden at first."""
        self._first = ask
        self._head.addWidget(ask)
        question = QWidget()
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(what)
        buttons = QHBoxLayout()
        buttons.addWidget(first)
        buttons.addWidget(second)
        buttons.addStretch()
        column.addLayout(buttons)
        question.hide()
        self.body.addWidget(question)
        return question


def _turn(ask: QuietButton, question: QWidget, focus: QWidget | None) -> None:
    """From the button to its question, or back."""
    asked = question.isHidden()
    ask.setVisible(not asked)
    question.setVisible(asked)
    (focus or ask).setFocus()


def on_a_button(name: str) -> str:
    """A name as words of a button: not so long that the page grows, and no letter of it taken for a shortcut."""
    return shortened(name).replace("&", "&&")


def shortened(name: str) -> str:
    """A name that is not so long that nothing else finds room beside it."""
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
