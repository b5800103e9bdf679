"""Going through a page with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from desktop_app.ui.stages.focus_order import focusable
from tests.ui.case_in_window import CaseInWindow


def come_to_front(window: CaseInWindow) -> None:
    """Keys go to the window that is in front."""
    window.page.activateWindow()
    assert QTest.qWaitForWindowActive(window.page)


def tab_through(window: CaseInWindow) -> tuple[list[QWidget], list[QWidget]]:
    """The controls in the order they are read in, and in the order Tab reaches them."""
    come_to_front(window)
    expected = [control for control in focusable(window.shown()) if _is_stop(control)]
    reached: list[QWidget] = []
    expected[0].setFocus()
    for _ in range(3 * len(expected)):
        focus = QApplication.focusWidget()
        assert focus is not None
        if not window.shown().isAncestorOf(focus):
            break
        if focus not in reached[-1:]:  # a date is left after its day, month and year
            reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return expected, reached


def _is_stop(control: QWidget) -> bool:
    if not (control.isVisible() and control.isEnabled()):
        return False
    if not isinstance(control, QRadioButton) or control.group() is None:
        return True
    # Buttons of which one can be chosen are one stop; the arrows go on from there.
    chosen = control.group().checkedButton()
    return control is (chosen or control.group().buttons()[0])


def names(controls: list[QWidget]) -> list[str]:
    """What a screen reader calls them."""
    return [control.accessibleName() or str(getattr(control, "text", str)()) for control in controls]
