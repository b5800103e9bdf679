"""What happened is told in words, with its particulars and without the program's own names for things."""

from __future__ import annotations

from desktop_app.domain.stage import Stage
from desktop_app.ui.history import happenings
from tests.ui.case_in_window import CaseInWindow


def test_each_event_of_a_case_is_told_in_words(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    told = {
        happening.what: happening.particulars
        for happening in window.do(lambda desk: happenings(desk, window.reference))
    }
    assert "documents: Access response " in told["Documents printed"]
    assert "correction" not in told["Correction applied and read back"].lower().replace("recipients", "")
    assert "field: PostalCode" in told["Correction applied and read back"]
    assert told["Recipient told of the change"]
    for particulars in told.values():
        assert "_" not in particulars
