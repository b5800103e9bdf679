"""Large attachments lie in files of their own; their keys stand in the rows."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. What is too large for a row moves out right after, in the same transaction; see `Store`."""
    op.add_column("attachment", sa.Column("blob_key", sa.LargeBinary(), nullable=True))
