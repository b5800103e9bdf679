"""Attacks on a signed record: whoever changes, exchanges or adds anything is found, and the check that fails says what
was done. (After Mladenov, Mainka, Meyer zu Selhausen, Grothe and Schwenk, 2019 and 2021: universal forgery, incremental
saving, wrapping, shadow documents.)"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from desktop_app.documents import draw, make_key, sign, verify
from desktop_app.domain.audit import Check
from tests.documents.conftest import record

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PASSWORD = "the password of the key"
KEY = make_key("Chinook Music Shop GmbH", PASSWORD, AT, os.urandom)
TWIN = make_key("Chinook Music Shop GmbH", PASSWORD, AT, os.urandom)  # an attacker's, with the same name on it
RECORD = record(signing_fingerprint=KEY.fingerprint)
DRAWN = draw(RECORD)
SIGNED = sign(DRAWN, KEY, PASSWORD, AT)
_PLACE = re.compile(rb"<([0-9A-F]{1000,})>")
_RANGE = re.compile(rb"/ByteRange ?\[[^\]]*\]")


def appended(change: Callable[[IncrementalPdfFileWriter], None], pdf: bytes = SIGNED) -> bytes:
    """One more revision."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def rewritten(change: Callable[[pikepdf.Pdf], object], pdf: bytes = SIGNED, **options: object) -> bytes:
    """The whole file written anew."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def named(**members: object) -> generic.DictionaryObject:
    return generic.DictionaryObject({generic.NameObject(f"/{name}"): value for name, value in members.items()})


def other_text(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    swapped = re.sub(rb"<([0-9A-F]{4})([0-9A-F]{4})", rb"<\2\1", page["/Contents"].data, count=1)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=swapped))
    writer.update_container(page)


def other_attachment(writer: IncrementalPdfFileWriter) -> None:
    described = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][3]
    described["/EF"]["/F"] = writer.add_object(generic.StreamObject(stream_data=b"{}"))
    writer.update_container(described["/EF"])


def hidden_layer(writer: IncrementalPdfFileWriter) -> None:
    layer = writer.add_object(named(Type=generic.NameObject("/OCG"), Name=generic.pdf_string("layer")))
    writer.root["/OCProperties"] = named(OCGs=generic.ArrayObject([layer]), D=named(OFF=generic.ArrayObject([layer])))
    writer.update_root()


def note_over_the_text(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    place = generic.ArrayObject([generic.NumberObject(number) for number in (100, 100, 300, 200)])
    over = named(
        Type=generic.NameObject("/Annot"),
        Subtype=generic.NameObject("/FreeText"),
        Rect=place,
        Contents=generic.pdf_string("something else"),
    )
    page["/Annots"] = generic.ArrayObject([writer.add_object(over)])
    writer.update_container(page)


def other_metadata(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/Metadata"] = writer.add_object(generic.StreamObject(stream_data=b"<x/>"))
    writer.update_root()


def other_title(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"]["/Title"] = generic.pdf_string("Another title")
    writer.update_container(writer.trailer["/Info"])


def layer_before_signing() -> bytes:
    """A shadow document: what is hidden when it is signed is shown later."""

    def prepare(opened: pikepdf.Pdf) -> None:
        layer = opened.make_indirect(Dictionary(Type=Name.OCG, Name=String("layer")))
        opened.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        page = opened.pages[0].obj
        page.Resources.Properties = Dictionary(Layer=layer)
        shown = b"\n/OC /Layer BDC BT /F1 20 Tf 100 100 Td <0001> Tj ET EMC"
        page.Contents.write(page.Contents.read_bytes() + shown)

    return sign(rewritten(prepare, DRAWN), KEY, PASSWORD, AT)


def signature_of_another_record() -> bytes:
    here, unsigned = _PLACE.search(SIGNED), draw(record(signing_fingerprint=KEY.fingerprint, reference="DSR-2026-0002"))
    assert here is not None
    for _ in range(100):  # a signature is a few bytes longer or shorter each time, and must fit the place
        other = sign(unsigned, KEY, PASSWORD, AT)
        there = _PLACE.search(other)
        assert there is not None
        if len(there[0]) == len(here[0]):
            break
    return SIGNED[: here.start()] + other[there.start() : there.end()] + SIGNED[here.end() :]


def another_range(change: Callable[[list[int]], list[int]]) -> bytes:
    """The signature said to be over another part of the file."""
    found = _RANGE.search(SIGNED)
    assert found is not None
    numbers = change([int(number) for number in re.findall(rb"-?\d+", found[0])])
    said = f"/ByteRange [{' '.join(map(str, numbers))}]".encode().ljust(len(found[0]))
    assert len(said) == len(found[0])
    return SIGNED[: found.start()] + said + SIGNED[found.end() :]


def wrapped() -> bytes:
    """The signed end moved away behind something else."""
    found = _RANGE.search(SIGNED)
    assert found is not None
    start, first, second, rest = (int(number) for number in re.findall(rb"\d+", found[0]))
    between = b"\n% something else\n"
    moved = SIGNED[:second] + between + SIGNED[second:]
    said = f"/ByteRange [{start} {first} {second + len(between)} {rest}]".encode()
    return moved[: found.start()] + said.ljust(len(found[0])) + moved[found.end() :]


def second_signature() -> bytes:
    def without_rules(writer: IncrementalPdfFileWriter) -> None:
        del writer.root["/Perms"]
        writer.update_root()

    signer = SimpleSigner.load_pkcs12_data(TWIN.pkcs12, other_certs=[], passphrase=PASSWORD.encode())
    out = io.BytesIO()
    told = PdfSignatureMetadata(field_name="Second", md_algorithm="sha256")
    base = rewritten(lambda opened: opened.Root.__delitem__("/Perms"))
    first = re.sub(rb"/TransformMethod ?/DocMDP", lambda found: b" " * len(found[0]), base)
    PdfSigner(told, signer, new_field_spec=SigFieldSpec("Second")).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(first)), output=out
    )
    return out.getvalue()


def by_twin(**changes: object) -> bytes:
    return sign(draw(record(signing_fingerprint=TWIN.fingerprint, **changes)), TWIN, PASSWORD, AT)


# By what was done: the file, the checks that must fail, and words that one of them says.
ATTACKS: dict[str, tuple[Callable[[], bytes], set[str], str]] = {
    "text changed in a revision": (lambda: appended(other_text), {"revisions", "signature"}, "after it was signed"),
    "attachment changed in a revision": (
        lambda: appended(other_attachment),
        {"revisions", "signature"},
        "after it was signed",
    ),
    "layer added": (lambda: appended(hidden_layer), {"revisions", "signature"}, "after it was signed"),
    "note put over the text": (lambda: appended(note_over_the_text), {"revisions", "signature"}, "after it was signed"),
    "metadata changed": (lambda: appended(other_metadata), {"revisions", "signature"}, "after it was signed"),
    "title changed": (lambda: appended(other_title), {"revisions", "signature"}, "after it was signed"),
    "line end added": (lambda: SIGNED + b"\n", {"revisions", "signature"}, "added to the file after it was signed"),
    "bytes added": (lambda: SIGNED + b"more", {"revisions", "signature"}, "added to the file after it was signed"),
    "zeros added": (lambda: SIGNED + bytes(100), {"revisions", "signature"}, "added to the file after it was signed"),
    "bytes put before": (lambda: b"\n" + SIGNED, {"bytes", "signature"}, "it is not, or no longer"),
    "layer hidden before signing": (layer_before_signing, {"bytes", "content"}, "not what is drawn from the data"),
    "text changed before signing": (
        lambda: sign(appended(other_text, DRAWN), KEY, PASSWORD, AT),
        {"bytes", "revisions"},
        "appended to the file",
    ),
    "data changed before signing": (
        lambda: sign(appended(other_attachment, DRAWN), KEY, PASSWORD, AT),
        {"bytes", "revisions"},
        "appended to the file",
    ),
    "signature of another record": (signature_of_another_record, {"signature"}, "changed after it was signed"),
    "signature over a part": (
        lambda: another_range(lambda r: [r[0], r[1], r[2], r[3] - 10]),
        {"signature"},
        "added to the file after it was signed",
    ),
    "signature over nothing": (lambda: another_range(lambda r: [0, 0, 0, 0]), {"signature"}, ""),
    "signature over less than nothing": (lambda: another_range(lambda r: [0, -1, r[2], r[3]]), {"signature"}, ""),
    "signature over a moved end": (wrapped, {"bytes", "signature"}, ""),
    "place of the signature emptied": (
        lambda: _PLACE.sub(lambda found: b"<" + b"0" * len(found[1]) + b">", SIGNED),
        {"signature"},
        "it is not, or no longer",
    ),
    "second signature": (second_signature, {"signature"}, "another signature than this program makes"),
    "same record signed by a twin key": (
        lambda: sign(DRAWN, TWIN, PASSWORD, AT),
        {"signature"},
        "another key than the record names",
    ),
    "own record signed by a twin key": (lambda: by_twin(salutation="M"), {"signer"}, "another than the organisation"),
    "signature cut off": (lambda: DRAWN, {"signature"}, "it is not, or no longer"),
    "new record without signature": (lambda: draw(record(salutation="M")), {"signature"}, "records of this store are"),
    "other anchor, by a twin key": (lambda: by_twin(audit_anchor="99 ff"), {"signer", "audit anchor"}, "anchor"),
    "other anchor, by the same key": (
        lambda: sign(draw(record(signing_fingerprint=KEY.fingerprint, audit_anchor="99 ff")), KEY, PASSWORD, AT),
        {"audit anchor"},
        "anchor",
    ),
    "written anew": (lambda: rewritten(lambda opened: None), {"bytes", "signature"}, "changed"),
    "linearised": (lambda: rewritten(lambda opened: None, linearize=True), {"bytes", "signature"}, "changed"),
    "encrypted": (
        lambda: rewritten(lambda opened: None, encryption=pikepdf.Encryption(owner="", user="")),
        {"bytes", "structure", "signature"},
        "encrypted",
    ),
    "page put in": (
        lambda: rewritten(lambda opened: opened.pages.append(opened.pages[0])),
        {"bytes", "pages", "content", "signature"},
        "does not say its number",
    ),
    "page taken out": (
        lambda: rewritten(lambda opened: opened.pages.__delitem__(-1)),
        {"bytes", "pages", "content", "signature"},
        "does not say its number",
    ),
    "file put in": (
        lambda: rewritten(lambda opened: opened.attachments.__setitem__("x.txt", b"1")),
        {"bytes", "content", "signature"},
        "changed",
    ),
    "version changed": (lambda: SIGNED.replace(b"%PDF-1.7", b"%PDF-1.4", 1), {"bytes", "signature"}, "changed"),
}


def _anchor(anchor: str) -> Check:
    return Check("audit anchor", anchor == RECORD.audit_anchor, "The audit anchor was compared with the log.")


def test_the_record_that_is_attacked_is_sound() -> None:
    report = verify(SIGNED, [KEY.certificate], _anchor)
    assert [check.name for check in report.checks if check.ok is not True] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_found_and_named(attack: str) -> None:
    make, failing, words = ATTACKS[attack]
    attacked = make()
    assert attacked != SIGNED
    report = verify(attacked, [KEY.certificate], _anchor)
    failed = {check.name: check.detail for check in report.checks if check.ok is False}
    assert failing <= failed.keys()
    assert words in " ".join(failed.values())
