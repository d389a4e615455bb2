"""What stands on each sheet of paper, as data. Knows records; not Qt, SQL, files or Typst."""
