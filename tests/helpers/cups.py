"""Real CUPS for one test. It lives in packaging/, where the smoke test of the packages uses it."""

from print_scheduler import QUEUE, Cups, is_there, scheduler

__all__ = ["QUEUE", "Cups", "is_there", "scheduler"]
