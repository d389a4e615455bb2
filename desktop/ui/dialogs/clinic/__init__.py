"""What staff enter for the clinic: profile, sign-offs, notes, and what was printed."""
