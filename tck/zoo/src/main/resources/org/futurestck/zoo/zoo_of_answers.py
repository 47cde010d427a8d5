"""Futures TCK: thread pools in Python whose futures give a wrong answer, one each.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_answers:NAME.
"""

import concurrent.futures
import logging

from zoo_of_threads import Animal


class CallbackGetsTheResult(Animal):
    """Callbacks are called with the result and not with the future."""

    class future_class(concurrent.futures.Future):
        def add_done_callback(self, fn):
            super().add_done_callback(lambda future: fn(future.cancelled() or future._exception or future._result))


class LateCallbackIsLost(Animal):
    """A callback that is added to a finished call is never called."""

    class future_class(concurrent.futures.Future):
        def add_done_callback(self, fn):
            if not self.done():
                super().add_done_callback(fn)


class LateCallbackErrorEscapes(Animal):
    """What a callback raises that is called at once comes out of add_done_callback()."""

    class future_class(concurrent.futures.Future):
        def add_done_callback(self, fn):
            if self.done():
                fn(self)
            else:
                super().add_done_callback(fn)


class CallbackErrorsAreSilent(Animal):
    """What a callback raises is not logged."""

    class future_class(concurrent.futures.Future):
        def add_done_callback(self, fn):
            def quiet(future):
                try:
                    fn(future)
                except Exception:
                    logging.getLogger("zoo").debug("a callback failed")

            super().add_done_callback(quiet)


class OneHandlerForAllCallbacks(Animal):
    """A callback that raises an error keeps those behind it from being called."""

    class future_class(concurrent.futures.Future):
        def _invoke_callbacks(self):
            try:
                for callback in self._done_callbacks:
                    callback(self)
            except Exception:
                logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)


class CancelForgetsCallbacks(Animal):
    """cancel() calls no callbacks."""

    class future_class(concurrent.futures.Future):
        def _invoke_callbacks(self):
            if not self.cancelled():
                super()._invoke_callbacks()


class SecondCancelSaysNo(Animal):
    """cancel() on a call that is cancelled already says no."""

    class future_class(concurrent.futures.Future):
        def cancel(self):
            return not self.cancelled() and super().cancel()


class CancelSaysYesToFinished(Animal):
    """cancel() on a finished call says yes."""

    class future_class(concurrent.futures.Future):
        def cancel(self):
            return super().cancel() or self.done()


class CancelledIsNeverTrue(Animal):
    """cancelled() always says no."""

    class future_class(concurrent.futures.Future):
        def cancelled(self):
            return False


class RunningIsNeverTrue(Animal):
    """running() always says no."""

    class future_class(concurrent.futures.Future):
        def running(self):
            return False


class FailedIsNotDone(Animal):
    """done() says no of a call that raised an error."""

    class future_class(concurrent.futures.Future):
        def done(self):
            return super().done() and self._exception is None


class ExceptionIsRaised(Animal):
    """exception() raises the error instead of returning it."""

    class future_class(concurrent.futures.Future):
        def exception(self, timeout=None):
            super().result(timeout)


class ExceptionOfCancelledIsReturned(Animal):
    """exception() of a cancelled call returns the CancelledError."""

    class future_class(concurrent.futures.Future):
        def exception(self, timeout=None):
            try:
                return super().exception(timeout)
            except concurrent.futures.CancelledError as cancelled:
                return cancelled


class ExceptionOfSuccessIsFalse(Animal):
    """exception() of a call that returned is False."""

    class future_class(concurrent.futures.Future):
        def exception(self, timeout=None):
            return super().exception(timeout) or False


class ExceptionDoesNotWait(Animal):
    """exception() says of a running call that it raised nothing."""

    class future_class(concurrent.futures.Future):
        def exception(self, timeout=None):
            return super().exception(timeout) if timeout is not None or self.done() else None


class ResultRaisesACopy(Animal):
    """result() raises a new error that is only like that of the call."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            error = self.exception(timeout)
            if error is not None:
                raise type(error)(*error.args)
            return super().result(timeout)


class ResultCountsWholeSeconds(Animal):
    """result() cuts the fraction off its timeout."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            return super().result(None if timeout is None else int(timeout))


class ResultOfCancelledIsNone(Animal):
    """result() of a cancelled call returns nothing."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            try:
                return super().result(timeout)
            except concurrent.futures.CancelledError:
                return None
