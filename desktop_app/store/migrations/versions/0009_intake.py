"""What came with a request, who acts for whom, flags of the person, known agents, and unfinished forms."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NONE_YET = sa.text("'[]'")


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "known_agent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("business_id", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_agent")),
        sa.UniqueConstraint("agent_id", name=op.f("uq_known_agent_agent_id")),
    )
    op.create_table(
        "draft",
        sa.Column("officer_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_draft_officer_id_officer")),
        sa.PrimaryKeyConstraint("officer_id", "form", name=op.f("pk_draft")),
    )
    op.add_column("evidence", sa.Column("document_sha256", sa.String(length=64), nullable=True))
    op.add_column("person", sa.Column("born", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("flags", sa.JSON(), nullable=False, server_default=NONE_YET))
    op.add_column("request", sa.Column("remarks", sa.JSON(), nullable=False, server_default=NONE_YET))
    op.add_column("request", sa.Column("acting_for", sa.JSON(), nullable=True))
    op.add_column("request", sa.Column("conflicts", sa.JSON(), nullable=False, server_default=NONE_YET))
