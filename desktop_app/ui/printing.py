"""Printing PDFs through the system's print dialog: drawn 1:1 from page images, one page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.pdf_view import PageImage, page_image

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

DPI = 300  # sharp on paper; at 600 one page takes 139 MB
SCREEN_DPI = 110
PAGES_AT_ONCE = 10  # on the screen; a volume has hundreds
POINTS_PER_INCH = 72
Leaf = tuple[int, int]  # which document, counted from 0, and which of its pages, counted from 1


def print_pdf(
    parent: QWidget,
    bridge: Bridge,
    pdf: bytes,
    name: str,
    printed: Callable[[int], None] = lambda copies: None,
) -> None:
    """Print one document; see print_documents."""
    print_documents(parent, bridge, (pdf,), name, printed)


def print_documents(
    parent: QWidget,
    bridge: Bridge,
    pdfs: Sequence[bytes],
    name: str,
    printed: Callable[[int], None] = lambda copies: None,
) -> None:
    """Ask for a printer once, and print the documents one after the other. `printed` is called with the number of
    copies when everything was handed to the printer, and not where the officer cancels. `name` is what the printer's
    queue shows: no personal data in it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, False)

    def chosen(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            print_on(printer, parent, bridge, pdfs, printed)
        dialog.deleteLater()

    dialog.finished.connect(chosen)
    QDialog.open(dialog)  # its own open() wants a slot by name


def print_on(
    printer: QPrinter,
    parent: QObject,
    bridge: Bridge,
    pdfs: Sequence[bytes],
    printed: Callable[[int], None] = lambda copies: None,
) -> None:
    """Print documents on a printer that was chosen; failures go to the message bar."""
    _PrintJob(parent, bridge, printer, pdfs, printed).begin()


def noting(bridge: Bridge, what: str, document: str = "", said: str = "") -> Callable[[int], None]:
    """What to do once something beside the documents of a case was printed: record how many copies, and say so. `what`
    and `document` as `desk.print_copies` has them."""

    def printed(copies: int) -> None:
        bridge.ask(partial(_note, what, document, copies), lambda _: bridge.notice.emit(said) if said else None)

    return printed


def pages_to_show(pdf: bytes) -> tuple[PageImage, ...]:
    """The pages of a PDF for the screen; runs in the worker."""
    from desktop_app.desk import pages

    return pages.page_pictures(pdf, SCREEN_DPI)


def some_pages(pdf: bytes, first: int) -> tuple[int, tuple[PageImage, ...]]:
    """How many pages a PDF has, and those from the `first` on, as many as are shown at once; runs in the worker."""
    from desktop_app.desk import pages

    return pages.page_count(pdf), pages.page_pictures(pdf, SCREEN_DPI, first, PAGES_AT_ONCE)


def print_order(pages: Sequence[int], copies: int, duplex: bool, first: int = 0, last: int = 0) -> list[Leaf | None]:
    """The pages of documents (so many pages each) in the order they go to the printer. `first` and `last` count
    through all documents; 0: all pages. None is a blank back, so that with two-sided printing no document and no copy
    begins on the back of another."""
    copy: list[Leaf | None] = []
    before = 0
    for document, count in enumerate(pages):
        numbers = range(1, count + 1)
        copy += [(document, number) for number in numbers if not first or first <= before + number <= last]
        if duplex and len(copy) % 2:
            copy.append(None)
        before += count
    order = copy * copies
    return order[:-1] if order and order[-1] is None else order


def is_duplex(printer: QPrinter) -> bool:
    """Whether the printer was told to print on both sides, or does unless told otherwise."""
    mode = printer.duplex()
    if mode == QPrinter.DuplexMode.DuplexAuto:
        mode = QPrinterInfo(printer).defaultDuplexMode()
    return mode in (QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexShortSide)


def copy_words(copy: int, copies: int) -> str:
    """What marks a page of a copy: "copy 2 of 3"."""
    return QCoreApplication.translate("printing", "copy {copy} of {copies}").format(copy=copy, copies=copies)


class _PrintJob(QObject):
    """Draws one page after the other, each rendered in the worker while the window stays alive."""

    def __init__(
        self, parent: QObject, bridge: Bridge, printer: QPrinter, pdfs: Sequence[bytes], printed: Callable[[int], None]
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._printer = printer
        self._pdfs = tuple(pdfs)
        self._printed = printed
        self._order: list[Leaf | None] = []
        self._copies = self._in_a_copy = 1
        self._drawn = 0  # pages, blank backs aside
        self._painter = QPainter()
        self._page: tuple[Leaf, PageImage] | None = None
        # The window may be locked, and its page thrown away, in the middle of a job.
        self.destroyed.connect(partial(_abandon, self._painter, printer))

    def begin(self) -> None:
        """Count the pages, then print them."""
        pdfs = self._pdfs
        self._bridge.before_opening(lambda _: _page_counts(pdfs), self._counted, self._failed)

    def _counted(self, pages: list[int]) -> None:
        printer = self._printer
        copies = max(1, printer.copyCount())
        self._order = print_order(pages, copies, is_duplex(printer), printer.fromPage(), printer.toPage())
        self._copies = copies
        self._in_a_copy = max(1, sum(leaf is not None for leaf in self._order) // copies)
        printer.setCopyCount(1)  # the copies are in the order, with their blank backs
        printer.setFullPage(True)
        if self._order:
            self._next()
        else:
            self._failed(_no_such_pages())

    def _next(self) -> None:
        while self._order:
            leaf = self._order[0]
            if leaf is not None and (self._page is None or self._page[0] != leaf):
                self._render(leaf)
                return
            if not self._draw(blank=leaf is None):
                self._failed(_printer_refused())
                return
            del self._order[0]
        self._end()

    def _render(self, leaf: Leaf) -> None:
        pdf, number = self._pdfs[leaf[0]], leaf[1]
        self._bridge.before_opening(lambda _: (leaf, _page(pdf, number)), self._rendered, self._failed)

    def _rendered(self, page: tuple[Leaf, PageImage]) -> None:
        self._page = page
        self._next()

    def _draw(self, blank: bool) -> bool:
        assert self._page is not None  # a blank is never the first
        if not self._turn_page(self._page[1]):
            return False
        if not blank:
            scale = self._printer.resolution() / DPI
            self._painter.save()
            self._painter.scale(scale, scale)
            self._painter.drawImage(QPointF(0, 0), page_image(self._page[1]))
            self._painter.restore()
            self._mark_copy()
            self._drawn += 1
        return True

    def _mark_copy(self) -> None:
        """Where there are several, each page says which copy it is, in the margin above everything else."""
        if self._copies == 1 or self._page is None:
            return
        across = self._page[1][0] / DPI  # inches
        words = copy_words(self._drawn // self._in_a_copy + 1, self._copies)
        inch = self._printer.resolution()
        place = QRectF((across - 3.6) * inch, 0.25 * inch, 3 * inch, 0.2 * inch)
        font = QFont(self._painter.font())
        font.setPointSizeF(8)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setPen(QColor("#55636F"))
        self._painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        self._painter.restore()

    def _turn_page(self, page: PageImage) -> bool:
        if self._painter.isActive():
            return self._printer.newPage()
        width, height, _ = page
        size = QSizeF(width, height) * (POINTS_PER_INCH / DPI)
        # Exactly 1:1: the page of the document is the page of the printer, and its margins are in the drawing.
        self._printer.setPageSize(
            QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)
        )
        self._printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
        return self._painter.begin(self._printer)

    def _end(self) -> None:
        if self._painter.end() and self._printer.printerState() != QPrinter.PrinterState.Error:
            self._printed(self._copies)
            self.deleteLater()
        else:
            self._failed(_printer_refused())

    def _failed(self, error: RedressError) -> None:
        _abandon(self._painter, self._printer)
        self._bridge.failure.emit(error)
        self.deleteLater()


def _abandon(painter: QPainter, printer: QPrinter, _job: object = None) -> None:
    """Stop a job that has begun; nothing where it has not, or has ended."""
    if painter.isActive():
        printer.abort()
        painter.end()


def _printer_refused() -> RedressError:
    return Refused(
        "printer-refused",
        "The printer did not take the document.",
        safe="The document is kept in the store; nothing was recorded as printed.",
        next_step="Look at the printer, take away what it printed, and print again.",
    )


def _no_such_pages() -> RedressError:
    return BadInput(
        "no-such-pages",
        "The document has none of the pages that were asked for.",
        safe="Nothing was printed, and nothing was recorded as printed.",
        next_step="Print again, with all pages or with pages that there are.",
    )


def _note(what: str, document: str, copies: int, desk: Desk) -> None:
    from desktop_app.desk import print_copies

    print_copies.note_printed(desk, print_copies.Printed(what), copies, document)


def _page_counts(pdfs: Sequence[bytes]) -> list[int]:
    from desktop_app.desk import pages

    return [pages.page_count(pdf) for pdf in pdfs]


def _page(pdf: bytes, number: int) -> PageImage:
    from desktop_app.desk import pages

    return pages.page_picture(pdf, number, DPI)
