"""In a store that lies where nothing can be written, nothing can be pressed that would only be refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget

from desktop_app.domain.stage import Stage
from desktop_app.ui.navigation import Register
from desktop_app.ui.only_reading import Acting, reason
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

READ_ONLY = "This store lies where nothing can be written: it can be read, not changed."
REFUSED = "open for reading only"


@pytest.fixture
def whole(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeWindow]:
    """The window over a store whose folder refuses every write, unlocked."""
    reference = make_store(tmp_path / "made")
    assert reference == "DSR-2026-0001"
    with a_window(tmp_path, copy_store(tmp_path / "made", tmp_path)) as whole:
        real, store = os.open, str(whole.folder / "store")

        def refuses(path: object, flags: int, *more: object, **named: object) -> int:
            if str(path).startswith(store) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, flags, *more, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", refuses)
        whole.unlock()
        yield whole


def press_all(whole: WholeWindow, seen: set[str]) -> None:
    """Press what can be pressed on the page that is shown, each button once; it must not be refused for want of a
    place to write."""
    while True:
        left = [b for b in whole.shown(QPushButton) if b.isEnabled() and _name(b) not in seen | {"Lock"}]
        left = [b for b in left if isinstance(b, Acting)]
        if not left:
            return
        seen.add(_name(left[0]))
        name = _name(left[0])
        QTest.mouseClick(left[0], Qt.MouseButton.LeftButton)
        whole.settle()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not whole.window and dialog.isVisible():
                dialog.close()
        assert REFUSED not in whole.reads(), name


def _name(button: QPushButton) -> str:
    return button.accessibleName() or button.text()


def test_it_says_so_all_the_time(whole: WholeWindow) -> None:
    assert READ_ONLY in whole.reads() and "backed up" not in whole.reads()
    whole.press("Security")
    assert READ_ONLY in whole.reads()
    whole.picture("read-only")


def test_no_button_of_any_page_can_be_pressed_only_to_be_refused(whole: WholeWindow) -> None:
    office = whole.window.office
    assert office is not None
    seen: set[str] = set()
    for register in Register:
        office.show_register(register)
        whole.settle()
        whole.picture(f"read-only-{register.value}")
        press_all(whole, seen)
    office.open_case("DSR-2026-0001")
    whole.settle()
    (tabs,) = (tab for tab in whole.shown(QTabWidget) if tab.accessibleName() == "Parts of the case")
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        whole.settle()
        whole.picture(f"read-only-tab-{at}")
        press_all(whole, seen)
    for stage in Stage:
        office.case_page.show_stage(stage)
        whole.settle()
        whole.picture(f"read-only-{stage.value}")
        press_all(whole, seen)
    assert {"Check the store", "Show", "How it was counted"} <= seen  # what reads stays possible


def test_what_acts_is_off_and_says_why(whole: WholeWindow) -> None:
    for words in ("New request…", "Open files…"):
        button = whole.button(words)
        assert not button.isEnabled() and button.toolTip() == reason()
        button.setEnabled(True)
        assert not button.isEnabled()
    offered = [action.text() for action in whole.window._actions if action.isEnabled()]
    assert "&New request…" not in offered and "&Open files…" not in offered and "&Find" in offered
    office = whole.window.office
    assert office is not None
    office.open_case("DSR-2026-0001")
    whole.settle()
    whole.window._run_primary()
    assert reason() in whole.reads()


def test_a_store_that_can_be_written_is_not_held_back_after_one_that_cannot(
    whole: WholeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole.press("Lock")
    monkeypatch.undo()
    whole.unlock()
    assert READ_ONLY not in whole.reads()
    assert whole.button("New request…").isEnabled() and whole.button("New request…").toolTip() != reason()
