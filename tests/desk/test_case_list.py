"""The case list: every request stands where it belongs, is counted, and is found by any fragment of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from desktop_app.desk import cases, identity, intake
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.office import Desk
from desktop_app.documents.code import code_text
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.searching import plain, words_in
from desktop_app.domain.shelves import Shelf
from desktop_app.store import listing
from desktop_app.store import tables as t
from tests.desk.conftest import FIRST_DAY, Hands
from tests.documents.conftest import record

TODAY = FIRST_DAY.date()
NAMES = (
    "Leonie Köhler", "Seán O'Brien", "Conor O’Brien", "王芳", "Ng Li", "100% Rabatt", "a_b axb", "Łukasz Żółć",
    'Quote "Q" Unquote', "AND OR NOT", "Straße", "-x minus", "* star", "Søren Ærø", "محمد علي", "김민준",
)  # fmt: skip


def told(desk: Desk, name: str, received: date = TODAY, subject: str = "My data", address: str = "") -> str:
    """A request somebody told; its reference."""
    new = NewRequest(received, Channel.PHONE, Sender(name, address), subject, "What do you hold about me?")
    return intake.receive(desk, new)


def found(desk: Desk, words: str) -> list[str]:
    """The names of those found, the newest first."""
    return [row.person_named for row in cases.find_cases(desk, words).rows]


def confirm(hands: Hands, reference: str) -> None:
    """Nobody on file matches."""
    case = hands.case(reference)
    intake.confirm_intake(
        hands.desk, reference, rights=case.rights, wishes=(), identifiers=case.identifiers, person_key=None
    )


@pytest.fixture
def desk(hands: Hands) -> Desk:
    """An office to which many names have written."""
    for number, name in enumerate(NAMES):
        told(hands.desk, name, address=f"person{number}@example.org", subject=f"Letter {number:03d} about *that*")
    return hands.desk


FINDS = {
    "kohler": ["Leonie Köhler"],
    "KÖHLER": ["Leonie Köhler"],
    "koehler": ["Leonie Köhler"],
    "öhl": ["Leonie Köhler"],
    "ler leo": ["Leonie Köhler"],
    "o'brien": ["Conor O’Brien", "Seán O'Brien"],
    "O’BRIEN": ["Conor O’Brien", "Seán O'Brien"],
    "sean": ["Seán O'Brien"],
    "100%": ["100% Rabatt"],
    "%": ["100% Rabatt"],
    "a_b": ["a_b axb"],
    "_": ["a_b axb"],
    '"': ['Quote "Q" Unquote'],
    '"q"': ['Quote "Q" Unquote'],
    "*": ["* star"],
    "*that*": list(reversed(NAMES)),
    "AND": ["AND OR NOT"],
    "AND OR": ["AND OR NOT"],
    "NOT": ["AND OR NOT"],
    "-x": ["-x minus"],
    "王芳": ["王芳"],
    "芳": ["王芳"],
    "김민": ["김민준"],
    "علي": ["محمد علي"],
    "lukasz zolc": ["Łukasz Żółć"],
    "soren aero": ["Søren Ærø"],
    "strasse": ["Straße", "Leonie Köhler"],  # she lives in one
    "li": ["Ng Li"],
    "q": ['Quote "Q" Unquote'],
    "ng": ["Ng Li"],
    "person7@example.org": [NAMES[7]],
    "letter 005": [NAMES[5], NAMES[4]],
    "person(": [],
    "a OR b": [],
    "words:a": [],
    "NEAR(a b)": [],
    "zz": [],
    "\x1f": [],
    "\x00": [],
    "\ud800": [],
    "́": [],
    "   ": [],
}


def test_any_fragment_finds_who_it_belongs_to_and_nobody_else(desk: Desk) -> None:
    assert {typed: found(desk, typed) for typed in FINDS} == FINDS


def test_whatever_is_typed_is_answered_and_right(desk: Desk) -> None:
    texts = {}
    with desk.store.read() as session:
        for request_id, words in session.execute(select(listing.ListingRow.request_id, listing.ListingRow.words)):
            texts[request_id] = words
    everyone = {row.id: row for row in cases.every_case(desk)}
    syntax = st.sampled_from(
        ["AND", "OR", "NOT", "NEAR", '"', "*", "-x", ":", "^", "(", ")", "{a}:", "+", "'", "%", "_"]
    )
    fragments = st.sampled_from(sorted({word for words in texts.values() for word in words.split("\n")[0].split()}))
    pieces = st.lists(st.one_of(syntax, fragments, st.text(max_size=4)), max_size=4).map(" ".join)

    @settings(max_examples=400)
    @given(st.one_of(st.text(), pieces))
    @example("x" * 5000)
    @example(" ".join(f"word{number}" for number in range(400)))
    def answered(typed: str) -> None:
        rows = cases.find_cases(desk, typed).rows
        for word in words_in(typed):
            for row in rows:
                names = plain(f"{row.reference} {row.person_named}")
                assert word in (texts[row.id] if len(word) > 2 else f"{names} {texts[row.id]}")
        if not words_in(typed):
            assert rows == ()
            return
        wanted = {id_ for id_ in everyone if all(_stands_in(texts[id_], word) for word in words_in(typed))}
        assert {row.id for row in rows} == wanted

    answered()


def _stands_in(kept: str, word: str) -> bool:
    lines = kept.split("\n")
    text_lines, marks = lines[:-1], lines[-1]
    if len(word) > 2:
        return any(word in line for line in text_lines)
    return f"\x1f{word}\x1f" in marks


def test_a_whole_reference_finds_its_request_first_and_once(desk: Desk) -> None:
    references = [row.reference for row in cases.every_case(desk)]
    first = min(references)
    with desk.store.act("request.skipped") as action:
        action.session.execute(update(t.ReferenceSeriesRow).values(last=9999))
    longer = [told(desk, f"Later {number}") for number in range(11)]  # the same with a digit more
    assert longer[1] == first[:-4] + "10001"
    with desk.store.act("request.renamed") as action:
        action.session.execute(
            update(t.RequestRow).where(t.RequestRow.reference == longer[0]).values(reference=first + "7")
        )
        listing.rebuild(action.session)
    seen = [row.reference for row in cases.find_cases(desk, first.lower()).rows]
    assert seen == [first, first + "7"]
    pages = cases.find_cases(desk, first, limit=1)
    rest = cases.find_cases(desk, first, limit=1, after=pages.after)
    assert [row.reference for row in (*pages.rows, *rest.rows)] == [first, first + "7"]


def test_pages_follow_one_another_without_a_gap_or_a_repetition(desk: Desk) -> None:
    everyone = [row.reference for row in cases.every_case(desk)]
    assert len(everyone) == len(set(everyone)) == len(NAMES)
    for read in (
        lambda after: cases.list_cases(desk, after=after, limit=3),
        lambda after: cases.list_cases(desk, Shelf.INBOX, after=after, limit=3),
        lambda after: cases.find_cases(desk, "letter", after=after, limit=3),
    ):
        seen: list[str] = []
        after: str | None = None
        while True:
            page = read(after)
            seen += [row.reference for row in page.rows]
            after = page.after
            if after is None:
                break
        assert sorted(seen) == sorted(everyone)
    assert [row.reference for row in cases.list_cases(desk).rows] == everyone


def test_each_request_stands_on_its_shelves_and_is_counted_there(hands: Hands) -> None:
    desk = hands.desk
    late = told(desk, "Late", TODAY - timedelta(days=60))
    soon = told(desk, "Soon", TODAY - timedelta(days=28))
    new = told(desk, "New")
    for reference in (late, soon):
        confirm(hands, reference)
    waiting = hands.receive()
    hands.confirm(waiting)
    point = hands.email_point(waiting)
    identity.vouch_contact_point(desk, waiting, point, date(2021, 1, 1), "Invoices went there since.")
    identity.issue_code(desk, waiting, point)

    assert _shelves(desk) == {
        Shelf.INBOX: {new},
        Shelf.OPEN: {late, soon, new, waiting},
        Shelf.DUE_SOON: {soon},
        Shelf.OVERDUE: {late},
        Shelf.WAITING: {waiting},
        Shelf.CLOSED: set(),
    }
    assert next(row for row in cases.list_cases(desk, Shelf.WAITING).rows).waiting
    hands.later(days=40)
    assert _shelves(desk)[Shelf.OVERDUE] == {late, soon, new}  # the time of the one that waits stands still
    assert cases.count_cases(desk, soon_days=0)[Shelf.DUE_SOON] == 0


def _shelves(desk: Desk) -> dict[Shelf, set[str]]:
    shelves = {shelf: {row.reference for row in cases.list_cases(desk, shelf).rows} for shelf in Shelf}
    assert cases.count_cases(desk) == {shelf: len(references) for shelf, references in shelves.items()}
    return shelves


def test_a_renamed_person_is_found_by_the_new_name_and_no_more_by_the_old(hands: Hands) -> None:
    reference = told(hands.desk, "Maria Alt")
    case = hands.case(reference)
    intake.confirm_intake(
        hands.desk, reference, rights=case.rights, wishes=(), identifiers=case.identifiers, person_key=None,
        person_named="Maria Neumann",
    )  # fmt: skip
    assert found(hands.desk, "neumann") == ["Maria Neumann"]
    with hands.desk.store.read() as session:
        kept = session.scalar(text("SELECT count(*) FROM listing_words('\"maria alt\"')"))
    assert kept == 1  # she searched under it: it stays among what the sender wrote
    assert hands.desk.store.verify().ok


def test_references_run_on_beyond_four_digits_and_are_never_given_again(hands: Hands) -> None:
    desk = hands.desk
    first = told(desk, "First")
    with desk.store.act("request.skipped") as action:
        action.session.execute(update(t.ReferenceSeriesRow).values(last=9998))
    assert [told(desk, name) for name in ("A", "B", "C")] == [
        f"{first[:-4]}9999", f"{first[:-4]}10000", f"{first[:-4]}10001",
    ]  # fmt: skip


# ── Checked, and made anew ──


@pytest.fixture
def verified(desk: Desk) -> Iterator[Desk]:
    """Whole before, and after the list has been made anew."""
    assert desk.store.verify().ok
    yield desk
    assert not desk.store.verify().ok
    before = list(cases.every_case(desk))
    cases.rebuild_list(desk)
    assert desk.store.verify().ok
    assert len(before) <= len(list(cases.every_case(desk))) == len(NAMES)
    assert found(desk, "kohler") == ["Leonie Köhler"]
    assert cases.count_cases(desk)[Shelf.OPEN] == len(NAMES)


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        ("UPDATE listing SET person_named = 'Nobody' WHERE id = 3", "case list"),
        ("DELETE FROM listing WHERE id = 3", "case list"),
        ("UPDATE request SET due = '2031-01-01' WHERE rowid = 3", "case list"),
        ("UPDATE tally SET n = n + 1", "case list"),
        ("INSERT INTO listing_words(listing_words) VALUES ('delete-all')", "search index"),
    ],
)
def test_a_list_that_disagrees_with_the_requests_is_told_of_and_made_anew(
    verified: Desk, damage: str, check: str
) -> None:
    with verified.store.act("request.damaged") as action:
        action.session.execute(text(damage))
    failed = [one.name for one in verified.store.verify().checks if not one.ok]
    assert failed == [check]


def test_nothing_of_a_request_that_is_gone_stays_in_the_list_the_counts_or_the_index(hands: Hands) -> None:
    desk = hands.desk
    told(desk, "Somebody Else")
    reference = told(desk, "Zebedeωxylander")
    with desk.store.read() as session:
        assert _in_index(session, "ω")
    with desk.store.act("request.gone") as action:
        row = action.session.scalars(select(t.RequestRow).where(t.RequestRow.reference == reference)).one()
        _erase(action.session, row.id)
    assert found(desk, "xylander") == found(desk, "xy") == found(desk, "ω") == []
    assert cases.count_cases(desk)[Shelf.OPEN] == 1
    with desk.store.read() as session:
        assert not _in_index(session, "ω")
    assert desk.store.verify().ok


def _in_index(session: Session, letter: str) -> bool:
    """In the pages of the index themselves: a row that was only marked as deleted would still be there."""
    pages = session.scalars(text("SELECT block FROM listing_words_data"))
    return any(letter.encode() in page for page in pages)


def _erase(session: Session, request_id: UUID) -> None:
    for table in (t.RequestedRightRow, t.ClockEventRow, t.AttachmentRow):
        session.execute(delete(table).where(table.request_id == request_id))
    session.execute(delete(t.RequestRow).where(t.RequestRow.id == request_id))


def test_a_code_that_was_scanned_from_a_document_finds_its_case(hands: Hands) -> None:
    reference, other = told(hands.desk, "Leonie Köhler"), told(hands.desk, "Ng Li")
    letter = record(reference=reference)
    assert other != reference
    assert found(hands.desk, code_text(letter)) == found(hands.desk, f"{code_text(letter)}\r\n") == ["Leonie Köhler"]
    assert found(hands.desk, "a/0123456789abcdef") == found(hands.desk, "a")  # and nothing else is cut short
    assert found(hands.desk, f"{reference}/0123") == []
