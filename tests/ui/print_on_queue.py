"""Prints PDFs on a queue of CUPS as the window does; run as a program, because libcups looks for its server once.

Usage: print_on_queue.py QUEUE COPIES PDF…, or print_on_queue.py --tray TRAY PDF, which chooses the tray in the system's
print dialog; says "printed" and how many copies once the printer took it.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from desktop_app.store.store import Surroundings
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.printing import print_documents, print_on


def main(queue: str, copies: int, pdfs: list[bytes]) -> int:
    """0 where everything was handed over, 1 where the printer refused, 2 where there is no such queue."""
    app = QApplication([])
    found = QPrinterInfo.printerInfo(queue)
    if found.isNull():
        return 2
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    printer.setDocName("DSR-2026-0001")
    printer.setCopyCount(copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    bridge = Bridge(lambda: Surroundings(lambda: datetime.now(UTC), bytes, None))

    def printed(copies: int) -> None:
        print(f"printed {copies}")
        app.exit(0)

    bridge.failure.connect(lambda _: app.exit(1))
    print_on(printer, bridge, bridge, pdfs, printed)
    status = app.exec()
    bridge.stop()
    return status


def through_dialog(tray: str, pdf: bytes) -> int:
    """The same by the print dialog, where only the tray is chosen; 2 where it has no such tray."""
    app = QApplication([])
    bridge = Bridge(lambda: Surroundings(lambda: datetime.now(UTC), bytes, None))
    window = QWidget()

    def printed(copies: int) -> None:
        print(f"printed {copies}")
        app.exit(0)

    def choose_tray() -> None:
        properties = app.activeModalWidget()
        for choice in properties.findChildren(QComboBox):
            if choice.findText(tray) >= 0:
                choice.setCurrentText(tray)
                choice.activated.emit(choice.currentIndex())
                properties.accept()
                return
        sys.exit(2)

    bridge.failure.connect(lambda _: app.exit(1))
    print_documents(window, bridge, (pdf,), "DSR-2026-0001", printed)
    (dialog,) = (widget for widget in app.allWidgets() if isinstance(widget, QPrintDialog))
    QTimer.singleShot(200, choose_tray)
    dialog.findChild(QPushButton, "properties").click()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "&Print").click()
    status = app.exec()
    bridge.stop()
    return status


if __name__ == "__main__":
    if sys.argv[1] == "--tray":
        sys.exit(through_dialog(sys.argv[2], Path(sys.argv[3]).read_bytes()))
    sys.exit(main(sys.argv[1], int(sys.argv[2]), [Path(path).read_bytes() for path in sys.argv[3:]]))
