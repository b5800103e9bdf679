"""Visitors counted from a log: everyone once, by the calendar of the organisation, whatever form the log has."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.statistics import Counted, Period
from desktop_app.domain.visitors import NOTHING, Seen
from desktop_app.sources import count_visitors, first_visit, read_config
from tests.sources.mmdb import mmdb

BERLIN = ZoneInfo("Europe/Berlin")
MAY = Period.of_months(date(2026, 5, 1), date(2026, 5, 1))
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"
)
BOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


def line(host: str, at: str, page: str = "/", referrer: str = "-", browser: str = CHROME, status: int = 200) -> str:
    return f'{host} - - [{at}] "GET {page} HTTP/1.1" {status} 512 "{referrer}" "{browser}"\n'


def count(path: Path, **more: object) -> Seen:
    config = read_config({"kind": "weblog", "path": str(path), **more})
    return count_visitors(config, MAY, BERLIN, progress=lambda _: None, cancelled=lambda: False)


def sizes(seen: Seen, kind: Counted) -> dict[str, int]:
    return {label: len(who) for label, who in seen.by[kind].items()}


def test_each_visitor_counts_once_and_days_are_those_of_the_organisation(tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(
        line("192.0.2.1", "30/Apr/2026:22:30:00 +0000", "/a?name=leonie")  # half past midnight in Berlin
        + line("192.0.2.1", "02/May/2026:10:00:00 +0200", "/a", "https://www.google.com/q")
        + line("192.0.2.2", "02/May/2026:10:05:00 +0200", "/b", browser=BOT)
        + line("192.0.2.3", "02/May/2026:10:05:00 +0200", "/c", status=404)
        + line("192.0.2.9", "31/May/2026:22:30:00 +0000")  # already June
        + "not a line\n\n",
        "utf-8",
    )
    seen = count(log)
    assert (seen.visitors, seen.refused) == (3, 1)
    assert sizes(seen, Counted.DAY) == {"2026-05-01": 1, "2026-05-02": 3}
    assert sizes(seen, Counted.HOUR) == {"00": 1, "10": 3}
    assert sizes(seen, Counted.PAGE) == {"/a": 1, "/b": 1, NOTHING: 1}
    assert sizes(seen, Counted.BROWSER) == {"Chrome on Windows": 2, "a program, not a person": 1}
    assert sizes(seen, Counted.REFERRER) == {NOTHING: 3, "www.google.com": 1}
    assert Counted.COUNTRY not in seen.by
    assert first_visit(read_config({"kind": "weblog", "path": str(log)}), BERLIN) == date(2026, 5, 1)


def test_countries_are_those_of_a_database_the_officer_supplied(tmp_path: Path) -> None:
    log, database = tmp_path / "access.log", tmp_path / "country.mmdb"
    log.write_text("".join(line(f"192.0.2.{n}", "02/May/2026:10:00:00 +0200") for n in (1, 2, 200)), "utf-8")
    record = {"country": {"names": {"en": "Sweden"}}, "subdivisions": ""}
    database.write_bytes(mmdb({"192.0.2.0/25": record}))
    seen = count(log, country_database=str(database))
    assert sizes(seen, Counted.COUNTRY) == {"Sweden": 2, "not known": 1}


def test_a_log_that_breaks_off_is_not_counted_as_a_whole_one(tmp_path: Path) -> None:
    whole = gzip.compress(line("192.0.2.1", "02/May/2026:10:00:00 +0200").encode() * 5_000)
    log = tmp_path / "access.log.gz"
    log.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput) as refused:
        count(log)
    assert "Nothing was counted." in refused.value.text()


def test_counting_can_be_cancelled_and_other_sources_are_no_logs(tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(line("192.0.2.1", "02/May/2026:10:00:00 +0200"), "utf-8")
    config = read_config({"kind": "weblog", "path": str(log)})
    with pytest.raises(Cancelled):
        count_visitors(config, MAY, BERLIN, progress=lambda _: None, cancelled=lambda: True)
    table = read_config({"kind": "table", "path": str(log)})
    with pytest.raises(BadInput):
        count_visitors(table, MAY, BERLIN, progress=lambda _: None, cancelled=lambda: False)
