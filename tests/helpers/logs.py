"""Remembers what a test logged without saying so. Must not know any logger of the product."""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Self

import pytest


class UnexpectedLogs(logging.Handler):
    """Listens on the root logger while a test runs; `messages` holds what nobody expected.

    A record is expected while the test's caplog has a level from WARNING up to the record's own.
    """

    def __init__(self, item: pytest.Item) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._item = item

    def emit(self, record: logging.LogRecord) -> None:
        if not self._expects(record):
            where = f"{record.pathname}:{record.lineno}"
            self.messages.append(
                f"{record.levelname} {record.name}: {record.getMessage()} ({where})"
            )

    def _expects(self, record: logging.LogRecord) -> bool:
        caplog = getattr(self._item, "funcargs", {}).get("caplog")
        return caplog is not None and logging.WARNING <= caplog.handler.level <= record.levelno

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        logging.getLogger().removeHandler(self)
