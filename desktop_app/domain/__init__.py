"""Pure rules and data: no Qt, no SQL, no files, no clock. Everything comes in as arguments."""
