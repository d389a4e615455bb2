"""Dialogs; only QtPrompts and app.py open them."""
