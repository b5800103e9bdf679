"""Reading what strangers send: messages, scans, files that came with them. It happens in a process of its own."""
