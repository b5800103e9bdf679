"""The window says what the store is protected against and what not, how it stands, and when it cannot be changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

READ_ONLY = "This store lies where nothing can be written: it can be read, not changed."


@pytest.fixture
def whole(tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window, locked, over a store."""
    make_store(tmp_path / "made")
    with a_window(tmp_path, copy_store(tmp_path / "made", tmp_path)) as whole:
        yield whole


def test_it_says_what_is_not_protected_and_how_this_store_stands(whole: WholeWindow) -> None:
    whole.unlock()
    assert READ_ONLY not in whole.reads()
    whole.press("Security")
    whole.picture("security")
    said = whole.reads()
    for words in (
        "SQLCipher (AES-256, authenticated pages)",
        "Malicious programs of the same user",
        "A key in the keychain opens for any program of the same user.",
        "An administrator of the machine",
        "An old copy or backup of the store opens with the passphrase of that time",
        "Whoever is compelled to give a passphrase away",
        "Without a passphrase, the recovery code or a key in the keychain nobody can open the store",
        "are not encrypted by Redress",
        str(whole.folder / "store"),
        "never",
    ):
        assert words in said
    anchors: list[str] = []
    whole.window.bridge.ask(lambda desk: desk.store.anchor(), anchors.append)
    whole.settle()
    assert anchors[0] in said
    assert whole.nameless() == []
