"""An identifier is found in running text as a whole token, however a server or a browser wrote it."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.findings import Identifiers
from desktop_app.sources.matching import MEANINGS, Wanted
from desktop_app.sources.standing import Standings
from desktop_app.sources.unread import unread

WANTED = Wanted(
    Identifiers(
        names=("Zoë Köhler",),
        emails=("zoe@x.example",),
        phones=("0711 2842222",),
        ip_addresses=("192.0.2.0/24", "2001:db8::7"),
        cookie_ids=("abc123",),
        account_ids=("K-17",),
    )
)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("to zoe@x.example.", "email"),
        ("a%3Dzoe%40x%2eexample%20", "email"),
        ("from:192.0.2.99:80", "ip_address"),
        ("[2001:0db8:0:0::7]", "ip_address"),
        ("tel +49 711 2842222;", "phone"),
        ("9;KOHLER;Zoe;", "name"),
        ("sid=abc123&", "cookie_id"),
        ('"K-17",', "account_id"),
    ],
)
def test_a_whole_token_is_found(text: str, meaning: str) -> None:
    (found,) = Standings(WANTED, MEANINGS).stand_in(text)
    assert found.meaning == meaning
    assert list(Standings(WANTED, set(MEANINGS) - {meaning}).stand_in(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "xzoe@x.example",
        "zoe@x.example.org",
        "zoe@x.exampleÄ",
        "a%41zoe@x.example",
        "%C3%A9zoe@x.example",
        "1192.0.2.9",
        "192.0.2.9.1",
        "2001:db8::70",
        "xabc123",
        "abc123%34",
        "K-17@x.example",
        "k-17",
        "Zoë Maria Köhler",
        "0711 28422225",
        "\u212a-17",
    ],
)
def test_a_part_of_another_token_is_not(text: str) -> None:
    assert list(Standings(WANTED, MEANINGS).stand_in(text)) == []


@given(st.from_regex(r"[a-zà-ÿ0-9._%+-]{1,12}@[a-zà-ÿ0-9-]{1,8}\.[a-z]{2,3}", fullmatch=True), st.booleans())
def test_any_address_is_found_in_a_web_address(email: str, lower: bool) -> None:
    escaped = quote(email, safe="")
    standings = Standings(Wanted(Identifiers(emails=(email,))), ("email",))
    for text in (f"?a={escaped.lower() if lower else escaped}&b", f"?a={email}&b", f"<{email.upper()}>"):
        if len(email.upper()) == len(email):
            assert [found.meaning for found in standings.stand_in(text)] == ["email"]


@example(before=4500, after=0, size=500)
@given(st.integers(0, 30_000), st.integers(0, 30_000), st.integers(500, 9_000))
def test_a_line_in_pieces_is_looked_through_as_if_it_were_whole(before: int, after: int, size: int) -> None:
    line = b"x" * before + b" zoe@x.example " + b"y" * after + b"\r\n"
    pieces = [line[start : start + size] for start in range(0, len(line), size)]
    standings = Standings(WANTED, ("email",))
    found, whole = (unread("log", 3, each, "utf-8", standings) for each in (pieces, [line]))
    assert found is not None and whole is not None
    assert "zoe@x.example" in found.value
    if len(line) <= 20_000:
        assert whole.value == line.decode().rstrip("\r\n")
    assert found.value == whole.value or f"This line is {len(line) - 2:,} characters long" in found.value
    assert unread("log", 3, [p.replace(b"@x.example ", b"@x.examplex") for p in [line]], "utf-8", standings) is None
