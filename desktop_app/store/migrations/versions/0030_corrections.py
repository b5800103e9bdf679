"""Corrections that are decided, approved, made by hand, taken back and disagreed with. What was planned before had been
accepted by planning it."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column(
        "organisation", sa.Column("corrections_by_two", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    with op.batch_alter_table("correction") as correction:
        correction.drop_constraint("uq_correction_finding_id", type_="unique")
        correction.add_column(sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
        for name, kind in (
            ("asked", sa.Text()),
            ("decision", sa.String(length=20)),
            ("ground", sa.String(length=40)),
            ("told", sa.Text()),
            ("instructed_to", sa.Text()),
            ("confirmed_by", sa.Text()),
            ("confirmation", sa.Text()),
            ("statement", sa.Text()),
        ):
            correction.add_column(sa.Column(name, kind, nullable=False, server_default=""))
        correction.add_column(sa.Column("way", sa.String(length=20), nullable=False, server_default="here"))
        correction.add_column(sa.Column("approved_sha256", sa.String(length=64), nullable=True))
        for name in ("approved_at", "begun_at"):
            correction.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        for name in ("instructed_on", "confirmed_on", "statement_on"):
            correction.add_column(sa.Column(name, sa.Date(), nullable=True))
        for name, parent in (
            ("proposed_by", "officer"),
            ("decided_by", "officer"),
            ("approved_by", "officer"),
            ("instruction_id", "document"),
            ("undoes", "correction"),
        ):
            correction.add_column(sa.Column(name, sa.Uuid(), nullable=True))
            correction.create_foreign_key(op.f(f"fk_correction_{name}_{parent}"), parent, [name], ["id"])
        correction.create_index(op.f("ix_correction_finding_id"), ["finding_id"])
    op.execute("UPDATE correction SET asked = \"to\", decision = 'accepted'")
