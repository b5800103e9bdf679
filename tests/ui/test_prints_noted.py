"""What is printed beside the documents of a case is in the audit log too, with the numbers of its copies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.desk import print_copies
from desktop_app.desk.office import Desk
from desktop_app.desk.roles import may
from desktop_app.domain.errors import BadInput
from desktop_app.domain.organisation import Role
from desktop_app.domain.stage import Stage
from desktop_app.store.audit import read_events
from desktop_app.ui.dashboard_page import DashboardPage
from desktop_app.ui.parts import Page
from desktop_app.ui.recovery_page import RecoveryPage
from desktop_app.ui.retention_page import RetentionPage
from tests.ui.case_in_window import Office
from tests.ui.test_printing import TwoSided, drawn

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-42"


def prints(office: Office, what: print_copies.Printed) -> list[dict[str, Any]]:
    """What the audit log has of prints of a kind."""

    def read(desk: Desk) -> list[dict[str, Any]]:
        with desk.store.read() as session:
            return [dict(event.facts) for event in read_events(session, kind=what.value)]

    return office.do(read)


def hand_to_printer(office: Office, qtbot: QtBot, out: Path, copies: int) -> None:
    """Say yes in the print dialog, with so many copies; or no, with none."""
    (dialog,) = (w for w in QApplication.allWidgets() if isinstance(w, QPrintDialog) and w.isVisible())
    if not copies:
        dialog.reject()
        qtbot.wait(50)
        office.settle()
        return
    before = len(office.notices)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(out))
    dialog.printer().setCopyCount(copies)
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: len(office.notices) > before, timeout=20_000)
    office.settle()


def press_print(page: Page) -> None:
    next(button for button in page.findChildren(QPushButton) if button.text() == "Print…").click()


def test_a_print_of_the_recovery_code_is_noted_without_the_code(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    before = len(prints(office, print_copies.Printed.RECOVERY_CODE))
    page = RecoveryPage(office.bridge, CODE)
    qtbot.addWidget(page)
    page.show()
    for copies in (0, 1, 2):
        press_print(page)
        office.settle()
        hand_to_printer(office, qtbot, tmp_path / f"{copies}.pdf", copies)
    noted = prints(office, print_copies.Printed.RECOVERY_CODE)[before:]
    assert noted == [{"copies": {"first": 1, "last": 1}}, {"copies": {"first": 2, "last": 3}}]


def test_copies_of_a_certificate_are_numbered_through_by_certificate(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = RetentionPage(office.bridge)
    qtbot.addWidget(page)
    page.show()
    for name, copies in (("erasure-1.pdf", 2), ("erasure-2.pdf", 1), ("erasure-1.pdf", 1)):
        page._print((name, drawn(1)))
        hand_to_printer(office, qtbot, tmp_path / "out.pdf", copies)
    noted = prints(office, print_copies.Printed.ERASURE_CERTIFICATE)
    assert noted == [
        {"document": "erasure-1", "copies": {"first": 1, "last": 2}},
        {"document": "erasure-2", "copies": {"first": 1, "last": 1}},
        {"document": "erasure-1", "copies": {"first": 3, "last": 3}},
    ]


def test_each_copy_of_the_dashboard_says_which_it_is_begins_on_a_new_sheet_and_is_noted(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.case_at(Stage.IDENTITY)
    page = DashboardPage(office.bridge)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    office.settle()
    printer = TwoSided(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setCopyCount(2)
    page.print_on(printer)
    office.settle()
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    said = [one.get_textpage().get_text_range() for one in document]
    document.close()
    assert ["copy 1 of 2" in one for one in said] == [True, False, False]
    assert ["copy 2 of 2" in one for one in said] == [False, False, True]
    assert said[1].strip() == ""
    assert prints(office, print_copies.Printed.DASHBOARD)[-1] == {"copies": {"first": 1, "last": 2}}


def test_whoever_may_print_may_note_it_and_no_copies_are_none(office: Office) -> None:
    assert all(may(role, what.value) for role in Role for what in print_copies.Printed)

    def none(desk: Desk) -> str:
        with pytest.raises(BadInput) as error:
            print_copies.note_printed(desk, print_copies.Printed.DASHBOARD, 0)
        return error.value.code

    assert office.do(none) == "no-copies"
