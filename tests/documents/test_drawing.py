"""The drawn records: conformance, what every page says, that every value is on paper, and rules of the look."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents import draw, page_count, plain_text
from desktop_app.documents.gate import admitted
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, RecordItem, RecordType, record_hash
from tests.documents.conftest import Seen, log_items, record, squeezed

See = Callable[[Record], Seen]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("type_", list(RecordType))
def test_every_type_is_pdf_a_3a_and_pdf_ua_1_with_its_fonts_inside(see: See, type_: RecordType, language: str) -> None:
    seen = see(record(type_, language=language))
    assert seen.failures("3a") == []
    assert seen.failures("ua1") == []
    assert seen.qpdf_complaints() == ""
    assert seen.fonts() and all(re.search(r"yes yes yes", line) for line in seen.fonts())
    assert seen.outside_margins() == []


def test_other_scripts_conform_too(see: See) -> None:
    names = (
        "محمد بن عبد الله",
        "דוד בן־גוריון",
        "क्षत्रिय श्रीमती",
        "สมชาย ผู้ใหญ่",
        "王小明",
        "김철수",
        "😀 👍🏽",
        "Юрій Ґалаґан",
    )
    items = tuple(RecordItem("Shop", f"Customer {n}", "Name", name) for n, name in enumerate(names))
    seen = see(record(items=items))
    assert seen.failures("3a") == []
    assert seen.failures("ua1") == []
    assert seen.outside_margins() == []


def test_every_page_has_reference_date_number_and_hash(see: See) -> None:
    long = record(items=log_items(400))
    pages = see(long).pages()
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        foot = page[-600:]
        assert "DSR-2026-0001" in foot
        assert "24 November 2026" in foot
        assert "Chinook Music Shop GmbH" in foot
        assert f"Page {number} of {len(pages)}" in foot
        assert record_hash(long) in foot


def test_every_value_of_an_access_response_is_on_paper(see: See) -> None:
    drawn = record()
    text = see(drawn).text()
    for item in drawn.items:
        assert squeezed(item.value) in text
        assert squeezed(item.locator) in text
        assert squeezed(item.field) in text
    for source in drawn.sources:
        for value in (source.name, source.purpose, source.legal_basis, source.retention, source.origin):
            assert squeezed(value) in text
        assert all(squeezed(recipient) in text for recipient in source.recipients)
    assert all(squeezed(name) in text for name in drawn.searched_without_result)
    assert squeezed(drawn.withheld[0].ground) in text
    assert squeezed(drawn.letterhead.complaint_body) in text
    assert squeezed("2015-05-17 10:05:03") in text
    assert all(squeezed(line) in text for line in drawn.addressee)
    assert squeezed("(empty)") in text
    assert squeezed(drawn.audit_anchor) in text


def test_a_rectification_notice_says_was_now_when_and_who_is_told(see: See) -> None:
    text = see(record(RecordType.RECTIFICATION_NOTICE)).text()
    for told in ("70174", "70173", "5 November 2026", "Nordkurier Paketdienst GmbH (delivery)", "Article 19"):
        assert squeezed(told) in text


def test_a_notice_without_recipients_says_so(see: See) -> None:
    notice = record(RecordType.RECTIFICATION_NOTICE)
    alone = replace(notice, corrections=(replace(notice.corrections[0], recipients_to_tell=()),))
    assert squeezed("nobody to be told") in see(alone).text()


def test_a_code_letter_has_the_code_whole_and_until_when(see: See) -> None:
    page = "\n".join(see(record(RecordType.ONE_TIME_CODE)).pages())
    assert "ABCD-EFGH" in page.split()
    assert "8 December 2026" in page


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_e_mail_text_has_the_code_as_a_word_of_its_own(language: str) -> None:
    text = plain_text(record(RecordType.ONE_TIME_CODE, language=language))
    assert "ABCD-EFGH" in text.split()
    assert "DSR-2026-0001" in text


def test_nothing_but_a_code_becomes_the_text_of_an_e_mail() -> None:
    with pytest.raises(BadInput, match="never written into an e-mail"):
        plain_text(record())


def test_a_recovery_sheet_has_the_whole_code_in_its_groups(see: See) -> None:
    seen = see(record(RecordType.RECOVERY_CODE))
    assert "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-42" in seen.text()
    assert "Leonie" not in seen.text()
    assert len(seen.pages()) == 1


def test_text_that_looks_like_markup_is_text(see: See) -> None:
    hostile = '<b>Robert\'); DROP TABLE Students;--</b> & <para><font size="99">Söhne</font> &lt; \\(x\\) <!-- -->'
    items = (RecordItem("A <i>source</i> & more", "line <1>", "<b>", hostile),)
    text = see(record(items=items, salutation=hostile)).text()
    assert text.count(squeezed(hostile)) == 2
    assert squeezed("A <i>source</i> & more") in text
    assert squeezed("line <1>") in text


def test_braces_in_values_are_not_variables(see: See) -> None:
    assert squeezed("{received} {0} %s {rights!r}") in see(record(salutation="{received} {0} %s {rights!r}")).text()


@pytest.mark.parametrize(
    "word", ["x" * 2000, "https://example.org/" + "path/" * 100, "W" * 300, "Ω" * 500, "字" * 500, "م" * 300]
)
def test_a_long_word_is_wrapped_and_whole(see: See, word: str) -> None:
    seen = see(record(items=(RecordItem("Shop", word, word, word),), addressee=("A",), salutation=word[:300]))
    assert seen.outside_margins() == []
    if not word.startswith("م"):
        assert seen.text().count(word[:40]) >= 1
        assert seen.text().count(word[-1]) >= 3 * word.count(word[-1])


def test_a_value_longer_than_a_page_goes_over_pages_and_nothing_of_it_is_lost(see: See) -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    seen = see(record(items=(RecordItem("Mailbox", "message 1", "Body", words),)))
    assert len(seen.pages()) > 4
    text = re.sub(r"(ChinookMusicShopGmbH·DSR|SHA-256).*?AccessResponse·DSR-2026-0001", "", seen.text(), flags=re.I)
    assert all(f"word{number}" in text for number in range(3000))
    assert seen.outside_margins() == []


def test_line_ends_in_a_value_are_line_ends_on_paper(see: See) -> None:
    page = "\n".join(see(record(items=(RecordItem("Mailbox", "m", "Body", "first\nsecond\r\n\r\nthird"),))).pages())
    assert re.search(r"first\n.*second\n", page)


def test_ten_thousand_items_are_all_there(see: See) -> None:
    seen = see(record(items=log_items(10_000)))
    text = seen.text()
    assert all(f"/orders/{number}" in text for number in range(1, 10_000, 4))
    assert "10000items" in text
    assert f"Page{page_count(seen.pdf)}of{page_count(seen.pdf)}" in text


def test_no_page_but_the_last_is_half_empty(see: See) -> None:
    for count in (0, 3, 17, 40, 41, 42, 43, 60, 90):
        pages = see(record(items=(*record().items[:4], *log_items(count)))).pages()
        for page in pages[:-1]:
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            assert len(lines) > 22
            assert not lines[-3].startswith(("From:", "Your data", "What we", "Your rights", "Searched", "Place"))


def test_a_screen_reader_gets_sentences_with_their_blanks(see: See) -> None:
    told = " ".join(see(record()).cells().split())
    assert "On 1 November 2026 we received your request for access to your personal data." in told
    assert told.index("Your data") < told.index("Searched without result") < told.index("Your rights")
    assert "Page 1 of" not in told


def test_the_end_of_the_list_never_stands_alone(see: See) -> None:
    for count in range(8, 60, 3):
        for page in see(record(items=log_items(count), sources=(), corrections=(), withheld=())).pages():
            if "End of the list" in page:
                assert "What it says" in page.split("End of the list")[0]


def test_equal_records_give_equal_bytes_and_others_do_not() -> None:
    assert draw(record()) == draw(record())
    assert draw(record()) != draw(record(reference="DSR-2026-0002"))


def test_file_lists_see_no_personal_data(see: See) -> None:
    seen = see(record())
    title = seen._run("pdfinfo", seen.path)
    assert "Access response DSR-2026-0001" in title
    assert "Leonie" not in title


def test_an_address_with_more_lines_than_the_window_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        draw(record(addressee=tuple(f"line {number}" for number in range(20))))
    assert refused.value.code == "address-too-long"


def test_seven_lines_fit_the_window(see: See) -> None:
    lines = tuple(f"Address line {number}" for number in range(7))
    text = see(record(addressee=lines)).text()
    assert all(squeezed(line) in text for line in lines)


def test_what_a_document_exists_for_must_be_there() -> None:
    for lacking in (
        record(RecordType.ONE_TIME_CODE, code=""),
        record(RecordType.RECOVERY_CODE, code=" "),
        record(RecordType.RECTIFICATION_NOTICE, corrections=()),
        record(reference=""),
        record(letterhead=replace(record().letterhead, name="")),
    ):
        with pytest.raises(BadInput) as refused:
            draw(lacking)
        assert refused.value.code == "record-incomplete"


def test_a_record_with_little_in_it_is_drawn(see: See) -> None:
    bare = Record(
        RecordType.ACCESS_RESPONSE,
        "X-1",
        replace(record().letterhead, address=(), contact="", officer="", complaint_body=""),
        date(2026, 1, 2),
    )
    seen = see(bare)
    assert seen.failures("3a") == []
    assert seen.failures("ua1") == []
    assert squeezed("We found no personal data") in seen.text()


def test_instants_are_printed_in_utc(see: See) -> None:
    at = datetime.fromisoformat("2026-03-29T01:30:00.25+02:00")
    assert squeezed("2026-03-28 23:30:00.250000") in see(record(items=(RecordItem("S", "l", "f", "v", at),))).text()
    assert at.astimezone(UTC).hour == 23


def test_long_names_of_an_organisation_wrap_everywhere(see: See) -> None:
    name = "Bundesanstalt für " + "Verwaltungsverfahrensbeschleunigung und " * 6 + "Datenschutz"
    seen = see(record(letterhead=replace(record().letterhead, name=name), items=log_items(80)))
    assert seen.outside_margins() == []
    for page in seen.pages():
        assert squeezed(name) in squeezed(re.sub(r"Page \d+ of \d+", "", page[-900:]))


_NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "Mn")), min_size=1, max_size=40)
_SIMPLE = re.compile(r"[\u0020-\u036f\u0370-\u04ff\u1e00-\u1eff\u2010-\u2027\u20a0-\u20bf]*")


@settings(max_examples=120)
@given(_NAMES)
def test_a_name_is_drawn_whole_or_refused_by_character(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("name") / "record.pdf"
    try:
        path.write_bytes(draw(record(RecordType.ONE_TIME_CODE, salutation=f"[{name}]")))
    except BadInput:
        with pytest.raises(BadInput, match=r"U\+[0-9A-F]{4,6} "):
            admitted(name)
        return
    seen = Seen(path.read_bytes(), path)
    assert seen.outside_margins() == []
    if _SIMPLE.fullmatch(name):
        assert squeezed(f"[{name}]") in seen.text()
