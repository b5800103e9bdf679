"""The records as PDF files: drawn, read as text, verified, and shown page by page."""

from desktop_app.documents.apart import draw_long
from desktop_app.documents.delivery import delivery_copy, new_passphrase
from desktop_app.documents.drawing import attached_note, draw, plain_text
from desktop_app.documents.letters import available as languages
from desktop_app.documents.letters import report_words
from desktop_app.documents.pages import page_count, page_image, page_images
from desktop_app.documents.reading import items_as_csv, items_as_json, record_in
from desktop_app.documents.redaction import Origin, PagePicture, burnt
from desktop_app.documents.signing import SigningKey, as_pem, fingerprint, from_pem, is_due, make_key, sign
from desktop_app.documents.verify import Verification, VerificationCheck, verify
from desktop_app.documents.verify_volumes import VerifiedTogether, verify_together
from desktop_app.documents.wording import delivered_texts, draw_samples, draw_showing

__all__ = [
    "Origin",
    "PagePicture",
    "SigningKey",
    "Verification",
    "VerificationCheck",
    "VerifiedTogether",
    "as_pem",
    "attached_note",
    "burnt",
    "delivered_texts",
    "delivery_copy",
    "draw",
    "draw_long",
    "draw_samples",
    "draw_showing",
    "fingerprint",
    "from_pem",
    "is_due",
    "items_as_csv",
    "items_as_json",
    "languages",
    "make_key",
    "new_passphrase",
    "page_count",
    "page_image",
    "page_images",
    "plain_text",
    "record_in",
    "report_words",
    "sign",
    "verify",
    "verify_together",
]
