"""Names of files that strangers chose, made safe to keep, to show and to save under."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120  # characters
MAILBOXES = (".mbox", ".mbx", ".mboxrd", ".mboxo")
LISTS = (".csv", ".tsv")
_HIDING = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Cn")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)


def safe_file_name(given: str, otherwise: str) -> str:
    """The last part of a name without what could lead out of a folder, hide, turn the direction of reading or be
    refused by a file system (Windows reserves the most); `otherwise` where nothing is left of it.

    >>> safe_file_name("../../etc/passwd", "attachment"), safe_file_name("inv" + chr(0x202E) + "fdp.exe", "attachment")
    ('passwd', 'invfdp.exe')
    """
    name = unicodedata.normalize("NFC", given)
    name = "".join(c for c in name if unicodedata.category(c) not in _HIDING)
    name = re.split(r"[/\\]|^[A-Za-z]:", name)[-1]
    name = re.sub(r'[<>:"|?*]', "_", " ".join(name.split())).strip(" .")
    if not name:
        return otherwise
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return _shortened(name)


def brings_several(ending: str) -> bool:
    """Whether a file with this ending (".mbox") holds several requests to choose from.

    >>> brings_several(".CSV"), brings_several(".eml")
    (True, False)
    """
    return ending.lower() in (*MAILBOXES, *LISTS)


def _shortened(name: str) -> str:
    """Short enough for every file system (255 bytes), with its ending."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > 12:
        stem, dot, ending = name, "", ""
    room = LONGEST - len(dot + ending)
    stem = stem[:room]
    while len(f"{stem}{dot}{ending}".encode()) > 240 and len(stem) > 1:
        stem = stem[:-1]
    return f"{stem.rstrip(' .') or '_'}{dot}{ending}"
