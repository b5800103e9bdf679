"""Recovery codes survive paper and typing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.store.unlocking import Passphrase, RecoveryCode, passphrase_bytes

SECRETS = st.binary(min_size=20, max_size=20)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_a_printed_code_reads_back(secret: bytes) -> None:
    printed = str(RecoveryCode(secret))
    assert [len(group) for group in printed.split("-")] == [4] * 8 + [2]
    assert RecoveryCode.parse(printed).secret == secret


@given(SECRETS)
def test_small_letters_spaces_and_look_alikes_do_not_matter(secret: bytes) -> None:
    printed = str(RecoveryCode(secret)).lower().replace("-", " ").replace("1", "l").replace("0", "o")
    assert RecoveryCode.parse(f"  {printed}\n").secret == secret


@given(SECRETS, st.integers(0, 33), st.integers(1, 31))
def test_one_wrong_character_is_always_noticed(secret: bytes, at: int, by: int) -> None:
    digits = list(str(RecoveryCode(secret)).replace("-", ""))
    digits[at] = ALPHABET[(ALPHABET.index(digits[at]) + by) % 32]
    with pytest.raises(BadInput) as caught:
        RecoveryCode.parse("".join(digits))
    assert caught.value.code == "recovery-code-mistyped"


@given(SECRETS, st.integers(0, 32))
def test_two_neighbours_swapped_are_always_noticed(secret: bytes, at: int) -> None:
    digits = list(str(RecoveryCode(secret)).replace("-", ""))
    swapped = [*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :]]
    if swapped != digits:
        with pytest.raises(BadInput):
            RecoveryCode.parse("".join(swapped))


@given(st.text(max_size=60))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadInput):
        RecoveryCode.parse(text)


def test_secrets_do_not_show_when_printed_for_programmers() -> None:
    assert "horse" not in repr(Passphrase("correct horse"))
    code = RecoveryCode(bytes(range(20)))
    assert repr(code) == "RecoveryCode()"


def test_a_passphrase_is_the_same_from_any_keyboard() -> None:
    assert passphrase_bytes("Müller ﬁt") == passphrase_bytes("Mu\u0308ller fit")


@pytest.mark.parametrize("unusable", ["", "half a character \ud83d"])
def test_an_unusable_passphrase_is_refused_in_words(unusable: str) -> None:
    with pytest.raises(BadInput):
        passphrase_bytes(unusable)
