"""The window envelope that letters are laid out for."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("organisation", sa.Column("envelope", sa.String(20), nullable=False, server_default="din-5008-b"))
