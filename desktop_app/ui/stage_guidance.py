"""What the law wants at a stage, over its page: two sentences, and their sources a click away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.stage import Stage
from desktop_app.domain.stage_help import STAGE_HELP
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import TEXT_WIDTH, LinkButton, QuietLabel
from desktop_app.ui.saying import say


class StageGuidance(QWidget):
    """The sentences; the button shows what they rest on, and hides it again."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = STAGE_HELP[stage]
        self.sources = reading(LinkButton(self.tr("Sources")))
        self.sources.setCheckable(True)
        self.source = QuietLabel(told.source)
        self.source.hide()
        self.sources.toggled.connect(self.source.setVisible)
        self.words = QuietLabel(" ".join(say(sentence) for sentence in told.sentences))
        self.setMaximumWidth(TEXT_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.words, 1)
        top.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.source)
