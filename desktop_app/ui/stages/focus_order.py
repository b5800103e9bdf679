"""Where the keyboard is on a page: Tab goes the way the page is read, and what gets the focus is in view."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLayout, QScrollArea, QWidget


def in_reading_order(page: QWidget) -> None:
    """Let Tab follow the layout. Qt puts what is made later behind everything else, even behind the footer."""
    for before, after in pairwise((page, *focusable(page))):
        QWidget.setTabOrder(before, after)


def into_view(widget: QWidget) -> None:
    """Scroll the page to a widget, once it has its place."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(widget, 0, 12)

    QTimer.singleShot(0, widget, scroll)


def to_top(widget: QWidget) -> None:
    """Scroll the page so that a part that was opened begins where the eye does, once it has its place."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        page = around.widget() if around is not None else None
        if around is not None and page is not None:
            around.verticalScrollBar().setValue(widget.mapTo(page, QPoint(0, 0)).y() - 16)

    QTimer.singleShot(0, widget, scroll)


def focusable(widget: QWidget) -> Iterator[QWidget]:
    """The controls of a page that the keyboard reaches, as they follow each other in its layouts; hidden ones too."""
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # Composed controls are one stop; everything else is looked into.
            if bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
                yield widget
            elif not isinstance(widget, (QAbstractScrollArea, QComboBox)):
                yield from focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
