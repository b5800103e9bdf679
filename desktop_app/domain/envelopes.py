"""The window envelopes letters are folded for: where an address has to stand to be seen through the window."""

from __future__ import annotations

from enum import StrEnum


class Envelope(StrEnum):
    """A kind of envelope, as it is kept and as records carry it."""

    DIN_5008_B = "din-5008-b"
    DIN_5008_A = "din-5008-a"
    UK_DL = "uk-dl"
    NO_WINDOW = "no-window"
