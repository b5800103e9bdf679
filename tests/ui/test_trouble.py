"""What nobody foresaw is said calmly and logged by its place: no value, no control character, one line."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import RedressError
from desktop_app.ui.app import Catcher

CANARY = "Leonie Köhler\n\x1b[31m2026-11-24 ERROR forged line\r\n" * 100


def fail() -> None:
    raise ValueError(CANARY)


@pytest.mark.parametrize("thread", [False, True])
def test_an_unforeseen_error_is_logged_by_its_place_and_never_by_what_it_says(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, thread: bool
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    catcher = Catcher()
    catcher.install()
    said: list[RedressError] = []
    catcher.caught.connect(said.append)
    with caplog.at_level(logging.DEBUG):
        if thread:
            worker = threading.Thread(target=fail)
            worker.start()
            worker.join()
        else:
            try:
                fail()
            except ValueError:
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # as Python does for one nobody caught
    qtbot.waitUntil(lambda: bool(said), timeout=5_000)
    (record,) = [record for record in caplog.records if record.name == "redress"]
    logged = record.getMessage()
    assert "ValueError" in logged and record.exc_info is None
    for text in (logged, said[0].text(), said[0].code, repr(said[0])):
        assert "Leonie" not in text and "forged" not in text
    assert logged.isprintable() and len(logged) <= 2000
