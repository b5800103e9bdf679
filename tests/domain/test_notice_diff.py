"""Two versions of a notice: what says something else is found, and nothing else is."""

from __future__ import annotations

import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.notice_diff import Change, compare
from desktop_app.domain.sentences import sentences
from tests.conftest import DEMO

POLICY = (DEMO / "privacy-policy-3cx-2013.txt").read_text("utf-8")
LINES = [line for line in POLICY.split("\n") if line]


def folded(width: int) -> str:
    """The policy wrapped as an e-mail program would, paragraphs and headings without blank lines between them."""
    return "\n".join(line for part in LINES for line in textwrap.wrap(part, width))


REWRAPPED = {
    "narrow": folded(34),
    "e-mail": folded(72),
    "blank lines": "\n\n".join(textwrap.fill(line, 60) for line in LINES),
    "one line": " ".join(LINES),
    "one paragraph": textwrap.fill(" ".join(LINES), 66),
    "Windows": POLICY.replace("\n", "\r\n"),
    "indented": textwrap.indent(folded(50), "    "),
    "straight quotes": POLICY.replace("’", "'"),
    "numbered": "\n".join(f"{number}. {line}" for number, line in enumerate(LINES, 1)),
    "numbered in parts": "\n\n".join(
        f"{number}.{number} {textwrap.fill(line, 66)}" for number, line in enumerate(LINES, 1)
    ),
    "lettered": "\n\n".join(f"({chr(97 + number % 26)}) {line}" for number, line in enumerate(LINES)),
    "bulleted": "\n".join(f"• {line}" for line in LINES),
    "hyphenated": POLICY.replace("information", "infor-\nmation"),
    "ligatures and spaces": POLICY.replace("fi", "ﬁ").replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("how", REWRAPPED)
def test_a_policy_that_was_only_set_anew_does_not_differ(how: str) -> None:
    assert compare(POLICY, REWRAPPED[how]).differences == ()
    assert compare(REWRAPPED[how], POLICY).differences == ()


def test_sentences_that_moved_are_no_differences() -> None:
    turned = compare(POLICY, "\n".join(reversed(LINES)))
    assert turned.same
    assert turned.moved > 20


@pytest.mark.parametrize("how", ["narrow", "e-mail", "blank lines", "numbered in parts"])
def test_each_sentence_that_says_something_else_is_one_difference(how: str) -> None:
    edited = [
        line.replace("at any time. Please", "at any time, free of charge. Please")
        .replace("You can reject cookies by changing your browser settings.", "")
        .replace("26 January 2011", "25 May 2018")
        for line in LINES
    ]
    edited.append("We also work with Acme Inc. and Beta Ltd. in London, e.g. for support.")
    shown = {"narrow": 34, "e-mail": 72, "blank lines": 60, "numbered in parts": 66}[how]
    wrapped = [textwrap.fill(line, shown) for line in edited]
    text = "\n".join(wrapped) if how in ("narrow", "e-mail") else "\n\n".join(wrapped)
    found = compare(POLICY, text)
    assert [one.change for one in found.differences] == [
        Change.REMOVED,
        Change.CHANGED,
        Change.CHANGED,
        Change.ADDED,
    ]
    removed, changed, dated, added = found.differences
    assert removed.before == "You can reject cookies by changing your browser settings."
    assert changed.after.endswith("you can opt out at any time, free of charge.")
    assert [piece.text for piece in dated.pieces()[1] if piece.differs] == ["25 May 2018."]
    assert added.after == "We also work with Acme Inc. and Beta Ltd. in London, e.g. for support."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We share data with Acme Inc. and others. We log visits.", 2),
        ("We are 3CX Inc. We log visits.", 2),
        ("Ask Dr. Smith, e.g. by post, i.e. in writing. He answers.", 2),
        ("See Art. 6 and No. 4 of the law. It holds.", 2),
        ("Is it safe? Yes! “It is.” We say so.", 4),
        ("Version 2.1 costs 3.50 a month. Write to J. R. Doe.", 2),
        ("We keep it for 30 days. 14 of them are needed.", 2),
        ("我们收集数据。我们不出售数据。", 2),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_one_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_list_joined_into_one_paragraph_or_numbered_anew_does_not_differ() -> None:
    listed = "We collect:\n\n(a) your name;\n(b) your e-mail address; and\n(c) your address.\n\nWe sell nothing."
    joined = "We collect: (a) your name; (b) your e-mail address; and (c) your address.\n\nWe sell nothing."
    anew = joined.replace("(a)", "(i)").replace("(b)", "(ii)").replace("(c)", "(iii)")
    for one in (listed, joined, anew):
        for other in (listed, joined, anew):
            assert compare(one, other).same
    (found,) = compare(listed, joined.replace("e-mail address", "telephone number")).differences
    assert "telephone" in found.after


def test_a_negation_is_found_however_small() -> None:
    (found,) = compare("We share your data.\nWe are kind.", "We do not share your data.\nWe are kind.").differences
    assert found.change == Change.CHANGED
    assert found.before == "We share your data."


def test_a_sentence_said_once_more_is_a_difference() -> None:
    found = compare("We log. We stop.", "We log. We stop. We log.")
    assert [one.change for one in found.differences] == [Change.ADDED]


WORDS = st.sampled_from(
    "we share keep your data address with nobody Acme Inc. e.g. 2011 cookies opt-out “never” law’s".split()
)
SENTENCE = st.lists(WORDS, min_size=3, max_size=14).map(lambda words: "The " + " ".join(words) + " end.")
TEXT = st.lists(SENTENCE, min_size=1, max_size=12, unique=True)


@given(TEXT, st.integers(20, 100), st.randoms(use_true_random=False))
def test_no_wrapping_and_no_order_makes_a_difference(text: list[str], width: int, chance: random.Random) -> None:
    other = list(text)
    chance.shuffle(other)
    wrapped = textwrap.fill(" ".join(other), width, break_long_words=False, break_on_hyphens=False)
    assert compare("\n".join(text), wrapped).same


@given(TEXT, st.data())
def test_one_changed_word_is_one_difference(text: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    words = text[at].split()
    place = data.draw(st.integers(1, len(words) - 2))
    words[place] = "changed"
    other = [*text[:at], " ".join(words), *text[at + 1 :]]
    width = data.draw(st.integers(20, 100))
    wrapped = textwrap.fill(" ".join(other), width, break_long_words=False, break_on_hyphens=False)
    (found,) = compare(" ".join(text), wrapped).differences
    assert found.change == Change.CHANGED
    assert found.before == text[at]
    assert found.after == other[at]
