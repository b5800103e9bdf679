"""A similar name makes a candidate where nobody else is found, and never a finding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.findings import Identifiers
from desktop_app.sources import people_on_file, read_config
from desktop_app.sources.similar_names import alike, in_latin
from tests.sources.conftest import search

Put = Callable[[str, bytes | str], Path]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jon Smith", "John Smith"),
        ("Köhler, Leonie", "Leona KOHLER"),
        ("Юлия Кузнецова", "Yuliya Kuznetsova"),
        ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
        ("Müller Jürgen", "Jürgen Muller"),
        ("Владимир Жуков", "Vladimir Zhukov"),
    ],
)
def test_names_of_one_person_are_alike_in_other_spellings_and_scripts(one: str, other: str) -> None:
    assert alike(one, [in_latin(other)]) and alike(other, [in_latin(one)])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Max Muster", "Leonie Köhler"), ("Jo", "Ju"), ("", ""), ("王芳", "王伟"), ("Anna Schmidt", "Hans Schmidt")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not alike(one, [in_latin(other)])


def test_only_where_nobody_else_is_found_are_similar_names_candidates_and_never_findings(put: Put) -> None:
    path = put("p.csv", "id,first_name,last_name\n1,Jon,Smith\n2,John,Smyth\n3,Max,Muster\n")
    source = {"kind": "table", "path": str(path), "key": "id"}
    people = people_on_file(read_config(source), Identifiers(names=("John Smith",)))
    assert [(person.key, person.matched_by) for person in people] == [("1", "similar_name"), ("2", "similar_name")]
    assert search(source, names=("John Smith",)).found == ()
    exact = people_on_file(read_config(source), Identifiers(names=("Smith, Jon",)))
    assert [(person.key, person.matched_by) for person in exact] == [("1", "name")]


def test_nobody_is_taken_for_a_person_because_of_an_address_or_a_cookie(put: Put, tmp_path: Path) -> None:
    path = put("p.csv", "id,ip,cookie_id,email\n1,192.0.2.7,abc,a@b.example\n")
    source = {"kind": "table", "path": str(path), "key": "id"}
    wanted = Identifiers(ip_addresses=("192.0.2.7",), cookie_ids=("abc",))
    assert people_on_file(read_config(source), wanted) == ()
    assert {item.matched_by for item in search(source, ip_addresses=("192.0.2.7",)).found} == {"ip_address"}
