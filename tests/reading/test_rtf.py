"""Formatted text is unpacked and read as a person would read it, whatever a stranger makes of it."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reading import limits
from desktop_app.reading.rtf import rtf_text
from desktop_app.reading.rtf_packed import unpacked
from tests.reading.bundle_file import packed

# The examples of MS-OXRTFCP, sections 4.1 and 4.2.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_the_published_examples_are_unpacked() -> None:
    assert unpacked(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked(CROSSING) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    plain = b"{\\rtf1 plain}"
    assert unpacked(struct.pack("<II4sI", len(plain) + 12, len(plain), b"MELA", 0) + plain) == plain


@given(st.binary(max_size=2_000) | st.binary(max_size=3).map(lambda piece: piece * 3_000))
def test_what_was_packed_comes_back_and_damage_is_noticed(rtf: bytes) -> None:
    whole = packed(rtf)
    assert unpacked(whole) == rtf
    for broken in (whole[:-1], whole[:15], whole[:17] + bytes((whole[17] ^ 1,)) + whole[18:]):
        with pytest.raises(ValueError):
            unpacked(broken)


@given(st.binary(max_size=200))
def test_whatever_is_called_packed_is_unpacked_or_refused(content: bytes) -> None:
    for raw in (content, packed(b"")[:8] + content, struct.pack("<II", len(content) + 4, 9) + content):
        with contextlib.suppress(ValueError):
            unpacked(raw)


def test_more_than_a_message_may_hold_is_refused_whatever_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RTF_BYTES", 10_000)
    assert len(unpacked(packed(b" " * 10_000))) == 10_000
    with pytest.raises(ValueError, match="too large"):
        unpacked(packed(b" " * 10_001))
    lying = bytearray(packed(b" " * 20_000))
    lying[4:8] = struct.pack("<I", 10)
    with pytest.raises(ValueError, match="too large"):
        unpacked(bytes(lying))


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi Dear \b Sir\b0 ,\par\tab please\line send it.}", "Dear Sir,\n\tplease\nsend it."),
        (rb"{\rtf1\ansi\ansicpg1252 Gr\'fc\'dfe, K\u246\'f6hler}", "Grüße, Köhler"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial;}}\f0 a\f1\'b3\f0 b}", "ałb"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset128 X;}}\f0\'93\'fa\'96{}\'7b}", "日本"[:1] + "\ufffd{"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset128 X;}}\f0\'93\'fa\'96\'7b}", "日本"),
        (rb"{\rtf1\uc1\u-10179?\u-8694?!}", "🌊"[:0] + "\U0001f60a!"),
        (rb"{\rtf1\uc2\u8364 EU{\uc0\u8364}x}", "€€x"),
        (rb"{\rtf1{\info{\author Somebody}}{\*\unknown hidden}{\v hidden}{\pict 0102}seen\{\\\}}", "seen{\\}"),
        (rb"{\rtf1 a{\pict\bin5 }}}}}}b}", "ab"),
        (rb"{\rtf1 a\~b\_c\-d\emdash e}", "a\u00a0b-cd—e"),
        (rb"{\rtf1 a}{\rtf1 behind}", "a"),
        (
            rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 {\*\htmltag84 &lt;}Hello\~you"
            rb"\htmlrtf}\par\htmlrtf0 {\*\htmltag72 </p>}{\*\mhtmltag1 <i>}{\*\htmltag64 <p>}B{\*\htmltag72 </p>}}",
            "<Hello you\n\nB",
        ),
    ],
)
def test_the_words_are_those_a_person_reads(rtf: bytes, text: str) -> None:
    assert rtf_text(rtf) == text


@given(
    st.lists(
        st.sampled_from([b"{", b"}", b"\\", b"\\u", b"-9", b"\\'", b"f", b"\\*", b"\\bin", b"\\htmltag"])
        | st.binary(max_size=5),
        max_size=60,
    )
)
def test_any_text_is_read_or_refused(pieces: list[bytes]) -> None:
    with contextlib.suppress(ValueError):
        rtf_text(b"{\\rtf1 " + b"".join(pieces)).encode("utf-8")


def test_groups_nested_without_end_are_refused() -> None:
    with pytest.raises(ValueError, match="nested"):
        rtf_text(b"{\\rtf1 " + b"{" * 100_000)
