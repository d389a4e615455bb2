"""Dialogs; only QtPrompts and desktop/app open them."""
