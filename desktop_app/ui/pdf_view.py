"""The pages of a document, as large as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.parts import clear_layout

PageImage = tuple[int, int, bytes]  # width, height, and RGB, three bytes a pixel, row by row


class PdfView(QScrollArea):
    """The pages of a document, one below the other, as wide as the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: list[tuple[QImage, QLabel]] = []
        self._unfitted: list[tuple[QImage, QLabel, int]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._fit_one)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._holder)

    def show_pages(self, pages: Sequence[PageImage], name: str = "", first: int = 1, count: int = 0) -> None:
        """Show these page images; `name` is what a screen reader says of the document. They may be some of its pages:
        from the `first` on, of `count`."""
        clear_layout(self._column)
        self._pages = []
        for number, page in enumerate(pages, start=first):
            label = QLabel()
            label.setAccessibleName(
                self.tr("{name}, page {number} of {count}").format(name=name, number=number, count=count or len(pages))
            )
            label.setFrameShape(QFrame.Shape.Box)
            self._pages.append((page_image(page), label))
            self._column.addWidget(label)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self.show_pages(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        width = max(200, min(self.viewport().width() - 32, 900))
        for image, label in self._pages:
            label.setMinimumSize(width + 2, round(width * image.height() / max(1, image.width())) + 2)
        self._unfitted = [(image, label, int(width * ratio)) for image, label in reversed(self._pages)]
        self._fit_one()

    def _fit_one(self) -> None:
        """One page at a time: scaling many at once would keep the window from answering."""
        if not self._unfitted:
            return
        image, label, width = self._unfitted.pop()
        pixmap = QPixmap.fromImage(image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        label.setPixmap(pixmap)
        self._next.start()


def page_image(page: PageImage) -> QImage:
    """A page as Qt draws it; it owns its pixels."""
    width, height, pixels = page
    if len(pixels) != width * height * 3:
        raise ValueError("a page image has three bytes a pixel")
    return QImage(pixels, width, height, width * 3, QImage.Format.Format_RGB888).copy()
