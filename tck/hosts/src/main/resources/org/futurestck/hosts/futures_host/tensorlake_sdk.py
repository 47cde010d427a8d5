"""The entry of the contract "tensorlake" to this host: the local runner of Tensorlake's own SDK, where it is installed.

    python:futures_host.tensorlake_sdk:LocalRunner

A check is a request. Its functions wait for what the callers of the check want done, and do it, because the SDK can be used from
inside functions only.
"""

import pickle
import queue
import re
import sys
import threading

try:
    from tensorlake import applications as sdk
except ImportError as missing:
    raise ImportError(
        "the Tensorlake SDK, 0.4.0 or newer, is not installed for the interpreter %s: %s" % (sys.executable, missing)
    )

EDITIONS = ("0.4.0", "0.4.19", "0.5")
"""Those of the rule book from the first one on that this entry knows how to use."""

LOOPS = 4
"""How many callers of a check can be served at a time."""

HERE = threading.local()
"""Whether this thread is inside a function of a request."""


def version():
    try:
        from importlib import metadata

        return metadata.version("tensorlake")
    except Exception:
        # The package may lie on the path without having been installed.
        return getattr(sys.modules["tensorlake"], "__version__", "unknown")


def numbers(text):
    """Those that a version begins with, such as 0 and 5 of 0.5b1."""
    return [int(part) for part in re.match("[0-9.]*", text).group().split(".") if part]


def edition():
    """The newest edition that is not newer than the SDK."""
    own = numbers(version())
    fitting = [name for name in EDITIONS if not own or numbers(name) <= own]
    if not fitting:
        raise ImportError("the Tensorlake SDK is %s, and 0.4.0 or newer is needed" % version())
    return fitting[-1]


def errors():
    """The documented names of the errors, most special first, with what the SDK calls them."""
    names = {
        "FunctionCallFailure": "FunctionError",
        "TimeoutError": "TimeoutError",
        "SDKUsageError": "SDKUsageError",
        "RequestError": "RequestError",
        "RequestFailed": "RequestFailed",
        "TensorlakeError": "TensorlakeError",
    }
    return {name: getattr(sdk, own) for name, own in names.items() if hasattr(sdk, own)}


class Job:
    """Something that a caller wants done inside a function."""

    def __init__(self, action):
        self.action = action
        self.done = threading.Event()
        self.result = None
        self.error = None

    def run(self):
        try:
            self.result = self.action()
        except BaseException as error:
            self.error = error
        self.done.set()

    def fail(self, error):
        self.error = error
        self.done.set()

    def outcome(self):
        self.done.wait()
        if self.error is not None:
            raise self.error
        return self.result


class LocalRunner:
    """A request, whose first function is the check."""

    futures_tck_profile = "tensorlake"
    futures_tck_edition = edition()
    futures_tck_version = version()
    futures_tck_errors = errors()

    def __init__(self):
        self.jobs = queue.Queue()
        self.count = 0
        self.lock = threading.Lock()
        loop = self._function(self._serve)
        main = self._function(lambda: ([loop.future().run() for _ in range(LOOPS - 1)], self._serve())[1], True)
        threading.Thread(target=self._live, args=(main,), name="request", daemon=True).start()
        # A request that cannot be made is no fault of what a check asks it for.
        self.perform(lambda: None)

    def names(self):
        conditions = sdk.RETURN_WHEN
        failure = getattr(conditions, "FIRST_EXCEPTION", None) or conditions.FIRST_FAILURE
        return {
            "Future": sdk.Future,
            "FIRST_COMPLETED": conditions.FIRST_COMPLETED,
            "FIRST_EXCEPTION": failure,
            "FIRST_FAILURE": getattr(conditions, "FIRST_FAILURE", failure),
            "ALL_COMPLETED": conditions.ALL_COMPLETED,
            "refusing": refusing,
        }

    def function(self, name):
        """The function of the module that a check calls by that name."""
        functions = {
            "call": lambda function, *arguments: self._function(function).future(*arguments),
            "map": lambda function, items: self._function(function).future.map(items),
            "reduce": lambda function, items, **initial: self._function(function).future.reduce(
                items, *initial.values()
            ),
            "request": self._request,
            "iter": iter,
            "pickle": lambda future: pickle.loads(pickle.dumps(future)),
        }
        if name not in functions:
            raise AttributeError("the module has no function '%s'" % name)
        return functions[name]

    def perform(self, action):
        """Does something inside a function, and what that has come to."""
        if getattr(HERE, "inside", False):
            return action()
        job = Job(action)
        self.jobs.put(job)
        return job.outcome()

    def close(self):
        for _ in range(LOOPS + 1):
            self.jobs.put(None)

    def _live(self, main):
        """Runs the request to its end, after which nobody is left to do what is wanted."""
        ended = "as it was told to"
        try:
            sdk.run_local_application(main).output()
        except BaseException as error:
            ended = repr(error)
        for job in iter(self.jobs.get, None):
            job.fail(RuntimeError("the request of the check has ended: %s" % ended))

    def _serve(self):
        for job in iter(self.jobs.get, None):
            job.run()

    def _request(self, function, *arguments):
        """A request of its own has to be asked for from outside of any other."""
        main = self._function(function, True)
        job = Job(lambda: sdk.run_local_application(main, *arguments).output())
        threading.Thread(target=job.run, name="further request", daemon=True).start()
        return job.outcome()

    def _function(self, work, first=False):
        """The SDK's function that does a piece of work; it goes by a name of its own."""
        with self.lock:
            self.count += 1
            name = "work_%d_of_%d" % (self.count, id(self))

        def perform(*arguments):
            before, HERE.inside = getattr(HERE, "inside", False), True
            try:
                return work(*arguments)
            finally:
                HERE.inside = before

        perform.__name__ = perform.__qualname__ = name
        made = sdk.function()(perform)
        return sdk.application()(made) if first else made


def refusing():
    raise sdk.RequestError("refused on purpose")
