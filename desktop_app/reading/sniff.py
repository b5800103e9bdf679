"""What a file is, by its bytes: what its name or its sender says of it is not asked."""

from __future__ import annotations

import re

_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"#!", "text/x-script"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
)
_INSIDE_ZIP = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_SAMPLE = 64 * 1024
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<script|<svg|<\?xml)", re.IGNORECASE)
UNKNOWN = "application/octet-stream"


def media_type(content: bytes) -> str:
    """The media type of these bytes as far as they show it; `UNKNOWN` where they do not."""
    head = content[:_SAMPLE]
    if b"%PDF-" in head[:1024] and not head.startswith((b"MZ", b"PK", b"\x78\x9f\x3e\x22")):
        return "application/pdf"  # readers accept it within the first 1,024 bytes
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return _in_zip(content) if kind == "application/zip" else kind
    return _text(head, whole=len(content) <= _SAMPLE)


def _in_zip(content: bytes) -> str:
    if b"[Content_Types].xml" in content[:_SAMPLE]:
        for name, kind in _INSIDE_ZIP:
            if name in content:
                return kind
    return "application/zip"


def _text(head: bytes, *, whole: bool) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text/plain"
    try:
        text = head.decode("utf-8", "strict" if whole else "ignore")
    except UnicodeDecodeError:
        text = head.decode("latin-1")
        if re.search(r"[\x80-\x9f]", text):
            text = head.decode("cp1252", "replace")
    if not text or _NOT_IN_TEXT.search(text) or "\ufffd" in text:
        return UNKNOWN if text else "text/plain"
    return "text/html" if _MARKUP.match(text.removeprefix("\ufeff")) else "text/plain"


_ENDINGS = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg jpeg jpe jfif",
    "image/gif": "gif",
    "image/tiff": "tif tiff",
    "image/bmp": "bmp",
    "image/webp": "webp",
    "text/html": "html htm xhtml xml svg",
}
_OF_DOCUMENTS = ("txt", "doc", "docx", "xls", "xlsx", "rtf", "odt", "csv")
_PROGRAMS = ("application/x-msdownload", "application/x-executable", "text/x-script")
_TELLING = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}


def is_program(kind: str) -> bool:
    """Whether bytes of this kind are a program or script."""
    return kind in _PROGRAMS


def contradicts(name: str, kind: str) -> bool:
    """Whether the ending of a name says something else than the bytes do.

    >>> contradicts("passport.pdf", "application/x-msdownload"), contradicts("passport.pdf", "application/pdf")
    (True, False)
    """
    ending = name.rpartition(".")[2].casefold()
    said = _TELLING.get(ending)
    return (said is not None and said != kind) or (
        said is None and is_program(kind) and ending in ("txt", "doc", "docx")
    )
