"""The regimes carried with the program, and calendars of public holidays."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.metadata import version

import holidays

from desktop_app.carried import carried
from desktop_app.domain.errors import BadInput
from desktop_app.domain.regime_files import read_regime
from desktop_app.domain.regimes import Regime

_COUNTING = "2"  # 2: whether a clock stands still is kept too; to be raised when counting itself changes


@cache
def _regimes() -> tuple[Regime, ...]:
    files = sorted(path for path in carried("regimes").iterdir() if path.name.endswith(".json"))
    regimes = [read_regime(json.loads(path.read_text(encoding="utf-8"))) for path in files]
    return tuple(sorted(regimes, key=lambda regime: (regime.id not in ("gdpr", "uk-gdpr"), regime.name)))


def load_regimes() -> dict[str, Regime]:
    """Every regime by its name in the command line's contract ("gdpr", "uk-gdpr", …): the GDPR first, because lists
    that people choose from begin with it, then by the names people read."""
    return {regime.id: regime for regime in _regimes()}


@cache
def counted_by() -> str:
    """What due dates are counted by in this version of the program: a digest of its laws, calendars and counting."""
    digest = hashlib.sha256(f"{_COUNTING} {version('holidays')}".encode())
    for path in sorted(path for path in carried("regimes").iterdir() if path.suffix == ".json"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def holiday_calendar(region: str) -> Callable[[date], str | None]:
    """The public holidays of a country or of a part of it (ISO 3166: "DE", "DE-BW", "GB-ENG"): a function from a
    date to the holiday's name, None on other days. BadInput where there is no calendar for the region."""
    return _calendar(region.strip().casefold())


@cache
def _calendar(region: str) -> Callable[[date], str | None]:
    country, dash, wanted = region.partition("-")
    country = country.upper()
    supported = holidays.list_supported_countries(include_aliases=False)
    if country not in supported:
        raise _unknown(region, 'Write a country as ISO 3166 does, "DE" or "GB", or a part of one, "DE-BW" or "GB-ENG".')
    part = next((code for code in supported[country] if code.casefold() == wanted), None)
    if dash and part is None:
        known = ", ".join(f"{country}-{code}" for code in supported[country])
        raise _unknown(region, f"Known there: {known or f'only the whole country, {country}'}.")
    days = holidays.country_holidays(country, subdiv=part, language=_english(country))

    def holiday(day: date) -> str | None:
        return days.get(day)

    return holiday


def _english(country: str) -> str | None:
    """English names of holidays where there are any: the sentences they stand in are English."""
    languages = holidays.list_localized_countries().get(country, [])
    return next((name for name in ("en_GB", "en_US") if name in languages), None)


def _unknown(region: str, next_step: str) -> BadInput:
    return BadInput(
        "unknown-holiday-region",
        f"There is no calendar of public holidays for {region.upper()!r}.",
        safe="Nothing was changed.",
        next_step=next_step,
    )
