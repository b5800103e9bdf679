"""Which texts a type of document draws, and a document about nobody in an organisation's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from desktop_app.documents.drawing import draw, draw_worded
from desktop_app.documents.letters import delivered, letters
from desktop_app.documents.samples import bare, sample
from desktop_app.documents.type_names import PREFIX
from desktop_app.domain.letter_texts import Wording
from desktop_app.domain.records import Letterhead, Record, RecordType

_ANY_DAY = date(2026, 11, 24)
_ANYBODY = Letterhead("–", ("–",), "–", "–", "–")


@cache
def _drawn_by(make: Callable[[RecordType, Letterhead, str, str, date], Record], type_: RecordType) -> frozenset[str]:
    texts = _Noted(letters("en").texts)
    draw_worded(make(type_, _ANYBODY, "en", "gdpr", _ANY_DAY), replace(letters("en"), texts=texts))
    return frozenset(texts.asked)


@cache
def text_names(type_: RecordType) -> tuple[str, ...]:
    """The names of the texts that a type of document draws, its own first; found by drawing it and taking notes."""
    texts, drawn = letters("en").texts, _drawn_by(sample, type_) | _drawn_by(bare, type_)
    own = f"{PREFIX[type_]}." if type_ in PREFIX else ""
    if own:
        drawn |= {name for name in texts if name.startswith(own)}
    roots = {name.partition("-")[0] for name in drawn}  # a text has variants: "access.contact-none"
    named = [name for name in texts if name in drawn or name.partition("-")[0] in roots & {*texts}]
    return tuple(sorted(named, key=lambda name: not (own and name.startswith(own))))


def delivered_texts(wording: Wording) -> dict[str, str]:
    """The texts of a type of document as they come with the program."""
    texts = delivered(wording.language, wording.regime).texts
    return {name: texts[name] for name in text_names(wording.type)}


def draw_samples(
    wording: Wording, letterhead: Letterhead, dated: date, texts: tuple[tuple[str, str], ...]
) -> tuple[bytes, bytes]:
    """A document about nobody with these texts: with everything in it, and with as little as can be. BadInput where a
    text does not fit or cannot be drawn."""
    return _draw(sample, wording, letterhead, dated, texts), _draw(bare, wording, letterhead, dated, texts)


def draw_showing(
    name: str, wording: Wording, letterhead: Letterhead, dated: date, texts: tuple[tuple[str, str], ...]
) -> bytes:
    """The one of the two in which a text is to be seen; the full one where it is in neither."""
    only_bare = name in _drawn_by(bare, wording.type) - _drawn_by(sample, wording.type)
    return _draw(bare if only_bare else sample, wording, letterhead, dated, texts)


def _draw(
    make: Callable[[RecordType, Letterhead, str, str, date], Record],
    wording: Wording,
    letterhead: Letterhead,
    dated: date,
    texts: tuple[tuple[str, str], ...],
) -> bytes:
    head = replace(letterhead, complaint_body=letterhead.complaint_body or "Example Authority")
    return draw(replace(make(wording.type, head, wording.language, wording.regime, dated), texts=texts))


class _Noted(dict[str, str]):
    """Texts that remember which of them were asked for."""

    def __init__(self, texts: object) -> None:
        super().__init__(texts)  # type: ignore[call-overload]
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return super().__getitem__(name)
