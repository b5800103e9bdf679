"""Texts of documents in the organisation's words: tried before they are saved, kept in versions, and drawn."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.desk import case_letters, cases, letter_texts, office
from desktop_app.documents import plain_text, record_in, verify
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.letter_offers import LetterWish
from desktop_app.domain.letter_texts import Wording
from desktop_app.domain.organisation import Role
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.store.store import Passphrase
from tests.desk.conftest import SECOND_PASSPHRASE, Hands
from tests.desk.test_turnings import asking

ACK = Wording(RecordType.ACKNOWLEDGEMENT, "en", "gdpr")
TITLE = "acknowledgement.title"
DUE = "acknowledgement.due"


def text(hands: Hands, wording: Wording, name: str) -> letter_texts.LetterText:
    return next(one for one in letter_texts.texts_of(hands.desk, wording) if one.name == name)


def acknowledgement(hands: Hands) -> bytes:
    reference = asking(hands, Right.ACCESS)
    made = case_letters.write_letter(hands.desk, reference, LetterWish(RecordType.ACKNOWLEDGEMENT))
    return cases.document_bytes(hands.desk, made.document_id)


def test_a_letter_says_what_the_organisation_wrote_and_verifies(hands: Hands) -> None:
    letter_texts.save_texts(hands.desk, ACK, {TITLE: "Thank you for <b>writing</b> – 你好"})
    pdf = acknowledgement(hands)
    assert dict(record_in(pdf).texts) == {TITLE: "Thank you for <b>writing</b> – 你好"}
    assert False not in [check.ok for check in verify(pdf).checks]
    letter_texts.save_texts(hands.desk, ACK, {TITLE: None})
    assert record_in(acknowledgement(hands)).texts == ()


def test_versions_are_kept_and_the_audit_log_names_what_changed(hands: Hands) -> None:
    for words in ("One", "Two", None):
        letter_texts.save_texts(hands.desk, ACK, {TITLE: words})
    one = text(hands, ACK, TITLE)
    assert [(version.version, version.text) for version in one.versions] == [(1, "One"), (2, "Two"), (3, None)]
    assert one.own is None and one.text == one.delivered and one.versions[0].saved_by == "Amara Osei"
    with hands.desk.store.read() as session:
        from desktop_app.store.audit import read_events

        said = [event.facts for event in read_events(session) if event.kind == letter_texts.CHANGED]
    assert len(said) == 3 and said[0]["texts"] == [f"acknowledgement/en/gdpr: {TITLE}"]
    assert hands.desk.store.verify().ok


@pytest.mark.parametrize(
    ("name", "words", "named"),
    [
        (DUE, "Soon.", "lacks the variable {due}"),
        (DUE, "By {due} or {never}.", "unknown variable {never}"),
        (DUE, "By {due", "brace"),
        (DUE, "By {due!r}.", "unknown variable {due!r}"),
        (DUE, "By {0} {due}.", "unknown variable {0}"),
        (TITLE, " ", "is empty"),
        (TITLE, "Hello \U00013000", "EGYPTIAN HIEROGLYPH"),
        ("refusal.title", "Not of this type", "no text called"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_naming_why(hands: Hands, name: str, words: str, named: str) -> None:
    with pytest.raises(BadInput) as error:
        letter_texts.save_texts(hands.desk, ACK, {TITLE: "Would fit", name: words})
    assert named in error.value.text()
    assert letter_texts.changed_wordings(hands.desk) == ()


def test_what_the_law_wants_said_is_not_left_out_without_a_word(hands: Hands) -> None:
    refusal = Wording(RecordType.REFUSAL, "de", "gdpr")
    without_court = {"refusal.complaint": "Sie können sich bei {body} beschweren."}
    with pytest.raises(Refused) as error:
        letter_texts.save_texts(hands.desk, refusal, without_court)
    assert "go to court" in error.value.what and "Article" in error.value.what and "complaint," not in error.value.what
    letter_texts.save_texts(hands.desk, refusal, without_court, accept_dropped=True)
    letter_texts.save_texts(hands.desk, replace(refusal, regime="ccpa"), without_court)  # does not ask for it


def test_only_an_administrator_changes_texts(hands: Hands) -> None:
    hands.desk.close()
    second = office.unlock(hands.folder / "store", Passphrase(SECOND_PASSPHRASE), hands.around)
    assert second.officer.role == Role.REVIEWER
    with pytest.raises(Refused) as error:
        letter_texts.save_texts(second, ACK, {TITLE: "Mine"})
    assert error.value.code == "administrators-only"
    second.close()


def test_texts_go_out_into_a_file_and_come_back_edited(hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "texts.json"
    count = letter_texts.export_texts(hands.desk, [ACK, replace(ACK, language="de")], file)
    content = json.loads(file.read_text("utf-8"))
    assert count == sum(len(part["texts"]) for part in content["wordings"]) > 40
    with pytest.raises(BadInput) as error:
        letter_texts.import_texts(hands.desk, file)
    assert error.value.code == "nothing-to-change"
    content["wordings"][1]["texts"][TITLE] = "Ihre Anfrage ist da"
    file.write_text(json.dumps(content), "utf-8")
    assert letter_texts.import_texts(hands.desk, file) == (f"acknowledgement/de/gdpr: {TITLE}",)
    content["wordings"][0]["texts"][DUE] = "Soon"
    content["wordings"][1]["texts"][TITLE] = "Etwas anderes"
    file.write_text(json.dumps(content), "utf-8")
    with pytest.raises(BadInput):
        letter_texts.import_texts(hands.desk, file)
    assert text(hands, replace(ACK, language="de"), TITLE).own == "Ihre Anfrage ist da"


def test_the_one_time_code_is_worded_too_also_in_an_e_mail(hands: Hands) -> None:
    code = Wording(RecordType.ONE_TIME_CODE, "en", "gdpr")
    letter_texts.save_texts(hands.desk, code, {"code.yours": "Here it is:"})
    with hands.desk.store.read() as session:
        from desktop_app.documents.samples import sample

        head = replace(record_in(acknowledgement(hands)).letterhead)
        plain = sample(RecordType.ONE_TIME_CODE, head, "en", "gdpr", hands.desk.today())
        assert "Here it is:" in plain_text(letter_texts.in_own_words(session, plain))


def test_other_words_do_not_take_an_approval_back(hands: Hands, tmp_path: Path) -> None:
    from desktop_app.desk import disclose

    reference = hands.until_review()
    hands.review(reference)
    access = Wording(RecordType.ACCESS_RESPONSE, "en", "gdpr")
    letter_texts.save_texts(hands.desk, access, {"access.title": "What we know of you"})
    disclose.export_documents(hands.desk, reference, tmp_path)
    case = hands.case(reference)
    assert case.approval is not None and case.approval.stands and len(case.current_documents) == 2


def test_an_organisation_chooses_the_language_of_its_letters(hands: Hands) -> None:
    office.choose_language(hands.desk, "de")
    assert record_in(acknowledgement(hands)).language == "de"
    with pytest.raises(BadInput) as error:
        office.choose_language(hands.desk, "tlh")
    assert error.value.code == "unknown-language" and hands.desk.organisation.language == "de"
