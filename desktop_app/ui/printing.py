"""Printing a PDF through the system's print dialog: drawn 1:1 from page images, one page at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QPointF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.errors import RedressError, Refused
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import PageImage, page_image

DPI = 300  # sharp on paper; at 600 one page takes 139 MB
SCREEN_DPI = 110
POINTS_PER_INCH = 72


def print_pdf(
    parent: QWidget,
    bridge: Bridge,
    pdf: bytes,
    name: str,
    printed: Callable[[], None] = lambda: None,
) -> None:
    """Ask for a printer and print; `printed` is called once everything was handed to it, not where the officer
    cancels. `name` is what the printer's queue shows: no personal data in it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, False)

    def chosen(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            _PrintJob(parent, bridge, printer, pdf, printed).begin()
        dialog.deleteLater()

    dialog.finished.connect(chosen)
    QDialog.open(dialog)  # its own open() wants a slot by name


def pages_to_show(pdf: bytes) -> tuple[PageImage, ...]:
    """The pages of a PDF for the screen; runs in the worker."""
    from desktop_app.documents import page_images

    return tuple(page_images(pdf, SCREEN_DPI))


def print_order(pages: int, copies: int, duplex: bool, first: int = 0, last: int = 0) -> list[int | None]:
    """The page numbers in the order they go to the printer; None is a blank back page, so that with two-sided
    printing no copy begins on the back of the one before. `first` 0: all pages."""
    copy: list[int | None] = [page for page in range(1, pages + 1) if not first or first <= page <= last]
    blank = [None] if duplex and copies > 1 and len(copy) % 2 else []
    return (copy + blank) * copies


class _PrintJob(QObject):
    """Draws one page after the other, each rendered in the worker while the window stays alive."""

    def __init__(
        self, parent: QObject, bridge: Bridge, printer: QPrinter, pdf: bytes, printed: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._printer = printer
        self._pdf = pdf
        self._printed = printed
        self._order: list[int | None] = []
        self._painter = QPainter()
        self._page: tuple[int, PageImage] | None = None

    def begin(self) -> None:
        """Count the pages, then print them."""
        pdf = self._pdf
        self._bridge.before_opening(lambda _: _page_count(pdf), self._counted, self._failed)

    def _counted(self, pages: int) -> None:
        printer = self._printer
        copies = max(1, printer.copyCount())
        duplex = printer.duplex() not in (QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto)
        self._order = print_order(pages, copies, duplex, printer.fromPage(), printer.toPage())
        printer.setCopyCount(1)  # the copies are in the order, with their blank backs
        printer.setFullPage(True)
        self._next()

    def _next(self) -> None:
        if not self._order:
            self._end()
            return
        number = self._order[0]
        if number is None or (self._page is not None and self._page[0] == number):
            self._draw()
            return
        pdf = self._pdf
        self._bridge.before_opening(lambda _: (number, _page(pdf, number)), self._rendered, self._failed)

    def _rendered(self, page: tuple[int, PageImage]) -> None:
        self._page = page
        self._draw()

    def _draw(self) -> None:
        number = self._order.pop(0)
        if self._page is not None and not self._turn_page(self._page[1]):
            self._failed(_printer_refused())
            return
        if number is not None and self._page is not None:
            image = page_image(self._page[1])
            scale = self._printer.resolution() / DPI
            self._painter.save()
            self._painter.scale(scale, scale)
            self._painter.drawImage(QPointF(0, 0), image)
            self._painter.restore()
        self._next()

    def _turn_page(self, page: PageImage) -> bool:
        width, height, _ = page
        if self._painter.isActive():
            return self._printer.newPage()
        size = QSizeF(width, height) * (POINTS_PER_INCH / DPI)
        # Exactly 1:1: the page of the document is the page of the printer, and its margins are in the drawing.
        self._printer.setPageSize(
            QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)
        )
        self._printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
        return self._painter.begin(self._printer)

    def _end(self) -> None:
        ended_well = not self._painter.isActive() or self._painter.end()
        if ended_well and self._printer.printerState() != QPrinter.PrinterState.Error:
            self._printed()
            self.deleteLater()
        else:
            self._failed(_printer_refused())

    def _failed(self, error: RedressError) -> None:
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
        self._bridge.failure.emit(error)
        self.deleteLater()


def _printer_refused() -> RedressError:
    return Refused(
        "printer-refused",
        "The printer did not take the document.",
        safe="The document is kept in the store; nothing was recorded as printed.",
        next_step="Look at the printer, take away what it printed, and print again.",
    )


def _page_count(pdf: bytes) -> int:
    from desktop_app.documents import page_count

    return page_count(pdf)


def _page(pdf: bytes, number: int) -> PageImage:
    from desktop_app.documents import page_image as draw_page

    return draw_page(pdf, number, DPI)
