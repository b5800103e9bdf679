"""A regime's file: what is carried is sound, and what has no shape is refused by name."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regime_files import read_regime
from desktop_app.domain.regimes import Closure, Compared, Effect, Regime, Unit, Wait
from desktop_app.domain.rights import Right

FILES = sorted((Path(__file__).resolve().parents[2] / "resources" / "regimes").glob("*.json"))
READING = {"code": "r", "effect": "restarts", "words": "The period begins with the answer.", "source": "Section 2"}
PLAIN: dict[str, Any] = {
    "id": "xx-law",
    "name": "X Law",
    "law": "The Law of X",
    "rules": [
        {
            "rights": {"access": "Section 1", "erasure": ""},
            "period": {"length": 45, "unit": "days"},
            "says": "Within 45 days.",
            "source": "Section 9",
            "holds_from": "2020-01-01",
            "pauses": [{"wait": "identity", "readings": [READING]}],
            "extension": {"further": {"length": 45, "unit": "days"}, "ground": "where needed", "source": "Section 3"},
            "closures": [{"first": "12-25", "last": "01-15", "name": "the summer closure"}],
        },
        {"rights": {"access": ""}, "period": None, "says": "None.", "source": "Section 8", "holds_from": "2026-01-01"},
    ],
}


# The names that scripts may rely on.
PROMISED = (
    "gdpr uk-gdpr ccpa us-va us-co us-ct hipaa ca-pipeda ca-qc-law25 br-lgpd au-privacy nz-privacy ch-fadp za-popia "
    "sg-pdpa jp-appi kr-pipa in-dpdp uk-pecr us-can-spam"
).split()


def test_every_promised_regime_is_carried() -> None:
    assert set(PROMISED) <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_regime_carried_can_be_read_and_its_sentences_said(path: Path) -> None:
    regime = read_regime(json.loads(path.read_text(encoding="utf-8")))
    assert regime.id == path.stem and regime.rules
    assert regime.name and regime.law and regime.complaint_body
    for rule in regime.rules:
        assert rule.source and Phrase(rule.says).text().endswith(".")
        assert rule.period is not None or rule.says.startswith("The law sets no number of days: ")
        for pause in rule.pauses:
            assert pause.reading in pause.readings
            assert all(reading.words.endswith(".") and reading.source for reading in pause.readings)
        for sentence in (rule.day_one, rule.fees, rule.recipients, rule.disagreement, *rule.notes):
            assert not sentence or sentence.endswith(".")
        assert rule.extension is None or rule.extension.source


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_two_rules_of_a_regime_begin_on_the_same_day(path: Path) -> None:
    rules = read_regime(json.loads(path.read_text(encoding="utf-8"))).rules
    assert len({(rule.right, rule.holds_from) for rule in rules}) == len(rules)


def test_a_rule_speaks_for_each_of_its_rights_with_the_article_that_grants_it() -> None:
    regime = read_regime(PLAIN)
    access, erasure = regime.rule_for(Right.ACCESS, date(2020, 1, 1)), regime.rule_for(Right.ERASURE)
    assert access is not None and erasure is not None
    assert (access.source, erasure.source) == ("Section 1; Section 9", "Section 9")
    assert access.period is not None and access.period.unit == Unit.DAYS
    pause = access.pause_for(Wait.IDENTITY)
    assert pause is not None and pause.reading.effect == Effect.RESTARTS
    assert access.pause_for(Wait.FEE) is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_law_says_what_it_was_compared_with(path: Path) -> None:
    compared = read_regime(json.loads(path.read_text(encoding="utf-8"))).compared
    assert compared is not None
    told = (*compared.law, *compared.secondary, *compared.nothing)
    assert told and len(set(told)) == len(told)


def test_a_file_says_which_provisions_it_was_compared_with_and_how() -> None:
    compared = {"on": "2026-11-25", "law": ["Section 1"], "secondary": ["Section 9"], "nothing": ["Section 3"]}
    read = read_regime({**PLAIN, "compared": compared}).compared
    assert read == Compared(date(2026, 11, 25), ("Section 1",), ("Section 9",), ("Section 3",))
    assert read_regime(PLAIN).compared is None


def test_what_is_usual_in_a_file_holds_for_every_entry_that_does_not_say_otherwise() -> None:
    entry = {**PLAIN["rules"][1], "holds_from": "2020-01-01"}
    data = {**PLAIN, "usual": {"fees": "Free.", "extension": None}, "rules": [entry, {**entry, "fees": "Ten."}]}
    assert [rule.fees for rule in read_regime(data).rules] == ["Free.", "Ten."]


def test_another_reading_of_a_period_stands_alone_once_it_is_chosen() -> None:
    reading = {"code": "by-analogy", "period": {"length": 15, "unit": "days"}, "words": "By analogy.", "source": "S 3"}
    rule = read_regime({**PLAIN, "rules": [{**PLAIN["rules"][1], "other_periods": [reading]}]}).rules[0]
    chosen = rule.reading_period("by-analogy")
    assert rule.period is None and chosen.period is not None and chosen.period.length == 15
    assert chosen.other_periods == ()


def test_the_law_of_the_day_of_receipt_holds() -> None:
    regime = read_regime(PLAIN)
    assert regime.rule_for(Right.ACCESS, date(2019, 12, 31)) is None
    before, after = (regime.rule_for(Right.ACCESS, day) for day in (date(2025, 12, 31), date(2026, 1, 1)))
    assert before is not None and after is not None
    assert before.period is not None and after.period is None
    assert regime.rule_for(Right.ACCESS) == after
    assert regime.rule_for(Right.PORTABILITY) is None


def test_a_closure_may_run_over_the_end_of_the_year() -> None:
    winter = Closure((12, 25), (1, 15), "x")
    assert winter.holds(date(2026, 12, 25)) and winter.holds(date(2026, 1, 15)) and not winter.holds(date(2026, 1, 16))
    summer = Closure((7, 1), (7, 31), "x")
    assert summer.holds(date(2026, 7, 31)) and not summer.holds(date(2026, 8, 1))


def rule(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["rules"][0]
    return found


CHANGES: list[tuple[str, Callable[[dict[str, Any]], Any]]] = [
    ("name", lambda data: data.pop("name")),
    ("colour", lambda data: data.update(colour="blue")),
    ("law", lambda data: data.update(law=17)),
    ("compared", lambda data: data.update(compared="by heart")),
    ("on", lambda data: data.update(compared={"law": ["Section 1"]})),
    ("book", lambda data: data.update(compared={"on": "2026-01-01", "book": ["Section 1"]})),
    ("nothing", lambda data: data.update(compared={"on": "2026-01-01", "nothing": "Section 1"})),
    ("rules", lambda data: data.update(rules="none")),
    ("xx-law", lambda data: data.update(rules=["none"])),
    ("says", lambda data: rule(data).pop("says")),
    ("says", lambda data: rule(data).update(says="within {length} days")),
    ("period", lambda data: rule(data).pop("period")),
    ("period", lambda data: rule(data).update(period="a month")),
    ("length", lambda data: rule(data)["period"].update(length=0)),
    ("length", lambda data: rule(data)["period"].update(length="many")),
    ("length", lambda data: rule(data)["period"].update(length=1.5)),
    ("unit", lambda data: rule(data)["period"].update(unit="fortnights")),
    ("rights", lambda data: rule(data).update(rights={"levitation": ""})),
    ("rights", lambda data: rule(data).update(rights=["access"])),
    ("rolls", lambda data: rule(data).update(rolls="no")),
    ("holds_from", lambda data: rule(data).update(holds_from="long ago")),
    ("wait", lambda data: rule(data)["pauses"][0].update(wait="weather")),
    ("chosen", lambda data: rule(data)["pauses"][0].update(chosen="other")),
    ("chosen", lambda data: rule(data)["pauses"][0].update(readings=[])),
    ("effect", lambda data: rule(data)["pauses"][0]["readings"][0].update(effect="explodes")),
    ("further", lambda data: rule(data)["extension"].pop("further")),
    ("first", lambda data: rule(data)["closures"][0].update(first="13-40")),
    ("notes", lambda data: rule(data).update(notes="one sentence")),
    ("notes", lambda data: rule(data).update(notes=["with {braces}"])),
    ("usual", lambda data: data.update(usual="as everywhere")),
    ("colour", lambda data: data.update(usual={"colour": "blue"})),
    ("fees", lambda data: rule(data).update(fees=0)),
    ("day_one", lambda data: rule(data).update(day_one=1)),
    ("worked_holidays", lambda data: rule(data).update(worked_holidays="Anniversary")),
    ("saturday_ends", lambda data: rule(data).update(saturday_ends="yes")),
    ("other_end", lambda data: rule(data).update(other_end="Monday")),
    ("other_end", lambda data: rule(data).update(rolls=True, other_end={"words": "W.", "source": "S"})),
    ("words", lambda data: rule(data).update(other_end={"source": "S"})),
    ("followed", lambda data: rule(data).update(other_end={"words": "W.", "source": "S", "followed": "yes"})),
    ("period", lambda data: rule(data).update(other_periods=[{"code": "c", "words": "W.", "source": "S"}])),
    ("thinking_days", lambda data: rule(data)["pauses"][0]["readings"][0].update(thinking_days=0)),
    (
        "thinking_days",
        lambda data: rule(data)["pauses"][0]["readings"][0].update(effect="suspends", thinking_days=10),
    ),
]


@pytest.mark.parametrize(("member", "change"), CHANGES)
def test_a_file_that_is_misshapen_is_refused_and_the_member_named(
    member: str, change: Callable[[dict[str, Any]], Any]
) -> None:
    data = copy.deepcopy(PLAIN)
    change(data)
    with pytest.raises(BadInput) as refused:
        read_regime(data)
    assert refused.value.code == "regime-misshapen"
    assert member in refused.value.text()


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)


@given(st.data())
def test_whatever_stands_in_a_member_is_read_or_refused(data: st.DataObject) -> None:
    changed = copy.deepcopy(PLAIN)
    place: Any = changed
    for _ in range(data.draw(st.integers(0, 4))):
        inner = [value for value in (place.values() if isinstance(place, dict) else place) if value]
        inner = [value for value in inner if isinstance(value, (dict, list))]
        if not inner:
            break
        place = data.draw(st.sampled_from(inner))
    key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(JSON)
    with suppress(BadInput):
        assert isinstance(read_regime(changed), Regime)
