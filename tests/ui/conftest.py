"""What tests of the pages share: an office, and a case of it in a real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_in_window import CaseInWindow, Office


@pytest.fixture(scope="module")
def office(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An encrypted store with the shop's database and log, behind a real bridge."""
    made = Office(tmp_path_factory.mktemp("office"))
    yield made
    made.bridge.stop()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> CaseInWindow:
    """The page of a case over that office."""
    return CaseInWindow(office, qtbot)
