"""What a file from a stranger may be: every limit of reading, by name and number, in this one place."""

from __future__ import annotations

_MEGABYTE = 1024 * 1024

# Messages
MAIL_BYTES = 25 * _MEGABYTE
MAIL_HEADERS = 1_000
MAIL_HEADER_BLOCK_BYTES = 512 * 1024
MAIL_HEADER_CHARACTERS = 64 * 1024
MAIL_TAKEN_APART_CHARACTERS = 4 * 1024  # of a header that is taken apart: for some, time grows with the square
MAIL_PARTS = 1_000
MAIL_LINES = 1_000_000
MAIL_DEPTH = 50
MAIL_ATTACHMENTS = 100
MAIL_ATTACHMENT_BYTES = 2 * MAIL_BYTES  # all of one message: a message inside it is kept whole and in its parts

BUNDLE_DEPTH = 5  # messages inside winmail.dat, one in the other
BUNDLE_ENTRIES = 100_000
RTF_BYTES = 4 * _MEGABYTE  # unpacked; the slowest of it takes 6 seconds

# Mailboxes, lists and signed requests
MAILBOX_BYTES = 100 * _MEGABYTE
MAILBOX_MESSAGES = 2_000
LIST_BYTES = 20 * _MEGABYTE
LIST_ROWS = 10_000
LIST_COLUMNS = 200
LIST_CELL_CHARACTERS = 20_000
SIGNED_REQUEST_BYTES = _MEGABYTE

# Scans and what is looked at
SCAN_BYTES = 25 * _MEGABYTE
PICTURE_PIXELS = 60_000_000  # an A4 page at 600 dots per inch has 35 million
PICTURE_SIDE = 20_000  # pixels
PAGES = 200
PAGES_SHOWN = 20
SHOWN_WIDTH = 900  # pixels
SHOWN_TEXT_CHARACTERS = 200_000
SEEN_PIXELS = 16_000_000  # of a picture that is redacted; an A4 page at 300 dots per inch has 9 million
PLACES_FOUND = 5_000

# Documents that are searched
WORDS_BYTES = 100 * _MEGABYTE
WORDS_PAGES = 5_000
WORDS_PLACES = 200_000
WORDS_CHARACTERS = 40_000_000

UNSEEN_PAGES = 60  # of a PDF that is looked through for words nobody sees

# Office files that are looked through
OFFICE_PARTS = 5_000
OFFICE_BYTES = 200 * _MEGABYTE  # unpacked

# The process that reads
SECONDS = 30  # by the clock on the wall
PROCESSOR_SECONDS = 20
MEMORY_BYTES = 1024 * _MEGABYTE
ANSWER_BYTES = 160 * _MEGABYTE
