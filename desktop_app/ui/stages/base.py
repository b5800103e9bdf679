"""What every stage page is: it shows a case, and offers one primary action beside what is still missing for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import missing_at
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Checklist, Title
from desktop_app.ui.words import stage_word


class StagePage(QWidget):
    """One stage of a request. The window puts it in a scroll area and draws the primary action below it.

    `changed` asks the window to read the case again (after a use case changed it); `ready_changed` to ask
    `primary_text` and `primary_ready` again (after something was typed or chosen).
    """

    stage: Stage = Stage.INTAKE
    changed = Signal()
    ready_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.case: Case | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)

    def show_case(self, case: Case) -> None:
        """Show the case. Called again after every change; keeps what the officer is typing while the case (by its
        id) stays the same."""
        self.case = case

    def primary_text(self) -> str:
        """The words on the primary button; empty where the stage has nothing to do now."""
        return ""

    def primary_ready(self) -> tuple[Phrase, ...]:
        """What is missing before the primary action can run; empty where it can."""
        return ()

    def run_primary(self) -> None:
        """Do it; called only while nothing is missing."""

    def lingers(self) -> bool:
        """Whether the page shows something that is to be seen before the window goes along to the next stage."""
        return False


class PlainStagePage(StagePage):
    """Says what a stage still needs; for a stage without a page of its own."""

    def __init__(self, stage: Stage, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.stage = stage
        self._missing = Checklist()
        self.body.addWidget(Title(stage_word(stage)))
        self.body.addWidget(self._missing)
        self.body.addStretch()

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        super().show_case(case)
        self._missing.show_missing(missing_at(case, self.stage))
