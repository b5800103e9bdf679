"""What the program paints itself is mirrored where the window is read from the right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.stage import Stage
from desktop_app.ui import theme
from desktop_app.ui.stage_rail import CIRCLE, StageButton


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_line_of_the_stages_leads_from_the_first_to_the_next_and_nowhere_else(
    qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    theme.apply(qapp, theme.LIGHT)
    first = StageButton(Stage.INTAKE, 1, 7)
    first.setLayoutDirection(direction)
    first.resize(80, first.sizeHint().height())
    picture = first.grab().toImage()
    middle, edges = CIRCLE // 2 + 6, (6, picture.width() - 7)
    ground = picture.pixelColor(6, 3)
    lined = [picture.pixelColor(x, middle) != ground for x in edges]
    assert lined == [direction == Qt.LayoutDirection.RightToLeft, direction == Qt.LayoutDirection.LeftToRight]
