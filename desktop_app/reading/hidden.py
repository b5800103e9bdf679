"""Looks for what a file holds beside what is seen of it; in the process that reads.

Office files are Office Open XML (ISO/IEC 29500); names of elements are compared without their namespaces, since the
transitional and the strict form have different ones.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

import pikepdf
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from PIL import Image, UnidentifiedImageError

from desktop_app.domain.hidden_data import HiddenKind as Kind
from desktop_app.reading import limits
from desktop_app.reading.looking import PICTURES
from desktop_app.reading.sniff import media_type
from desktop_app.reading.unseen import unseen_words

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OLD = ("application/x-ole-storage", "application/rtf", "application/zip")
_CHANGES = {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange"}
_SAYS = {"creator", "lastModifiedBy", "title", "subject", "description", "keywords", "category", "Company", "Manager"}
_SEEN_FIELDS = ("/Link", "/Widget", "/Popup")
_ORIENTATION, _GPS = 0x0112, 0x8825
_OF_THE_PICTURE = {
    0x0100,
    0x0101,
    0x0102,
    0x0103,
    0x0106,
    0x0111,
    0x0115,
    0x0116,
    0x0117,
    0x011A,
    0x011B,
    0x011C,
    0x0128,
}
_RDF, _DC = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "{http://purl.org/dc/elements/1.1/}"
_IDENTIFICATION = 4096  # bytes; identification takes no more
_OWN_HASH = re.compile(rb"<dc:identifier>sha256:[0-9a-f]{64}</dc:identifier>")
_STANDARDS = tuple(f"{{http://www.aiim.org/{name}/}}" for name in ("pdfa/ns/id", "pdfua/ns/id", "pdfa/ns/extension"))
_PLAIN_INFO = {"Creator", "Producer", "CreationDate", "ModDate", "Trapped"}


def hidden_in(content: bytes) -> Counter[Kind]:
    """What is hidden in a file, by kind, and how often; empty where nothing is, or its kind hides nothing."""
    kind = media_type(content)
    try:
        if kind.startswith(_OFFICE):
            return _in_office(content)
        if kind == "application/pdf":
            return _in_pdf(content)
        if kind in PICTURES:
            return _in_picture(content, PICTURES[kind])
    except (*_DAMAGED, pikepdf.PdfError):
        return Counter({Kind.NOT_LOOKED_INTO: 1})
    return Counter({Kind.NOT_LOOKED_INTO: 1}) if kind in _OLD else Counter()


_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    DefusedXmlException,
    OSError,
    ValueError,
    SyntaxError,
    KeyError,
    LookupError,
    AttributeError,  # of a PDF in which something stands where a dictionary should
    TypeError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    UnidentifiedImageError,
)


# ── Office files ──


def _in_office(content: bytes) -> Counter[Kind]:
    found: Counter[Kind] = Counter()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        listed = parts.infolist()
        if len(listed) > limits.OFFICE_PARTS or sum(part.file_size for part in listed) > limits.OFFICE_BYTES:
            return Counter({Kind.NOT_LOOKED_INTO: 1})
        for part in listed:
            name = part.filename.casefold().lstrip("/")
            found.update(_by_name(name))
            if name.endswith((".xml", ".rels")):
                try:
                    found.update(_in_part(name, _elements(parts.read(part))))
                except (ParseError, DefusedXmlException, ValueError):
                    found[Kind.NOT_LOOKED_INTO] += 1
            elif "/media/" in name and (kind := media_type(inside := parts.read(part))) in PICTURES:
                found.update(_in_picture(inside, PICTURES[kind]))
    return +found


def _by_name(name: str) -> Iterator[Kind]:
    if "/embeddings/" in name or "/activex/" in name or "/oleobject" in name:
        yield Kind.EMBEDDED
    if name.endswith("vbaproject.bin"):
        yield Kind.MACROS
    if "/pivotcache/pivotcacherecords" in name and name.endswith(".xml"):
        yield Kind.PIVOT_CACHE
    if "/externallinks/externallink" in name and name.endswith(".xml"):
        yield Kind.EXTERNAL_LINKS
    if "/notesslides/notesslide" in name and name.endswith(".xml"):
        yield Kind.NOTES


def _in_part(name: str, elements: Iterator[Element]) -> Counter[Kind]:
    found: Counter[Kind] = Counter()
    for element in elements:
        tag = _local(element.tag)
        has = {_local(key): value for key, value in element.attrib.items()}
        if name.startswith("docprops/"):
            own = "docprops/custom" in name and tag == "property"
            found[Kind.METADATA] += own or (tag in _SAYS and bool((element.text or "").strip()))
        elif name.endswith(".rels"):
            outside = has.get("TargetMode", "").casefold() == "external"
            found[Kind.EXTERNAL_LINKS] += outside and not has.get("Type", "").endswith(
                ("/hyperlink", "/externalLinkPath")
            )
        elif name.startswith("word/"):
            found[Kind.TRACKED_CHANGES] += tag in _CHANGES
            found[Kind.COMMENTS] += tag == "comment"
            # Styles of table heads are white on a dark ground; only text that is set white by hand hides.
            looks = name.startswith(("word/styles", "word/numbering"))
            white = not looks and tag == "color" and has.get("val", "").casefold() in ("ffffff", "white")
            gone = tag == "vanish" or (not looks and tag in ("webHidden", "specVanish"))
            found[Kind.HIDDEN_TEXT] += white or (gone and _on(has.get("val", "1")))
        elif name.startswith("xl/"):
            found[Kind.HIDDEN_SHEETS] += tag == "sheet" and has.get("state", "visible") != "visible"
            found[Kind.HIDDEN_ROWS] += tag == "row" and _on(has.get("hidden", "0"))
            found[Kind.HIDDEN_COLUMNS] += tag == "col" and _on(has.get("hidden", "0"))
            named = tag == "definedName" and not has.get("name", "").startswith("_xlnm.")
            found[Kind.DEFINED_NAMES] += named
            found[Kind.COMMENTS] += tag in ("comment", "threadedComment")
        elif name.startswith("ppt/"):
            found[Kind.HIDDEN_SLIDES] += tag == "sld" and not _on(has.get("show", "1"))
            found[Kind.COMMENTS] += tag == "cm"
    return found


def _elements(part: bytes) -> Iterator[Element]:
    for _, element in iterparse(io.BytesIO(part), events=("end",)):
        yield element
        element.clear()


def _local(name: Any) -> str:
    return str(name).rpartition("}")[2]


def _on(value: str) -> bool:
    return value.strip().casefold() not in ("0", "false", "off", "none")


# ── PDF ──


def _in_pdf(content: bytes) -> Counter[Kind]:
    found: Counter[Kind] = Counter()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root = pdf.Root
        info = pdf.trailer.get("/Info", pikepdf.Dictionary())
        told = {str(name).lstrip("/"): str(value).strip() for name, value in info.items()}
        found[Kind.METADATA] += sum(1 for name, value in told.items() if value and name not in _PLAIN_INFO)
        found[Kind.METADATA] += "/Metadata" in root and _says_more(root)
        names = root.get("/Names", pikepdf.Dictionary())
        found[Kind.EMBEDDED] += len(pdf.attachments)
        found[Kind.SCRIPTS] += "/JavaScript" in names
        found[Kind.SCRIPTS] += _is_script(root.get("/OpenAction")) + ("/AA" in root)
        found[Kind.LAYERS] += len(root.get("/OCProperties", pikepdf.Dictionary()).get("/OCGs", []))
        form = root.get("/AcroForm", pikepdf.Dictionary())
        found[Kind.FORM_VALUES] += len(form.get("/Fields", []))
        found[Kind.SCRIPTS] += "/XFA" in form
        for page in pdf.pages:
            for note in page.obj.get("/Annots", []):
                shown = str(note.get("/Subtype", ""))
                found[Kind.EMBEDDED] += shown == "/FileAttachment"
                found[Kind.ANNOTATIONS] += shown not in (*_SEEN_FIELDS, "/FileAttachment")
                found[Kind.SCRIPTS] += _is_script(note.get("/A")) + ("/AA" in note)
            found[Kind.SCRIPTS] += "/AA" in page.obj
    unseen, whole = unseen_words(content)
    found[Kind.HIDDEN_TEXT] += unseen
    found[Kind.NOT_LOOKED_INTO] += not whole
    ends = content.count(b"%%EOF")
    if b"/Linearized" in content[:2048]:
        ends -= 1
    found[Kind.EARLIER_REVISIONS] += max(0, ends - 1)
    return +found


def _says_more(root: Any) -> bool:
    """Whether the metadata say more than which standards the file keeps to, its language, and a title that is shown."""
    try:
        said = bytes(root.Metadata.read_bytes())
        plain = {f"{_DC}language", *([f"{_DC}title"] if _shows_title(root) else [])}
        plain |= {f"{_DC}identifier"} if _OWN_HASH.search(said) else set()
        told = [
            name
            for element in _elements(said)
            if element.tag == f"{_RDF}Description"
            for name in (*(child.tag for child in element), *(key for key in element.attrib if key != f"{_RDF}about"))
        ]
    except (ParseError, DefusedXmlException, pikepdf.PdfError, LookupError, ValueError):
        return True
    more = any(name not in plain and not name.startswith(_STANDARDS) for name in told)
    return more or len(said) > _IDENTIFICATION


def _shows_title(root: Any) -> bool:
    return bool(root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False))


def _is_script(action: Any) -> bool:
    return isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in ("/JavaScript", "/Launch")


# ── Pictures ──


def _in_picture(content: bytes, kind: str) -> Counter[Kind]:
    found: Counter[Kind] = Counter()
    with Image.open(io.BytesIO(content), formats=(kind,)) as picture:
        exif = picture.getexif()
        found[Kind.PLACE] += bool(exif.get_ifd(_GPS))
        told = set(exif) - _OF_THE_PICTURE - {_ORIENTATION, _GPS}
        found[Kind.METADATA] += bool(told)
        said = picture.info
        text = getattr(picture, "text", {}) if kind == "PNG" else {}
        found[Kind.METADATA] += len(text) + bool(said.get("comment")) + any(key in said for key in ("xmp", "photoshop"))
    return +found
