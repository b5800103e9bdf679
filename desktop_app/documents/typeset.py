"""Setting type: text becomes lines of glyphs that fit a width.

Text comes as spans: a letter's own words, and values in them. Each span is a paragraph of its own for the writing
direction, so that an Arabic name cannot turn the sentence around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import NamedTuple, TypeVar

from desktop_app.documents import bidi
from desktop_app.documents.fonts import (
    CHAINS,
    EM,
    FontSet,
    Glyph,
    Weight,
    clusters,
    face_for,
    is_ignorable,
    plain_glyph,
    shape,
)
from desktop_app.documents.gate import admitted

_IDEOGRAPHS = "\u2e80-\u2fff\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_NOT_FIRST = "、。，．）】」』！？：；ー々〉》〕｝"
_NEVER_ALONE = "\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
_BLANK = r"[^\S\u00a0\u2007\u202f]"  # blanks a line may be broken after
_UNIT = re.compile(
    rf"[{_IDEOGRAPHS}][{_NOT_FIRST}{_NEVER_ALONE}]*{_BLANK}*"
    rf"|(?:[^\s{_IDEOGRAPHS}]|[\u00a0\u2007\u202f])+{_BLANK}*"
    rf"|{_BLANK}+"
)
_WORDS = re.compile(r"\S+|\s+")
_LONG = 1000  # characters
_REMEMBERED = 20_000  # texts: in logs the same words come again and again, yet a long record must not fill the memory
_WORTH_KNOWING = 200  # characters: longer texts hardly come twice
_GOOD_BREAK = frozenset("/\\-?&=_,;:@.+|)")  # after these a long word is broken rather than elsewhere

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True)
class Span:
    """A piece of text in one weight."""

    text: str
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True)
class Piece:
    """Glyphs in one font, ready to be shown: `codes` as hexadecimal digits, or the parts of a TJ array where glyphs
    are moved. `width` in thousandths of the font size. `told` is the text where the codes cannot say it
    (ISO 32000-1, 14.9.4). `turn`: when it is read, in a line that does not stand in that order."""

    face: str
    width: float
    codes: str
    moved: tuple[tuple[str, float, float, float], ...] = ()  # code, before, rise, after
    told: str = ""
    turn: int = 0


@dataclass(frozen=True)
class Line:
    """One line of set type, from left to right; `width` in points, without the blanks at its end. `reordered`: not
    everything in it stands in the order it is read in."""

    pieces: tuple[Piece, ...]
    width: float
    text: str
    reordered: bool = False


class _Unit(NamedTuple):
    """What stays together on a line: a word with the blanks after it."""

    text: str
    weight: Weight
    span: int
    start: int
    width: float
    blanks: float
    shaped: tuple[Piece, ...]


class Setter:
    """Sets type for one document; remembers the words it has shaped."""

    def __init__(self) -> None:
        self.fonts = FontSet()
        self._words: dict[tuple[str, Weight], tuple[tuple[Piece, ...], float, float]] = {}
        self._set: dict[tuple[object, ...], list[Line]] = {}  # data repeats itself
        self._plain: dict[str, dict[str, tuple[str, float]]] = {}
        self._runs: dict[tuple[str, str, bool], tuple[Piece, ...]] = {}

    def lines(
        self, spans: Sequence[Span] | str, size: float, width: float, weight: Weight = Weight.REGULAR
    ) -> list[Line]:
        """The lines of a text at a font size, none wider than `width` points. Breaks between words; a longer word is
        broken where it must be. A line end in the text is one on paper."""
        key = (spans, weight, size, width) if isinstance(spans, str) else (tuple(spans), size, width)
        known = self._set.get(key)
        if known is None:
            room = width * EM / size
            if isinstance(spans, str) and (line := self._plain_line(spans, weight, room, size)) is not None:
                _room_for(self._set)[key] = [line]
                return [line]
            spans = (Span(spans, weight),) if isinstance(spans, str) else tuple(spans)
            known = [line for paragraph in _paragraphs(spans) for line in self._broken(paragraph, room, size)]
            if sum(len(span.text) for span in spans) <= _WORTH_KNOWING:
                _room_for(self._set)[key] = known
        return list(known)

    def width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        """How wide a text is where nothing breaks its lines, in points."""
        return max(line.width for line in self.lines(text, size, 1e9, weight))

    def _plain_line(self, text: str, weight: Weight, room: float, size: float) -> Line | None:
        """A text that is ASCII and fits on one line, as most cells of a log are: nothing in it to break or shape, and
        nothing for the gate to stop. None for any other."""
        if not text or len(text) > _WORTH_KNOWING or text[-1] == " " or not (text.isascii() and text.isprintable()):
            return None
        piece = self._plain_run(text, CHAINS[weight][0])
        return Line((piece,), piece.width * size / EM, text) if piece.width <= room else None

    def _broken(self, spans: Sequence[Span], room: float, size: float) -> Iterator[Line]:
        levels = [bidi.levels(span.text) if bidi.runs_right_to_left(span.text) else None for span in spans]
        current: list[_Unit] = []
        used = 0.0
        finish = partial(self._line, spans, levels, size)
        for unit in self._units(spans, room):
            if current and used + unit.width - unit.blanks > room:
                yield finish(current)
                current, used = [], 0.0
            current.append(unit)
            used += unit.width
        yield finish(current)

    def _units(self, spans: Sequence[Span], room: float) -> Iterator[_Unit]:
        for index, span in enumerate(spans):
            for match in _UNIT.finditer(span.text):
                start, word = match.start(), match.group()
                if len(word) <= _LONG:  # a longer one is never on one line, and is not worth shaping whole
                    shaped, width, blanks = self._word(word, span.weight)
                    if width - blanks <= room:
                        yield _Unit(word, span.weight, index, start, width, blanks, shaped)
                        continue
                for part in self._fitting(word, span.weight, room):
                    shaped, width, blanks = self._word(part, span.weight)
                    yield _Unit(part, span.weight, index, start, width, blanks, shaped)
                    start += len(part)

    def _fitting(self, text: str, weight: Weight, room: float) -> Iterator[str]:
        """The parts of a word that is wider than a whole line; cut after a sign like "/" rather than elsewhere."""
        parts = list(clusters(text))
        start = 0
        while start < len(parts):
            taken = self._taken(parts, start, weight, room)
            if start + taken < len(parts):
                line = parts[start : start + taken]
                good = [place for place, sign in enumerate(line, start=1) if sign in _GOOD_BREAK]
                taken = good[-1] if good and good[-1] > taken // 2 else taken
            yield "".join(parts[start : start + taken])
            start += taken

    def _taken(self, parts: Sequence[str], start: int, weight: Weight, room: float) -> int:
        """How many characters from `start` fit on a line, at least one."""
        taken, used = 0, 0.0
        for place in range(start, len(parts)):
            _, width, blanks = self._word(parts[place], weight)
            if taken and used + width - blanks > room:
                break
            taken, used = taken + 1, used + width
        while taken > 1:  # joined letters may be wider than the same letters alone
            _, width, blanks = self._word("".join(parts[start : start + taken]), weight)
            if width - blanks <= room:
                break
            taken -= 1
        return taken

    def _word(self, text: str, weight: Weight) -> tuple[tuple[Piece, ...], float, float]:
        """A word's glyphs, its width, and how much of that is blanks at its end."""
        known = self._words.get((text, weight))
        if known is None:
            pieces = tuple(self._shaped(text, weight, bidi.runs_right_to_left(text)))
            bare = text.rstrip(" ")
            blanks = sum(p.width for p in self._shaped(text[len(bare) :], weight)) if len(bare) < len(text) else 0.0
            known = _room_for(self._words)[(text, weight)] = (pieces, sum(piece.width for piece in pieces), blanks)
        return known

    def _line(
        self, spans: Sequence[Span], levels: Sequence[list[int] | None], size: float, units: Sequence[_Unit]
    ) -> Line:
        text = "".join(unit.text for unit in units)
        pieces: list[Piece] = []
        turn = 0
        for index in dict.fromkeys(unit.span for unit in units):
            own = [unit for unit in units if unit.span == index]
            span_levels = levels[index]
            if span_levels is None:
                read = [piece for unit in own for piece in unit.shaped]
            else:
                start = own[0].start
                part = "".join(unit.text for unit in own)
                at_end = index == units[-1].span
                read = self._reordered(part, span_levels[start : start + len(part)], spans[index].weight, at_end)
            pieces += [replace(piece, turn=turn + piece.turn) for piece in read] if turn else read
            turn = max((piece.turn for piece in pieces), default=0) + 1 if any(levels) else 0
        width = sum(unit.width for unit in units) - (units[-1].blanks if units else 0.0)
        reordered = any(levels[unit.span] is not None for unit in units)
        return Line(tuple(_joined(pieces)), width * size / EM, text, reordered)

    def _reordered(self, text: str, levels: list[int], weight: Weight, at_end: bool) -> list[Piece]:
        """A stretch of a line with text from right to left in it, in visual order; each word knows its turn."""
        bare = text.rstrip(" ")
        trailing = text[len(bare) :] if at_end else ""
        if trailing:
            text, levels = bare, levels[: len(bare)]
        runs: list[tuple[int, str]] = []
        for character, level in zip(text, levels, strict=True):
            if runs and runs[-1][0] == level:
                runs[-1] = (level, runs[-1][1] + character)
            else:
                runs.append((level, character))
        words = [(level, word) for level, run in runs for word in (_WORDS.findall(run) if level % 2 else [run])]
        pieces = []
        for index in bidi.visual_order([level for level, _ in words]):
            level, word = words[index]
            pieces += [replace(piece, turn=index) for piece in self._shaped(word, weight, bool(level % 2))]
        return pieces + [replace(piece, turn=len(words)) for piece in self._shaped(trailing, weight)]

    def _shaped(self, text: str, weight: Weight, right_to_left: bool = False) -> list[Piece]:
        """A run in one direction, shaped font by font, in visual order."""
        if text.isascii() and not right_to_left:
            return list(self._run(text, CHAINS[weight][0], False)) if text else []
        runs: list[tuple[str, str]] = []
        for cluster in clusters(text):
            name = face_for(cluster, weight)
            if name is None:
                admitted(cluster)  # raises, naming it
                raise AssertionError("the gate lets nothing pass that no font has")
            if runs and (runs[-1][0] == name or all(is_ignorable(c) for c in cluster)):
                runs[-1] = (runs[-1][0], runs[-1][1] + cluster)
            else:
                runs.append((name, cluster))
        if right_to_left:
            runs.reverse()
        return [piece for name, run in runs for piece in self._run(run, name, right_to_left)]

    def _run(self, text: str, name: str, right_to_left: bool) -> tuple[Piece, ...]:
        if text.isascii() and not right_to_left:
            return (self._plain_run(text, name),)
        key = (text, name, right_to_left)
        if key not in self._runs:
            glyphs = shape(text, name, right_to_left)
            if any(glyph.id == 0 for glyph in glyphs):
                raise AssertionError("a font lacks a glyph it said it has")
            _room_for(self._runs)[key] = tuple(
                replace(self._piece(part, name), told=told) for part, told in _parts(glyphs, right_to_left)
            )
        return self._runs[key]

    def _plain_run(self, text: str, name: str) -> Piece:
        """ASCII, which is most of what is set: a character always has the same glyph, and none is moved."""
        known = self._plain.setdefault(name, {})
        for character in text:
            if character not in known:
                glyph = plain_glyph(character, name)
                if glyph.id == 0 or glyph.dx or glyph.dy or abs(glyph.advance - glyph.width) >= 0.5:
                    raise AssertionError("a font moves a plain glyph, or lacks it")
                known[character] = (f"{self.fonts.code(name, glyph.id, glyph.text):04X}", glyph.advance)
        set_ = [known[character] for character in text]
        return Piece(name, sum([width for _, width in set_]), "".join([code for code, _ in set_]))

    def _piece(self, glyphs: Sequence[Glyph], name: str) -> Piece:
        codes = [f"{self.fonts.code(name, glyph.id, glyph.text):04X}" for glyph in glyphs]
        width = sum(glyph.advance for glyph in glyphs)
        if all(g.dx == 0 and g.dy == 0 and abs(g.advance - g.width) < 0.5 for g in glyphs):
            return Piece(name, width, "".join(codes))
        moved = tuple((code, -g.dx, g.dy, g.dx + g.width - g.advance) for code, g in zip(codes, glyphs, strict=True))
        return Piece(name, width, "", moved)


def _room_for(known: dict[_K, _V]) -> dict[_K, _V]:
    """What is remembered, with room for one more: what has been known the longest is forgotten first."""
    if len(known) >= _REMEMBERED:
        del known[next(iter(known))]
    return known


def _paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans cut at the line ends in them, each text through the gate; a blank in place of each line end keeps words
    apart for whoever copies the text or has it read out."""
    paragraphs: list[list[Span]] = [[]]
    for span in spans:
        first, *others = admitted(span.text).replace("\n", " \n").split("\n")
        paragraphs[-1].append(Span(first, span.weight))
        paragraphs += [[Span(other, span.weight)] for other in others]
    return paragraphs


def _parts(glyphs: Sequence[Glyph], right_to_left: bool) -> Iterator[tuple[list[Glyph], str]]:
    """Glyphs, cut so that a cluster whose codes cannot say its text stands alone, with that text."""
    plain: list[Glyph] = []
    for _, group in groupby(glyphs, lambda glyph: glyph.cluster):
        cluster = list(group)
        if all(glyph.text for glyph in cluster):
            plain += cluster
            continue
        if plain:
            yield plain, ""
            plain = []
        yield cluster, "".join(glyph.text for glyph in (reversed(cluster) if right_to_left else cluster))
    if plain:
        yield plain, ""


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours in the same font as one piece."""
    waiting: list[Piece] = []
    for piece in pieces:
        plain = not (piece.moved or piece.told)
        if waiting and (not plain or waiting[0].face != piece.face or waiting[0].turn != piece.turn):
            yield _one(waiting)
            waiting = []
        if plain:
            waiting.append(piece)
        else:
            yield piece
    if waiting:
        yield _one(waiting)


def _one(pieces: list[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    first, width = pieces[0], sum(piece.width for piece in pieces)
    return Piece(first.face, width, "".join(piece.codes for piece in pieces), turn=first.turn)


def operators(line: Line, size: float) -> str:
    """The line as PDF text operators (ISO 32000-1, 9.4), without its position, on a page's artifact."""
    return " ".join(
        f"/Span <<{actual_text(told)}>> BDC {shown} EMC" if told else shown for told, shown in stretches(line, size)
    )


def actual_text(told: str) -> str:
    """The entry of a property list that says what the codes cannot (ISO 32000-1, 14.9.4)."""
    return f"/ActualText <FEFF{told.encode('utf-16-be').hex().upper()}>"


def stretches(line: Line, size: float) -> Iterator[tuple[str, str]]:
    """The line as stretches of text operators, each with its text where the codes cannot say it. Words are shown in the
    order they are read in, wherever they stand: so they are copied by programs that take them as they come."""
    groups, offset = [], 0.0
    for turn, group in groupby(line.pieces, lambda piece: piece.turn):
        pieces = list(group)
        groups.append((turn, offset, pieces))
        offset += sum(piece.width for piece in pieces)
    moves = len(groups) > 1
    at, face = 0.0, ""
    for _, start, pieces in sorted(groups, key=lambda group: group[:2]):
        move = f"{(start - at) * size / EM:.3f} 0 Td " if moves else ""
        at = start
        for told, group in groupby(pieces, lambda piece: piece.told):
            shown = []
            for piece in group:
                if piece.face != face:
                    face = piece.face
                    shown.append(f"/{FontSet.resource(face)} {size:g} Tf")
                shown.append(f"<{piece.codes}> Tj" if not piece.moved else _moved(piece.moved, size))
            yield told, move + " ".join(shown)
            move = ""


def _moved(glyphs: Sequence[tuple[str, float, float, float]], size: float) -> str:
    """A TJ array for glyphs at their places, with rises between; numbers in a TJ array move to the left."""
    shown = []
    risen = 0.0
    array = ""
    for code, before, rise, after in glyphs:
        if rise != risen:
            if array:
                shown.append(f"[{array}] TJ")
                array = ""
            shown.append(f"{rise * size / EM:.3f} Ts")
            risen = rise
        array += _number(before) + f"<{code}>" + _number(after)
    shown.append(f"[{array}] TJ")
    if risen:
        shown.append("0 Ts")
    return " ".join(shown)


def _number(value: float) -> str:
    return "" if abs(value) < 0.01 else f" {value:.2f} "
