"""An officer's own filters in the list: made, kept under a name, used again, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture
def whole(tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window with the store open, and one request of access and rectification in it."""
    make_store(tmp_path / "made")
    with a_window(tmp_path, copy_store(tmp_path / "made", tmp_path)) as whole:
        whole.unlock()
        yield whole


def test_a_filter_is_kept_under_a_name_used_again_and_deleted(whole: WholeWindow) -> None:
    assert whole.window.office is not None
    pane = whole.window.office.cases
    bar = pane.filters
    assert pane.model.rowCount() == 1
    whole.press("Filter…")
    bar.right.setCurrentIndex(bar.right.findText("Erasure"))
    whole.settle()
    assert pane.model.rowCount() == 0 and "No request here passes the filter." in whole.reads()
    whole.type("Name of the filter", "Erasures")
    whole.press("Keep the filter under this name")
    assert bar.named.currentText() == "Erasures"
    assert whole.nameless() == []
    whole.picture("filter")
    bar.named.setCurrentIndex(0)
    bar.named.activated.emit(0)
    whole.settle()
    assert pane.model.rowCount() == 1
    bar.named.setCurrentIndex(bar.named.findText("Erasures"))
    bar.named.activated.emit(1)
    whole.settle()
    assert pane.model.rowCount() == 0
    whole.press("Delete this filter")
    assert bar.named.count() == 1 and pane.model.rowCount() == 1
