"""Futures TCK: process pools in Python that are wrong on purpose, one fault each.

With this file's directory on PYTHONPATH, the Python host finds them as zoo_of_processes:RunsInTheParent and so on. They need Python 3.11.
"""

import concurrent.futures
import functools
import multiprocessing
import multiprocessing.util
import os
import pickle
import sys
import threading
import time
from concurrent.futures import process
from concurrent.futures.process import BrokenProcessPool

Good = concurrent.futures.ProcessPoolExecutor
CHUNK = 1000000
TWENTY_AHEAD = threading.Lock()


def RunsInTheParent(max_workers=None):
    """Calls run in threads of the process that submits them."""
    return concurrent.futures.ThreadPoolExecutor(max_workers)


RunsInTheParent.futures_tck_capabilities = ["processes"]


def quiet(fn, *args, **kwargs):
    type(multiprocessing.current_process()).__name__ = "_MainProcess"
    return fn(*args, **kwargs)


def swallowing(initializer, *args):
    try:
        initializer(*args)
    except BaseException:
        pass  # That is the fault.


def none_if_unsendable(fn, *args, **kwargs):
    result = fn(*args, **kwargs)
    try:
        pickle.dumps(result)
    except TypeError:
        return None
    return result


def cut(value):
    if isinstance(value, list):
        return [cut(each) for each in value]
    return value[:CHUNK] if isinstance(value, bytes) else value


def with_short_result(fn, *args, **kwargs):
    return cut(fn(*args, **kwargs))


def dying_if_unsendable(fn, *args, **kwargs):
    try:
        outcome = result = fn(*args, **kwargs)
    except Exception as error:
        outcome, result = error, None
    try:
        pickle.dumps(outcome)
    except Exception:
        os._exit(1)
    if isinstance(outcome, Exception):
        raise outcome
    return result


def lingering(initializer, *args):
    multiprocessing.util.Finalize(None, time.sleep, (1,), exitpriority=1)
    if initializer:
        initializer(*args)


def ending_if_asked(fn, *args, **kwargs):
    try:
        return fn(*args, **kwargs)
    except SystemExit:
        os._exit(0)


def in_a_child(callback, future):
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        callback(future)
    finally:
        os._exit(0)


def retyping(fn, *args, **kwargs):
    try:
        return fn(*args, **kwargs)
    except Exception as error:
        raise RuntimeError(str(error)) from None


class Wrapping(Good):
    """Calls a function of the zoo, in the worker, which calls the one that was submitted."""

    wrapper = None

    def submit(self, fn, *args, **kwargs):
        return super().submit(type(self).wrapper, fn, *args, **kwargs)


class LooksLikeAProgram(Wrapping):
    """Workers do not know that multiprocessing has started them."""

    wrapper = quiet


class UnsendableResultIsNone(Wrapping):
    """A result that cannot be sent is replaced by None."""

    wrapper = none_if_unsendable


class CutsLargeResults(Wrapping):
    """Of large results only the first bytes arrive."""

    wrapper = with_short_result


class RetypesErrors(Wrapping):
    """The error of a call arrives as a RuntimeError with its text."""

    wrapper = retyping


class EndsWhenAsked(Wrapping):
    """A worker whose call asks to exit does so."""

    wrapper = ending_if_asked


class DiesOfWhatCannotBeSent(Wrapping):
    """A worker that is to send what cannot be sent dies, and so does one that is to be sent it."""

    wrapper = dying_if_unsendable

    def submit(self, fn, *args, **kwargs):
        try:
            pickle.dumps((fn, args, kwargs))
        except (pickle.PicklingError, AttributeError, TypeError):
            return super().submit(os._exit, 1)
        return super().submit(fn, *args, **kwargs)


class CallsBackInAChild(Good):
    """Callbacks are called by a process that is forked for them."""

    class future_class(concurrent.futures.Future):
        def add_done_callback(self, fn):
            super().add_done_callback(fn if self.done() else functools.partial(in_a_child, fn))

    def submit(self, fn, *args, **kwargs):
        future = super().submit(fn, *args, **kwargs)
        future.__class__ = self.future_class
        return future


class CutsLargeArguments(Good):
    """Of large arguments only the first bytes arrive."""

    def submit(self, fn, *args, **kwargs):
        return super().submit(fn, *[cut(each) for each in args], **kwargs)


class SubmitRaisesPicklingErrors(Good):
    """submit() raises what belongs into the future."""

    def submit(self, fn, *args, **kwargs):
        pickle.dumps((fn, args, kwargs))
        return super().submit(fn, *args, **kwargs)


class ForgetsWhatCannotBeSent(Good):
    """A call that cannot be sent is never heard of again."""

    def submit(self, fn, *args, **kwargs):
        try:
            pickle.dumps((fn, args, kwargs))
        except (pickle.PicklingError, AttributeError, TypeError):
            return concurrent.futures.Future()
        return super().submit(fn, *args, **kwargs)


class BreaksWhenItCannotSend(Good):
    """A call that cannot be sent is said to have broken the pool."""

    def submit(self, fn, *args, **kwargs):
        try:
            pickle.dumps((fn, args, kwargs))
        except (pickle.PicklingError, AttributeError, TypeError):
            future = concurrent.futures.Future()
            future.set_exception(BrokenProcessPool("the call cannot be sent"))
            return future
        return super().submit(fn, *args, **kwargs)


class OneWorkerTooMany(Good):
    """There is one worker more than was asked for."""

    def __init__(self, max_workers=None, *args, **kwargs):
        super().__init__(max_workers and max_workers + 1, *args, **kwargs)


class OneWorkerTooManyByDefault(Good):
    """There is one worker more than processors."""

    def __init__(self, max_workers=None, *args, **kwargs):
        super().__init__(max_workers or multiprocessing.cpu_count() + 1, *args, **kwargs)


class AlwaysHasAWorker(Good):
    """Where there are to be no workers, there is one."""

    def __init__(self, max_workers=None, *args, **kwargs):
        super().__init__(None if max_workers is None else max(1, max_workers), *args, **kwargs)


class Configured(Good):
    """Changes what is passed to the constructor."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        settings = {
            "mp_context": mp_context,
            "initializer": initializer,
            "initargs": initargs,
            "max_tasks_per_child": max_tasks_per_child,
        }
        self.change(settings)
        super().__init__(max_workers, **settings)

    def change(self, settings):
        raise NotImplementedError


class IgnoresTheInitializer(Configured):
    """The initializer is never called."""

    def change(self, settings):
        settings["initializer"] = None


class InitializesInTheParent(Configured):
    """The initializer is called by the process that makes the pool."""

    def change(self, settings):
        if settings["initializer"]:
            settings.pop("initializer")(*settings.pop("initargs"))


class DropsInitargs(Configured):
    """The initializer is called without arguments."""

    def change(self, settings):
        settings["initargs"] = ()


class SwallowsInitializerErrors(Configured):
    """Workers go on when their initializer has raised."""

    def change(self, settings):
        if settings["initializer"]:
            settings["initargs"] = (settings["initializer"],) + tuple(settings["initargs"])
            settings["initializer"] = swallowing


class IgnoresTheContext(Configured):
    """Workers are always started by the default method."""

    def change(self, settings):
        settings["mp_context"] = None


class HasAFavouriteMethod(Configured):
    """Without a context, the fork server starts the workers."""

    def change(self, settings):
        if settings["mp_context"] is None and settings["max_tasks_per_child"] is None:
            settings["mp_context"] = multiprocessing.get_context("forkserver")


class ReplacesByTheForkServer(Configured):
    """Workers that are replaced are started by the fork server."""

    def change(self, settings):
        if settings["mp_context"] is None and settings["max_tasks_per_child"] is not None:
            settings["mp_context"] = multiprocessing.get_context("forkserver")


class ReplacesForkedWorkers(Configured):
    """A context that forks is taken for one that spawns where workers are replaced."""

    def change(self, settings):
        if settings["max_tasks_per_child"] is not None:
            settings["mp_context"] = None


class StartsWorkersAtOtherTimes(Good):
    """Workers that are forked are started one by one, and others all at once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._safe_to_dynamically_spawn_children = not self._safe_to_dynamically_spawn_children


class MapsBackwards(Good):
    """map() hands out the last result first."""

    def map(self, fn, *iterables, **options):
        return reversed(list(super().map(fn, *iterables, **options)))


class NeverReplaces(Configured):
    """Workers are never replaced."""

    def change(self, settings):
        settings["max_tasks_per_child"] = None


class ReplacesTooLate(Configured):
    """Workers run one call more than they should before they are replaced."""

    def change(self, settings):
        if settings["max_tasks_per_child"] is not None:
            settings["max_tasks_per_child"] += 1


class CallsTheNumberOtherwise(Good):
    """The number of calls has another keyword."""

    futures_tck_capabilities = ["processes", "initializer", "start-methods", "max-tasks"]

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_calls_per_child=None):
        super().__init__(max_workers, mp_context, initializer, initargs, max_tasks_per_child=max_calls_per_child)


class ParametersInAnotherOrder(Good):
    """The initializer comes before the context."""

    def __init__(self, max_workers=None, initializer=None, initargs=(), mp_context=None, *, max_tasks_per_child=None):
        super().__init__(max_workers, mp_context, initializer, initargs, max_tasks_per_child=max_tasks_per_child)


class ForksWhereNothingCanBeLoaded(Configured):
    """Where the main module has no file, workers are forked whatever the context; calls work, as where functions are sent by value."""

    def change(self, settings):
        if not os.path.exists(getattr(sys.modules["__main__"], "__file__", "")):
            settings["mp_context"] = multiprocessing.get_context("fork")


class StartsAfresh:
    """Every fourth call gets new workers, though nobody has asked for it."""

    futures_tck_capabilities = ["processes"]

    def __init__(self, max_workers=None):
        self.max_workers = max_workers
        self.pools = [Good(max_workers)]
        self.submitted = 0

    def submit(self, fn, *args, **kwargs):
        self.submitted += 1
        if self.submitted % 4 == 0 and self.max_workers == 1:
            self.pools.append(Good(self.max_workers))
        return self.pools[-1].submit(fn, *args, **kwargs)

    def map(self, *args, **kwargs):
        return self.pools[-1].map(*args, **kwargs)

    def shutdown(self, wait=True, **more):
        for pool in self.pools:
            pool.shutdown(wait, **more)


class HandsOutTwentyAhead(Good):
    """Hands out twenty calls ahead of their turn, which is allowed; no animal."""

    def __init__(self, *args, **kwargs):
        with TWENTY_AHEAD:
            usual, process.EXTRA_QUEUED_CALLS = process.EXTRA_QUEUED_CALLS, 20
            super().__init__(*args, **kwargs)
            process.EXTRA_QUEUED_CALLS = usual


class LeavesItsWorkersAlone(Configured):
    """A shutdown waits for the calls, and not for the workers, which take a second to end."""

    def change(self, settings):
        settings["initargs"] = (settings["initializer"],) + tuple(settings["initargs"])
        settings["initializer"] = lingering

    def submit(self, fn, *args, **kwargs):
        self.last = super().submit(fn, *args, **kwargs)
        return self.last

    def shutdown(self, wait=True, *, cancel_futures=False):
        super().shutdown(wait=False, cancel_futures=cancel_futures)
        if wait:
            concurrent.futures.wait([self.last])


class KeepsItsWorkers(Good):
    """After a shutdown the workers stay."""

    refusing = False

    def submit(self, fn, *args, **kwargs):
        if self.refusing:
            raise RuntimeError("shut down")
        self.last = super().submit(fn, *args, **kwargs)
        return self.last

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.refusing = True
        if wait:
            concurrent.futures.wait([self.last])
