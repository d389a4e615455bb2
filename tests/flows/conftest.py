"""Fixtures of this folder: the whole workstation on the tiny content."""

from __future__ import annotations

from tests.helpers.workstation import open_workstation, printer, prompts, workstation

__all__ = ["open_workstation", "printer", "prompts", "workstation"]
