"""A stand-in for Tensorlake's SDK, as far as the entry of the Python host uses it. It was made without the SDK at hand."""

import copy
import enum
import threading
from concurrent import futures

POOL = futures.ThreadPoolExecutor(64)
INSIDE = threading.local()


class TensorlakeError(Exception):
    pass


class FunctionError(TensorlakeError):
    pass


class TimeoutError(TensorlakeError):
    pass


class SDKUsageError(TensorlakeError):
    pass


class RequestError(TensorlakeError):
    pass


class RequestFailed(TensorlakeError):
    pass


class RETURN_WHEN(enum.Enum):
    FIRST_COMPLETED = 0
    FIRST_FAILURE = 1
    ALL_COMPLETED = 2


CONDITIONS = {
    RETURN_WHEN.FIRST_COMPLETED: futures.FIRST_COMPLETED,
    RETURN_WHEN.FIRST_FAILURE: futures.FIRST_EXCEPTION,
    RETURN_WHEN.ALL_COMPLETED: futures.ALL_COMPLETED,
}


class Future:
    def __init__(self, work):
        if getattr(INSIDE, "request", None) is None:
            raise SDKUsageError("outside of a function")
        self._request = INSIDE.request
        self._work = work
        self._end = None
        self._lock = threading.Lock()

    def _start(self):
        with self._lock:
            first = self._end is None
            if first:
                self._end = POOL.submit(self._perform)
            return first

    def _perform(self):
        INSIDE.request = self._request
        try:
            return self._work()
        except TensorlakeError as failure:
            self._request.append(failure)
            raise
        finally:
            INSIDE.request = None

    def run(self):
        if not self._start():
            raise SDKUsageError("started before")
        return self

    def run_later(self, delay):
        if delay < 0:
            raise SDKUsageError("a delay below zero")
        return self.run()

    def done(self):
        return self._end is not None and self._end.done()

    @property
    def exception(self):
        return self._end.exception() if self.done() else None

    def result(self, timeout=None):
        self._start()
        try:
            return self._end.result(timeout)
        except futures.TimeoutError:
            raise TimeoutError("no result yet")

    def __reduce__(self):
        raise SDKUsageError("a future cannot be pickled")

    @classmethod
    def wait(cls, members, timeout=None, return_when=RETURN_WHEN.ALL_COMPLETED):
        members = list(members)
        if return_when not in CONDITIONS or not all(isinstance(each, Future) for each in members):
            raise SDKUsageError("not to be waited for")
        if timeout is not None and timeout < 0:
            raise SDKUsageError("a timeout below zero")
        for each in members:
            each._start()
        futures.wait([each._end for each in members], timeout, CONDITIONS[return_when])
        return [each for each in members if each.done()], [each for each in members if not each.done()]


class Creating:
    def __init__(self, perform):
        self.perform = perform

    def __call__(self, *arguments):
        return Future(lambda: self._value(*arguments))

    def _value(self, *arguments):
        values = [each.result() if isinstance(each, Future) else copy.deepcopy(each) for each in arguments]
        try:
            returned = self.perform(*values)
        except RequestError:
            raise
        except BaseException as error:
            raise FunctionError(repr(error))
        if not isinstance(returned, Future):
            return copy.deepcopy(returned)
        if not returned._start():
            raise SDKUsageError("a started future is no tail call")
        return returned.result()

    def map(self, items):
        calls = [self(item) for item in items]

        def work():
            Future.wait(calls)
            return [call.result() for call in calls]

        return Future(work)

    def reduce(self, items, *initial):
        rest = list(initial) + list(items)
        if not rest:
            raise SDKUsageError("nothing to reduce")

        def work():
            value = rest[0]
            for item in rest[1:]:
                value = self._value(value, item)
            return value

        return Future(work)


class Function:
    def __init__(self, perform):
        self.future = Creating(perform)


class Request:
    def __init__(self, value, failures):
        self.value, self.failures = value, failures

    def output(self):
        if self.failures:
            raise RequestFailed("function_error")
        return self.value


def function():
    return Function


def application():
    return lambda made: made


def run_local_application(made, *arguments):
    INSIDE.request = failures = []
    value = None
    try:
        value = made.future(*arguments).result()
    except TensorlakeError:
        pass  # It is among the failures.
    finally:
        INSIDE.request = None
    return Request(value, failures)
