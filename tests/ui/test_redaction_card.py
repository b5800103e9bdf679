"""Redacting a file of a case in the window: boxes by mouse, by keyboard and by a search, undone, and made."""

from __future__ import annotations

import io
import os
from email.message import EmailMessage
from email.policy import SMTP

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from desktop_app.desk import intake, redactions
from desktop_app.documents.redaction import traces
from desktop_app.domain.stage import Stage
from desktop_app.ui.redaction_card import RedactionCard
from tests.ui.case_in_window import CaseInWindow
from tests.ui.test_case_files import press

NAME = "Ingrid Solberg"
GROUND = "rights of others"


def complaint() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for words in (f"Complainant: {NAME}, Flat 9", "The second page", f"Signed: {NAME}"):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def opened(window: CaseInWindow) -> RedactionCard:
    window.until(Stage.INTAKE)
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 +0000"
    message["Subject"] = "My data"
    message.set_content("Please tell me what you hold about me.")
    message.add_attachment(complaint(), maintype="application", subtype="pdf", filename="complaint.pdf")
    raw = message.as_bytes()
    window.reference = window.do(lambda desk: intake.receive_mail(desk, raw, "request.eml"))
    window.open(Stage.INTAKE)
    tabs = window.page._tabs
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("Request"))
    press(window, window.page.files, "Redact complaint.pdf")
    return window.page.files.redaction


def drag(card: RedactionCard, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(card.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card.canvas, end)
    QTest.mouseRelease(card.canvas, Qt.MouseButton.LeftButton, pos=end)


def test_boxes_are_drawn_with_the_mouse_and_none_without_a_ground(window: CaseInWindow) -> None:
    card = opened(window)
    drag(card, QPoint(50, 60), QPoint(150, 120))
    assert card.marks == [] and "ground" in window.notices[-1]
    card.ground.setText(GROUND)
    drag(card, QPoint(150, 120), QPoint(50, 60))  # from the lower right, too
    (mark,) = card.marks
    width, height = card.canvas.width(), card.canvas.height()
    assert (mark.page, round(mark.left * width), round(mark.top * height)) == (1, 50, 60)
    assert (round(mark.right * width), round(mark.bottom * height), mark.reason) == (150, 120, GROUND)
    drag(card, QPoint(90, 90), QPoint(90, 90))  # a click makes no box
    assert len(card.marks) == 1
    card.undo()
    assert card.marks == [] and not card.undo_button.isEnabled()


def test_everything_can_be_done_by_keyboard(window: CaseInWindow) -> None:
    card = opened(window)
    card.ground.setText(GROUND)
    card.on.setFocus()
    QTest.keyClick(card.on, Qt.Key.Key_Space)
    window.settle()
    card.canvas.setFocus()
    QTest.keyClick(card.canvas, Qt.Key.Key_Insert)
    (made,) = card.marks
    QTest.keyClick(card.canvas, Qt.Key.Key_Right)
    QTest.keyClick(card.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    (moved,) = card.marks
    assert made.page == moved.page == 2
    assert moved.left > made.left and moved.top == made.top and moved.bottom > made.bottom
    QTest.keyClick(card.canvas, Qt.Key.Key_Insert)
    QTest.keyClick(card.canvas, Qt.Key.Key_PageUp)
    QTest.keyClick(card.canvas, Qt.Key.Key_Delete)
    assert len(card.marks) == 1 and card.marks[0] != moved
    for _ in range(5):
        card.undo()
    assert card.marks == []


def test_a_text_is_boxed_everywhere_and_the_made_file_is_without_it(window: CaseInWindow) -> None:
    card = opened(window)
    card.ground.setText(GROUND)
    card.words.setText(NAME.lower())
    QTest.keyClick(card.words, Qt.Key.Key_Return)
    window.settle()
    assert [mark.page for mark in card.marks] == [1, 3]
    if folder := os.environ.get("REDRESS_PICTURES"):
        card.grab().save(f"{folder}/redaction.png")
    window.press(card.make_button)
    window.settle()
    assert not window.failures and not card.isVisible()
    (made,) = window.case().redactions
    new = window.do(lambda desk: redactions.redacted_pdf(desk, made.redacted_id))
    assert traces(new, [NAME]) == ()
    press(window, window.page.files, "Show redacted complaint.pdf")
    assert window.page.files._view.isVisible() and len(window.page.files._view._pages) == 3
    press(window, window.page.files, "Redact complaint.pdf")
    assert card.marks == list(made.marks)  # the boxes are there to go on with
    window.press(card.throw_button)
    window.settle()
    assert window.case().redactions == ()


def test_a_text_that_stands_nowhere_is_said_so(window: CaseInWindow) -> None:
    card = opened(window)
    card.ground.setText(GROUND)
    card.words.setText("nobody of that name")
    window.press(card.find_button)
    assert card.marks == [] and "by hand" in window.notices[-1]
