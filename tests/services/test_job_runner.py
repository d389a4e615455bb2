"""Work beside the window: exactly one answer, on the main thread, errors told apart."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from db.errors import LeukoGuideError
from desktop.services.job_runner import JobRunner


@pytest.fixture
def runner(qapp: object) -> Generator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.wait()


class Answers:
    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[LeukoGuideError] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, error: LeukoGuideError) -> None:
        self.errors.append(error)


def test_the_result_comes_back_on_the_main_thread(runner: JobRunner, qtbot: QtBot) -> None:
    answers = Answers()
    runner.submit(threading.get_ident, answers.done, answers.failed)
    qtbot.waitUntil(lambda: bool(answers.results))
    assert answers.threads == [threading.get_ident()]
    assert answers.results != answers.threads


def test_an_error_of_the_environment_reaches_the_asker(runner: JobRunner, qtbot: QtBot) -> None:
    answers = Answers()

    def work() -> None:
        raise LeukoGuideError("disk full")

    runner.submit(work, answers.done, answers.failed)
    qtbot.waitUntil(lambda: bool(answers.errors))
    assert answers.errors[0].detail == "disk full"
    assert answers.results == []


def test_a_bug_is_handed_to_the_crash_reporter(runner: JobRunner, qtbot: QtBot) -> None:
    answers = Answers()

    def work() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(runner.crash_found) as found:
        runner.submit(work, answers.done, answers.failed)
    assert found.args is not None
    assert isinstance(found.args[0], ZeroDivisionError)
    assert answers.errors[0].detail == "ZeroDivisionError"


def test_a_forgotten_job_answers_nobody(runner: JobRunner, qtbot: QtBot) -> None:
    answers = Answers()
    first = runner.submit(lambda: 1, answers.done, answers.failed)
    runner.forget(first)
    runner.submit(lambda: 2, answers.done, answers.failed)
    qtbot.waitUntil(lambda: bool(answers.results))
    assert answers.results == [2]


def test_at_the_end_what_came_out_is_still_handed_over(runner: JobRunner) -> None:
    answers = Answers()
    runner.submit(lambda: 1, answers.done, answers.failed)
    assert runner.finish(5000)
    assert answers.results == [1]


def test_the_end_waits_no_longer_than_it_is_told(runner: JobRunner) -> None:
    may_go_on, answers = threading.Event(), Answers()
    runner.submit(lambda: may_go_on.wait(20), answers.done, answers.failed)
    assert not runner.finish(50)
    assert answers.results == []
    may_go_on.set()
    assert runner.finish(5000)
    assert answers.results == [True]


def test_one_that_waits_holds_up_no_other_where_there_are_several_threads(
    qapp: object, qtbot: QtBot
) -> None:
    runner, may_go_on, answers = JobRunner(threads=2), threading.Event(), Answers()
    runner.submit(lambda: may_go_on.wait(20), answers.done, answers.failed)
    runner.submit(lambda: "second", answers.done, answers.failed)
    qtbot.waitUntil(lambda: answers.results == ["second"])
    may_go_on.set()
    assert runner.wait()
