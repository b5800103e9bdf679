"""The guide that comes with the program, shown from its own files only: nothing is ever loaded from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QShowEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop_app.carried import carried
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import LinkButton, Page, Title
from desktop_app.ui.tongue import spoken

LEAST_WIDTH = 300
LIST_WIDTH, AROUND_TITLE = 284, 12  # pixels; the room at each side of a title


@dataclass(frozen=True)
class Section:
    """One section of the guide: its file, and its first heading."""

    path: Path
    title: str


def sections(language: str = "en") -> tuple[Section, ...]:
    """The sections in their order, in English where there is no guide in a language."""
    found = []
    folder = carried(f"guide/{language}")
    for path in sorted((folder if folder.is_dir() else carried("guide/en")).glob("*.md")):
        first = path.read_text("utf-8").splitlines()[0]
        found.append(Section(path, first.lstrip("# ").strip()))
    return tuple(found)


class GuideText(QTextBrowser):
    """Text and pictures of the guide. A name that is not in its folder loads nothing, and no link leads anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._folder = carried("guide/pictures")

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide by its bare name; nothing else."""
        asked = name.toString() if isinstance(name, QUrl) else name
        path = self._folder / Path(asked).name
        own = asked in (f"../pictures/{path.name}", f"pictures/{path.name}")
        if kind != QTextDocument.ResourceType.ImageResource.value or not own or not path.is_file():
            return QImage()
        picture = QImage(str(path))
        room = self.viewport().width() - 4 * int(self.document().documentMargin()) - 8
        width = max(LEAST_WIDTH, min(picture.width(), room))
        return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


class GuidePage(Page):
    """The list of sections, and the one that is chosen; `tour_wanted` for the tour of the window."""

    tour_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = sections(spoken())
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sections of the guide"))
        self._list.addItems([section.title for section in self._sections])
        self._list.setFixedWidth(LIST_WIDTH)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = GuideText()
        self._text.setAccessibleName(self.tr("Guide"))
        row = QHBoxLayout()
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        tour = reading(LinkButton(self.tr("Take the tour of the window")))
        tour.clicked.connect(self.tour_wanted)
        top = QHBoxLayout()
        top.addWidget(Title(self.tr("Guide")), 1)
        top.addWidget(tour)
        column.addLayout(top)
        column.addLayout(row, 1)
        self._list.currentRowChanged.connect(self.show_section)
        self._list.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        """See Qt. The list would reckon the height of wrapped titles without the room around them."""
        super().showEvent(event)
        room = QRect(0, 0, LIST_WIDTH - 2 * AROUND_TITLE - 8, 1000)
        for item in (self._list.item(row) for row in range(self._list.count())):
            text = self._list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, text.height() + AROUND_TITLE))

    def show_section(self, number: int) -> None:
        """Show a section by its place, from 0."""
        if 0 <= number < len(self._sections):
            self._text.setMarkdown(self._sections[number].path.read_text("utf-8"))
