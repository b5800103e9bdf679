"""Data sources in the window: what a file looks like is shown before it is used; passwords go to the keychain alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_app.ui.source_config import changed_config
from desktop_app.ui.source_form import SourceForm
from desktop_app.ui.stages.focus_order import into_view
from tests.ui.whole_window import MemoryKeychain, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    return folder


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication, keychain: MemoryKeychain) -> Iterator[WholeWindow]:
    with a_window(tmp_path, copy_store(made, tmp_path), keychain) as whole:
        whole.unlock()
        whole.press("Data sources")
        whole.settle()
        if not whole.shown(SourceForm):
            whole.press("Add a data source…")
            whole.settle()
        yield whole


def form_of(whole: WholeWindow, kind: str) -> SourceForm:
    (form,) = whole.shown(SourceForm)
    form._kind.setCurrentIndex(form._kind.findData(kind))
    return form


def test_how_a_table_file_is_written_is_shown_before_it_is_used(whole: WholeWindow, tmp_path: Path) -> None:
    path = tmp_path / "registrations.csv"
    path.write_bytes("Kundennummer;E-Mail;Ort\r\n7;a@b.example;Köln\r\n".encode("cp1252"))
    form = form_of(whole, "table")
    form._place.setText(str(path))
    whole.press("Read its columns")
    whole.settle()
    assert "encoding cp1252; columns set apart by: semicolon; columns Kundennummer, E-Mail, Ort" in whole.reads()
    assert form._match["email"].text() == "E-Mail"
    assert form._key.currentText() == "Kundennummer"
    whole.picture("table source")
    assert whole.nameless() == []


def test_the_password_of_a_database_lies_in_the_keychain_and_nowhere_else(
    whole: WholeWindow, keychain: MemoryKeychain
) -> None:
    form = form_of(whole, "database")
    form._name.setText("Shop server")
    form._place.setText("postgresql://shop@127.0.0.1:1/shop")
    form._password.setText("hunter2 of the shop")
    form._table.setEditText("customer")
    form._key.setEditText("id")
    form._match["email"].setText("email")
    form._about["purpose"].setText("Sales")
    form.run_primary()
    whole.settle()
    assert keychain.get("data source Shop server") == "hunter2 of the shop"
    assert "Shop server" in whole.reads()
    assert "hunter2" not in whole.reads() and form._password.text() == ""


@pytest.mark.parametrize("kind", ["folder", "cookies", "mailbox", "weblog"])
def test_only_what_a_kind_needs_is_asked(whole: WholeWindow, kind: str) -> None:
    form = form_of(whole, kind)
    assert not any(field.acceptDrops() for field in whole.shown(QLineEdit)), "a dropped request is taken for a name"
    assert not form._rows["table"].isVisible() and not form._rows["password"].isVisible()
    assert form._place.isVisible()


def test_what_is_said_of_a_source_and_of_its_fields_is_changed_in_the_form(whole: WholeWindow, tmp_path: Path) -> None:
    path = tmp_path / "registrations.csv"
    path.write_text("id,email,phone\n7,a@b.example,1\n", encoding="utf-8")
    form = form_of(whole, "table")
    form._name.setText("Registrations")
    form._place.setText(str(path))
    whole.press("Read its columns")
    whole.settle()
    form._about["purpose"].setText("Sales")
    form._about["owner"].setText("Head of sales")
    form._about["transfers"].setText("Canada; adequacy decision")
    form._recipients.setPlainText("Printer\nPost")
    form.run_primary()
    whole.settle()
    assert "Head of sales" in whole.reads() and "Canada; adequacy decision" in whole.reads()
    (change,) = [button for button in whole.shown(QPushButton) if button.accessibleName() == "Change Registrations"]
    change.click()
    assert not form._name.isEnabled() and form._about["purpose"].text() == "Sales"
    fields = form._fields
    fields.choice.setEditText("phone")
    fields.texts["retention"].setText("One year")
    fields.own_recipients.setChecked(True)
    fields.choice.setEditText("email")
    assert fields.texts["retention"].text() == ""
    fields.texts["purpose"].setText("Invoices")
    into_view(fields)
    whole.settle()
    whole.picture("fields of a source")
    assert whole.nameless() == []
    form.run_primary()
    whole.settle()
    assert "email, phone" in whole.reads()
    (change,) = [button for button in whole.shown(QPushButton) if button.accessibleName() == "Change Registrations"]
    change.click()
    assert form._recipients.toPlainText() == "Printer\nPost"
    assert form._match["email"].text() == "email" and form._key.currentText() == "id"
    fields.choice.setEditText("phone")
    assert fields.own_recipients.isChecked() and fields.recipients.toPlainText() == ""
    assert fields.texts["retention"].text() == "One year"


def test_what_the_form_does_not_show_stays_when_a_source_is_changed() -> None:
    before = {
        "kind": "database",
        "url": "sqlite:///a",
        "table": "t",
        "key": ["a", "b"],
        "match": {"email": "e", "account_id": "n"},
        "related": [{"table": "u", "key": "k", "references": "r", "more": 1}],
        "follow": ["u"],
        "recipients": {"*": ["x"]},
        "schema": "s",
    }
    now = {
        "kind": "database",
        "url": "sqlite:///b",
        "table": "t",
        "key": "a, b",
        "match": {"email": "f"},
        "related": [{"table": "u", "key": "k", "references": "r2"}, {"table": "v", "key": "k", "references": "r"}],
        "follow": True,
    }
    assert changed_config(before, now) == {
        "kind": "database",
        "url": "sqlite:///b",
        "table": "t",
        "key": ["a", "b"],
        "match": {"email": "f", "account_id": "n"},
        "related": [
            {"table": "u", "key": "k", "references": "r2", "more": 1},
            {"table": "v", "key": "k", "references": "r"},
        ],
        "follow": ["u"],
        "schema": "s",
    }


def test_how_rows_are_erased_and_restricted_is_filled_in_and_can_be_taken_out_again(
    whole: WholeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "members.csv"
    path.write_text("id,email,blocked\n7,a@b.example,\n", encoding="utf-8")
    form = form_of(whole, "table")
    form._name.setText("Members")
    form._place.setText(str(path))
    whole.press("Read its columns")
    whole.settle()
    form._about["purpose"].setText("Membership")
    form.erasing.erase.setCurrentIndex(form.erasing.erase.findData("blank"))
    form.erasing.column.setText("blocked")
    form.run_primary()
    whole.settle()
    assert form.isEnabled() and form._rows["place"].message(), "a column without a value is refused"
    form.erasing.value.setText("yes")
    form.run_primary()
    whole.settle()
    (change,) = [button for button in whole.shown(QPushButton) if button.accessibleName() == "Change Members"]
    change.click()
    assert form.erasing.config() == {"erase": "blank", "restrict": {"column": "blocked", "value": "yes"}}
    into_view(form.erasing)
    whole.settle()
    whole.picture("erasing at a source")
    form.erasing.show_config({})
    form.run_primary()
    whole.settle()
    (change,) = [button for button in whole.shown(QPushButton) if button.accessibleName() == "Change Members"]
    change.click()
    assert form.erasing.config() == {}
