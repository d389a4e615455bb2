"""Turns db/content into the one database file that ships. Developers and CI only, never shipped."""
