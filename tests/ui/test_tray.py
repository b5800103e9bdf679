"""Reminders while the program runs: once a day, in numbers only, and gone with the lock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    return folder


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system would show beside the window."""
    said: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _self, title, words, *_: said.append(f"{title}: {words}")
    )
    return said


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window at the door of a store with one request, due on 23 December."""
    qapp.setWindowIcon(QIcon())
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        yield whole


def test_what_comes_due_while_the_program_runs_is_said_once_a_day_without_a_name(
    shown: list[str], whole: WholeWindow
) -> None:
    whole.unlock()
    office = whole.window.office
    assert office is not None and shown == []  # nothing presses yet
    for moment in (datetime(2026, 12, 20, 9, tzinfo=UTC), datetime(2026, 12, 20, 15, tzinfo=UTC)):
        whole.at = moment
        office.reminders.look()
        whole.settle()
    assert shown == ["Redress: One request is due within the next 7 days."]
    whole.at = datetime(2027, 1, 10, 9, tzinfo=UTC)
    office.reminders.look()
    whole.settle()
    assert shown[1:] == ["Redress: One request is overdue."]
    assert whole.window.notices.text() == "One request is overdue."
    icon = office.reminders.icon
    assert icon is not None and icon.isVisible()
    whole.window.lock()
    assert not icon.isVisible()


def test_without_a_tray_the_window_says_it(whole: WholeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    whole.at = datetime(2026, 12, 20, 9, tzinfo=UTC)
    whole.unlock()
    assert whole.window.office is not None and whole.window.office.reminders.icon is None
    assert whole.window.notices.text() == "One request is due within the next 7 days."
