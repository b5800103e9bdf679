"""Filters of the list: what passes them, and that an officer's own are kept under their names."""

from __future__ import annotations

import pytest

from desktop_app.desk import cases, filters, notes
from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import ListFilter, Shelf
from desktop_app.domain.stage import Stage
from tests.desk.conftest import Hands
from tests.desk.test_turnings import asking


def listed(hands: Hands, only: ListFilter) -> set[str]:
    return {row.reference for row in cases.list_cases(hands.desk, Shelf.OPEN, only=only).rows}


def test_only_what_passes_the_filter_is_listed(hands: Hands) -> None:
    access = asking(hands, Right.ACCESS)
    erasure = asking(hands, Right.ERASURE, Right.MARKETING_OPT_OUT)
    hands.verify_identity(erasure)
    notes.assign(hands.desk, access, hands.desk.officer.id)
    assert listed(hands, ListFilter()) == {access, erasure}
    assert listed(hands, ListFilter(right=Right.MARKETING_OPT_OUT)) == {erasure}
    assert listed(hands, ListFilter(right=Right.OBJECTION)) == set()
    assert listed(hands, ListFilter(stage=Stage.COLLECT)) == {erasure}
    assert listed(hands, ListFilter(mine=True)) == {access}
    assert listed(hands, ListFilter(right=Right.ERASURE, mine=True)) == set()


def test_filters_are_kept_by_name_replaced_and_deleted(hands: Hands) -> None:
    mine, erasures = ListFilter(mine=True), ListFilter(right=Right.ERASURE, stage=Stage.CARRY_OUT)
    filters.keep_filter(hands.desk, " My  own ", mine)
    filters.keep_filter(hands.desk, "Erasures", mine)
    filters.keep_filter(hands.desk, "Erasures", erasures)
    assert filters.filters(hands.desk) == {"Erasures": erasures, "My own": mine}
    filters.drop_filter(hands.desk, "My own")
    assert filters.filters(hands.desk) == {"Erasures": erasures}
    for name, chosen in (("", mine), ("All", ListFilter()), ("x" * 61, mine)):
        with pytest.raises(BadInput):
            filters.keep_filter(hands.desk, name, chosen)
