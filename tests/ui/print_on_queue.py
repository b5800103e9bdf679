"""Prints PDFs on a queue of CUPS as the window does; run as a program, because libcups looks for its server once.

Usage: print_on_queue.py QUEUE COPIES PDF…; says "printed" and how many copies once the printer took it.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from desktop_app.store.store import Surroundings
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.printing import print_on


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), [Path(path).read_bytes() for path in sys.argv[3:]]))
