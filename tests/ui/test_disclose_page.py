"""Disclosing in the window, over a real desk: the gate, printing, exporting, and what is recorded of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, collect
from desktop_app.documents import page_count
from desktop_app.domain.case import ContactPointOnFile, RequestedRight
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.disclose import DisclosePage
from tests.ui.case_in_window import CaseInWindow


def page(window: CaseInWindow) -> DisclosePage:
    shown = window.page.stage_page()
    assert isinstance(shown, DisclosePage)
    return shown


def open_dialog(kind: type[QPrintDialog] | type[QFileDialog]) -> QPrintDialog | QFileDialog:
    (dialog,) = (w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible())
    return dialog


def test_each_obstacle_is_named_and_nothing_can_leave(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    window.page.show_stage(Stage.DISCLOSE)
    window.settle()
    assert "not yet" in window.reads()
    assert "The documents have not been drawn from the case as it is now." in window.reads()
    assert "No second officer has approved these documents." in window.reads()
    assert not any(button.isEnabled() for button in (page(window).print_button, page(window).export_button))
    assert not window.primary().isEnabled()
    page(window).print_documents()  # even where a button were wrongly left enabled
    window.settle()
    assert [failure.code for failure in window.failures] == ["not-drawn"]
    assert window.case().deliveries == ()


def test_each_missing_item_alone_is_said_and_no_button_can_be_pressed(window: CaseInWindow) -> None:
    window.until(Stage.DISCLOSE)
    case, shown = window.case(), page(window)
    ways = (shown.print_button, shown.export_button, shown.encrypted_button)
    assert all(button.isEnabled() for button in ways) and window.primary().isEnabled()
    assert case.identity is not None and case.approval is not None
    correction = replace(case.corrections[0], state=CorrectionState.PLANNED)
    for said, broken in (
        ("The intake is not confirmed.", replace(case, intake_confirmed=False)),
        ("The identity is not verified.", replace(case, identity=replace(case.identity, decision="hold"))),
        ("no contact point on file to answer to", replace(case, identity=replace(case.identity, deliver_to=()))),
        ("The data sources have not been searched.", replace(case, searches=())),
        ("3 findings are undecided.", replace(case, finding_counts={FindingDecision.UNDECIDED: 3})),
        ("One finding names somebody else", replace(case, third_parties=1)),
        ("A correction has not been applied", replace(case, corrections=(correction,))),
        (
            "marked to be corrected but is not",
            replace(case, corrections=(), finding_counts={FindingDecision.CORRECT: 1}),
        ),
        ("What was done at the sources has not been recorded", replace(case, rights=(RequestedRight(Right.ERASURE),))),
        ("have not been drawn", replace(case, documents=())),
        ("No second officer has approved", replace(case, approval=None)),
        ("The approval is void", replace(case, approval=replace(case.approval, voided_because="It was changed."))),
        ("given for other documents", replace(case, approval=replace(case.approval, package_sha256="0" * 64))),
    ):
        shown.show_case(broken)
        window.settle()
        assert said in window.reads(), said
        assert not any(button.isEnabled() for button in ways), said
        assert shown.primary_ready(), said
    shown.show_case(case)
    assert all(button.isEnabled() for button in ways)


def test_documents_are_exported_to_the_folder_that_is_chosen(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.DISCLOSE)
    assert "leonekohler@surfeu.de" in window.reads()
    assert "Shop database, Customer CustomerId=2" in window.reads()
    assert page(window).documents.view._pages
    window.press_primary("Export to a folder…")
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    window.settle()
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == [f"{window.reference}-access-response.pdf", f"{window.reference}-rectification-notice.pdf"]
    (delivery,) = window.case().deliveries
    assert (delivery.how, delivery.to) == ("exported", "leonekohler@surfeu.de")
    assert names[0] in window.notices[-1]
    assert window.stage() == "Close"
    window.page.show_stage(Stage.DISCLOSE)
    window.settle()
    assert "Exported, to leonekohler@surfeu.de" in window.reads()

    page(window).export_to(window.reference, tmp_path)  # a second time into the same folder
    window.settle()
    assert [failure.code for failure in window.failures] == ["file-exists"]
    assert len(window.case().deliveries) == 1


def test_an_encrypted_copy_is_written_and_its_passphrase_shown_once(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.DISCLOSE)
    shown = page(window)
    assert not shown.passphrase.isVisible()
    shown.export_copy_to(window.reference, tmp_path)
    window.settle()
    window.page.show_stage(Stage.DISCLOSE)
    window.settle()
    (path,) = tmp_path.iterdir()
    assert path.name == f"{window.reference}-delivery.pdf"
    passphrase = shown.passphrase.words.text()
    with pikepdf.open(path, password=passphrase) as opened:
        inside = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
    case = window.case()
    kept = [window.do(lambda desk, id_=d.id: cases.document_bytes(desk, id_)) for d in case.current_documents]
    assert list(inside.values()) == kept
    assert [delivery.how for delivery in case.deliveries] == ["encrypted"]
    assert passphrase in window.reads()
    window.press(shown.passphrase.told_button)
    assert passphrase not in window.reads()
    assert window.nameless() == []


def test_a_print_is_recorded_only_once_the_printer_took_it(window: CaseInWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.until(Stage.DISCLOSE)
    window.press(page(window).print_button)
    dialog = open_dialog(QPrintDialog)
    dialog.reject()
    window.settle()
    assert window.case().deliveries == ()

    window.press(page(window).print_button)
    dialog = open_dialog(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.printer().docName() == window.reference
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(window.failures), timeout=20_000)
    assert [failure.code for failure in window.failures] == ["printer-refused"]
    assert window.case().deliveries == ()

    window.press(page(window).print_button)
    dialog = open_dialog(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: "The documents were handed to the printer." in window.notices, timeout=20_000)
    window.settle()
    case = window.case()
    assert [delivery.how for delivery in case.deliveries] == ["printed"]
    kept = [window.do(lambda desk, id_=d.id: cases.document_bytes(desk, id_)) for d in case.current_documents]
    assert page_count((tmp_path / "out.pdf").read_bytes()) == sum(page_count(pdf) for pdf in kept)


def test_a_change_after_the_approval_shuts_the_gate(window: CaseInWindow) -> None:
    window.until(Stage.DISCLOSE)
    found = window.do(lambda desk: cases.get_findings(desk, window.reference))
    one = next(f for f in found if f.decision == FindingDecision.DISCLOSE)
    window.do(
        lambda desk: collect.decide_findings(
            desk, window.reference, [one.id], FindingDecision.WITHHOLD, "Rights of others"
        )
    )
    window.page.read_again()
    window.settle()
    window.page.show_stage(Stage.DISCLOSE)
    window.settle()
    assert "The approval is void: the case was changed after it." in window.reads()
    assert not page(window).export_button.isEnabled()
    assert window.nameless() == []


def test_a_letter_is_printed_and_a_message_exported(window: CaseInWindow) -> None:
    window.until(Stage.DISCLOSE)
    case = window.page.case()
    assert case is not None and case.person is not None and case.identity is not None
    post = ContactPointOnFile(case.id, "post", "Theodor-Heuss-Straße 34, 70174 Stuttgart", "Shop database", "Customer")
    person = replace(case.person, contact_points=(post,))
    page(window).show_case(replace(case, person=person, identity=replace(case.identity, deliver_to=(post.id,))))
    assert page(window).primary_text() == "Print…"
    page(window).show_case(case)
    assert page(window).primary_text() == "Export to a folder…"
