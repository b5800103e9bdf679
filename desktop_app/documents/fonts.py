"""The carried fonts: which one has a character, how its glyphs are shaped, and how they are embedded.

HarfBuzz shapes every run, so that Arabic joins, Devanagari forms its conjuncts and marks sit on their letters;
reportlab alone drops what it has no glyph for and prints Arabic reversed. A glyph is embedded under a code (CID) that
stands for the glyph *and* the text it was drawn for, so that copying and searching return the text that went in
(ISO 32000-1, 9.7 and 9.10.3).
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

import pikepdf
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from desktop_app.carried import carried

EM = 1000  # widths and offsets are in thousandths of the font size, as PDF counts them


class Weight(StrEnum):
    """The three hands a document is written in."""

    REGULAR = "regular"
    BOLD = "bold"
    MONO = "mono"


_SCRIPTS = ("Armenian", "Georgian", "Arabic", "Hebrew", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Thai")
_BOTH_WEIGHTS = ("NotoSans", *(f"NotoSans{script}" for script in _SCRIPTS))  # Noto Sans itself has Devanagari too
_REGULAR_ONLY = ("NotoSansSC-Regular", "NotoSansKR-Regular", "NotoEmoji-Regular")
_REGULAR = (*(f"{family}-Regular" for family in _BOTH_WEIGHTS), *_REGULAR_ONLY)
CHAINS: dict[Weight, tuple[str, ...]] = {
    Weight.REGULAR: _REGULAR,
    Weight.BOLD: (*(f"{family}-Bold" for family in _BOTH_WEIGHTS), *_REGULAR_ONLY),
    Weight.MONO: ("NotoSansMono-Regular", *_REGULAR),
}
FACES = tuple(dict.fromkeys(name for chain in CHAINS.values() for name in chain))
_NOTHING = "\u200b"  # PDF/A wants a text for every code, and takes an empty one for none
_ONE_TO_ONE = {"kern": False, "liga": False, "clig": False, "calt": False, "dlig": False}
_SIMPLE = frozenset({"Latn", "Grek", "Cyrl", "Zyyy", "Zinh", "Hani", "Hira", "Kana", "Hang"})


@dataclass(frozen=True)
class Glyph:
    """One glyph of a shaped run, in visual order. `text` is what it stands for; empty where a cluster (characters
    shaped as one, named by its place in the text) has more glyphs than characters. Measures are in thousandths of the
    font size."""

    id: int
    text: str
    cluster: int
    advance: float
    dx: float
    dy: float
    width: float


@dataclass(frozen=True)
class Face:
    """A font file, read once."""

    name: str
    blob: bytes
    font: Any
    characters: frozenset[int]
    units: int

    def width(self, glyph: int) -> float:
        """The glyph's own width, in thousandths of the font size."""
        return float(self.font.get_glyph_h_advance(glyph)) * EM / self.units


@cache
def face(name: str) -> Face:
    """A carried font by its name ("NotoSans-Regular")."""
    blob = carried(f"fonts/{name}.ttf").read_bytes()
    read = hb.Face(blob)
    return Face(name, blob, hb.Font(read), frozenset(read.unicodes), read.upem)


def is_ignorable(character: str) -> bool:
    """True for characters that draw nothing by themselves: joiners, variation selectors, tags, direction marks."""
    code = ord(character)
    return (
        code in (0x00AD, 0x034F, 0x061C, 0x2060)
        or 0x200B <= code <= 0x200F
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0020 <= code <= 0xE007F
        or 0xE0100 <= code <= 0xE01EF
    )


def clusters(text: str) -> Iterator[str]:
    """What a reader takes for one character (after UAX #29): a letter with its marks, an emoji with its parts."""
    for found in _cluster().finditer(text):
        yield found.group()


def stand_alone(text: str) -> bool:
    """True where every character of the text is a cluster of its own."""
    simple = text.isascii() or (max(text) < "\u0300" and "\u00ad" not in text)
    return simple or _joining().isdisjoint(text)


@cache
def _cluster() -> re.Pattern[str]:
    continuing = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _continuing())
    joined = f"(?:[{continuing}]|(?<=\u200d)[\u2190-\u2bff\U0001f000-\U0010ffff])*"
    flag, part, later_part = "[\U0001f1e6-\U0001f1ff]", "[\u1100-\u11ff]", "[\u1160-\u11ff]"
    return re.compile(f"(?:{flag}{flag}?|{part}{later_part}*|.){joined}", re.DOTALL)


@cache
def _joining() -> frozenset[str]:
    flags_and_parts = map(chr, (*range(0x1F1E6, 0x1F200), *range(0x1160, 0x1200)))
    return frozenset(flags_and_parts).union(*(map(chr, range(first, last + 1)) for first, last in _continuing()))


@cache
def _continuing() -> tuple[tuple[int, int], ...]:
    """The characters that belong to the one before them, from first to last: marks, what draws nothing, skin tones."""
    ranges: list[tuple[int, int]] = []
    for code in (*range(0xAD, 0x1F400), *range(0xE0000, 0xE0200)):  # beyond, there is none
        character = chr(code)
        if unicodedata.category(character)[0] != "M" and not is_ignorable(character) and not 0x1F3FB <= code <= 0x1F3FF:
            continue
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return tuple(ranges)


@lru_cache(maxsize=100_000)
def face_for(cluster: str, weight: Weight) -> str | None:
    """The first font of the chain that draws every character of a cluster; None where none does. Characters of private
    use have no meaning that could be drawn."""
    if any(unicodedata.category(character) == "Co" for character in cluster):
        return None
    needed = [ord(character) for character in cluster if not is_ignorable(character)]
    composed = [ord(character) for character in unicodedata.normalize("NFC", cluster) if not is_ignorable(character)]
    for name in CHAINS[weight]:
        has = face(name).characters
        whole = all(code in has for code in needed)
        if whole and len(needed) < 2:
            return name
        if (whole or all(code in has for code in composed)) and all(g.id for g in shape(cluster, name, False)):
            return name
    return None


def shape(text: str, name: str, right_to_left: bool) -> tuple[Glyph, ...]:
    """The glyphs of a run in one font and one direction, in visual order.

    Latin letters that a font takes apart to place their marks ("ị") are kept whole where it has them whole, since then
    copying and searching work in every reader. In other scripts joining depends on that step.
    """
    buffer = _buffer(text, right_to_left)
    simple = "\u200d" not in text and (buffer.script in _SIMPLE or buffer.script is None)
    if not simple:
        return _shaped(buffer, text, name, {})
    glyphs = _shaped(buffer, text, name, _ONE_TO_ONE)
    if all(glyph.text for glyph in glyphs):
        return glyphs
    whole = _shaped(_buffer(text, right_to_left), text, name, {**_ONE_TO_ONE, "ccmp": False})
    return whole if all(glyph.text and glyph.id for glyph in whole) else glyphs


def _buffer(text: str, right_to_left: bool) -> Any:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    return buffer


def _shaped(buffer: Any, text: str, name: str, features: dict[str, bool]) -> tuple[Glyph, ...]:
    font = face(name)
    hb.shape(font.font, buffer, features)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    scale = EM / font.units
    told = _told(text, [info.cluster for info in infos], ends, buffer.direction == "rtl")
    return tuple(
        Glyph(
            info.codepoint,
            own,
            info.cluster,
            position.x_advance * scale,
            position.x_offset * scale,
            position.y_offset * scale,
            font.width(info.codepoint),
        )
        for info, position, own in zip(infos, positions, told, strict=True)
    )


@cache
def plain_glyph(character: str, name: str) -> Glyph:
    """The glyph of an ASCII character; there such a character always has the same one, whatever stands around it."""
    return shape(character, name, False)[0]


def _told(text: str, starts: list[int], ends: dict[int, int], right_to_left: bool) -> list[str]:
    """What each glyph stands for, so that the glyphs read in order say the text: the characters of a cluster are
    dealt out to its glyphs, one each, the rest to the last; a glyph too many says nothing."""
    told = [""] * len(starts)
    for start in dict.fromkeys(starts):
        own = [place for place, at in enumerate(starts) if at == start]
        characters = text[start : ends[start]]
        if right_to_left:
            own.reverse()
        for number, place in enumerate(own):
            last = number == len(own) - 1
            told[place] = characters[number:] if last else characters[number : number + 1]
    return told


@dataclass
class _Used:
    """The codes of one font in one document: code 0 is the missing glyph, and never used."""

    codes: dict[tuple[int, str], int] = field(default_factory=dict)


class FontSet:
    """The fonts one document uses, and the codes of their glyphs, in order of their first use."""

    def __init__(self) -> None:
        self._used: dict[str, _Used] = {FACES[0]: _Used()}  # reportlab begins each page in the font F1

    def code(self, name: str, glyph: int, text: str) -> int:
        """The code of a glyph that stands for a text."""
        codes = self._used.setdefault(name, _Used()).codes
        return codes.setdefault((glyph, text), len(codes) + 1)

    @staticmethod
    def resource(name: str) -> str:
        """What pages call a font."""
        return f"F{FACES.index(name) + 1}"

    def embed(self, pdf: pikepdf.Pdf) -> Dictionary:
        """Add every used font to a PDF, with the used glyphs only; the dictionary pages refer to."""
        fonts = Dictionary()
        for name in FACES:
            if name in self._used:
                fonts[f"/{self.resource(name)}"] = _embedded(pdf, name, self._used[name].codes)
        return fonts


def _embedded(pdf: pikepdf.Pdf, name: str, codes: dict[tuple[int, str], int]) -> pikepdf.Object:
    font = face(name)
    program = _subset(font, {glyph for glyph, _ in codes})
    tables = TTFont(io.BytesIO(program), lazy=True)
    scale = EM / font.units
    head, metrics = tables["head"], tables["hhea"]
    file = pdf.make_stream(program)
    file.Length1 = len(program)
    called = Name(f"/{_tag(codes)}+{name}")
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=called,
            Flags=4 | (1 if "Mono" in name else 0),
            FontBBox=Array([round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)]),
            ItalicAngle=0,
            Ascent=round(metrics.ascent * scale),
            Descent=round(metrics.descent * scale),
            CapHeight=714,
            StemV=165 if "Bold" in name else 88,
            FontFile2=file,
        )
    )
    widths = Array([1, Array([round(font.width(glyph)) for glyph, _ in codes])])
    to_glyph = b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph, _ in codes)
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=called,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=descriptor,
            DW=0,
            W=widths,
            CIDToGIDMap=pdf.make_stream(to_glyph),
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=called,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_stream(_to_unicode(codes)),
        )
    )


def _subset(font: Face, glyphs: set[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    wanted.glyph_set.update(glyphs)
    for table in ("GSUB", "GPOS", "GDEF", "DSIG", "meta", "STAT"):
        wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    return bytes(hb.subset(hb.Face(font.blob), wanted).blob.data)


def _tag(codes: dict[tuple[int, str], int]) -> str:
    """Six letters that tell this subset from others (ISO 32000-1, 9.6.4); the same for the same glyphs."""
    number = len(codes)
    for glyph, _ in codes:
        number = (number * 31 + glyph) % 26**6
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters


def _to_unicode(codes: dict[tuple[int, str], int]) -> bytes:
    entries = [
        f"<{code:04X}> <{(text or _NOTHING).encode('utf-16-be').hex().upper()}>" for (_, text), code in codes.items()
    ]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    mapping = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{mapping}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
