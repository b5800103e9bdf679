"""The parts pages are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.parts import clear_layout


def test_a_cleared_layout_leaves_nothing_behind_of_the_layouts_inside_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, row = QVBoxLayout(page), QHBoxLayout()
    column.addWidget(QLabel("above"))
    row.addWidget(QLabel("inside"))
    column.addLayout(row)
    clear_layout(column)
    assert column.count() == 0
    assert page.findChildren(QLabel) == []
