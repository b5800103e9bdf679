"""How far a case has come: which stage it is at, and what each stage still misses.

The stage is never stored as a decision of its own: it follows from the facts, so it cannot disagree with them.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.case import DATA_EXPORTED, Case
from desktop_app.domain.correction_steps import Next, next_at_source
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.measures import Deed, Place
from desktop_app.domain.paths import PATHS, Path, paths_of, stages_of
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage as Stage
from desktop_app.domain.stage import StageStatus as StageStatus


@dataclass(frozen=True)
class StageState:
    """One stop on the stage rail: its status and, where it is not done, what is missing."""

    stage: Stage
    status: StageStatus
    missing: tuple[Phrase, ...]


def missing_at(case: Case, stage: Stage) -> tuple[Phrase, ...]:
    """What a stage still needs, in the order an officer would do it; empty where it is done or does not apply."""
    return tuple(_MISSING[stage](case)) if stage in needed_stages(case) else ()


def _intake(case: Case) -> list[Phrase]:
    missing = []
    if not case.rights:
        missing.append(Phrase("Say which rights the person exercises."))
    if case.person is None and not case.intake_confirmed:
        missing.append(Phrase("Choose the person on file, or say that nobody on file matches."))
    elif case.person is None and Stage.IDENTITY in needed_stages(case):
        missing.append(Phrase("Nobody on file was chosen: look the person up again, or refuse the request."))
    if not case.intake_confirmed:
        missing.append(Phrase("Confirm what was read from the request."))
    return missing


def _identity(case: Case) -> list[Phrase]:
    if case.identity is None:
        if not case.evidence:
            return [Phrase("Obtain evidence of who is asking, through a contact point on file.")]
        return [Phrase("Decide on the identity.")]
    if case.identity.decision != "verified":
        return [Phrase("The identity is not verified.")]
    return []


def _collect(case: Case) -> list[Phrase]:
    if not case.searches:
        return [Phrase("Search the data sources.")]
    undecided = case.finding_counts.get(FindingDecision.UNDECIDED, 0)
    if undecided and gives_data(case):
        return [counted(undecided, "Decide about one finding.", "Decide about {count} findings.")]
    return []


def _correct(case: Case) -> list[Phrase]:
    missing = []
    marked = case.finding_counts.get(FindingDecision.CORRECT, 0)
    if case.wishes and not case.corrections and not marked:
        missing.append(Phrase("Mark the finding that is to be corrected."))
    if marked > len({correction.finding_id for correction in case.corrections if not correction.refused}):
        missing.append(Phrase("Say what each marked finding is to be corrected to."))
    wanted = {next_at_source(correction, by_two=case.corrections_by_two) for correction in case.corrections}
    return missing + [phrase for step, phrase in _TO_CORRECT.items() if step in wanted]


_TO_CORRECT = {
    Next.DECIDE: Phrase("Decide on each proposed correction: accept it, in part or whole, or refuse it."),
    Next.PREVIEW: Phrase("Look at what the sources hold now, before anything is changed."),
    Next.APPROVE: Phrase("A second officer must approve the corrections before they are made."),
    Next.APPLY: Phrase("Apply the corrections at their source and read them back."),
    Next.INSTRUCT: Phrase("Print the correction instruction for the source that is corrected by hand."),
    Next.CONFIRM: Phrase("Record who confirmed the correction made by hand, and when."),
}


def _carry_out(case: Case) -> list[Phrase]:
    missing = []
    for path in paths_of(case.open_rights):
        if path.deed is None:
            continue
        if Stage.COLLECT not in path.stages:
            if not any(measure.right == path.right for measure in case.measures):
                missing.append(_TO_STOP[path.right])
            continue
        template = _TO_DO[path.deed]
        missing += [Phrase(template, {"place": place.name}) for place in open_places(case, path)]
    return missing


_TO_STOP = {
    Right.MARKETING_OPT_OUT: Phrase("Stop the advertising, and say where."),
    Right.OPT_OUT_OF_SALE: Phrase("Stop the sale and the sharing, and say where."),
    Right.CONSENT_WITHDRAWAL: Phrase("Stop what rests on the consent, and say where."),
}


_TO_DO = {
    Deed.ERASE: "Have the data in {place} erased, or say on which ground it is kept.",
    Deed.RESTRICT: "Have the data in {place} restricted, or say on which ground it is not.",
    Deed.STOP: "Have the use of the data in {place} stopped, or say on which ground it goes on.",
}


def open_places(case: Case, path: Path) -> tuple[Place, ...]:
    """The places with findings for which nothing has been recorded yet under a path, or not for every finding."""
    left = []
    for place in case.places:
        there = [m for m in case.measures if m.right == path.right and m.source_id == place.source_id]
        whole = any(measure.finding_id is None for measure in there)
        if not whole and len({measure.finding_id for measure in there}) < place.findings:
            left.append(place)
    return tuple(left)


def _review(case: Case) -> list[Phrase]:
    if not case.current_documents:
        return [Phrase("Draw the documents.")]
    if case.approval is None or not case.approval.stands:
        return [Phrase("A second officer must approve these exact documents.")]
    return []


def _disclose(case: Case) -> list[Phrase]:
    if not any(delivery.how != DATA_EXPORTED for delivery in case.deliveries):
        return [Phrase("Print the documents or export them for sending.")]
    if case.asks_for(Right.PORTABILITY) and not any(delivery.how == DATA_EXPORTED for delivery in case.deliveries):
        return [Phrase("Export the data as JSON and CSV, too.")]
    untold = sum(1 for notice in case.notices if notice.told_on is None)
    if untold:
        return [counted(untold, "Tell one recipient of the change.", "Tell {count} recipients of the change.")]
    return []


def _close(case: Case) -> list[Phrase]:
    return [] if case.closed_at else [Phrase("Close the case.")]


_MISSING = {
    Stage.INTAKE: _intake,
    Stage.IDENTITY: _identity,
    Stage.COLLECT: _collect,
    Stage.CORRECT: _correct,
    Stage.CARRY_OUT: _carry_out,
    Stage.REVIEW: _review,
    Stage.DISCLOSE: _disclose,
    Stage.CLOSE: _close,
}


def correction_needed(case: Case) -> bool:
    """True where the person asked for a change or the officer marked a finding as wrong."""
    if case.rights and not case.open_rights:
        return False
    return bool(
        case.wishes
        or case.corrections
        or case.asks_for(Right.RECTIFICATION)
        or case.finding_counts.get(FindingDecision.CORRECT)
    )


def gives_data(case: Case) -> bool:
    """True where the answer gives the findings to the person, so that each must be decided about."""
    return not case.rights or correction_needed(case) or any(path.gives_data for path in paths_of(case.open_rights))


def needed_stages(case: Case) -> frozenset[Stage]:
    """The stages that apply: those of every right to be answered, and of a change that was asked for."""
    if case.rights and not case.open_rights:
        return frozenset((Stage.INTAKE, Stage.CLOSE))
    needed = stages_of(case.open_rights)
    return needed | PATHS[Right.RECTIFICATION].stages if correction_needed(case) else needed


def stages(case: Case) -> tuple[StageState, ...]:
    """The stage rail: every stage with its status; the first one that misses something is current."""
    states: list[StageState] = []
    needed = needed_stages(case)
    current_found = never_reached = False
    for stage in Stage:
        missing = missing_at(case, stage)
        if case.ending is not None:
            never_reached = stage != Stage.CLOSE and (never_reached or bool(missing))
        if stage not in needed or never_reached or (missing and case.closed_at is not None):
            # What a case that was refused or withdrawn never came to is not needed either.
            states.append(StageState(stage, StageStatus.NOT_NEEDED, ()))
            continue
        if current_found:
            status = StageStatus.WAITING
        elif missing:
            status = StageStatus.CURRENT
            current_found = True
        else:
            status = StageStatus.DONE
        states.append(StageState(stage, status, missing))
    return tuple(states)


def current_stage(case: Case) -> Stage:
    """The stage the case is at; CLOSE once it is closed."""
    for state in stages(case):
        if state.status == StageStatus.CURRENT:
            return state.stage
    return Stage.CLOSE
