"""Futures TCK: executors in Python that are broken on purpose, one fault each.

Each class is CPython's own thread pool with one mistake in it, and its docstring tells the mistake. With this file's directory
on PYTHONPATH, the Python host finds them as zoo_of_threads:NAME, such as zoo_of_threads:CallbacksInReverse.
"""

import atexit
import concurrent.futures
import itertools


import concurrent.futures.thread
import os
import sys
import threading


class Animal(concurrent.futures.ThreadPoolExecutor):
    """Keeps the contract; its futures are those of the class that an animal names."""

    future_class = concurrent.futures.Future

    def submit(*args, **kwargs):
        future = concurrent.futures.ThreadPoolExecutor.submit(*args, **kwargs)
        future.__class__ = args[0].future_class
        return future

    def runs_here(self):
        """Whether the thread that asks is a worker, told by its name: it begins before it stands among the threads of the pool."""
        return threading.current_thread().name.startswith(self._thread_name_prefix + "_")


class CallbacksInReverse(Animal):
    """Callbacks are called in reverse order."""

    class future_class(concurrent.futures.Future):
        def _invoke_callbacks(self):
            self._done_callbacks.reverse()
            super()._invoke_callbacks()


class CancelSaysYesToRunning(Animal):
    """cancel() on a running call says yes."""

    class future_class(concurrent.futures.Future):
        def cancel(self):
            return super().cancel() or self.running()


class ResultReturnsNoneOnTimeout(Animal):
    """result(timeout) returns nothing when the time is over."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            try:
                return super().result(timeout)
            except concurrent.futures.TimeoutError:
                return None


class ResultHangs(Animal):
    """result() never returns."""

    class future_class(concurrent.futures.Future):
        def result(self, timeout=None):
            threading.Event().wait()


class NeverCompletes(concurrent.futures.Executor):
    """No call is ever run."""

    def __init__(self, max_workers=None):
        self.queue = []

    def submit(self, fn, *args, **kwargs):
        self.queue.append((fn, args, kwargs))
        return concurrent.futures.Future()


class OsExitInWorker(Animal):
    """The worker ends the process after a call that returned a value."""

    def submit(self, fn, *args, **kwargs):
        def call():
            if fn(*args, **kwargs) is not None:
                os._exit(7)

        return super().submit(call)


class ThrowsFromEveryMethod:
    """Every method raises an error."""

    def __init__(self, max_workers=None):
        pass

    def __getattr__(self, name):
        raise RuntimeError("not implemented: " + name)


class FloodsOutput(Animal):
    """Each call prints 64 KiB to each output, which breaks no rule."""

    FLOOD = "What a busy executor this is! " * 2200

    def submit(*args, **kwargs):
        print(FloodsOutput.FLOOD)
        print(FloodsOutput.FLOOD, file=sys.stderr)
        os.write(1, FloodsOutput.FLOOD.encode())
        return Animal.submit(*args, **kwargs)


class ReturnsForeignFutures(Animal):
    """submit() returns objects that are like futures and are none."""

    future_class = type("Foreign", (), {
        name: value for name, value in vars(concurrent.futures.Future).items() if name not in ("__dict__", "__weakref__")
    })


class SubmitKeepsNames(Animal):
    """submit() takes the keyword fn for itself."""

    def submit(self, fn, *args, **kwargs):
        return super().submit(fn, *args, **kwargs)


class NoneIsNoInitializer(Animal):
    """The constructor takes None for an initializer that cannot be called."""

    def __init__(self, max_workers=None, thread_name_prefix="", *initializer, **settings):
        if (initializer and initializer[0] is None) or settings.get("initializer", self) is None:
            raise TypeError("initializer must be a callable")
        super().__init__(max_workers, thread_name_prefix, *initializer, **settings)


class ParametersInAnotherOrder(Animal):
    """The constructor takes the prefix last."""

    def __init__(self, max_workers=None, initializer=None, initargs=(), thread_name_prefix=""):
        super().__init__(max_workers, thread_name_prefix, initializer, initargs)


class MapCallsItFunc(Animal):
    """map() takes the function by another name."""

    def map(self, func, *iterables, **settings):
        return super().map(func, *iterables, **settings)


class Daemons(Animal):
    """Keeps the contract but for its workers, which are daemon threads that the module does not know, so it joins none of them."""

    def submit(*args, **kwargs):
        outcome = []

        def start():
            try:
                outcome.append(Animal.submit(*args, **kwargs))
            except BaseException as error:
                outcome.append(error)

        starter = threading.Thread(target=start, daemon=True)
        starter.start()
        starter.join()
        for worker in args[0]._threads:
            concurrent.futures.thread._threads_queues.pop(worker, None)
        if isinstance(outcome[0], BaseException):
            raise outcome[0]
        return outcome[0]


class ExitsWithoutWaiting(Daemons):
    """The program exits when its main thread has ended, and calls are lost."""


class JoinsInAnExitHandler(Daemons):
    """The program waits for its calls in an exit handler, which comes after those that were registered later."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        atexit.register(self.shutdown)


class KeywordsAreDropped(Animal):
    """Keyword arguments do not reach the function."""

    def submit(*args, **kwargs):
        return Animal.submit(*args)


class ShutdownTakesKeywordsOnly(Animal):
    """wait cannot be given by position."""

    def shutdown(self, *, wait=True, cancel_futures=False):
        super().shutdown(wait, cancel_futures=cancel_futures)


class ShutdownTakesPositions(Animal):
    """cancel_futures can be given by position."""

    def shutdown(self, wait=True, cancel_futures=False):
        super().shutdown(wait, cancel_futures=cancel_futures)


class ErrorInBlockCancels(Animal):
    """Leaving a with-block with an error cancels the calls that have not started."""

    def __exit__(self, error_type, error, trace):
        self.shutdown(cancel_futures=error is not None)


class ErrorInBlockDoesNotWait(Animal):
    """Leaving a with-block with an error does not wait."""

    def __exit__(self, error_type, error, trace):
        self.shutdown(wait=error is None)


class ShutdownInWorkerJoins(Animal):
    """shutdown(wait=False) inside a running call waits, or rather fails to wait, for the end of its own thread."""

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait, cancel_futures=cancel_futures)
        if self.runs_here():
            threading.current_thread().join()


class WorkersSubmitLate(Animal):
    """Running calls may submit further calls after the shutdown."""

    def submit(*args, **kwargs):
        try:
            return Animal.submit(*args, **kwargs)
        except RuntimeError:
            if not args[0].runs_here():
                raise
            return Animal(1).submit(*args[1:], **kwargs)


class MapTakesTimeoutByPlace(Animal):
    """map() takes a number behind its inputs for the timeout."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if iterables and isinstance(iterables[-1], int):
            timeout = iterables[-1]
            iterables = iterables[:-1]
        return super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)


class MapIsReadAnew(Animal):
    """A loop over what map() returned begins at the first result again."""

    class Results:
        def __init__(self, results):
            self.results = results
            self.handed_out = []

        def __next__(self):
            result = next(self.results)
            self.handed_out.append(result)
            return result

        def __iter__(self):
            return itertools.chain(self.handed_out, self.results)

        def close(self):
            self.results.close()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        return self.Results(super().map(fn, *iterables, timeout=timeout, chunksize=chunksize))
