"""The regimes and the calendars of public holidays that the desk hands out."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.desk.regimes import holiday_calendar, load_regimes
from desktop_app.domain.errors import BadInput


def test_the_regimes_stand_under_their_names_with_the_gdpr_first() -> None:
    regimes = load_regimes()
    assert all(name == regime.id for name, regime in regimes.items())
    assert list(regimes)[:2] == ["gdpr", "uk-gdpr"]
    names = [regime.name for regime in regimes.values()][2:]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("region", "day", "name"),
    [
        ("GB-ENG", date(2026, 4, 6), "Easter Monday"),
        ("GB-SCT", date(2026, 4, 6), None),
        ("gb-sct", date(2026, 1, 2), "New Year Holiday"),
        ("DE-BW", date(2026, 6, 4), "Corpus Christi"),
        (" DE-BE ", date(2026, 6, 4), None),
        ("JP", date(2026, 5, 5), "Children's Day"),
        ("KR", date(2026, 8, 15), "Liberation Day"),
        ("NZ", date(2026, 4, 27), "Anzac Day (observed)"),
        ("BR", date(2026, 9, 7), "Independence Day"),
        ("CH-ZH", date(2026, 8, 1), "National Day"),
    ],
)
def test_holidays_of_a_country_or_a_part_of_it_have_english_names(region: str, day: date, name: str | None) -> None:
    assert holiday_calendar(region)(day) == name


def test_provincial_anniversaries_of_new_zealand_are_named_so_that_the_law_can_leave_them_out() -> None:
    """`worked_holidays` of that regime goes by these names."""
    assert "Anniversary" in str(holiday_calendar("NZ-AUK")(date(2026, 1, 26)))
    everywhere = {holiday_calendar("NZ")(day) for day in (date(2026, 2, 6), date(2026, 10, 26), date(2026, 7, 10))}
    assert everywhere == {"Waitangi Day", "Labour Day", "Matariki"}


@pytest.mark.parametrize("region", ["Atlantis", "XX", "", "GBR", "UK", "GB-XX", "DE-", "JP-13"])
def test_a_region_without_a_calendar_is_refused_with_advice(region: str) -> None:
    with pytest.raises(BadInput) as refused:
        holiday_calendar(region)
    assert refused.value.code == "unknown-holiday-region" and refused.value.next_step


def test_every_region_that_a_refusal_proposes_is_taken() -> None:
    for country in ("NZ", "DE", "BR", "FR"):
        with pytest.raises(BadInput) as refused:
            holiday_calendar(f"{country}-XX")
        proposed = refused.value.next_step.removeprefix("Known there: ").rstrip(".").split(", ")
        assert len(proposed) > 5
        for region in proposed:
            holiday_calendar(region)
