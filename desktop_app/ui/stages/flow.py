"""Controls side by side that go to the next line where the page is too narrow for them: long words never cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

GAP = 8


class Flow(QLayout):
    """Lays widgets out line by line, as words are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """See Qt."""
        self._items.append(item)

    def count(self) -> int:
        """See Qt."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """See Qt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """See Qt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """See Qt."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """See Qt."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See Qt."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """See Qt."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As wide as its widest widget."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, area: QRect) -> None:
        """See Qt."""
        super().setGeometry(area)
        self._lay(area, move=True)

    def _lay(self, area: QRect, *, move: bool) -> int:
        holder = self.parentWidget()
        mirrored = holder is not None and holder.isRightToLeft()
        y = 0
        for line in self._lines(area.width()):
            height = max(size.height() for _, size in line)
            x = 0
            for item, size in line:
                if move:
                    left = area.right() + 1 - x - size.width() if mirrored else area.left() + x
                    item.setGeometry(QRect(QPoint(left, area.top() + y + (height - size.height()) // 2), size))
                x += size.width() + GAP
            y += height + GAP
        return max(0, y - GAP)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands on each line, and how large; on a line all are centred on one height."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(width, item.minimumSize().width())))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + GAP
        return lines


class FlowRow(QWidget):
    """Widgets in a row of their own; as high as the width it gets asks for."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow(self)
        for widget in widgets:
            self._flow.addWidget(widget)

    def sizeHint(self) -> QSize:
        """See Qt. Not the height of the narrowest row, which nobody sees."""
        return self._flow.minimumSize()

    def minimumSizeHint(self) -> QSize:
        """See Qt."""
        return self._flow.minimumSize()


def flowing(widgets: Sequence[QWidget]) -> QWidget:
    """The widgets side by side, and on further lines where there is no room."""
    return FlowRow(widgets)
