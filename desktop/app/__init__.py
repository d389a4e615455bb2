"""The composition root: the only place that builds objects and connects them.

start.py opens the window that was asked for; workstation.py and kiosk.py put one together.
"""
