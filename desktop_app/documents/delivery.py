"""The delivery copy: one encrypted PDF that carries the signed documents byte for byte, to be sent where others may
read.

A cover page says how to get at them; encryption is AES-256 (ISO 32000-2, revision 6), over everything in the file,
names and metadata too. The documents inside are untouched, so that their signatures hold.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Sequence

import pikepdf
from pikepdf import Dictionary, Name, String
from reportlab.lib.units import mm

from desktop_app.documents.letters import letters
from desktop_app.documents.look import CELL_MONO, HEIGHT, TITLE
from desktop_app.documents.press import MADE_BY, painted
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.documents.structure import write_tree

_CONSONANTS, _VOWELS = "bdfghklmnprstvwz", "aeio"  # 16 and 4: a syllable is 6 bits, and can be said on the telephone
_WORDS, _SYLLABLES = 6, 3


def new_passphrase(random_bytes: Callable[[int], bytes]) -> str:
    """Six words of three syllables, 108 bits: "bakiro-…". They can be read out over the telephone."""
    syllables = [_CONSONANTS[byte & 15] + _VOWELS[byte >> 4 & 3] for byte in random_bytes(_WORDS * _SYLLABLES)]
    return "-".join("".join(syllables[at : at + _SYLLABLES]) for at in range(0, len(syllables), _SYLLABLES))


def delivery_copy(
    files: Sequence[tuple[str, bytes]],
    organisation: str,
    language: str,
    passphrase: str,
    random_bytes: Callable[[int], bytes],
) -> bytes:
    """The encrypted file with the documents (name, bytes) inside; whoever has the passphrase can open it."""
    words = letters(language)
    sheet = Sheet(organisation, words.texts["page"], "", words.text("delivery.name"))
    sheet.y = HEIGHT - 35 * mm
    sheet.heading(words.text("delivery.title"), TITLE)
    sheet.paragraph(words.text("delivery.intro", organisation=organisation))
    sheet.bullets([words.text(f"delivery.step-{number}") for number in (1, 2, 3)])
    sheet.heading(words.text("delivery.files"))
    columns = [Column(words.text("delivery.file"), 40), Column("SHA-256", 60, CELL_MONO)]
    sheet.table(columns, ((name, hashlib.sha256(content).hexdigest()) for name, content in files))
    with painted(sheet) as pdf:
        write_tree(pdf, sheet.document)
        pdf.Root.Lang = String(words.language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.trailer.Info = pdf.make_indirect(
            Dictionary(Title=String(words.text("delivery.name")), Creator=String(MADE_BY), Producer=String(MADE_BY))
        )
        for name, content in files:
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name, mime_type="application/pdf")
        pdf.Root.PageMode = Name.UseAttachments
        out = io.BytesIO()
        owner = random_bytes(24).hex()  # nobody needs more than the passphrase gives
        pdf.save(out, min_version="2.0", encryption=pikepdf.Encryption(user=passphrase, owner=owner, R=6))
    return out.getvalue()
