"""A web server log is searched as a whole: every visit is found, and every line that cannot be read is counted."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop_app.domain.corrections import CorrectionOrder
from desktop_app.domain.errors import BadInput, Cancelled, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import find, people_on_file, preview, read_config
from tests.sources.conftest import order, search

VISITOR = "130.237.218.86"
LINE = '{host} - {user} [{time}] "GET {page} HTTP/1.1" 200 {size} "{referrer}" "{browser}"'
Put = Callable[[str, bytes | str], Path]


def line(**parts: str) -> str:
    usual = {
        "host": "192.0.2.7",
        "user": "-",
        "time": "18/May/2015:10:05:03 +0200",
        "page": "/a.png",
        "size": "203023",
        "referrer": "http://example.org/",
        "browser": "Mozilla/5.0 (X11)",
    }
    return LINE.format(**{**usual, **parts})


def log(path: Path) -> dict[str, str]:
    return {"kind": "weblog", "path": str(path)}


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_every_visit_is_found_in_plain_and_compressed_logs(
    weblog: Path, put: Put, pack: Callable[[bytes], bytes]
) -> None:
    searched = search(log(put("access.log.1", pack(weblog.read_bytes()))), ip_addresses=(VISITOR,))
    assert len(searched.found) == 357
    assert (searched.last.done, searched.last.refused, searched.last.unit) == (10_000, 0, "lines")
    lines = weblog.read_text().splitlines()
    assert all(lines[int(item.locator.removeprefix("line ")) - 1].startswith(f"{VISITOR} ") for item in searched.found)


def test_a_visit_reads_as_the_policy_promises(put: Put) -> None:
    (visit,) = search(log(put("a.log", line(user="frank") + "\n")), ip_addresses=("192.0.2.7",)).found
    for part in (
        "GET /a.png",
        "200",
        "203,023 bytes",
        "192.0.2.7",
        "frank",
        "http://example.org/",
        "Mozilla/5.0 (X11)",
    ):
        assert part in visit.value
    assert visit.at == datetime(2015, 5, 18, 8, 5, 3, tzinfo=UTC)
    assert (visit.locator, visit.field, visit.matched_by) == ("line 1", "visit", "ip_address")


def test_the_common_format_without_a_last_line_end_is_read(put: Put) -> None:
    common = '192.0.2.7 - - [18/May/2015:10:05:03 +0000] "GET /a HTTP/1.0" 304 -'
    searched = search(log(put("a.log", f"{common}\r\n{common}")), ip_addresses=("192.0.2.7",))
    assert [item.locator for item in searched.found] == ["line 1", "line 2"]
    assert searched.last.refused == 0


@pytest.mark.parametrize("wanted", ["2001:db8::7", "2001:0DB8:0000::0007", "2001:db8::/64"])
def test_an_address_of_version_6_is_found_however_it_is_written(put: Put, wanted: str) -> None:
    text = "\n".join(line(host=host) for host in ("2001:db8:0:0::7", "2001:db8:1::7", "192.0.2.7"))
    assert [item.locator for item in search(log(put("a.log", text)), ip_addresses=(wanted,)).found] == ["line 1"]


def test_a_range_finds_its_addresses_and_no_others(put: Put) -> None:
    text = "\n".join(line(host=host) for host in ("192.0.2.0", "192.0.2.255", "192.0.3.0", "host.example"))
    assert len(search(log(put("a.log", text)), ip_addresses=("192.0.2.0/24",)).found) == 2


def test_only_the_visitor_counts_not_an_address_elsewhere_in_the_line(put: Put) -> None:
    text = "\n".join(
        [
            line(host="1192.0.2.7"),
            line(host="192.0.2.70"),
            line(referrer="http://192.0.2.9/ x"),
            line(page="/192.0.2.9 "),
        ]
    )
    assert search(log(put("a.log", text)), ip_addresses=("192.0.2.9",)).found == ()
    assert search(log(put("a.log", text)), ip_addresses=("192.0.2.7",)).found[0].locator == "line 3"


def test_accounts_are_found_as_the_signed_in_user_only(put: Put) -> None:
    text = "\n".join([line(user="frank"), line(user="frankie"), line(page="/frank"), line(user=r"j\xc3\xb6rg")])
    found = search(log(put("a.log", text)), account_ids=("frank", "jörg")).found
    assert [(item.locator, item.matched_by) for item in found] == [("line 1", "account_id"), ("line 4", "account_id")]


def test_cookies_are_found_as_whole_words(put: Put) -> None:
    pages = ["/?sid=abc123", "/?sid=abc1234", "/?sid=xabc123", "/?s=%3Dabc123%26x", "/abc123-4", "/abc123.9"]
    found = search(log(put("a.log", "\n".join(line(page=page) for page in pages))), cookie_ids=("abc123",)).found
    assert [item.locator for item in found] == ["line 1", "line 4"]


def test_an_interval_keeps_both_its_ends(put: Put) -> None:
    text = "\n".join(line(time=f"18/May/2015:10:05:0{second} +0000") for second in range(5))
    start, end = (datetime(2015, 5, 18, 10, 5, second, tzinfo=UTC) for second in (1, 3))
    found = search(log(put("a.log", text)), ip_addresses=("192.0.2.7",), since=start, until=end).found
    assert [item.locator for item in found] == ["line 2", "line 3", "line 4"]


def test_lines_that_cannot_be_read_are_counted_and_lose_no_other(put: Put) -> None:
    bad = [b"nonsense", b"\x00\xff\xfe\x9b", line(time="99/Foo/2015").encode(), b"192.0.2.7 - - [", b"x" * 10_000_000]
    content = b"\n".join(
        [line().encode(), *bad, b"", line().encode(), line(time="31/Feb/2015:10:05:03 +0000").encode()]
    )
    searched = search(log(put("a.log", content)), ip_addresses=("192.0.2.7",))
    assert [item.locator for item in searched.found if item.field == "visit"] == ["line 1", "line 8"]
    assert (searched.last.done, searched.last.refused) == (9, 6)


def test_a_line_that_cannot_be_read_but_holds_what_is_looked_for_is_shown_as_it_is(put: Put) -> None:
    undated, no_day = line(time="99/Foo/2015"), line(time="31/Feb/2015:10:05:03 +0000")
    bad = ["192.0.2.7 garbage", "1192.0.2.7 garbage", undated, "garbage \x1b\udcff of [2001:db8:0::7]", no_day]
    content = "\n".join([line(), *bad, line()]).encode("utf-8", "surrogateescape")
    now = datetime(2026, 11, 24, tzinfo=UTC)
    searched = search(log(put("a.log", content)), ip_addresses=("192.0.2.7", "2001:db8::7"), until=now)
    shown = [(item.locator, item.value) for item in searched.found if item.field == "line that cannot be read"]
    garbage = "garbage \\x1b\ufffd of [2001:db8:0::7]"
    assert shown == [("line 2", bad[0]), ("line 4", undated), ("line 5", garbage), ("line 6", no_day)]
    assert [item.locator for item in searched.found] == [f"line {number}" for number in (1, 2, 4, 5, 6, 7)]
    assert (searched.last.done, searched.last.refused) == (7, 5)
    assert {item.matched_by for item in searched.found} == {"ip_address"}


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("at", [0, 5, 1_048_570, 3_000_000])
def test_a_line_that_is_far_too_long_is_looked_through_to_its_end(
    put: Put, pack: Callable[[bytes], bytes], at: int
) -> None:
    long = "x " * (at // 2) + "zoe@x.example" + " y" * (2_500_000 - at // 2)
    content = f"{line()}\n{long}\n{line(user='zoe@x.example')}\n"
    searched = search(log(put("a.log", pack(content.encode()))), emails=("zoe@x.example",))
    assert [item.locator for item in searched.found] == ["line 2", "line 3"]
    assert f"This line is {len(long):,} characters long" in searched.found[0].value
    assert "zoe@x.example" in searched.found[0].value and len(searched.found[0].value) < 3_000
    assert (searched.last.done, searched.last.refused) == (3, 1)
    assert search(log(put("a.log", content)), emails=("oe@x.example", "zoe@x.exampl")).found == ()


_ADDRESSED = [
    {"user": "zoe@x.example"},
    {"user": "Zoe@X.Example"},
    {"page": "/?email=zoe@x.example&a=b"},
    {"page": "/?email=zoe%40x.example"},
    {"page": "/?email=ZOE%40X%2Eexample%26"},
    {"page": "/zoe@x.example/orders"},
    {"referrer": "https://shop.example/login?back=%2F%3Fmail%3Dzoe%40x.example"},
    {"referrer": "mailto:zoe@x.example"},
]
_OTHERS = [
    {"user": "xzoe@x.example"},
    {"user": "zoe@x.example.org"},
    {"user": "a.zoe@x.example"},
    {"page": "/?email=a%2Bzoe%40x.example"},
    {"page": "/?email=zoe%40x.example%2Eorg"},
    {"page": "/?email=zoe%40x-example"},
    {"browser": "Robot (zoe@x.example)"},
    {"user": "zoe"},
]


def test_an_email_address_is_found_whole_as_user_in_the_request_and_in_the_referrer(put: Put) -> None:
    path = put("a.log", "\n".join(line(**parts) for parts in _ADDRESSED + _OTHERS))
    searched = search(log(path), emails=(" zoe@x.example",))
    assert [item.locator for item in searched.found] == [f"line {n + 1}" for n in range(len(_ADDRESSED))]
    assert {(item.matched_by, item.field) for item in searched.found} == {("email", "visit")}
    assert (searched.last.done, searched.last.refused) == (len(_ADDRESSED + _OTHERS), 0)


@pytest.mark.parametrize(
    "written", ["zoë@größe.example", "zo%C3%AB@gr%c3%b6%C3%9fe.example", r"zo\xc3\xab@gr\xc3\xb6\xc3\x9fe.example"]
)
def test_an_email_address_with_letters_beyond_ascii_is_found_however_it_is_written(put: Put, written: str) -> None:
    path = put("a.log", f"{line(page='/?e=' + written)}\n{line(user=written)}")
    assert len(search(log(path), emails=("zoë@größe.example",)).found) == 2


def test_a_log_is_read_and_counted_also_where_nothing_in_it_can_be_looked_for(weblog: Path) -> None:
    searched = search(log(weblog), names=("Leonie Köhler",), phones=("0711 2842222",))
    assert (searched.found, searched.last.done) == ((), 10_000)


def test_a_line_that_breaks_off_after_the_visitor_is_shown_as_it_is(put: Put) -> None:
    (visit,) = search(log(put("a.log", line().partition(" HTTP")[0])), ip_addresses=("192.0.2.7",)).found
    assert "GET /a.png" in visit.value and "breaks off" in visit.value


def test_what_cannot_be_printed_is_shown_by_its_number(put: Put) -> None:
    (visit,) = search(log(put("a.log", line(browser="a\x1b[31m\u202eb\x7f"))), ip_addresses=("192.0.2.7",)).found
    assert visit.value.isprintable()
    assert r"\x1b" in visit.value and r"\u202e" in visit.value


@pytest.mark.parametrize("name", ["missing.log", "."])
def test_what_is_no_file_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput):
        search(log(tmp_path / name), ip_addresses=(VISITOR,))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_log_that_is_cut_off_is_said(weblog: Path, put: Put, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(weblog.read_bytes())
    with pytest.raises(BadInput):
        search(log(put("a.log", packed[: len(packed) // 2])), ip_addresses=(VISITOR,))


def test_a_search_can_be_cancelled_on_the_way(weblog: Path) -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 1

    source = read_config(log(weblog))
    with pytest.raises(Cancelled):
        list(find(source, Identifiers(ip_addresses=(VISITOR,)), progress=lambda _: None, cancelled=cancelled))


def test_a_log_names_no_people_and_is_not_corrected(weblog: Path) -> None:
    source = read_config(log(weblog))
    assert people_on_file(source, Identifiers(ip_addresses=(VISITOR,))) == ()
    with pytest.raises(Refused, match="record of what happened"):
        preview(source, CorrectionOrder("line 1", "visit", "a", "b", "r", "e"))
    with pytest.raises(Refused):
        preview(source, order("line 1", "visit", "a", "b"))


_SAME_FILE = hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
_WORD = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters='"\\[] '), min_size=1)


@_SAME_FILE
@given(st.lists(st.binary(max_size=60) | st.sampled_from([line().encode(), line(host="::1").encode()]), max_size=8))
def test_any_bytes_are_read_or_counted(put: Put, lines: list[bytes]) -> None:
    content = b"\n".join([line(host="0.0.0.0").encode(), *lines])  # so that it is no compressed file by chance
    for address in ("192.0.2.7", "::/0"):
        last = search(log(put("a.log", content)), ip_addresses=(address,)).last
        assert last.done == content.count(b"\n") + (not content.endswith(b"\n") and bool(content))
        assert last.refused <= last.done


@_SAME_FILE
@given(
    st.ip_addresses(),
    st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2100-01-01")),
    st.integers(-12 * 60, 14 * 60),
    _WORD,
    _WORD,
)
def test_a_line_that_a_server_wrote_is_read_back(
    put: Put, host: object, local: datetime, offset: int, page: str, browser: str
) -> None:
    sign, minutes = "-" if offset < 0 else "+", abs(offset)
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    stamp = f"{local:%d}/{months[local.month - 1]}/{local:%Y:%H:%M:%S} {sign}{minutes // 60:02}{minutes % 60:02}"
    text = line(host=str(host), time=stamp, page=f"/{page}", browser=browser)
    (visit,) = search(log(put("a.log", f"{line()}x\n{text}\n")), ip_addresses=(str(host),)).found[-1:]
    assert visit.locator == "line 2"
    assert f"/{page}" in visit.value and browser in visit.value
    assert visit.at is not None
    assert visit.at.timestamp() == local.replace(microsecond=0, tzinfo=UTC).timestamp() - offset * 60
