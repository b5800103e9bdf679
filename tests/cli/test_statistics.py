"""`redress statistics` on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress


def test_statistics_are_one_document_and_withhold_the_few(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    form = {"received": "2026-10-05", "name": "Leonie Köhler", "text": "I exercise my right of access."}
    assert redress("request", "add", store, write("form.json", form), *unlock).status == 0
    period = ("--from", "2026-10", "--to", "2026-10")
    outcome = redress("statistics", store, *period, *unlock, "--json")
    assert outcome.status == 0
    document = outcome.document
    assert set(document["tables"]) >= {"month", "right", "channel", "outcome", "on_time", "days_taken", "holds"}
    month = document["tables"]["month"]
    assert month["total"] is None
    assert month["counts"] == [{"category": "2026-10", "count": None, "withheld": True}]
    assert "Köhler" not in outcome.out
    assert "withheld" in redress("statistics", store, *period, *unlock).out
    csv = store.parent / "s.csv"
    assert redress("statistics", store, *period, "--csv", csv, *unlock).status == 0
    assert csv.read_bytes().startswith(b"\xef\xbb\xbftable,category,count\r\n")
    again = redress(
        "statistics", store, "--from", "2026-09", "--to", "2026-10", "--csv", store.parent / "t.csv", *unlock
    )
    assert again.status == 1 and again.said_calmly()
    assert redress("statistics", store, "--threshold", "1", *unlock).status == 2


def test_visitors_and_yearly_metrics_are_reports_too(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    none = redress("statistics", store, "--report", "visitors", *unlock)
    assert none.status == 2 and none.said_calmly()
    metrics = redress("statistics", store, "--report", "ccpa", "--year", "2025", *unlock, "--json").document
    assert (metrics["from"], metrics["to"]) == ("2025-01-01", "2025-12-31")
    assert metrics["tables"]["requests_to_know"]["total"] == 0
    assert "section 7102(a)(1)" in redress("statistics", store, "--report", "ccpa", *unlock).out
    months = ("--from", "2025-01", "--to", "2025-02")
    assert redress("statistics", store, "--report", "ccpa", *months, *unlock).status == 2
    assert redress("statistics", store, "--set-threshold", "4", *unlock).status == 2
    assert redress("statistics", store, "--set-threshold", "20", *unlock, "--json").document["threshold"] == 20
    below = redress("statistics", store, "--threshold", "10", *unlock)
    assert below.status == 1 and below.said_calmly()
