"""Fixtures of this folder: the tiny content tree of tests/helpers/content.py."""

from __future__ import annotations

from tests.helpers.content import content_folder, repository, tree_copy

__all__ = ["content_folder", "repository", "tree_copy"]
