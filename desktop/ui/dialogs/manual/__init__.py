"""The manual: its window, its pages, its pictures. Start at window.py."""
