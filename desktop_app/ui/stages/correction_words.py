"""How a correction is told: its facts, the word for how far it has come, and what was seen at the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.corrections import Correction, CorrectionPreview, CorrectionState, Decision, Way
from desktop_app.domain.findings import Finding
from desktop_app.domain.grounds import ground_named
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.words import day_words, instant_words, quoted


def in_short(value: str) -> str:
    """A value in a sentence; the whole of it stands among the facts."""
    return quoted(one_line(value, 60))


def facts_of(finding: Finding, correction: Correction | None, earlier: Sequence[Correction]) -> list[tuple[str, str]]:
    """Names and values, from the top."""
    tr = QCoreApplication.translate
    found = finding.found
    facts = [
        (tr("correct", "Place"), f"{found.source}, {found.locator}"),
        (tr("correct", "Found there"), found.value),
        *(_earlier(one) for one in earlier if one.settled),
    ]
    if correction is None:
        return facts
    order, ground = correction.order, ground_named(correction.ground)
    if correction.decision != Decision.ACCEPTED:
        facts.append((tr("correct", "Asked for"), correction.asked))
    if correction.decision in (Decision.ACCEPTED, Decision.IN_PART):
        facts.append((tr("correct", "Is to be"), order.to))
    facts += [(tr("correct", "Reason"), order.reason), (tr("correct", "Evidence"), order.evidence)]
    if ground is not None:
        facts.append((tr("correct", "Ground"), ground.words))
    if correction.told:
        facts.append((tr("correct", "The person is told"), correction.told))
    if correction.decided_by:
        facts.append((tr("correct", "Decided by"), correction.decided_by))
    if correction.approval is not None:
        facts.append((tr("correct", "Approved by"), correction.approval.by))
    if correction.instruction is not None:
        facts.append((tr("correct", "Instruction"), _instruction_words(correction)))
    if correction.statement is not None:
        words = tr("correct", "{text} (received on {day})")
        said = words.format(text=correction.statement.text, day=day_words(correction.statement.on))
        facts.append((tr("correct", "Statement of disagreement"), said))
    return facts


def _earlier(correction: Correction) -> tuple[str, str]:
    tr = QCoreApplication.translate
    order = correction.order
    if correction.refused:
        said = tr("correct", "To {to}: refused.").format(to=_plain(correction.asked))
    else:
        said = tr("correct", "From {was} to {to} on {day}.").format(
            was=_plain(order.was),
            to=_plain(order.to),
            day=day_words(correction.done_on) if correction.done_on else "",
        )
    return tr("correct", "Before"), said


def _plain(value: str) -> str:
    """In quotation marks, where every character that turns the direction of reading is shown."""
    return f"“{one_line(value, 60)}”"


def _instruction_words(correction: Correction) -> str:
    tr = QCoreApplication.translate
    instruction = correction.instruction
    assert instruction is not None
    if instruction.on is not None:
        return tr("correct", "Printed on {day}, to {whom}.").format(
            day=day_words(instruction.on), whom=one_line(instruction.to, 60)
        )
    return tr(
        "correct",
        "Made, to {whom}; it lies under Documents. A second officer approves it there; then it is printed, and what is "
        "confirmed is recorded here.",
    ).format(whom=one_line(instruction.to, 60))


def state_word(correction: Correction | None, *, undone: bool, approved: bool) -> tuple[str, str]:
    """The word on the badge, and its tone."""
    tr = QCoreApplication.translate
    if correction is None:
        return tr("correct", "not planned yet"), "plain"
    if correction.refused:
        return tr("correct", "refused"), "warn"
    if correction.state == CorrectionState.APPLIED:
        if correction.undoes is not None:
            return tr("correct", "taken back and read back"), "warn"
        if correction.confirmation is not None:
            return tr("correct", "made by hand and confirmed"), "good"
        return tr("correct", "applied and read back"), "warn" if undone else "good"
    if correction.undoes is not None:
        return tr("correct", "to be taken back"), "info"
    if correction.decision == Decision.OPEN:
        return tr("correct", "planned, not decided yet"), "info"
    if correction.instruction is not None:
        printed = correction.instruction.on is not None
        waiting = tr("correct", "waits to be confirmed")
        return (waiting if printed else tr("correct", "instruction to be printed")), "info"
    if approved:
        return tr("correct", "approved"), "info"
    if correction.state == CorrectionState.PREVIEWED and correction.way == Way.HERE:
        return tr("correct", "previewed"), "info"
    if correction.decision == Decision.IN_PART:
        return tr("correct", "accepted in part"), "info"
    return tr("correct", "accepted"), "info"


def result_of(correction: Correction | None, seen: CorrectionPreview | None, time_zone: str) -> tuple[str, str, str]:
    """The tone, what was seen at the source, and the rest of it; empty where nothing was."""
    tr = QCoreApplication.translate
    if correction is not None and correction.confirmation is not None:
        done = correction.confirmation
        what = tr("correct", "Confirmed by {who} on {day}: {field} is now {value}").format(
            who=one_line(done.by, 60),
            day=day_words(done.on),
            field=one_line(correction.order.field, 60),
            value=in_short(correction.read_back or ""),
        )
        return "good", what, done.evidence
    if correction is not None and correction.applied_at is not None:
        when = instant_words(correction.applied_at, time_zone)
        what = tr("correct", "Read back from {source}: {field} is now {value}").format(
            source=correction.source_name,
            field=correction.order.field,
            value=in_short(correction.read_back or ""),
        )
        was = f"“{one_line(correction.order.was, 60)}”"
        return "good", what, tr("correct", "Changed from {was} on {when}.").format(was=was, when=when)
    if seen is None:
        return "plain", "", ""
    holds = tr("correct", "The source holds {value} now.").format(value=in_short(seen.holds))
    if seen.possible:
        return "info", holds, seen.statement
    return "bad", tr("correct", "This cannot be applied: {holds}").format(holds=holds), seen.statement
