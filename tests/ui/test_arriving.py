"""Requests that come by letter, in a mailbox, in a list, or from an agent, in the whole window."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.desk import cases, drafts
from desktop_app.domain.case import Case, FileKind
from desktop_app.ui.navigation import Register
from desktop_app.ui.office_page import OfficePage
from tests.ui.whole_window import NOW, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

LIST = "Received;Name;E-Mail;Request\n2026-11-20;Jörg;joerg@example.org;Was wissen Sie?\nsoon;Ann;;Please\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("made")
    return folder, make_store(folder)


@pytest.fixture
def whole(made: tuple[Path, str], tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window with the store open."""
    with a_window(tmp_path, copy_store(made[0], tmp_path)) as whole:
        whole.unlock()
        yield whole


def office(whole: WholeWindow) -> OfficePage:
    assert whole.window.office is not None
    return whole.window.office


def all_cases(whole: WholeWindow) -> list[Case]:
    found: list[Case] = []

    def read(desk: object) -> None:
        found.extend(cases.get_case(desk, row.reference) for row in cases.every_case(desk))  # type: ignore[arg-type]

    whole.window.bridge.ask(read)
    whole.settle()
    return found


def scan(folder: Path) -> Path:
    path = folder / "letter.png"
    Image.new("L", (600, 800), 230).save(path)
    return path


def test_a_letter_is_typed_in_with_its_scan(whole: WholeWindow, tmp_path: Path) -> None:
    office(whole).write_new_request()
    whole.settle()
    whole.type("Name", "Ann Grey")
    page = office(whole).new_request
    page.scan.edit.setText(str(scan(tmp_path)))
    whole.picture("new-request")
    whole.press("Take in the request")
    case = next(case for case in all_cases(whole) if case.person_named == "Ann Grey")
    assert [(file.kind, file.name, file.media_type) for file in case.files] == [
        (FileKind.SCAN, "letter.png", "image/png")
    ]


def test_what_is_no_scan_is_said_and_nothing_that_was_typed_is_lost(whole: WholeWindow, tmp_path: Path) -> None:
    office(whole).write_new_request()
    whole.settle()
    whole.type("Name", "Ann Grey")
    (tmp_path / "letter.pdf").write_bytes(b"MZ no scan")
    page = office(whole).new_request
    page.scan.edit.setText(str(tmp_path / "letter.pdf"))
    whole.press("Take in the request")
    assert "letter.pdf" in whole.reads() and "neither a PDF nor a picture" in whole.reads()
    assert whole.field("Name").text() == "Ann Grey"
    assert not any(case.person_named == "Ann Grey" for case in all_cases(whole))


def test_what_was_typed_comes_back_after_the_window_was_lost(
    whole: WholeWindow, made: tuple[Path, str], tmp_path: Path
) -> None:
    office(whole).write_new_request()
    whole.settle()
    whole.type("Name", "Wilhelmina Quirk")
    office(whole).new_request.keep_draft()
    whole.settle()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"Wilhelmina" not in path.read_bytes(), path
    whole.window.lock()
    whole.settle()
    whole.unlock()
    office(whole).write_new_request()
    whole.settle()
    assert whole.field("Name").text() == "Wilhelmina Quirk"
    whole.press("Throw it away")
    kept: list[object] = []
    whole.window.bridge.ask(lambda desk: kept.append(drafts.draft(desk, drafts.NEW_REQUEST)))
    whole.settle()
    assert kept == [{}] and whole.field("Name").text() == ""


def test_what_is_typed_is_kept_when_the_store_is_locked(whole: WholeWindow) -> None:
    office(whole).write_new_request()
    whole.settle()
    whole.type("Name", "Wilhelmina Quirk")
    whole.window.lock()
    whole.settle()
    whole.unlock()
    office(whole).write_new_request()
    whole.settle()
    assert whole.field("Name").text() == "Wilhelmina Quirk"


def test_a_list_is_shown_with_how_it_was_read_and_taken_in_when_told(whole: WholeWindow, tmp_path: Path) -> None:
    before = len(all_cases(whole))
    (tmp_path / "list.csv").write_text(LIST, encoding="cp1252")
    whole.window.take_in([tmp_path / "list.csv"])
    whole.settle()
    assert "cp1252" in whole.reads() and "semicolon" in whole.reads()
    assert "2 read, 1 to be taken in, 1 left out." in whole.reads()
    whole.picture("import-list")
    assert len(all_cases(whole)) == before
    whole.press("Take in one request")
    assert any(case.person_named == "Jörg" for case in all_cases(whole))
    assert whole.nameless() == []


def test_a_request_is_unticked_and_left(whole: WholeWindow, tmp_path: Path) -> None:
    (tmp_path / "list.tsv").write_text(LIST.replace(";", "\t"), encoding="utf-8")
    whole.window.take_in([tmp_path / "list.tsv"])
    whole.settle()
    table = office(whole).imports.table
    index = table.index(0, 0)
    assert table.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert table.chosen() == () and not whole.button("Take in 0 requests").isEnabled()
    refused = table.index(1, 0)
    assert not table.setData(refused, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_a_file_that_is_no_list_is_said_calmly(whole: WholeWindow, tmp_path: Path) -> None:
    (tmp_path / "in.mbox").write_bytes(b"\x00\x01")
    whole.window.take_in([tmp_path / "in.mbox"])
    whole.settle()
    assert "no mailbox" in whole.reads() and "Nothing was taken in" in whole.reads()
    assert not office(whole).imports.view.isVisible() and "Take in 0" not in whole.reads()
    (tmp_path / "in.csv").write_text(LIST)
    whole.window.take_in([tmp_path / "in.csv"])
    whole.settle()
    assert "no mailbox" not in whole.reads() and office(whole).imports.view.isVisible()


def test_an_agent_is_entered_and_its_signed_request_taken_in(whole: WholeWindow, tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    body = json.dumps(
        {
            "agent-id": "SLIP",
            "business-id": "US",
            "issued-at": (NOW - timedelta(minutes=1)).isoformat(),
            "expires-at": (NOW + timedelta(minutes=9)).isoformat(),
            "drp.version": "1.0",
            "exercise": "access",
            "name": "Leonie Köhler",
            "email": "leonekohler@surfeu.de",
        }
    ).encode()
    (tmp_path / "request.json").write_bytes(base64.b64encode(key.sign(body) + body))
    whole.window.take_in([tmp_path / "request.json"])
    whole.settle()
    assert "not entered here" in whole.reads()
    office(whole).show_register(Register.SETTINGS)
    whole.settle()
    whole.button("Enter an agent…").click()
    whole.type("Identifier", "SLIP")
    whole.type("Public key", "nonsense")
    whole.press("Enter the agent")
    assert "no public key" in whole.reads()
    whole.type("Public key", base64.b64encode(key.public_key().public_bytes_raw()).decode())
    whole.press("Enter the agent")
    assert "SLIP (SLIP)" in whole.reads()
    for area in whole.shown(QScrollArea):
        area.ensureWidgetVisible(whole.button("Remove the agent SLIP"))
    whole.picture("agents")
    whole.window.take_in([tmp_path / "request.json"])
    whole.settle()
    case = next(case for case in all_cases(whole) if case.acting_for is not None)
    assert case.acting_for is not None and case.acting_for.agent_id == "SLIP"


def test_the_columns_of_a_list_are_chosen_where_their_names_do_not_say(whole: WholeWindow, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("When,Customer,Note\n2026-11-20,Ann Grey,A copy of my data please\n")
    office(whole).take_in([tmp_path / "list.csv"])
    whole.settle()
    card = office(whole).imports.columns
    assert card.isVisible() and "needs the day it was received" in whole.reads()
    for field, column in {"received": "When", "name": "Customer", "text": "Note"}.items():
        card.boxes[field].setCurrentIndex(card.boxes[field].findText(column))
    whole.picture("columns")
    assert whole.window.messages.isVisible()
    whole.press("Read the list with these columns")
    assert whole.nameless() == [] and not whole.window.messages.isVisible()
    whole.press("Take in one request")
    assert any(case.person_named == "Ann Grey" for case in all_cases(whole))
