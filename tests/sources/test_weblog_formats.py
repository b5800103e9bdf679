"""Logs of other shapes: rotated sets, JSON, virtual hosts, proxies; told in words, and shared between processes."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import json
import lzma
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import SourceConfig, find, read_config, weblog, weblog_helper, weblog_work
from desktop_app.sources.source import PartlyRead
from tests.sources.conftest import search
from tests.sources.mmdb import mmdb
from tests.sources.test_weblog import VISITOR, line, log

Put = Callable[[str, bytes | str], Path]
CHROME = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/32.0.1700.77 Safari/537.36"
)


def every_visit(source: SourceConfig, address: str) -> Iterator[Found]:
    return find(source, Identifiers(ip_addresses=(address,)), progress=lambda _: None, cancelled=lambda: False)


def test_a_log_packed_with_zstandard_is_read_over_all_its_frames(weblog: Path, put: Put) -> None:
    raw = weblog.read_bytes()
    half = raw.find(b"\n", len(raw) // 2) - 7
    packed = zstandard.compress(raw[:half]) + zstandard.compress(raw[half:])
    searched = search(log(put("access.log.zst", packed)), ip_addresses=(VISITOR,))
    assert (len(searched.found), searched.last.done, searched.last.refused) == (357, 10_000, 0)


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_what_comes_before_the_cut_of_a_packed_log_is_found_and_the_cut_is_said(
    weblog: Path, put: Put, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(weblog.read_bytes())
    source = read_config(log(put("access.log.2.gz", packed[: len(packed) // 2])))
    found: list[Found] = []
    with pytest.raises(PartlyRead, match=r"access\.log\.2\.gz.*cut off.*Its first [\d,]+ lines were searched"):
        found.extend(every_visit(source, "0.0.0.0/0"))
    assert len(found) > 1_000


@pytest.mark.parametrize(("name", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_all_that_can_be_unpacked_of_a_small_file_that_is_cut_off_is_searched(
    put: Put, name: str, pack: Callable[[bytes], bytes]
) -> None:
    noise = "\n".join(line(page=f"/{hashlib.sha256(str(n).encode()).hexdigest()}") for n in range(3_000))
    whole = (noise + "\n").encode()
    packed = b"".join(pack(whole[at : at + 50_000]) for at in range(0, len(whole), 50_000))
    source = read_config(log(put(f"access.log.{name}", packed[:-40])))
    found: list[Found] = []
    with pytest.raises(PartlyRead, match=r"Its first [\d,]+ lines were searched"):
        found.extend(every_visit(source, "192.0.2.7"))
    assert 2_500 < len(found) <= 3_000


def test_a_rotated_set_is_searched_from_the_oldest_and_a_damaged_file_stops_no_other(put: Put, tmp_path: Path) -> None:
    put("access.log", line(page="/newest"))
    put("access.log.1", line(page="/newer"))
    put("access.log.10.gz", gzip.compress(line(page="/oldest").encode()))
    put("access.log.2.gz", gzip.compress((line() + "\n").encode() * 10_000)[:-50])
    put("other.txt", line(page="/other"))
    source = read_config(log(tmp_path / "access.log*"))
    found: list[Found] = []
    with pytest.raises(PartlyRead, match=r"access\.log\.2\.gz"):
        found.extend(every_visit(source, "192.0.2.7"))
    assert [item.locator for item in (found[0], *found[-2:])] == [
        "access.log.10.gz line 1",
        "access.log.1 line 1",
        "access.log line 1",
    ]
    (tmp_path / "access.log.2.gz").unlink()
    assert len(search(log(tmp_path), ip_addresses=("192.0.2.7",)).found) == 4
    with pytest.raises(BadInput):
        search(log(tmp_path / "nothing*"), ip_addresses=("192.0.2.7",))


@pytest.mark.parametrize(
    "text",
    [
        "shop.example:443 " + line(),
        "shop.example " + line(),
        "198.51.100.1 " + line(),
        "s.ex " + line(),
        line(host="10.0.0.1") + ' "192.0.2.7, 10.0.0.2"',
        line(host="10.0.0.1") + ' "192.0.2.7"',
        line(host="192.0.2.7, 10.0.0.2"),
        line(host="::ffff:192.0.2.7"),
        line(host="::FFFF:192.0.2.7", user="frank miller"),
        line(host="::ffff:c000:207"),
        line(host="::ffff:c000:0207"),
        line(host="0:0:0:0:0:FFFF:C000:207"),
    ],
)
@pytest.mark.parametrize("wanted", ["192.0.2.7", "192.0.2.0/29", "::ffff:192.0.2.7"])
def test_a_visitor_is_found_behind_a_virtual_host_and_behind_a_proxy(put: Put, text: str, wanted: str) -> None:
    others = "\n".join(line(host=f"203.0.113.{n}") for n in range(50))
    searched = search(log(put("a.log", f"{others}\n{text}\n{others}\n")), ip_addresses=(wanted,))
    assert [(item.locator, item.field) for item in searched.found] == [("line 51", "visit")]
    assert searched.last.refused == 0


_NGINX = {
    "time_iso8601": "2015-05-18T10:05:03+02:00",
    "remote_addr": "192.0.2.7",
    "remote_user": "frank",
    "request": "GET /a.png HTTP/1.1",
    "status": 200,
    "body_bytes_sent": "203023",
    "http_referer": "http://example.org/",
    "http_user_agent": CHROME,
}
_CADDY = {
    "level": "info",
    "ts": 1431936303.25,
    "logger": "http.log.access",
    "request": {
        "remote_ip": "10.0.0.1",
        "client_ip": "192.0.2.7",
        "method": "GET",
        "host": "example.org",
        "uri": "/a.png",
        "headers": {"User-Agent": [CHROME], "Referer": ["http://example.org/"]},
    },
    "user_id": "frank",
    "size": 203023,
    "status": 200,
}
_ELASTIC = {
    "@timestamp": "2015-05-18T08:05:03.000Z",
    "source": {"ip": "192.0.2.7"},
    "user": {"name": "frank"},
    "http": {
        "request": {"method": "GET", "referrer": "http://example.org/"},
        "response": {"status_code": 200, "body": {"bytes": 203023}},
    },
    "url": {"original": "/a.png"},
    "user_agent": {"original": CHROME},
}


@pytest.mark.parametrize("visit", [_NGINX, _CADDY, _ELASTIC], ids=["nginx", "caddy", "elastic"])
@pytest.mark.parametrize("wanted", [{"ip_addresses": ("192.0.2.7",)}, {"account_ids": ("frank",)}])
def test_a_log_in_json_reads_like_any_other(put: Put, visit: dict[str, object], wanted: dict[str, object]) -> None:
    other = json.dumps(visit).replace("192.0.2.7", "192.0.2.77").replace("frank", "frankie")
    cut = '{"remote_addr": "192.0.2.7", "user": "frank'
    text = f"{other}\n{json.dumps(visit)}\n{cut}\nnonsense\n{other}\n"
    searched = search(log(put("a.json", text)), **wanted)
    first, unread = searched.found
    assert (first.locator, first.field, unread.locator) == ("line 2", "visit", "line 3")
    for part in ("GET /a.png", "answer 200", "203,023 bytes", "192.0.2.7", "frank", "http://example.org/", CHROME):
        assert part in first.value
    assert first.at is not None and first.at.isoformat().startswith("2015-05-18T08:05:03")
    assert (searched.last.done, searched.last.refused) == (5, 2)


def test_browser_and_computer_are_told_in_words(put: Put) -> None:
    robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
    path = put("a.log", f"{line(browser=CHROME)}\n{line(browser=robot)}\n{line(browser='x')}\n")
    chrome, google, unknown = search(log(path), ip_addresses=("192.0.2.7",)).found
    assert "browser and computer: Chrome 32 on Mac OS X 10.9" in chrome.value and CHROME in chrome.value
    assert "a program, not a person" in google.value
    assert unknown.value.endswith("browser and computer: x")


def test_country_and_provider_are_told_where_the_officer_supplied_databases(put: Put) -> None:
    country = put("c.mmdb", mmdb({"192.0.2.0/24": {"country": {"iso_code": "SE", "names": {"en": "Sweden"}}}}))
    provider = put("p.mmdb", mmdb({"192.0.0.0/16": {"autonomous_system_organization": "KTH"}}))
    path = put("a.log", f"{line()}\n{line(host='2001:db8::7')}\n")
    config = {**log(path), "country_database": str(country), "provider_database": str(provider)}
    first, second = search(config, ip_addresses=("192.0.2.7", "2001:db8::7")).found
    assert "192.0.2.7 (Sweden; provider: KTH)" in first.value
    assert "2001:db8::7;" in second.value
    with pytest.raises(BadInput, match="MaxMind"):
        search({**config, "country_database": str(path)}, ip_addresses=("192.0.2.7",))


@pytest.fixture
def in_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weblog, "_PART", 200_000)
    monkeypatch.setattr(weblog_work, "_WORTH_HELP", 0)
    monkeypatch.setattr(weblog_helper.os, "cpu_count", lambda: 3)


@pytest.mark.usefixtures("in_small_parts")
def test_several_processes_find_what_one_finds_in_the_same_order(weblog: Path, put: Put) -> None:
    lines = weblog.read_bytes().splitlines()
    chance = random.Random(7)
    for number in range(0, len(lines), 97):
        lines[number] = chance.choice([b"", b"nonsense", b"x" * 300_000, f"bad {VISITOR}".encode(), lines[number]])
    path = put("a.log", b"\n".join(lines))
    together = search(log(path), ip_addresses=(VISITOR,))
    expected = [
        f"line {number}"
        for number, text in enumerate(lines, start=1)
        if text.startswith(f"{VISITOR} ".encode()) or text == f"bad {VISITOR}".encode()
    ]
    assert [item.locator for item in together.found] == expected
    assert together.last.done == len(lines)
    assert together.last.refused == sum(text[:3] in (b"non", b"xxx", b"bad") for text in lines)


@pytest.mark.usefixtures("in_small_parts")
def test_the_work_of_a_process_that_ends_is_done_all_the_same(weblog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weblog_helper, "_START", "import sys; sys.exit()")
    assert len(search(log(weblog), ip_addresses=(VISITOR,)).found) == 357


@pytest.mark.usefixtures("in_small_parts")
def test_cancelling_ends_the_other_processes(weblog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[weblog_helper.Helper] = []
    real = weblog_work.helpers

    def remembered(*arguments: object) -> object:
        made = real(*arguments)  # type: ignore[arg-type]
        started.extend(made[0])
        return made

    monkeypatch.setattr(weblog_work, "helpers", remembered)
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        list(find(read_config(log(weblog)), Identifiers(names=("x",)), progress=lambda _: None, cancelled=cancelled))
    assert started
    assert all(helper._process.poll() is not None for helper in started)


def test_progress_says_which_file_is_read_and_how_far(put: Put, tmp_path: Path) -> None:
    put("access.log.1", (line() + "\n") * 6_000)
    put("access.log", (line() + "\n") * 6_000)
    seen = []
    list(find(read_config(log(tmp_path)), Identifiers(names=("x",)), progress=seen.append, cancelled=bool))
    assert {report.place for report in seen} >= {"access.log.1", "access.log"}
    shares = [report.share for report in seen if report.share is not None]
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_in_a_large_log_all_is_found_and_at_least_what_a_sample_shows_is_counted_as_unreadable(
    weblog: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = weblog.read_bytes().splitlines()
    lines[5000] = f"bad {VISITOR}".encode()
    lines[7000] = b"\x00\xff binary"
    lines[200] = f"shop.example:443 {line(host=VISITOR)}".encode()
    path = put("a.log", b"\n".join(lines))
    exactly = search(log(path), ip_addresses=(VISITOR,))
    monkeypatch.setattr("desktop_app.sources.weblog._EVERY_LINE", 1_000)
    for wanted in (VISITOR, f"{VISITOR}/32", f"::ffff:{VISITOR}"):
        assert search(log(path), ip_addresses=(wanted,)).found == exactly.found
    large = search(log(path), ip_addresses=(VISITOR,))
    assert (large.last.done, large.last.refused, large.last.at_least) == (10_000, 2, True)
    assert (exactly.last.refused, exactly.last.at_least) == (2, False)
    junk = b"\n".join(b"nonsense" if number % 3 else text for number, text in enumerate(lines))
    assert search(log(put("b.log", junk)), ip_addresses=(VISITOR,)).last.refused > 6_000


def test_a_file_with_two_names_is_one(tmp_path: Path) -> None:
    (tmp_path / "access.log").write_text(line(host=VISITOR) + "\n", encoding="utf-8")
    (tmp_path / "access.log.1").hardlink_to(tmp_path / "access.log")
    (tmp_path / "access.log.2").write_text(line(host=VISITOR) + "\n", encoding="utf-8")
    found = search(log(tmp_path / "access.log*"), ip_addresses=(VISITOR,)).found
    assert [item.locator for item in found] == ["access.log.2 line 1", "access.log line 1"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("wanted", [VISITOR, f"{VISITOR}/31"])
def test_a_log_that_was_copied_with_a_mark_of_its_encoding_is_read(put: Put, encoding: str, wanted: str) -> None:
    text = f"{line(host=VISITOR)}\r\n{line(host=VISITOR)}\r\n"
    searched = search(log(put("access.log", text.encode(encoding))), ip_addresses=(wanted,))
    assert [item.locator for item in searched.found] == ["line 1", "line 2"]
    assert (searched.last.done, searched.last.refused) == (2, 0)
