"""The page of an entry, painted by itself. Start at view.py; a kind of block is one file."""

from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.view import PageView

__all__ = ["PageView", "page_cards"]
