"""What is begun in the forms of the registers comes back after the store was locked, and goes once it is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from desktop_app.ui.navigation import Register
from desktop_app.ui.parts import FieldMessage
from tests.ui.whole_window import WholeWindow, a_window, make_store, quick_keys  # noqa: F401

FORMS = {
    "disclosure": (Register.DISCLOSURES, "Record a disclosure…", "Recipient", "Data that are given"),
    "agreement": (Register.DISCLOSURES, "Add an agreement…", "Agent or contractor", "Confidentiality clause"),
    "opt-in": (Register.PERMISSIONS, "Record an opt-in or opt-out…", "Person", "Wording that was shown"),
    "notice": (Register.NOTICES, "Add a version…", "Version", ""),
    "source": (Register.SOURCES, "Add a data source…", "Legal basis", "Who receives them"),
    "retention rule": (Register.RETENTION, "Set a rule…", "Months after closing", "The law or the reason"),
}


def show(whole: WholeWindow, register: Register, button: str) -> None:
    assert whole.window.office is not None
    whole.window.office.show_register(register)
    whole.settle()
    whole.press(button)
    whole.settle()


def line(whole: WholeWindow, name: str) -> QLineEdit:
    return next(f for f in whole.shown(QLineEdit) if f.accessibleName() == name)


def text(whole: WholeWindow, name: str) -> QPlainTextEdit:
    return next(f for f in whole.shown(QPlainTextEdit) if f.accessibleName() == name)


def test_forms_that_were_begun_come_back_after_locking_until_they_are_cancelled(
    tmp_path: Path, qapp: QApplication
) -> None:
    make_store(tmp_path)
    before = {}
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        for form, (register, button, one, many) in FORMS.items():
            show(whole, register, button)
            before[form] = line(whole, one).text()
            line(whole, one).setText("77")
            if many:
                text(whole, many).setPlainText("words typed and not sent")
        whole.press("Lock")
        whole.unlock()
        for form, (register, button, one, many) in FORMS.items():
            show(whole, register, button)
            assert line(whole, one).text() == "77", form
            assert not many or text(whole, many).toPlainText() == "words typed and not sent", form
            next(b for b in reversed(whole.shown(QAbstractButton)) if b.text() == "Cancel").click()
            whole.settle()
        whole.press("Lock")
        whole.unlock()
        for form, (register, button, one, _) in FORMS.items():
            show(whole, register, button)
            assert line(whole, one).text() == before[form], form


def test_choices_and_boxes_come_back_and_a_disclosure_that_is_kept_leaves_an_empty_form(
    tmp_path: Path, qapp: QApplication
) -> None:
    make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        show(whole, Register.DISCLOSURES, "Record a disclosure…")
        line(whole, "Recipient").setText("District Court of Cologne")
        ground = next(c for c in whole.shown(QComboBox) if c.accessibleName() == "Ground")
        ground.setCurrentIndex(ground.findData("court-order"))
        chosen = ground.currentText()
        box = next(b for b in whole.shown(QCheckBox) if b.text() == "The order is in force")
        box.setChecked(True)
        whole.press("Lock")
        whole.unlock()
        show(whole, Register.DISCLOSURES, "Record a disclosure…")
        assert next(c for c in whole.shown(QComboBox) if c.accessibleName() == "Ground").currentText() == chosen
        assert next(b for b in whole.shown(QCheckBox) if b.text() == "The order is in force").isChecked()
        whole.press("Keep the draft")
        show(whole, Register.DISCLOSURES, "Record a disclosure…")
        assert line(whole, "Recipient").text() == ""


def test_passwords_of_data_sources_are_not_kept(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        show(whole, Register.SOURCES, "Add a data source…")
        line(whole, "Legal basis").setText("contract")
        line(whole, "Password of the database user").setText("open sesame")
        line(whole, "File, or address of the database").setText("postgresql://amara:open%20sesame@server/shop")
        whole.press("Lock")
        whole.unlock()
        show(whole, Register.SOURCES, "Add a data source…")
        assert line(whole, "Legal basis").text() == "contract"
        assert line(whole, "Password of the database user").text() == ""
        assert line(whole, "File, or address of the database").text() == ""


def test_a_form_that_was_opened_and_what_is_wrong_in_it_are_in_view(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        show(whole, Register.SOURCES, "Add a data source…")
        assert not line(whole, "Name").visibleRegion().isEmpty()
        whole.press("Add the data source")
        assert not line(whole, "Name").visibleRegion().isEmpty()
        (message,) = (m for m in whole.shown(FieldMessage) if m.text() == "Give it a name.")
        assert not message.visibleRegion().isEmpty()
        show(whole, Register.DISCLOSURES, "Add an agreement…")
        whole.press("Keep the agreement")
        (message,) = (m for m in whole.shown(FieldMessage) if m.text() == "Name the agent or contractor.")
        assert not message.visibleRegion().isEmpty()
