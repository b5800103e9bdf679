"""The guided path of each right: which stages apply, what is asked of the officer, what to make sure of, which letters.

A path is data. Several rights in one request walk the stages of all their paths together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.measures import Deed
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage

_ENDS = frozenset((Stage.INTAKE, Stage.CLOSE))
_ANSWERED = frozenset((Stage.REVIEW, Stage.DISCLOSE))
_SEARCHED = frozenset((Stage.IDENTITY, Stage.COLLECT))
_NO_IDENTITY = _ENDS | {Stage.CARRY_OUT}


@dataclass(frozen=True)
class Path:
    """How a request for one right is walked.

    `guidance`: two sentences for the officer; `source` what they rest on. `checks`: what to see to before closing.
    `deed`: what must be done at each place the data lives in. `gives_data`: whether the findings themselves are given
    to the person, so that each must be decided about. `letters`: names of the documents it ends with.
    """

    right: Right
    stages: frozenset[Stage]
    guidance: tuple[Phrase, Phrase]
    source: str
    checks: tuple[Phrase, ...] = ()
    deed: Deed | None = None
    gives_data: bool = False
    machine_readable: bool = False
    letters: tuple[str, ...] = ()


PATHS: dict[Right, Path] = {
    path.right: path
    for path in (
        Path(
            Right.ACCESS,
            _ENDS | _SEARCHED | _ANSWERED,
            (
                Phrase("Give a copy of the personal data, with the purposes, recipients, retention and origin of it."),
                Phrase("Withhold only what a named ground covers, such as the rights of others."),
            ),
            "Article 15(1), (3) and (4) GDPR; 45 CFR § 164.524; Cal. Civ. Code § 1798.110",
            (
                Phrase("Every system that may hold data about the person was searched, or is named as not searched."),
                Phrase("Nothing in the documents is about somebody else."),
            ),
            gives_data=True,
            letters=("access-response",),
        ),
        Path(
            Right.RECTIFICATION,
            _ENDS | _SEARCHED | _ANSWERED | {Stage.CORRECT},
            (
                Phrase("Correct what is wrong where it lives, and complete what is incomplete."),
                Phrase("Each recipient of the wrong data is told, unless that is impossible or out of proportion."),
            ),
            "Articles 16 and 19 GDPR; 45 CFR § 164.526; Cal. Civ. Code § 1798.106",
            (Phrase("The corrected value was read back from its source."), Phrase("Recipients have been told.")),
            gives_data=True,
            letters=("rectification-notice",),
        ),
        Path(
            Right.ERASURE,
            _ENDS | _SEARCHED | _ANSWERED | {Stage.CARRY_OUT},
            (
                Phrase("Have the data erased at each source, and record who did it and when."),
                Phrase("What an exception covers is kept; the person is told which one, and what for."),
            ),
            "Articles 17(1), 17(3) and 19 GDPR; Cal. Civ. Code § 1798.105",
            (
                Phrase("Copies and backups are covered: erased, or overwritten by a date you know."),
                Phrase("Recipients have been told."),
            ),
            deed=Deed.ERASE,
            letters=("outcome-letter",),
        ),
        Path(
            Right.RESTRICTION,
            _ENDS | _SEARCHED | _ANSWERED | {Stage.CARRY_OUT},
            (
                Phrase("Have the data marked at each source, so that it is only stored until the matter is settled."),
                Phrase("Tell the person before a restriction is lifted."),
            ),
            "Articles 18 and 19 GDPR; 45 CFR § 164.522(a)",
            (Phrase("Recipients have been told."), Phrase("A note says when the restriction is looked at again.")),
            deed=Deed.RESTRICT,
            letters=("outcome-letter",),
        ),
        Path(
            Right.PORTABILITY,
            _ENDS | _SEARCHED | _ANSWERED,
            (
                Phrase("Give what the person provided under a contract or with consent, in a machine-readable form."),
                Phrase("Withhold what you derived yourselves or hold on another basis, naming that as the ground."),
            ),
            "Article 20(1), (2) and (4) GDPR; EDPB (WP 242 rev.01)",
            (Phrase("The data files were handed over together with the letter."),),
            gives_data=True,
            machine_readable=True,
            letters=("access-response",),
        ),
        Path(
            Right.OBJECTION,
            _ENDS | _SEARCHED | _ANSWERED | {Stage.CARRY_OUT},
            (
                Phrase("Have the processing stopped, unless compelling legitimate grounds override the person's."),
                Phrase("The burden of showing such grounds lies with the organisation; restrict while it is weighed."),
            ),
            "Articles 21(1) and 18(1)(d) GDPR",
            (Phrase("Grounds that override the objection are written down with their reasons."),),
            deed=Deed.STOP,
            letters=("outcome-letter",),
        ),
        Path(
            Right.MARKETING_OPT_OUT,
            _NO_IDENTITY,
            (
                Phrase("Stop the advertising at once; put the address on the suppression list instead of deleting it."),
                Phrase("Nothing beyond the address itself may be asked for: no proof of identity, no reasons."),
            ),
            "Article 21(2) and (3) GDPR; PECR, regulation 22; 16 CFR § 316.5",
            (Phrase("Every list and every mailing firm that uses the address was told."),),
            deed=Deed.STOP,
            letters=("opt-out-confirmation",),
        ),
        Path(
            Right.OPT_OUT_OF_SALE,
            _NO_IDENTITY,
            (
                Phrase("Stop selling and sharing the data, and tell those it was sold to since the request came."),
                Phrase("The request need not be verified; refuse it only where you have a documented belief in fraud."),
            ),
            "Cal. Civ. Code § 1798.120; 11 CCR § 7026(d) to (f)",
            (Phrase("Third parties that received the data after the request were told."),),
            deed=Deed.STOP,
            letters=("opt-out-confirmation",),
        ),
        Path(
            Right.ACCOUNTING_OF_DISCLOSURES,
            _ENDS | _SEARCHED | _ANSWERED,
            (
                Phrase("List whom the data was disclosed to, when, what, and what for."),
                Phrase("Search the sources, so that the recipients of what they hold are listed from them."),
            ),
            "45 CFR § 164.528(b); Article 15(1)(c) GDPR",
            (Phrase("Disclosures that no data source records are listed as well."),),
            letters=("outcome-letter",),
        ),
        Path(
            Right.CONSENT_WITHDRAWAL,
            _NO_IDENTITY,
            (
                Phrase("Stop what rests on the consent; withdrawing must be as easy as giving it was."),
                Phrase("What was done before the withdrawal stays lawful, and other legal bases stay what they are."),
            ),
            "Article 7(3) GDPR; 45 CFR § 164.508(b)(5)",
            (Phrase("Data that rested on the consent alone is erased, or goes on under a basis that you can name."),),
            deed=Deed.STOP,
            letters=("opt-out-confirmation",),
        ),
    )
}


def still_to_answer(
    rights: Sequence[Right], refused: Collection[Right], recorded: Collection[Right]
) -> tuple[Right, ...]:
    """The rights whose due dates count: neither refused nor done. An opt-out is done with its first record, which
    stops it; what takes place source by source is answered by the letter. With nothing left, those not refused; with
    every one refused, all."""
    left = tuple(right for right in rights if right not in refused)
    stopped = {right for right in recorded if Stage.COLLECT not in PATHS[right].stages}
    return tuple(right for right in left if right not in stopped) or left or tuple(rights)


def paths_of(rights: Iterable[Right]) -> tuple[Path, ...]:
    """The paths of several rights, in the order of `Right`."""
    asked = set(rights)
    return tuple(PATHS[right] for right in Right if right in asked)


def stages_of(rights: Iterable[Right]) -> frozenset[Stage]:
    """The stages of all their paths together. Where no right has been named yet, those of access: the fullest check of
    who is asking, and nothing changed at a source."""
    paths = paths_of(rights) or (PATHS[Right.ACCESS],)
    return frozenset().union(*(path.stages for path in paths))
