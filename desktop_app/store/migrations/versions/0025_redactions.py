"""Files that leave redacted: what is hidden on their pages, and the new file."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "redaction",
        sa.Column("attachment_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("redacted_id", sa.Uuid(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_redaction_attachment_id_attachment")
        ),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_redaction_request_id_request")),
        sa.ForeignKeyConstraint(["redacted_id"], ["attachment.id"], name=op.f("fk_redaction_redacted_id_attachment")),
        sa.ForeignKeyConstraint(["made_by"], ["officer.id"], name=op.f("fk_redaction_made_by_officer")),
        sa.PrimaryKeyConstraint("attachment_id", name=op.f("pk_redaction")),
    )
    op.create_index(op.f("ix_redaction_request_id"), "redaction", ["request_id"])
