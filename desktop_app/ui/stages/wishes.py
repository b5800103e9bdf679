"""What a person asks to be changed, and the findings that each wish seems to be about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.case import Case, Wish
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.ui.stages.correction_words import in_short
from desktop_app.ui.stages.strangers_text import one_line

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


@dataclass(frozen=True)
class Matter:
    """What the desk knows of the wishes of a case: the findings each seems to be about, and those findings whole,
    together with all that are marked to be corrected."""

    targets: tuple[tuple[int, UUID], ...] = ()
    findings: Mapping[UUID, Finding] = field(default_factory=dict)

    def of(self, wish: int) -> tuple[UUID, ...]:
        """The findings a wish seems to be about."""
        return tuple(finding_id for index, finding_id in self.targets if index == wish)


def wish_words(wish: Wish) -> str:
    """What the person asks to be changed, in one line."""
    tr = QCoreApplication.translate
    if wish.was is None:
        return tr("correct", "{field}: to {to}").format(field=one_line(wish.field, 60), to=in_short(wish.to))
    return tr("correct", "{field}: from {was} to {to}").format(
        field=one_line(wish.field, 60), was=in_short(wish.was), to=in_short(wish.to)
    )


def matter_of(case: Case, desk: Desk) -> Matter:
    """What the desk knows of the wishes of a case; runs in the worker."""
    from desktop_app.desk import cases, correct

    targets = correct.wish_targets(desk, case.reference)
    wanted = {finding_id for _, finding_id in targets} | {correction.finding_id for correction in case.corrections}
    found = cases.get_findings(desk, case.reference)
    return Matter(targets, {f.id: f for f in found if f.id in wanted or f.decision == FindingDecision.CORRECT})
