"""A name without a space in it is cut off nowhere without a sign, and pushes nothing out of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.ui.case_head import WholeName
from tests.ui.whole_window import a_window, make_store, quick_keys  # noqa: F401

NAME = "Wolfeschlegelsteinhausenbergerdorff" * 4


def test_a_very_long_name_ends_in_dots_and_the_request_as_it_came_stays_in_its_page(
    tmp_path: Path, qapp: QApplication
) -> None:
    make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        whole.press("New request…")
        whole.type("Name", NAME)
        whole.window.office.new_request._text.setPlainText(f"Please send me my data. {NAME}")  # type: ignore[union-attr]
        whole.press("Take in the request")
        (name,) = whole.shown(WholeName)
        assert name.text().endswith("…") and NAME in name.toolTip() and name.accessibleName() == NAME
        page = whole.window.office.case_page  # type: ignore[union-attr]
        for tab in range(page._tabs.count()):
            page._tabs.setCurrentIndex(tab)
            whole.settle()
            for area in page.findChildren(QScrollArea):
                inner = area.widget()
                if area.isVisible() and inner is not None:
                    assert inner.width() <= area.viewport().width(), (tab, area.accessibleName())
