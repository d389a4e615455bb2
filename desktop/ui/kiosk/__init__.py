"""The waiting-room window: large, painted, single taps. Nothing here opens a dialog or a file."""
