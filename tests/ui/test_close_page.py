"""Closing in the window: what is open is named, the summary is true, and a closed case is only read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.case import Delivery
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.close import answered_words
from tests.ui.case_in_window import CaseInWindow


def test_what_is_open_is_named_by_its_stage(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    window.page.show_stage(Stage.CLOSE)
    window.settle()
    said = window.reads().splitlines()
    assert said[said.index("Identity") + 1].endswith(
        "Obtain evidence of who is asking, through a contact point on file."
    )
    assert said[said.index("Review") + 1].endswith("Draw the documents.")
    assert "Intake" not in said
    assert not window.primary().isEnabled()
    window.page.run_primary()
    window.settle()
    assert window.case().closed_at is None


def test_a_finished_case_is_closed_and_can_only_be_read(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    said = window.reads()
    for words in (
        "Nothing is open; the case can be closed.",
        "23 November 2026",
        "23 December 2026",
        "24 November 2026, in time",
        "Access response, Rectification notice",
        "Printed on 24 November 2026, 10:30 by Amara Osei",
        "1 of 1",
    ):
        assert words in said
    lines = said.splitlines()
    total = window.case().findings_total
    assert lines[lines.index("Disclosed") + 1] == f"{total} of {total}"
    assert lines[lines.index("Withheld") + 1] == "0"
    assert lines[lines.index("Corrected at their source") + 1] == "1"
    window.press_primary("Finish and close")
    assert window.case().closed_at is not None
    assert "Closed on 24 November 2026, 10:30 by Amara Osei." in window.reads()
    assert window.stage() == "Close"
    for stage in (Stage.CORRECT, Stage.REVIEW, Stage.DISCLOSE, Stage.CLOSE):
        window.page.show_stage(stage)
        window.settle()
        assert not window.primary().isVisible(), stage
        assert window.nameless() == []


@pytest.mark.parametrize(
    ("left", "due", "words"),
    [
        (datetime(2026, 12, 23, 9, tzinfo=UTC), date(2026, 12, 23), "23 December 2026, in time"),
        (datetime(2026, 12, 23, 23, 30, tzinfo=UTC), date(2026, 12, 23), "24 December 2026, too late"),
        (datetime(2026, 12, 26, 9, tzinfo=UTC), date(2026, 12, 23), "3 days after the due date"),
        (datetime(2026, 12, 26, 9, tzinfo=UTC), None, "26 December 2026"),
    ],
)
def test_in_time_is_counted_where_the_organisation_is(
    window: CaseInWindow, left: datetime, due: date | None, words: str
) -> None:
    window.until(Stage.INTAKE)
    case = window.page.case()
    assert case is not None
    assert answered_words(case, "Europe/Berlin") == "not yet"
    later = Delivery(datetime(2027, 1, 30, tzinfo=UTC), "printed", "", (), "")
    delivered = replace(case, due=due, deliveries=(Delivery(left, "printed", "", (), ""), later))
    assert words in answered_words(delivered, "Europe/Berlin")
