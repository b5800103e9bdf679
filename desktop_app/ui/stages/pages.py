"""Which page shows which stage; a stage without one shows the plain page of `base`."""

from __future__ import annotations

from desktop_app.domain.case import Stage
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.intake import IntakePage

PAGES: dict[Stage, type[StagePage]] = {
    Stage.INTAKE: IntakePage,
}
