"""Use cases: one function per thing an officer does. One call is one transaction is one audit event."""
