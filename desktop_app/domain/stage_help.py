"""What the law wants at each stage: two sentences for the officer, and what they rest on.

The citations name the law most officers know, with its counterparts in the United States; what holds for a single
request is in the explanation of its due date and in the guidance on its rights (`domain.paths`).
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.stage import Stage


@dataclass(frozen=True)
class StageHelp:
    """Two sentences, and their sources."""

    sentences: tuple[Phrase, Phrase]
    source: str


STAGE_HELP: dict[Stage, StageHelp] = {
    Stage.INTAKE: StageHelp(
        (
            Phrase("A request needs no form and no legal words: its time runs from the day it came in."),
            Phrase("Name every right it asks for, and ask back only where it cannot be understood."),
        ),
        "Articles 12(2) and (3) and 15 to 22 GDPR; EDPB Guidelines 01/2022, section 3.1; 11 CCR § 7020",
    ),
    Stage.IDENTITY: StageHelp(
        (
            Phrase("Ask for more only where there is reasonable doubt who is asking, and only for what is needed."),
            Phrase("Write to a contact point that was on file before, never to one that the request brings along."),
        ),
        "Articles 5(1)(c) and 12(6) GDPR; EDPB Guidelines 01/2022, sections 3.2 and 3.3; 11 CCR §§ 7060 to 7062; "
        "45 CFR § 164.514(h)",
    ),
    Stage.COLLECT: StageHelp(
        (
            Phrase("Look wherever data about the person may be, on paper too, and note what could not be searched."),
            Phrase("Leave out only what a named ground covers, each finding for its own reason."),
        ),
        "Article 15(1), (3) and (4) GDPR; EDPB Guidelines 01/2022, sections 5 and 6; 45 CFR § 164.524(a) and (d); "
        "Cal. Civ. Code § 1798.130(a)",
    ),
    Stage.CORRECT: StageHelp(
        (
            Phrase("What is wrong is corrected without undue delay where it lives; what is incomplete is completed."),
            Phrase("Each recipient is told, unless that is impossible or takes disproportionate effort."),
        ),
        "Articles 5(1)(d), 16 and 19 GDPR; 45 CFR § 164.526(c); Cal. Civ. Code § 1798.106",
    ),
    Stage.CARRY_OUT: StageHelp(
        (
            Phrase("Erasing, restricting and stopping happen at each place the data live, and are recorded there."),
            Phrase("What an exception keeps is named to the person with its ground, and recipients are told."),
        ),
        "Articles 12(4), 17 to 19 and 21 GDPR; Cal. Civ. Code § 1798.105",
    ),
    Stage.REVIEW: StageHelp(
        (
            Phrase("The answer is concise, in clear and plain language, and holds nothing about anybody else."),
            Phrase("A second officer reads exactly what will leave: what was sent out cannot be called back."),
        ),
        "Articles 5(1)(f), 12(1) and 15(4) GDPR; 45 CFR § 164.524(c)",
    ),
    Stage.DISCLOSE: StageHelp(
        (
            Phrase("The answer goes to the person alone, in a secure way, electronically where they asked that way."),
            Phrase("Keep the proof of what left, when, and to which contact point."),
        ),
        "Articles 5(1)(f) and (2), 12(3), 15(3) and 32 GDPR; 45 CFR § 164.524(c)(2) and (3)",
    ),
    Stage.CLOSE: StageHelp(
        (
            Phrase("The person is told the outcome in time, and where to complain about what was not done."),
            Phrase("Keep what proves it for as long as your retention rule says, and no longer."),
        ),
        "Articles 5(1)(e) and (2) and 12(3) and (4) GDPR; 11 CCR § 7101",
    ),
}
