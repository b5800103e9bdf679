"""What the tour says, and where it points."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.tour import Step


def office_steps(shelves: QWidget, cases: QWidget, page: QWidget, sources: Callable[[], QWidget]) -> tuple[Step, ...]:
    """The steps, from where a request begins to where help is."""
    tr = QCoreApplication.translate
    return (
        Step(
            tr("OfficeTour", "Where requests are"),
            tr(
                "OfficeTour",
                "Inbox holds what nobody has looked at yet; Due soon and Overdue count the days for you. The registers "
                "below them keep what else the law wants kept.",
            ),
            lambda: shelves,
        ),
        Step(
            tr("OfficeTour", "Where a request begins"),
            tr(
                "OfficeTour",
                "Drop an e-mail anywhere on this window, open a file, or write down what somebody told you. Its time "
                "runs from the day it came in.",
            ),
            lambda: cases,
        ),
        Step(
            tr("OfficeTour", "From the letter to the answer"),
            tr(
                "OfficeTour",
                "A request is walked stage by stage. The button at the foot is the one next thing to do; beside it "
                "stands what is still missing. Ctrl+Enter presses it.",
            ),
            lambda: page,
        ),
        Step(
            tr("OfficeTour", "Where the data live"),
            tr(
                "OfficeTour",
                "Describe once, under Data sources, the databases, tables, logs and mailboxes that hold people's data. "
                "Every search and every correction uses them.",
            ),
            sources,
        ),
        Step(
            tr("OfficeTour", "Kept safe, and help at hand"),
            tr(
                "OfficeTour",
                "Everything lies encrypted on this computer, and nothing is sent by itself. Lock with Ctrl+L, back up "
                "often; the guide, where this tour begins again, is the last of the registers.",
            ),
            lambda: shelves,
        ),
    )
