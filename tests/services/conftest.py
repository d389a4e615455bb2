"""Fixtures of this folder: the tiny content tree, and the clock of a clinic."""

from __future__ import annotations

from tests.helpers.content import content_folder, repository, tree_copy
from tests.helpers.site import clock

__all__ = ["clock", "content_folder", "repository", "tree_copy"]
