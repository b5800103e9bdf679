"""The store check in the window: what it finds, and the last resort for a case that something else altered."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.desk import office
from desktop_app.store.engine import connect, flush_log
from desktop_app.store.store import Passphrase, Surroundings
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import NOW, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture
def whole(tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window over a store in whose one case something else has changed the name."""
    reference = make_store(tmp_path / "made")
    assert reference == "DSR-2026-0001"
    desk = office.unlock(tmp_path / "made" / "store", Passphrase(PASSPHRASE), Surroundings(lambda: NOW, bytes, None))
    place, key = desk.store.directory / "store.db", desk.store._database_key
    desk.close()
    driver = connect(place, key)
    driver.execute("UPDATE request SET person_named = 'Somebody Else'")
    flush_log(driver)
    driver.close()
    with a_window(tmp_path, copy_store(tmp_path / "made", tmp_path)) as whole:
        shutil.rmtree(tmp_path / "made")
        yield whole


def test_an_altered_case_is_named_and_accepted_with_a_reason(whole: WholeWindow) -> None:
    whole.unlock()
    whole.press("Store check")
    whole.press("Check the store")
    whole.picture("store-check-altered")
    assert "DSR-2026-0001 was altered by something other than Redress" in whole.reads()
    assert "What differs: request." in whole.reads()
    assert whole.nameless() == []
    accept = whole.button("Accept DSR-2026-0001 as it is")
    assert not accept.isEnabled()
    whole.type("How is it known that it is right as it is?", "Compared with the letter on paper.")
    whole.press("Accept DSR-2026-0001 as it is")
    assert "Everything is as it should be" in whole.reads()
    assert "was altered by something other" not in whole.reads()
    assert whole.window.office is not None
    whole.window.office.open_case("DSR-2026-0001")
    whole.settle()
    case = whole.window.office.case_page.case()
    assert case is not None and "Compared with the letter on paper." in case.remarks[-1]
