"""Boxes drawn on the pages of a file, by mouse, keyboard or a search for a text; then the redacted file is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import Cancelled, RedressError
from desktop_app.domain.redactions import Mark
from desktop_app.ui.bridge import Bridge, Running
from desktop_app.ui.parts import Card, FieldLabel, Hint, PrimaryButton, ProgressRow, QuietButton, QuietLabel
from desktop_app.ui.pdf_view import page_image

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.redactions import PageSeen

_LEAST = 0.004  # of a page: less is a click
_STEP = 0.01
_NEW = (0.4, 0.47, 0.6, 0.5)  # where a box made by keyboard begins
_HEIGHT = 420  # pixels
_WIDTH = 700


class PageCanvas(QWidget):
    """One page and the boxes on it. Drag to draw a box; click one, or Tab in lists, to choose it; the arrow keys move
    the chosen box, with Shift they change its size, Delete takes it away, Insert makes a new one."""

    drawn = Signal(float, float, float, float)
    chosen = Signal(int)
    moved = Signal(float, float, float, float)
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleDescription(
            self.tr(
                "Insert makes a box, the arrow keys move it, with Shift they change its size, Delete takes it away, "
                "Page Up and Page Down choose another box."
            )
        )
        self._image = QImage()
        self._boxes: tuple[Mark, ...] = ()
        self._at = -1
        self._from: QPointF | None = None
        self._to = QPointF()

    def show_page(self, image: QImage, name: str) -> None:
        """Show a page; `name` is for screen readers."""
        self._image = image
        self._from = None
        self.setAccessibleName(name)
        width = min(_WIDTH, max(1, image.width()))
        self.setFixedSize(width, max(1, image.height() * width // max(1, image.width())))
        self.update()

    def show_boxes(self, boxes: Sequence[Mark], at: int) -> None:
        """Show these boxes of the page, one of them chosen (-1: none)."""
        self._boxes, self._at = tuple(boxes), at
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        for index, box in enumerate(self._boxes):
            painter.setPen(QPen(QColor("#C2410C" if index == self._at else "#000000"), 2))
            painter.setBrush(QColor(0, 0, 0, 150))
            painter.drawRect(self._on_screen(box))
        if self._from is not None:
            painter.setPen(QPen(QColor("#C2410C"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._from, self._to).normalized())
        if self.hasFocus():
            painter.setPen(QPen(QColor("#12395B"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        self._to = event.position()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        if self._from is None:
            return
        area = QRectF(self._from, event.position()).normalized()
        self._from = None
        sides = (
            _share(area.left(), self.width()),
            _share(area.top(), self.height()),
            _share(area.right(), self.width()),
            _share(area.bottom(), self.height()),
        )
        if sides[2] - sides[0] > _LEAST and sides[3] - sides[1] > _LEAST:
            self.drawn.emit(*sides)
        else:
            self._choose_at(event.position())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        ways = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP),
            Qt.Key.Key_Down: (0.0, _STEP),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Insert:
            self.drawn.emit(*_NEW)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._at >= 0:
            self.deleted.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._boxes:
            self.chosen.emit((self._at + (1 if key == Qt.Key.Key_PageDown else -1)) % len(self._boxes))
        elif key in ways and self._at >= 0:
            across, down = ways[key]
            box = self._boxes[self._at]
            resize = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            left, top = (box.left, box.top) if resize else (box.left + across, box.top + down)
            right, bottom = box.right + across, box.bottom + down
            if 0 <= left < right <= 1.0 and 0 <= top < bottom <= 1.0:
                self.moved.emit(left, top, right, bottom)
        else:
            super().keyPressEvent(event)

    def _choose_at(self, point: QPointF) -> None:
        for index in reversed(range(len(self._boxes))):
            if self._on_screen(self._boxes[index]).contains(point):
                self.chosen.emit(index)
                return
        self.chosen.emit(-1)

    def _on_screen(self, box: Mark) -> QRectF:
        width, height = self.width(), self.height()
        return QRectF(
            box.left * width, box.top * height, (box.right - box.left) * width, (box.bottom - box.top) * height
        )


class RedactionCard(Card):
    """The boxes on one file. `changed` once a redacted file was made or thrown away."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hide parts of a file"), parent)
        self._bridge = bridge
        self._reference = ""
        self._file: UUID | None = None
        self._name = ""
        self.marks: list[Mark] = []
        self._before: list[list[Mark]] = []
        self._searched: list[str] = []
        self._page, self._pages, self._at = 1, 1, -1
        self._running: Running | None = None
        self.canvas = PageCanvas()
        self.ground = QLineEdit()
        self.words = QLineEdit()
        self.find_button = QuietButton(self.tr("Box every place"))
        self.undo_button = QuietButton(self.tr("Undo"))
        self.back = QuietButton(self.tr("Previous page"))
        self.on = QuietButton(self.tr("Next page"))
        self.make_button = PrimaryButton(self.tr("Make the redacted file"))
        self.throw_button = QuietButton(self.tr("Throw the redacted file away"))
        self.close_button = QuietButton(self.tr("Close without making it"))
        self._where = QuietLabel()
        self._says = QuietLabel()
        self.progress = ProgressRow()
        self._build()
        self.hide()

    def open(self, case: Case, file_id: UUID, name: str) -> None:
        """Begin with the boxes the redacted file was made with, where there is one."""
        made = next((one for one in case.redactions if one.file_id == file_id), None)
        self._reference, self._file, self._name = case.reference, file_id, name
        self.marks = list(made.marks) if made else []
        self._before, self._searched = [], []
        self._page, self._pages, self._at = 1, 1, -1
        self.words.clear()
        self.throw_button.setVisible(made is not None)
        self._read_page()

    def forget(self) -> None:
        """Show nothing any more."""
        self._file = None
        self.marks, self._before, self._searched = [], [], []
        self.canvas.show_page(QImage(), "")
        self.words.clear()
        self.hide()

    def _build(self) -> None:
        area = QScrollArea()
        area.setWidget(self.canvas)
        area.setFixedHeight(_HEIGHT)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.ground.setAccessibleName(self.tr("Ground of the boxes that are drawn from now on"))
        self.ground.setPlaceholderText(self.tr("for example: rights of others, Article 15(4) GDPR"))
        self.words.setAccessibleName(self.tr("Text to be hidden"))
        self.body.addWidget(
            Hint(
                self.tr(
                    "Say on which ground, then draw boxes over what is to be hidden, or have every place of a text "
                    "boxed. Text in a picture is not found by searching: look at every page. The new file consists of "
                    "pictures of the pages, and leaves with the answer; the original stays in the store."
                )
            )
        )
        self.body.addWidget(FieldLabel(self.tr("Ground")))
        self.body.addWidget(self.ground)
        self.body.addWidget(FieldLabel(self.tr("Text to be hidden")))
        self.body.addLayout(_row((self.words, self.find_button)))
        self.body.addWidget(area)
        self.body.addLayout(_row((self.back, self.on, self._where)))
        self.body.addWidget(self._says)
        self.body.addLayout(_row((self.undo_button, self.throw_button, self.close_button)))
        self.body.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.progress)
        self.canvas.drawn.connect(self._drawn)
        self.canvas.chosen.connect(self._chosen)
        self.canvas.moved.connect(self._moved)
        self.canvas.deleted.connect(self._deleted)
        self.find_button.clicked.connect(self.find_places)
        self.words.returnPressed.connect(self.find_places)
        self.undo_button.clicked.connect(self.undo)
        self.back.clicked.connect(partial(self._turn, -1))
        self.on.clicked.connect(partial(self._turn, 1))
        self.make_button.clicked.connect(self.make)
        self.throw_button.clicked.connect(self.throw_away)
        self.close_button.clicked.connect(self.forget)
        self.progress.cancelled.connect(self._cancel)

    def find_places(self) -> None:
        """Box every place where the text stands."""
        text, ground = self.words.text().strip(), self.ground.text().strip()
        if self._file is None or not text or not self._has_ground():
            return

        def found(marks: tuple[Mark, ...]) -> None:
            new = [mark for mark in marks if mark not in self.marks]
            if marks:
                self._change([*self.marks, *new])
                self._searched.append(text)
            said = self.tr("Places that were boxed: {count}.").format(count=len(new))
            self._bridge.notice.emit(said if marks else self.tr("It stands nowhere as text: draw boxes by hand."))

        self._bridge.ask(partial(_find, self._file, text, ground), found)

    def undo(self) -> None:
        """Take back the last change of the boxes."""
        if self._before:
            self.marks = self._before.pop()
            self._at = -1
            self._show()

    def make(self) -> None:
        """Make the redacted file of all boxes."""
        if self._file is None or self._running is not None:
            return
        work = partial(_make, self._reference, self._file, tuple(self.marks), tuple(self._searched))
        self.progress.begin(self.tr("Making the redacted file…"))
        self._running = self._bridge.ask_long(work, self._made, self._failed, self._progressed)
        self._running.ended.connect(self._ended)
        self._show()

    def throw_away(self) -> None:
        """Throw the redacted file away."""
        if self._file is not None:
            self._bridge.ask(partial(_undo, self._reference, self._file), lambda _: self._done())

    def _made(self, _: object) -> None:
        self._bridge.notice.emit(
            self.tr("The redacted file was made. Look at every page of it; it leaves with the answer.")
        )
        self._done()

    def _done(self) -> None:
        self.forget()
        self.changed.emit()

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)

    def _progressed(self, state: object) -> None:
        if isinstance(state, tuple):
            page, pages = state
            self.progress.show_state(
                self.tr("Page {page} of {pages}").format(page=page, pages=pages), int(page), int(pages)
            )

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _ended(self) -> None:
        self._running = None
        self.progress.end()
        self._show()

    def _turn(self, by: int, _checked: bool = False) -> None:
        if 1 <= self._page + by <= self._pages:
            self._page += by
            self._at = -1
            self._read_page()

    def _read_page(self) -> None:
        assert self._file is not None
        file_id, number = self._file, self._page

        def seen(page: PageSeen) -> None:
            if (self._file, self._page) != (file_id, number):
                return
            self._pages = page.pages
            name = self.tr("{name}, page {number} of {count}").format(name=self._name, number=number, count=page.pages)
            self.canvas.show_page(page_image(page.picture), name)
            self.show()
            self._show()

        self._bridge.ask(partial(_page, file_id, number), seen)

    def _show(self) -> None:
        here = self._here()
        self.canvas.show_boxes([self.marks[index] for index in here], self._at)
        self._where.setText(self.tr("page {number} of {count}").format(number=self._page, count=self._pages))
        chosen = self.marks[here[self._at]] if 0 <= self._at < len(here) else None
        words = self.tr("Boxes on this page: {here}; in all: {all}.").format(here=len(here), all=len(self.marks))
        if chosen is not None:
            words += "\n" + self.tr("Ground of the chosen box: {ground}").format(ground=chosen.reason)
        self._says.setText(words)
        self.undo_button.setEnabled(bool(self._before))
        self.back.setEnabled(self._page > 1)
        self.on.setEnabled(self._page < self._pages)
        self.make_button.setEnabled(bool(self.marks) and self._running is None)

    def _here(self) -> list[int]:
        return [index for index, mark in enumerate(self.marks) if mark.page == self._page]

    def _change(self, marks: list[Mark]) -> None:
        self._before.append(self.marks)
        self.marks = marks
        self._at = min(self._at, len(self._here()) - 1)
        self._show()

    def _has_ground(self) -> bool:
        if self.ground.text().strip():
            return True
        self._bridge.notice.emit(self.tr("Say first on which ground it is hidden."))
        self.ground.setFocus()
        return False

    def _drawn(self, left: float, top: float, right: float, bottom: float) -> None:
        if self._has_ground():
            self._change([*self.marks, Mark(self._page, left, top, right, bottom, self.ground.text().strip())])
            self._chosen(len(self._here()) - 1)

    def _chosen(self, index: int) -> None:
        self._at = index
        self._show()

    def _moved(self, left: float, top: float, right: float, bottom: float) -> None:
        index = self._here()[self._at]
        mark = Mark(self._page, left, top, right, bottom, self.marks[index].reason)
        self._change([*self.marks[:index], mark, *self.marks[index + 1 :]])

    def _deleted(self) -> None:
        index = self._here()[self._at]
        self._change([*self.marks[:index], *self.marks[index + 1 :]])


def _share(pixels: float, whole: int) -> float:
    return min(max(pixels / max(1, whole), 0.0), 1.0)


def _row(parts: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
    row.addStretch()
    return row


def _page(file_id: UUID, number: int, desk: Desk) -> PageSeen:
    from desktop_app.desk import redactions

    return redactions.page_to_mark(desk, file_id, number)


def _find(file_id: UUID, text: str, ground: str, desk: Desk) -> tuple[Mark, ...]:
    from desktop_app.desk import redactions

    return redactions.find_text(desk, file_id, text, ground)


def _make(
    reference: str,
    file_id: UUID,
    marks: tuple[Mark, ...],
    hidden: tuple[str, ...],
    desk: Desk,
    report: Callable[[object], None],
    cancelled: Callable[[], bool],
) -> Case:
    from desktop_app.desk import redactions

    def progress(page: int, pages: int) -> None:
        if cancelled():
            raise Cancelled
        report((page, pages))

    return redactions.redact(desk, reference, file_id, marks, hidden, progress)


def _undo(reference: str, file_id: UUID, desk: Desk) -> Case:
    from desktop_app.desk import redactions

    return redactions.undo(desk, reference, file_id)
