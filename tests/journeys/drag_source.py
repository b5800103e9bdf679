"""A window with one thing in it: a file that can be dragged out with the mouse, as from a file manager.

Usage: python drag_source.py FILE. Ends when the drop is done, with status 0 if the file was taken.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class FileToDrag(QLabel):
    """Starts a drag of its file as soon as the mouse moves with the button down."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self._file = file
        self.setWindowTitle("file to drag")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._file))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setHotSpot(QPoint(0, 0))
        taken = drag.exec(Qt.DropAction.CopyAction)
        # The program under the mouse fetches what was dropped only now, as from a file manager that stays open.
        QTimer.singleShot(2000, lambda: QApplication.exit(0 if taken == Qt.DropAction.CopyAction else 1))


def main() -> int:
    application = QApplication(sys.argv)
    window = FileToDrag(Path(sys.argv[1]).resolve())
    window.setGeometry(0, 0, 160, 80)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
