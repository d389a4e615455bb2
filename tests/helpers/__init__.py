"""What several test folders share. Imports Qt inside functions only."""
