"""Texts about a case that are not used yet."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "case_draft",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_case_draft_officer_id_officer")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_case_draft_request_id_request")),
        sa.PrimaryKeyConstraint("request_id", "officer_id", "form", name=op.f("pk_case_draft")),
    )
