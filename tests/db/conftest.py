"""Fixtures of this folder: the tiny content tree, and a clinic with its own database."""

from __future__ import annotations

from tests.helpers.content import content_folder, repository, tree_copy
from tests.helpers.site import clock, open_site, site

__all__ = ["clock", "content_folder", "open_site", "repository", "site", "tree_copy"]
