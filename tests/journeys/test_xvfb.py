"""The screen for journeys does what a person at a desk can do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys.xvfb import Screen, missing_programs

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing_programs()), reason="`./dev test` installs Xvfb, openbox and xdotool"),
]

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication(sys.argv)
app.setStyleSheet("QWidget { background: #12395b; } QLineEdit { background: white; }")
window, field, button = QWidget(), QLineEdit(), QPushButton("Save")
window.setWindowTitle("A small window")
layout = QVBoxLayout(window)
layout.addWidget(field); layout.addWidget(button)
button.clicked.connect(lambda: Path(sys.argv[1]).write_text(field.text(), encoding="utf-8"))
window.resize(400, 200); window.show()
print("started", flush=True)
sys.exit(app.exec())
"""


def test_a_person_types_clicks_looks_and_closes(tmp_path: Path) -> None:
    saved = tmp_path / "saved.txt"
    with Screen(800, 600) as screen:
        program = screen.start([sys.executable, "-c", WINDOW, str(saved)])
        place = screen.place(screen.wait_for_window("small window"))
        screen.click(place.x + place.width // 2, place.y + place.height // 4)
        screen.type("Leonie Köhler, 70173")
        screen.key("Tab", "space")
        picture = screen.screenshot(tmp_path / "screen.png")
        screen.close_window("small window")
        assert program.wait(10) == 0
        assert screen.picture().size == (800, 600)
        assert screen.picture().getpixel((place.x + 5, place.y + 5)) != (0x12, 0x39, 0x5B)
    assert saved.read_text(encoding="utf-8") == "Leonie Köhler, 70173"
    assert picture.stat().st_size > 500


def test_a_window_that_does_not_come_fails_with_what_the_program_said() -> None:
    with Screen() as screen:
        screen.start([sys.executable, "-c", "print('no window today')"])
        with pytest.raises(AssertionError, match="no window today"):
            screen.wait_for_window("small window", seconds=1)


def test_a_crash_is_not_overlooked() -> None:
    screen = Screen()
    screen.start([sys.executable, "-X", "faulthandler", "-c", "import os; os.abort()"]).wait(10)
    with pytest.raises(AssertionError, match="Fatal Python error"):
        screen.end()
