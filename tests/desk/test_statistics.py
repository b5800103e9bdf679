"""Statistics of a real store: counted from its requests, published as files, and guarded against the next report."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from desktop_app.desk import intake, statistics
from desktop_app.desk.intake import NewRequest
from desktop_app.documents import verify
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import Refused
from desktop_app.domain.statistics import Counted, Period
from tests.desk.conftest import Hands

OCTOBER = Period.of_months(date(2026, 10, 1), date(2026, 10, 31))


def receive(hands: Hands, count: int, channel: Channel, text: str, day: int = 5) -> None:
    for number in range(count):
        intake.receive(
            hands.desk,
            NewRequest(
                received=date(2026, 10, day),
                channel=channel,
                sender=Sender(f"Person {number}"),
                subject_line="A request",
                text=text,
            ),
        )


def test_requests_are_counted_and_the_few_cannot_be_told(hands: Hands) -> None:
    receive(hands, 5, Channel.EMAIL, "I exercise my right of access.")
    receive(hands, 4, Channel.FORM, "I exercise my right of access.")
    receive(hands, 1, Channel.LETTER, "Please see to the erasure of my data.")
    report = statistics.statistics(hands.desk, OCTOBER, threshold=3)
    channels = dict(report.table(Counted.CHANNEL).rows)
    few = {"email": 5, "form": None, "letter": None}
    assert channels == {**dict.fromkeys((channel.value for channel in Channel), 0), **few}
    assert report.table(Counted.CHANNEL).total == 10
    assert dict(report.table(Counted.RIGHT).rows)["erasure"] is None
    everything_small = statistics.statistics(hands.desk, OCTOBER, threshold=11)
    assert everything_small.table(Counted.CHANNEL).total is None


def test_a_published_report_is_kept_and_its_months_are_spent(hands: Hands, tmp_path: Path) -> None:
    receive(hands, 12, Channel.EMAIL, "I exercise my right of access.")
    pdf, csv = tmp_path / "report.pdf", tmp_path / "report.csv"
    statistics.publish(hands.desk, OCTOBER, pdf, csv)
    assert verify(pdf.read_bytes()).ok
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / "statistics.pdf").write_bytes(pdf.read_bytes())
    assert "Requests received, by channel,email,12" in csv.read_text("utf-8-sig").replace('"', "")
    statistics.publish(hands.desk, OCTOBER, tmp_path / "again.pdf", None)
    receive(hands, 1, Channel.EMAIL, "I exercise my right of access.")
    for period in (OCTOBER, Period.of_months(date(2026, 9, 1), date(2026, 10, 1))):
        with pytest.raises(Refused):
            statistics.publish(hands.desk, period, tmp_path / "third.pdf", tmp_path / "third.csv")
    assert not (tmp_path / "third.pdf").exists() and not (tmp_path / "third.csv").exists()


def test_a_month_that_is_not_over_is_not_published(hands: Hands, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        statistics.publish(hands.desk, statistics.usual_period(hands.desk), tmp_path / "now.pdf", None)
