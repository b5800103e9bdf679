"""The foot of a request: the one next action of the stage that is shown, and what is missing for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.domain.phrase import Phrase
from desktop_app.ui.parts import PrimaryButton, QuietLabel
from desktop_app.ui.saying import say


class CaseFoot(QFrame):
    """The primary action of the stage, and what is missing for it beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.primary = PrimaryButton()
        self._missing = QuietLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(16)
        layout.addWidget(self._missing, 1)
        layout.addWidget(self.primary)

    def show_way_on(self, words: str, said: Sequence[Phrase]) -> None:
        """Nothing is to be done here: the way to where something is, and what there is to say of this stage."""
        self.primary.reads = True
        self._show(words, ())
        self._missing.setText(" ".join(say(phrase) for phrase in said))

    def show_action(self, words: str, missing: Sequence[Phrase]) -> None:
        """Show the words of the action and what it still needs."""
        self.primary.reads = False
        self._show(words, missing)

    def _show(self, words: str, missing: Sequence[Phrase]) -> None:
        self.primary.setText(words)
        self.primary.setVisible(bool(words))
        said = " ".join(say(phrase) for phrase in missing)
        self._missing.setText(self.tr("Still missing: {missing}").format(missing=said) if missing and words else said)
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.setAccessibleDescription(said)
        self.primary.setEnabled(not missing)
        self.setVisible(bool(words or said))
