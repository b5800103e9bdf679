"""Volumes: together they say all of an answer, and each of them at most so much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.records import (
    Letterhead,
    Record,
    RecordItem,
    RecordType,
    SourceDescription,
    record_hash,
    record_json,
)
from desktop_app.domain.volumes import MOST_ITEMS, in_volumes, joined

RECORD = Record(
    RecordType.ACCESS_RESPONSE,
    "DSR-2026-0001",
    Letterhead("Shop", (), "", ""),
    date(2026, 11, 24),
    sources=(SourceDescription("Shop", "", "", "", "", ""),),
)
ITEMS = st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from("123"), st.text(max_size=3)), max_size=40)


@given(ITEMS, st.integers(1, 12))
def test_the_volumes_of_an_answer_hold_each_item_once_and_name_each_other(
    items: list[tuple[str, str, str]], most: int
) -> None:
    record = replace(RECORD, items=tuple(RecordItem(source, at, "Field", value) for source, at, value in items))
    volumes = in_volumes(record, most)
    if len(items) <= most:
        assert volumes == (record,)
        return
    assert all(0 < len(volume.items) <= most for volume in volumes)
    whole = joined(volumes)
    assert sorted(map(repr, whole.items)) == sorted(map(repr, record.items))
    places = [(item.source, item.locator) for item in whole.items]
    assert len(set(places)) == sum(1 for at, place in enumerate(places) if at == 0 or places[at - 1] != place)
    first = volumes[0].volume
    assert first is not None
    assert first.others == tuple(record_hash(volume) for volume in volumes[1:])
    assert len({record_hash(volume) for volume in volumes}) == first.count == len(volumes)
    for number, volume in enumerate(volumes, start=1):
        assert volume.volume is not None and volume.volume.whole == record_hash(whole)
        assert (volume.volume.number, volume.volume.items) == (number, len(items))
        assert volume.volume.first == 1 + (number - 1) * most
        assert bool(volume.sources) == (number == 1)
        assert (volume.reference, volume.addressee) == (record.reference, record.addressee)


def test_ten_thousand_items_are_one_document_and_one_more_is_two() -> None:
    item = RecordItem("A", "1", "Field", "value")
    assert len(in_volumes(replace(RECORD, items=(item,) * MOST_ITEMS))) == 1
    assert [len(one.items) for one in in_volumes(replace(RECORD, items=(item,) * (MOST_ITEMS + 1)))] == [MOST_ITEMS, 1]


def test_what_is_no_answer_with_data_stays_one_document() -> None:
    record = replace(RECORD, type=RecordType.CASE_FILE, items=(RecordItem("A", "1", "F", "v"),) * 3)
    assert in_volumes(record, 1) == (record,)


def test_a_record_in_one_document_keeps_the_data_it_had() -> None:
    assert b"volume" not in record_json(RECORD)
