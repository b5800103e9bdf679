"""What a letter asks for, read from its words: in English and German, quoted, and never at the price of the program."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.locators import emails_in, ip_addresses_in
from desktop_app.domain.rights import ProposedCorrection, Right, propose_corrections, propose_rights

R = Right
LETTERS = [
    ("Please send me a copy of all the personal data you hold about me.", {R.ACCESS}),
    ("This is a subject access request under Art. 15 GDPR.", {R.ACCESS}),
    ("What information do you have on me?", {R.ACCESS}),
    ("Hiermit bitte ich um Auskunft über die zu meiner Person gespeicherten Daten.", {R.ACCESS}),
    ("Welche Daten haben Sie über mich gespeichert?", {R.ACCESS}),
    ("The postcode on my account is wrong: my postcode should be AB1 2CD.", {R.RECTIFICATION}),
    ("I would like my information corrected.", {R.RECTIFICATION}),
    ("She also says the postal code is wrong: 70173.", {R.RECTIFICATION}),
    ("Bitte berichtigen Sie meinen Namen.", {R.RECTIFICATION}),
    ("Please delete my account.", {R.ERASURE}),
    ("I want all my data deleted.", {R.ERASURE}),
    ("Forget me.", {R.ERASURE}),
    ("Bitte löschen Sie alles, was Sie über mich haben.", {R.ERASURE}),
    ("Please restrict the processing of my data.", {R.RESTRICTION}),
    ("Bitte schränken Sie die Verarbeitung meiner Daten ein.", {R.RESTRICTION}),
    ("I ask for my data in a machine-readable form.", {R.PORTABILITY}),
    ("Ich mache von meinem Recht auf Datenübertragbarkeit Gebrauch.", {R.PORTABILITY}),
    ("I object to the processing for profiling.", {R.OBJECTION}),
    ("Hiermit widerspreche ich.", {R.OBJECTION}),
    ("Please unsubscribe me.", {R.MARKETING_OPT_OUT}),
    ("Remove me from your mailing list.", {R.MARKETING_OPT_OUT}),
    ("Ich möchte keine Werbung mehr erhalten.", {R.MARKETING_OPT_OUT}),
    ("Do not sell my personal information.", {R.OPT_OUT_OF_SALE}),
    ("I request an accounting of disclosures.", {R.ACCOUNTING_OF_DISCLOSURES}),
    ("An wen haben Sie meine Daten weitergegeben?", {R.ACCOUNTING_OF_DISCLOSURES}),
    ("I withdraw my consent.", {R.CONSENT_WITHDRAWAL}),
    ("Ich widerrufe meine Einwilligung.", {R.CONSENT_WITHDRAWAL}),
    ("Send me a copy of my data, and then delete my account.", {R.ACCESS, R.ERASURE}),
    ("Could you tell me your opening hours?", set()),
    ("Correct me if I am wrong, but you open at nine.", set()),
    ("> Please delete my account.\n> Thanks\nThat was not from me.", set()),
    ("", set()),
    ("Please send me a list of everything you have stored about me.", {Right.ACCESS}),
    ("Kindly give me all the information that you keep on me.", {Right.ACCESS}),
    ("Send me my data.", {Right.ACCESS}),
    ("Bitte teilen Sie mir alles mit, was Sie über mich wissen.", {Right.ACCESS}),
    ("Please delete everything you still hold about me.", {Right.ERASURE}),
    ("Please send me no more advertising.", {Right.MARKETING_OPT_OUT}),
]


@pytest.mark.parametrize(("letter", "asked"), LETTERS)
def test_a_letter_is_read_for_what_it_asks(letter: str, asked: set[Right]) -> None:
    assert {proposal.right for proposal in propose_rights(letter)} == asked


@pytest.mark.parametrize(("letter", "asked"), LETTERS)
def test_every_proposal_quotes_the_words_it_rests_on(letter: str, asked: set[Right]) -> None:
    for proposal in propose_rights(letter):
        assert proposal.because and proposal.because in letter
    assert {proposal.right for proposal in propose_rights(letter.upper())} == asked


def test_a_sentence_that_a_mail_program_broke_is_read_as_one() -> None:
    assert [p.right for p in propose_rights("please restrict the\nprocessing of my data")] == [R.RESTRICTION]


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("Please correct my postal code from 70174 to 70173; the old one is wrong.", ("postal code", "70173", "70174")),
        ("Please change my email address to leonie@new.example.", ("email address", "leonie@new.example", None)),
        ("My last name should be Köhler, not Kohler.", ("last name", "Köhler", "Kohler")),
        ("Bitte meine Postleitzahl von 70174 auf 70173 zu ändern.", ("Postleitzahl", "70173", "70174")),
        ("Ändern Sie bitte meine Telefonnummer auf 0711 123456.", ("Telefonnummer", "0711 123456", None)),
        ("Meine Adresse muss Seestraße 5, 70174 Stuttgart lauten.", ("Adresse", "Seestraße 5, 70174 Stuttgart", None)),
        ('Please update my first name to "Siân".', ("first name", "Siân", None)),
    ],
)
def test_a_plain_wish_is_read_with_old_and_new_value(letter: str, expected: tuple[str, str, str | None]) -> None:
    field, to, was = expected
    assert propose_corrections(letter) == (ProposedCorrection(field, to, was),)


def test_a_vague_wish_gives_no_proposal() -> None:
    assert propose_corrections("Please correct my data, something is wrong with it.") == ()


def test_identifiers_in_a_letter_are_found_each_once() -> None:
    text = "I am a.b+c@host.example (A.B+C@HOST.example), from 192.0.2.7 and 2001:db8::1, not 999.1.1.1 or 10:30."
    assert emails_in(text) == ("a.b+c@host.example",)
    assert ip_addresses_in(text) == ("192.0.2.7", "2001:db8::1")


@pytest.mark.parametrize("text", ["x@y", "@host.example", "a@@b.example", "a@b..example", "no address", "a@.example"])
def test_what_only_looks_like_an_address_is_left_out(text: str) -> None:
    assert emails_in(text) == ()


def test_an_address_at_the_end_of_a_sentence_has_no_full_stop() -> None:
    assert emails_in("Write to a@b.example.") == ("a@b.example",)


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail instead of hanging: a pattern that explodes on 200 kB takes hours, one that does not takes a second."""

    def stop(*_: object) -> None:
        raise TimeoutError("reading the letter did not end")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


SEEDS = ["a", "1.", "a@b.", "> \n", "my ", "copy of ", "artikel ", "change my a from b to ", "my address should be x, "]


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarm on this system")
@pytest.mark.parametrize("seed", SEEDS)
def test_a_long_hostile_letter_is_read_to_its_end(seed: str) -> None:
    letter = seed * (200_000 // len(seed))
    with within(30):
        propose_rights(letter)
        propose_corrections(letter)
        emails_in(letter)
        ip_addresses_in(letter)


@given(st.text(alphabet=st.sampled_from("myadreßto :;,.\n>@-'\"fromÄ12"), max_size=200))
def test_any_text_can_be_read_and_values_are_its_own_words(text: str) -> None:
    joined = " ".join(text.split())
    for correction in propose_corrections(text):
        assert correction.field and correction.to
        assert " ".join(correction.to.split()) in joined
    propose_rights(text)
