"""Volumes of a long answer: each a conforming document of its own, and a set of which nothing is missing or exchanged
unnoticed; and long documents drawn in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.documents import SigningKey, apart, draw, draw_long, make_key, record_in, sign, verify, verify_together
from desktop_app.domain.errors import BadInput, Cancelled, StoreUnavailable
from desktop_app.domain.records import Record, RecordItem, record_hash
from desktop_app.domain.volumes import in_volumes
from tests.conftest import PROJECT
from tests.documents.conftest import Seen, log_items, record, squeezed

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PASSWORD = "the password of the key"


@pytest.fixture(scope="module")
def key() -> SigningKey:
    """The organisation's key."""
    return make_key("Chinook Music Shop GmbH", PASSWORD, AT, os.urandom)


@pytest.fixture(scope="module")
def parts(key: SigningKey) -> tuple[Record, ...]:
    """An answer in four volumes."""
    return in_volumes(record(items=record().items[:4] + log_items(90), signing_fingerprint=key.fingerprint), 25)


@pytest.fixture(scope="module")
def volumes(key: SigningKey, parts: tuple[Record, ...]) -> tuple[bytes, ...]:
    """The same, drawn and signed."""
    return tuple(sign(draw(part), key, PASSWORD, AT) for part in parts)


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_volume_conforms_is_signed_and_says_on_every_page_which_it_is(
    key: SigningKey, parts: tuple[Record, ...], language: str, tmp_path: Path
) -> None:
    whole = replace(record(language=language, items=log_items(94)), signing_fingerprint=key.fingerprint)
    own = in_volumes(whole, 25)
    for number, part in enumerate(own, start=1):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(sign(draw(part), key, PASSWORD, AT))
        seen = Seen(path.read_bytes(), path)
        assert (seen.failures("3a"), seen.failures("ua1"), seen.qpdf_complaints()) == ([], [], "")
        assert seen.outside_margins() == []
        mark = squeezed(f"Volume {number} of 4" if language == "en" else f"Band {number} von 4")
        assert all(mark in squeezed(page) for page in seen.pages())
        assert verify(seen.pdf, [key.certificate]).ok
    first = squeezed("".join(Seen(b"", tmp_path / "1.pdf").pages()))
    assert all(record_hash(part) in first for part in own[1:])


def test_each_volume_has_its_own_items_on_its_pages(
    volumes: tuple[bytes, ...], parts: tuple[Record, ...], tmp_path: Path
) -> None:
    for pdf, part in zip(volumes, parts, strict=True):
        path = tmp_path / "volume.pdf"
        path.write_bytes(pdf)
        pages = [value for value in (item.value for item in part.items) if value.startswith("/orders/")]
        text = Seen(pdf, path).text()
        assert pages and all(value in text for value in pages)
        assert record_in(pdf) == part


def test_a_whole_set_verifies(volumes: tuple[bytes, ...], key: SigningKey) -> None:
    found = verify_together(volumes[::-1], [key.certificate])
    assert found.ok
    (check,) = found.checks
    assert check.ok and "All 4 volumes are here" in check.detail and "all 94 items" in check.detail


def test_one_volume_alone_is_sound_but_says_that_it_is_not_all(volumes: tuple[bytes, ...]) -> None:
    found = verify_together(volumes[1:2])
    assert found.ok and found.checks == ()
    told = {check.name: check for check in found.each[0].checks}["volume"]
    assert told.ok is None and "volume 2 of 4" in told.detail


@pytest.mark.parametrize("left_out", [0, 1, 3])
def test_a_missing_volume_is_named(volumes: tuple[bytes, ...], left_out: int) -> None:
    found = verify_together([pdf for number, pdf in enumerate(volumes) if number != left_out])
    assert all(one.ok for one in found.each) and not found.ok
    assert f"Missing: volume {left_out + 1} of 4" in found.checks[0].detail


def test_a_volume_given_twice_or_of_another_answer_is_found(
    volumes: tuple[bytes, ...], key: SigningKey, parts: tuple[Record, ...]
) -> None:
    assert "twice" in verify_together([*volumes, volumes[2]]).checks[0].detail
    other = in_volumes(record(items=log_items(50), signing_fingerprint=key.fingerprint), 25)
    foreign = sign(draw(other[1]), key, PASSWORD, AT)
    found = verify_together([volumes[0], foreign, *volumes[2:]], [key.certificate])
    assert all(one.ok for one in found.each) and not found.ok
    assert any("different answers" in check.detail for check in found.checks)


def test_an_exchanged_volume_that_is_signed_by_the_same_key_is_found(
    volumes: tuple[bytes, ...], key: SigningKey, parts: tuple[Record, ...]
) -> None:
    changed = replace(parts[1], items=(RecordItem("Log", "x", "y", "z"), *parts[1].items[1:]))
    forged = sign(draw(changed), key, PASSWORD, AT)
    found = verify_together([volumes[0], forged, *volumes[2:]], [key.certificate])
    assert all(one.ok for one in found.each) and not found.ok
    assert found.checks[0].detail == "Volume 2 is not the one that volume 1 names."


def test_numbers_no_volume_has_keep_nobody_busy(parts: tuple[Record, ...]) -> None:
    assert parts[0].volume is not None and parts[1].volume is not None
    forged = [
        draw(replace(part, volume=replace(part.volume, count=10**12, number=number, others=())))
        for number, part in enumerate(parts[:2], start=10**11)
        if part.volume is not None
    ]
    assert "numbered as no volumes" in verify_together(forged).checks[0].detail


# ── In a process of its own ──


@pytest.fixture
def every_record_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a short record is drawn in a process of its own."""
    monkeypatch.setattr(apart, "SHORT", 0)


@pytest.mark.usefixtures("every_record_is_long")
def test_a_long_document_is_the_same_wherever_it_is_drawn() -> None:
    rows: list[int] = []
    long = record(items=log_items(900))
    assert draw_long(long, rows.append) == draw(long)
    assert rows and rows == sorted(rows) and rows[-1] >= 800


@pytest.mark.usefixtures("every_record_is_long")
def test_what_cannot_be_drawn_is_refused_in_the_same_words() -> None:
    bad = record(items=(RecordItem("Shop", "1", "Name", "\ue000"),))
    with pytest.raises(BadInput) as here:
        draw(bad)
    with pytest.raises(BadInput) as there:
        draw_long(bad)
    assert there.value.text() == here.value.text() and there.value.code == here.value.code


@pytest.mark.usefixtures("every_record_is_long")
def test_a_drawing_that_is_stopped_ends_at_once_and_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = apart._started

    def noted() -> subprocess.Popen[bytes] | None:
        child = start()
        assert child is not None
        started.append(child)
        return child

    def stop(rows: int) -> None:
        raise Cancelled

    monkeypatch.setattr(apart, "_started", noted)
    before = time.monotonic()
    with pytest.raises(Cancelled):
        draw_long(record(items=log_items(20_000)), stop)
    assert time.monotonic() - before < 5  # the whole takes longer, even on the fastest machine
    assert [child.poll() is not None for child in started] == [True]


@pytest.mark.usefixtures("every_record_is_long")
def test_a_process_that_ends_by_itself_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    dying = [sys.executable, "-c", "pass"]
    monkeypatch.setattr(
        apart, "_started", lambda: subprocess.Popen(dying, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    )
    with pytest.raises(StoreUnavailable) as ended:
        draw_long(record())
    assert ended.value.code == "drawing-ended"


def test_the_program_can_be_the_process_that_draws() -> None:
    from desktop_app import __main__ as program

    assert program.DRAW_FOR_THE_PROGRAM == apart.DRAW_FOR_THE_PROGRAM
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", apart.DRAW_FOR_THE_PROGRAM],
        cwd=PROJECT,
        input=apart.pack(b"t" * 16, {}, [b"not a record"]),
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0 and done.stdout == b""  # it took the record, and drew nothing
