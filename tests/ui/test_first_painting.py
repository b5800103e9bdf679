"""The window paints first: what it does not need for that is imported only afterwards."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import PROJECT

SCRIPT = """
import os, sys
from pathlib import Path
from desktop_app.ui import theme
from desktop_app.ui.app import application, default_store
from desktop_app.ui.opening import system_surroundings
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.window import MainWindow
app = application()
theme.apply(app, theme.LIGHT)
window = MainWindow(system_surroundings, None, PreferencesFile(), default_store())
window.painted.disconnect()
window.painted.connect(app.quit)
window.show()
app.exec()
print(" ".join(sorted(sys.modules)))
"""


def test_nothing_of_the_store_the_documents_or_the_pages_is_imported_before_the_first_painting() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    imported = set(done.stdout.split())
    assert "desktop_app.ui.window" in imported
    too_early = {
        "sqlalchemy", "reportlab", "keyring", "cryptography", "pikepdf", "PySide6.QtPrintSupport",
        "desktop_app.ui.office_page", "desktop_app.ui.doorway", "desktop_app.domain.case", "desktop_app.domain.regimes",
    }  # fmt: skip
    assert imported & too_early == set()
