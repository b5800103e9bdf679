"""Data sources in the window: what a file looks like is shown before it is used; passwords go to the keychain alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.source_form import SourceForm
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
    assert not form._rows["table"].isVisible() and not form._rows["password"].isVisible()
    assert form._place.isVisible()
