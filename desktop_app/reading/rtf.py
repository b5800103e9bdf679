"""The words of formatted text (RTF), as a person would read them; nothing it holds is opened, drawn or run.

Format: Microsoft's Rich Text Format specification 1.9.1, and MS-OXRTFEX for an HTML page or a plain text that Outlook
wrapped in it. Each byte is looked at a fixed number of times, and groups are followed without recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop_app.reading.html_words import html_text

_DEPTH = 1_000  # groups in groups
_TOKEN = re.compile(
    rb"(?P<word>\\([a-zA-Z]{1,32})(-?\d{1,10})? ?)|(?P<hex>\\'[0-9a-fA-F]{2})|(?P<sign>\\[\s\S])|(?P<brace>[{}])"
    rb"|(?P<break>[\r\n\0]+)|(?P<text>[^\\{}\r\n\0]+)|(?P<rest>\\)"
)
_UNREAD = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    b"fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator "
    b"filetbl revtbl xmlnstbl annotation atnid atnauthor bkmkstart bkmkend".split()
)
_BREAKS = frozenset((b"par", b"line", b"row", b"sect", b"page"))
_SIGNS = {
    b"tab": "\t",
    b"cell": "\t",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": " ",
    b"enspace": " ",
}
_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
_OF_THE_PAGE = {65001: "utf-8", 10000: "mac_roman", 936: "gbk"}


@dataclass(frozen=True)
class _Group:
    """What holds within one pair of braces."""

    silent: bool = False  # its words are no part of the text
    hidden: bool = False  # written so that nobody sees it, or only for readers that know no HTML
    html: bool = False  # a piece of the HTML page
    fonts: bool = False  # the table of fonts
    codec: str = "cp1252"
    instead: int = 1  # how many characters stand for one of Unicode, for readers that do not know it


def rtf_text(rtf: bytes) -> str:
    """The text. ValueError where the bytes are no RTF, or their groups are nested too deeply."""
    if not rtf.lstrip().startswith(b"{\\rtf"):
        raise ValueError("no RTF")
    reading = _Reading()
    reading.read(rtf)
    text = "".join(reading.said).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if reading.wraps_html:
        return html_text(text)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()


class _Reading:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.wraps_html = False
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0  # the one that the table of fonts is describing
        self._bytes = bytearray()  # characters of several bytes may be cut into tokens
        self._skip = 0  # characters left that stand for one of Unicode
        self._optional = False  # after \*: a group to leave out where it is not known
        self._groups = [_Group()]

    def read(self, rtf: bytes) -> None:
        at = 0
        while at < len(rtf):
            token = _TOKEN.match(rtf, at)
            if token is None:
                raise ValueError("no RTF")
            at = token.end()
            kind = token.lastgroup
            if kind == "word":
                at += self._word(token[2].lower(), token[3])
            elif kind == "hex":
                self._characters(bytes((int(token[0][2:], 16),)))
            elif kind == "sign":
                self._sign(token[0][1:])
            elif kind == "brace":
                self._brace(token[0])
            elif kind == "text":
                self._characters(token[0])
            if len(self._groups) == 1 and kind == "brace":
                break  # what stands behind the last brace is no part of it
        self._flush()

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _now(self, **changes: object) -> None:
        self._groups[-1] = replace(self._groups[-1], **changes)  # type: ignore[arg-type]

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._skip = 0
        self._optional = False
        if brace == b"{":
            if len(self._groups) > _DEPTH:
                raise ValueError("groups nested too deeply")
            self._groups.append(self._group)
        elif len(self._groups) > 1:
            self._groups.pop()

    def _word(self, word: bytes, number: bytes | None) -> int:
        """Obey one control word; how many bytes behind it are its own."""
        value = int(number) if number else None
        self._flush()
        if word == b"bin":
            return max(0, value or 0)
        if self._skip:
            self._skip -= 1
            return 0
        optional, self._optional = self._optional, False
        if word == b"htmltag" and optional:
            self._now(html=True, hidden=False)
        elif optional or word in _UNREAD:
            self._now(silent=True, fonts=word == b"fonttbl")
        elif word == b"fromhtml":
            self.wraps_html = value != 0
        elif word == b"htmlrtf" or word == b"v":
            self._now(hidden=value != 0)
        elif word == b"u" and value is not None:
            self._say(chr(value % 65536))
            self._skip = self._group.instead
        elif word == b"uc" and value is not None:
            self._now(instead=min(max(value, 0), 10))
        elif word in _BREAKS:
            self._say("\n")
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        else:
            self._about_letters(word, value)
        return 0

    def _about_letters(self, word: bytes, value: int | None) -> None:
        """Which bytes stand for which letters."""
        if word == b"ansicpg" and value is not None:
            self._page = _known(_OF_THE_PAGE.get(value, f"cp{value}"))
            self._now(codec=self._page)
        elif word == b"mac":
            self._page = "mac_roman"
            self._now(codec=self._page)
        elif word == b"f" and value is not None:
            if self._group.fonts:
                self._font = value
            else:
                self._now(codec=self._fonts.get(value, self._page))
        elif word == b"fcharset" and value is not None and self._group.fonts:
            self._fonts[self._font] = _CODE_PAGES.get(value, self._page)
        elif word == b"plain":
            self._now(codec=self._page, hidden=self._group.hidden and self.wraps_html)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._optional = True
            return
        self._flush()
        if self._skip:
            self._skip -= 1
        elif sign in b"\\{}":
            self._say(sign.decode("ascii"))
        elif sign in b"\r\n":
            self._say("\n")
        elif sign == b"~":
            self._say("&nbsp;" if self.wraps_html else "\u00a0")
        elif sign == b"_":
            self._say("-")

    def _characters(self, characters: bytes) -> None:
        left = characters[self._skip :]
        self._skip = max(0, self._skip - len(characters))
        self._optional = False
        if not (self._group.silent or self._group.hidden):
            self._bytes += left

    def _say(self, text: str) -> None:
        if not (self._group.silent or self._group.hidden):
            self.said.append(text)

    def _flush(self) -> None:
        if self._bytes:
            codec = self._page if self._group.html else self._group.codec
            self.said.append(self._bytes.decode(codec, "replace"))
            self._bytes.clear()


def _known(codec: str) -> str:
    try:
        "a".encode(codec)
    except (LookupError, ValueError):
        return "cp1252"
    return codec
