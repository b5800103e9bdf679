"""Who answers for a data source, what is decided by machines and goes abroad, and where single fields differ."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0017"
branch_labels = None
depends_on = None

_TEXTS = {"owner": 500, "automated_decisions": 2000, "transfers": 1000}


def upgrade() -> None:
    """Apply."""
    for name, length in _TEXTS.items():
        op.add_column("data_source", sa.Column(name, sa.String(length=length), nullable=False, server_default=""))
    op.add_column("data_source", sa.Column("fields", sa.JSON(), nullable=False, server_default="{}"))
