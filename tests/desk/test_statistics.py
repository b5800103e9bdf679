"""Statistics of a real store: counted from its requests, published as files, and guarded against the next report."""

from __future__ import annotations

import gzip
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.desk import intake, office, statistics
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.statistics import Wanted
from desktop_app.documents import verify
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import NewDataSource
from desktop_app.domain.publishing import as_csv
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics
from desktop_app.domain.yearly_metrics import EVERYBODY, NEITHER, year_of
from desktop_app.store.audit import read_events
from tests.conftest import DEMO
from tests.desk.conftest import Hands
from tests.desk.test_disclosures import ORDER, send

OCTOBER = Period.of_months(date(2026, 10, 1), date(2026, 10, 31))


def publish(hands: Hands, period: Period, pdf: Path | None, csv: Path | None) -> None:
    statistics.publish(hands.desk, statistics.statistics(hands.desk, Wanted(period)), pdf, csv)


def receive(hands: Hands, count: int, channel: Channel, text: str, day: int = 5, regime: str | None = None) -> None:
    desk = hands.desk
    if regime is not None:
        desk = replace(desk, organisation=replace(desk.organisation, regime=regime))
    for number in range(count):
        intake.receive(
            desk,
            NewRequest(
                received=date(2026, 10, day),
                channel=channel,
                sender=Sender(f"Person {number}"),
                subject_line="A request",
                text=text,
            ),
        )


def test_requests_are_counted_and_the_few_cannot_be_told(hands: Hands) -> None:
    receive(hands, 8, Channel.EMAIL, "I exercise my right of access.")
    receive(hands, 6, Channel.FORM, "I exercise my right of access.")
    receive(hands, 1, Channel.LETTER, "Please see to the erasure of my data.")
    statistics.set_least_count(hands.desk, 5)
    report = statistics.statistics(hands.desk, Wanted(OCTOBER))
    channels = dict(report.table(Counted.CHANNEL).rows)
    few = {"email": 8, "form": None, "letter": None}
    assert channels == {**dict.fromkeys((channel.value for channel in Channel), 0), **few}
    assert report.table(Counted.CHANNEL).total == 15
    assert dict(report.table(Counted.RIGHT).rows)["erasure"] is None
    everything_small = statistics.statistics(hands.desk, Wanted(OCTOBER, threshold=16))
    assert everything_small.table(Counted.CHANNEL).total is None


def test_the_organisation_chooses_below_which_count_it_withholds(hands: Hands) -> None:
    receive(hands, 12, Channel.EMAIL, "I exercise my right of access.")
    assert statistics.least_count(hands.desk) == 10
    statistics.set_least_count(hands.desk, 20)
    assert statistics.statistics(hands.desk, Wanted(OCTOBER)).table(Counted.MONTH).total is None
    with pytest.raises(Refused):
        statistics.statistics(hands.desk, Wanted(OCTOBER, threshold=10))
    for unusable in (-1, 0, 1, 4, 1_001):
        with pytest.raises(BadInput):
            statistics.set_least_count(hands.desk, unusable)
    assert statistics.least_count(hands.desk) == 20
    assert hands.desk.store.verify().ok
    with hands.desk.store.read() as session:
        assert read_events(session)[-1].kind == "organisation.least_count_chosen"


def test_a_published_report_is_kept_and_its_months_are_spent(hands: Hands, tmp_path: Path) -> None:
    receive(hands, 12, Channel.EMAIL, "I exercise my right of access.")
    pdf, csv = tmp_path / "report.pdf", tmp_path / "report.csv"
    publish(hands, OCTOBER, pdf, csv)
    assert verify(pdf.read_bytes()).ok
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / "statistics.pdf").write_bytes(pdf.read_bytes())
    assert "Requests received, by channel,email,12" in csv.read_text("utf-8-sig").replace('"', "")
    publish(hands, OCTOBER, tmp_path / "again.pdf", None)
    receive(hands, 1, Channel.EMAIL, "I exercise my right of access.")
    for period in (OCTOBER, Period.of_months(date(2026, 9, 1), date(2026, 10, 1))):
        with pytest.raises(Refused):
            publish(hands, period, tmp_path / "third.pdf", tmp_path / "third.csv")
    assert not (tmp_path / "third.pdf").exists() and not (tmp_path / "third.csv").exists()


def test_a_month_that_is_not_over_is_not_published(hands: Hands, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        publish(hands, statistics.usual_period(hands.desk), tmp_path / "now.pdf", None)


LOG = gzip.decompress((DEMO / "web-server-log-2015.log.gz").read_bytes())
MAY_2015 = Period.of_months(date(2015, 5, 1), date(2015, 5, 1))


def visitors(hands: Hands, period: Period = MAY_2015, log: str = "") -> Statistics:
    return statistics.statistics(hands.desk, Wanted(period, ReportKind.VISITORS, log))


def test_visitors_of_a_real_log_are_counted_and_no_address_or_query_is_told(hands: Hands, tmp_path: Path) -> None:
    report = visitors(hands)
    raw = LOG.decode("utf-8", "replace")
    addresses = {line.split(" ")[0] for line in raw.splitlines()}
    assert dict(report.figures)["Visitors"] == len(addresses) // 10 * 10
    days = dict(report.table(Counted.DAY).rows)
    assert [day for day, count in days.items() if count] == [f"2015-05-{day}" for day in (17, 18, 19, 20)]
    pages = dict(report.table(Counted.PAGE).rows)
    assert "/" in pages and "others" in pages
    assert "www.google.com" in dict(report.table(Counted.REFERRER).rows)
    csv, pdf = tmp_path / "visitors.csv", tmp_path / "visitors.pdf"
    statistics.publish(hands.desk, report, pdf, csv)
    text = csv.read_text("utf-8-sig")
    assert "?" not in text and "@" not in text
    assert not any(address in text for address in addresses)
    assert verify(pdf.read_bytes()).ok
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / "visitors.pdf").write_bytes(pdf.read_bytes())


def test_another_log_of_the_same_months_is_not_published_beside_it(hands: Hands, tmp_path: Path) -> None:
    """The attacker leaves one visitor out of the log, and would subtract."""
    statistics.publish(hands.desk, visitors(hands), None, tmp_path / "all.csv")
    raw = LOG.splitlines(keepends=True)
    first = raw[0].split(b" ")[0]
    fewer = tmp_path / "fewer.log"
    fewer.write_bytes(b"".join(line for line in raw if not line.startswith(first)))
    office.add_source(
        hands.desk, NewDataSource("Fewer", {"kind": "weblog", "path": str(fewer)}, "p", "l", "c", "r", "o")
    )
    for period in (MAY_2015, Period.of_months(date(2015, 4, 1), date(2015, 6, 1))):
        report = visitors(hands, period, "Fewer")
        with pytest.raises(Refused):
            statistics.publish(hands.desk, report, None, tmp_path / "fewer.csv")
    assert not (tmp_path / "fewer.csv").exists()
    with pytest.raises(BadInput):
        visitors(hands)  # which of the two logs?


def test_the_yearly_metrics_count_requests_under_the_law_of_california_only(hands: Hands, tmp_path: Path) -> None:
    receive(hands, 12, Channel.EMAIL, "I exercise my right of access.", regime="ccpa")
    receive(hands, 30, Channel.EMAIL, "I exercise my right of access.", regime="gdpr")
    hands.later(days=60)
    wanted = Wanted(year_of(2026), ReportKind.YEARLY_METRICS)
    report = statistics.statistics(hands.desk, wanted)
    know = report.table(Counted.KNOW)
    assert (know.total, dict(know.rows)[NEITHER]) == (12, 12)
    pdf = tmp_path / "metrics.pdf"
    statistics.publish(hands.desk, report, pdf, tmp_path / "metrics.csv")
    assert verify(pdf.read_bytes()).ok
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / "metrics.pdf").write_bytes(pdf.read_bytes())
    everybody = statistics.statistics(hands.desk, replace(wanted, everybody=True))
    assert everybody.table(Counted.KNOW).total == 42 and EVERYBODY in as_csv(everybody)
    statistics.publish(hands.desk, everybody, None, tmp_path / "everybody.csv")
    receive(hands, 3, Channel.EMAIL, "I exercise my right of access.", regime="gdpr")
    more = statistics.statistics(hands.desk, replace(wanted, everybody=True))
    with pytest.raises(Refused):
        statistics.publish(hands.desk, more, None, tmp_path / "more.csv")


def test_many_disclosures_about_one_person_are_one_person(hands: Hands, tmp_path: Path) -> None:
    order = tmp_path / "order.pdf"
    order.write_bytes(b"%PDF-1.4 an order")
    for _ in range(6):
        send(hands, replace(ORDER, subjects=ORDER.subjects[:1]), order)
    statistics.set_least_count(hands.desk, 5)
    month = Period.of_months(hands.desk.today(), hands.desk.today())
    assert statistics.statistics(hands.desk, Wanted(month)).table(Counted.DISCLOSURES).total is None
