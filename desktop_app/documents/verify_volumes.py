"""Verifying the volumes of one answer together: that all are there, and are the ones they were divided into."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from desktop_app.documents.reading import record_in
from desktop_app.documents.verify import Verification, VerificationCheck, verify
from desktop_app.domain.audit import Check
from desktop_app.domain.records import Record, Volume, record_hash
from desktop_app.domain.volumes import joined

_NAME = "volumes"
_MOST = 10_000  # so many volumes are never made: a forged number must not keep anybody busy


@dataclass(frozen=True)
class VerifiedTogether:
    """What was found in each file, in the order they were given, and in the volumes among them together."""

    each: tuple[Verification, ...]
    checks: tuple[VerificationCheck, ...]

    @property
    def ok(self) -> bool:
        """True where every check that could be made passed."""
        return all(one.ok for one in self.each) and all(check.ok is not False for check in self.checks)


def verify_together(
    pdfs: Sequence[bytes],
    certificates: Collection[bytes] | None = None,
    check_anchor: Callable[[str], Check] | None = None,
) -> VerifiedTogether:
    """Check documents as `verify` does, and whether the volumes among several are a whole; never raises for what is in
    the files."""
    each = tuple(verify(pdf, certificates, check_anchor) for pdf in pdfs)
    if len(pdfs) == 1:
        return VerifiedTogether(each, ())
    volumes = [record for pdf in pdfs if (record := _volume_in(pdf)) is not None]
    wholes = dict.fromkeys(record.volume.whole for record in volumes if record.volume is not None)
    checks = [_together([one for one in volumes if one.volume and one.volume.whole == whole]) for whole in wholes]
    if len(wholes) > 1:
        checks.append(VerificationCheck(_NAME, False, "These are volumes of different answers."))
    return VerifiedTogether(each, tuple(checks))


def _volume_in(pdf: bytes) -> Record | None:
    try:
        record = record_in(pdf)
    except Exception:  # noqa: BLE001 a damaged file can fail anywhere in the library; what is damaged, other checks say
        return None
    return record if record.volume is not None else None


def _together(given: Sequence[Record]) -> VerificationCheck:
    by_number: dict[int, Record] = {}
    for record in given:
        number = _of(record).number
        if number in by_number:
            return VerificationCheck(_NAME, False, f"Volume {number} is there twice.")
        by_number[number] = record
    count = max(_of(record).count for record in given)
    if count > _MOST or min(by_number) < 1:
        return VerificationCheck(_NAME, False, "They are numbered as no volumes of this program are.")
    missing = [str(number) for number in range(1, count + 1) if number not in by_number]
    if missing:
        said = f"Missing: volume {', '.join(missing)} of {count}. Without it, the answer is not whole."
        return VerificationCheck(_NAME, False, said)
    volumes = [by_number[number] for number in sorted(by_number)]
    first = _of(volumes[0])
    hashes = tuple(record_hash(record) for record in volumes[1:])
    for number, (sha256, named) in enumerate(zip_longest(hashes, first.others), start=2):
        if sha256 != named:
            return VerificationCheck(_NAME, False, f"Volume {number} is not the one that volume 1 names.")
    whole = joined(volumes)
    if record_hash(whole) != first.whole or len(whole.items) != first.items:
        return VerificationCheck(_NAME, False, "The volumes do not hold what the answer was divided from.")
    said = f"All {count} volumes are here, as volume 1 names them, with all {first.items:,} items of the answer."
    return VerificationCheck(_NAME, True, said)


def _of(record: Record) -> Volume:
    assert record.volume is not None
    return record.volume
