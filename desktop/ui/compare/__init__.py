"""Therapies side by side, on the screen and in the words of their paper. Start at desk.py."""
