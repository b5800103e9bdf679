"""Words for disclosures, as the window says them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.disclosures import Ground


def ground_word(ground: Ground) -> str:
    """A ground in words."""
    tr = QCoreApplication.translate
    return {
        Ground.LAW: tr("disclosures", "Required by law"),
        Ground.COURT: tr("disclosures", "Order of a court"),
        Ground.AUTHORITY: tr("disclosures", "Order of a governmental or semi-governmental authority"),
        Ground.SAFETY: tr("disclosures", "Public safety or policy"),
        Ground.AGENT: tr("disclosures", "Agent or contractor under confidentiality"),
        Ground.ENFORCEMENT: tr("disclosures", "Enforcement of an agreement"),
        Ground.MARKETING: tr("disclosures", "Marketing, with express permission"),
    }[ground]
