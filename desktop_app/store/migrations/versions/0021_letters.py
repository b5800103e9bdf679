"""Letters that a second officer approves one by one, and texts of documents as the organisation words them."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "letter_approval",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("approved_by", sa.Uuid(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_letter_approval_document_id_document")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_letter_approval_request_id_request")),
        sa.ForeignKeyConstraint(["approved_by"], ["officer.id"], name=op.f("fk_letter_approval_approved_by_officer")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_letter_approval")),
    )
    op.create_index(op.f("ix_letter_approval_request_id"), "letter_approval", ["request_id"])
    op.create_table(
        "letter_text",
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("regime", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["saved_by"], ["officer.id"], name=op.f("fk_letter_text_saved_by_officer")),
        sa.PrimaryKeyConstraint("type", "language", "regime", "name", "version", name=op.f("pk_letter_text")),
    )
