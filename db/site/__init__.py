"""The clinic's own writable database: profile, sign-offs, register of sheets, bundles, notes.

Plain sqlite3, not sqlite_utils: what matters here are explicit transactions, and sqlite_utils is
no part of what ships. Must not know Qt, the desktop program or the content file.
"""
