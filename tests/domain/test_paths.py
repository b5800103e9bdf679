"""The path of each right, the grounds of refusal, and the words for what happens on the way."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from desktop_app.domain.grounds import KEEPING, REFUSALS, ground_named, keepings, refusals
from desktop_app.domain.happenings import kind_phrase
from desktop_app.domain.paths import PATHS, paths_of, stages_of
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage

DESK = Path(__file__).resolve().parents[2] / "desktop_app" / "desk"
OPT_OUTS = (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE, Right.CONSENT_WITHDRAWAL)


@pytest.mark.parametrize("right", list(Right))
def test_a_path_begins_and_ends_guides_and_names_its_source(right: Right) -> None:
    path = PATHS[right]
    assert {Stage.INTAKE, Stage.CLOSE} <= path.stages
    assert len(path.guidance) == 2 and path.source and path.checks
    assert path.letters and all(RecordType(name) for name in path.letters)
    assert (path.deed is not None) == (Stage.CARRY_OUT in path.stages)
    assert (Stage.REVIEW in path.stages) == (Stage.DISCLOSE in path.stages)


@pytest.mark.parametrize("right", list(Right))
def test_whatever_gives_data_or_changes_it_verifies_who_asks_and_an_opt_out_does_not(right: Right) -> None:
    stages = PATHS[right].stages
    assert (Stage.IDENTITY in stages) == (right not in OPT_OUTS)
    assert Stage.IDENTITY in stages or not stages & {Stage.COLLECT, Stage.REVIEW, Stage.DISCLOSE, Stage.CORRECT}


def test_several_rights_walk_the_stages_of_all_of_them_and_never_fewer() -> None:
    for one, other in combinations(Right, 2):
        assert stages_of((one, other)) == PATHS[one].stages | PATHS[other].stages
        assert [path.right for path in paths_of((other, one))] == [one, other]
    assert stages_of(()) == PATHS[Right.ACCESS].stages


def test_grounds_are_told_apart_and_say_what_they_rest_on_under_the_gdpr() -> None:
    codes = [ground.code for ground in (*REFUSALS, *KEEPING)]
    assert len(codes) == len(set(codes))
    named_by_the_officer = {"right-not-given", "law-named"}
    for ground in (*REFUSALS, *KEEPING):
        assert ground_named(ground.code) is ground
        if ground.fits("gdpr") and ground.code not in named_by_the_officer:
            assert "GDPR" in ground.source("gdpr") and "UK GDPR" not in ground.source("gdpr")


def test_erasure_has_its_five_exceptions_and_marketing_none() -> None:
    sources = {ground.source("gdpr") for ground in keepings("gdpr", Right.ERASURE)}
    assert {f"Article 17(3)({letter}) GDPR" for letter in "abcde"} <= sources
    californian = {ground.source("ccpa") for ground in keepings("ccpa", Right.ERASURE)}
    assert {f"Cal. Civ. Code § 1798.105(d)({number})" for number in range(1, 9)} <= californian
    assert not any("GDPR" in source for source in californian)
    assert keepings("gdpr", Right.MARKETING_OPT_OUT) == ()


def test_a_ground_that_one_of_the_rights_does_not_know_is_not_offered_for_both() -> None:
    alone = {ground.code for ground in refusals("gdpr", [Right.ACCESS])}
    together = {ground.code for ground in refusals("gdpr", [Right.ACCESS, Right.ERASURE])}
    assert alone - together == {"others-rights"}


def test_every_kind_of_event_of_a_case_is_told_in_words() -> None:
    modules = ("turnings", "clock", "measures", "notes", "case_letters", "disclose", "review", "collect", "correct")
    acts = {kind for name in modules for kind in re.findall(r'"([a-z]+\.[a-z_]+)"', (DESK / f"{name}.py").read_text())}
    assert len(acts) > 25
    assert {kind for kind in acts if kind_phrase(kind).template == kind.replace(".", ": ").replace("_", " ")} == set()
