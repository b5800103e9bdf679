"""Which page shows which stage; a stage without one shows the plain page of `base`."""

from __future__ import annotations

from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.carry_out import CarryOutPage
from desktop_app.ui.stages.close import ClosePage
from desktop_app.ui.stages.collect import CollectPage
from desktop_app.ui.stages.correct import CorrectPage
from desktop_app.ui.stages.disclose import DisclosePage
from desktop_app.ui.stages.identity import IdentityPage
from desktop_app.ui.stages.intake import IntakePage
from desktop_app.ui.stages.review import ReviewPage

PAGES: dict[Stage, type[StagePage]] = {
    Stage.INTAKE: IntakePage,
    Stage.IDENTITY: IdentityPage,
    Stage.COLLECT: CollectPage,
    Stage.CORRECT: CorrectPage,
    Stage.CARRY_OUT: CarryOutPage,
    Stage.REVIEW: ReviewPage,
    Stage.DISCLOSE: DisclosePage,
    Stage.CLOSE: ClosePage,
}
