"""What the subject is given to run: calls, callbacks, initializers, exit handlers and inputs from the closed vocabulary.

Calls and initializers hold plain data, so that they can be sent to another process.
"""

import os
import threading

from futures_host.actions import ACTIONS, INITIALIZED
from futures_host.backstage import CHECKS, Backstage
from futures_host.faults import Over, Refusal, sentence
from futures_host.materials import new_unsendable
from futures_host.names import Names
from futures_host.things import Things

RUNS = {}
"""How often each initializer of the check under way has run in this process."""

RUNS_LOCK = threading.Lock()


def check_here(door):
    """The check of that door if it is this process that holds it; a forked worker only has a copy."""
    check = CHECKS.get(door["token"])
    return check if check and check.process == os.getpid() else None


class Call:
    """A call, which may run in any process."""

    def __init__(self, door, modules, spec):
        self.door = door
        self.modules = modules
        self.spec = spec

    def __repr__(self):
        return "<call %s>" % self.spec["id"]

    def __call__(*arguments, **keywords):
        # No name is kept from the keywords. A slash would do the same, but CPython 3.6 does not know it.
        self, *arguments = arguments
        check = check_here(self.door)
        if check:
            check.workers[self.spec["id"]] = threading.current_thread()
        try:
            with Backstage(self.door) as backstage:
                backstage.report("call_started", self.spec["id"], gate=self.spec["gated"])
                outcomes = self._perform(check)
                backstage.report("call_finished", self.spec["id"], outcomes=outcomes)
        except Over:
            return None
        except Exception as fault:
            if not check:
                raise  # The process that could tell the kit is another one; there the future tells.
            check.blame("call '%s': %s" % (self.spec["id"], sentence(fault)))
            return None
        # The copy of the check that a forked worker has may be locked for ever.
        things = check or Things(Names(self.modules))
        return ACTIONS[self.spec["action"]["do"]](things, self.spec["action"], arguments, keywords)

    def _perform(self, check):
        operations = self.spec["perform"]
        if operations and not check:
            raise Refusal("a call performs operations only in the process of the host")
        return [check.perform(operation) for operation in operations]


def unsendable(call):
    """The call as a function that another process cannot find by a name, and that holds what cannot be sent in any other way."""
    held = new_unsendable()

    def holding(*arguments, **keywords):
        with held:
            return call(*arguments, **keywords)

    return holding


class Callback:
    """A callback. It lives in the host's own process."""

    def __init__(self, check, spec):
        self.check = check
        self.spec = spec

    def __repr__(self):
        return "<callback %s>" % self.spec["id"]

    def __call__(self, *arguments):
        try:
            future = self.check.handle_of(arguments[0]) if len(arguments) == 1 else None
            with Backstage(self.check.door) as backstage:
                backstage.report("callback_started", self.spec["id"], gate=self.spec["gated"], future=future)
                outcomes = [self.check.perform(operation) for operation in self.spec["perform"]]
                backstage.report("callback_finished", self.spec["id"], future=future, outcomes=outcomes)
            error = self.check.error(self.spec["raise"]) if self.spec.get("raise") else None
        except Over:
            return
        except Exception as fault:
            # There is no request to refuse here; the next one is refused instead.
            self.check.blame("callback '%s': %s" % (self.spec["id"], sentence(fault)))
            return
        if error is not None:
            raise error


class Initializer:
    """An initializer of workers, which may run in any process."""

    def __init__(self, door, modules, spec):
        self.door = door
        self.modules = modules
        self.spec = spec

    def __repr__(self):
        return "<initializer %s>" % self.spec["id"]

    def __call__(self, *arguments):
        run = self._count()
        things = check_here(self.door) or Things(Names(self.modules))
        try:
            with Backstage(self.door) as backstage:
                seen = [things.encode(argument) for argument in arguments]
                backstage.report("initializer_started", self.spec["id"], gate=self.spec["gated"], arguments=seen)
                backstage.report("initializer_finished", self.spec["id"])
        except Over:
            return
        if self.spec.get("raise") and run >= self.spec["raise_from"]:
            raise things.error(self.spec["raise"])
        INITIALIZED.append((os.getpid(), list(arguments)))

    def _count(self):
        key = os.getpid(), self.spec["id"]
        with RUNS_LOCK:
            RUNS[key] = RUNS.get(key, 0) + 1
            return RUNS[key]


class ExitHandler:
    """A function that a program registers to be called when it exits."""

    def __init__(self, check, spec):
        self.check = check
        self.spec = spec

    def __call__(self):
        try:
            with Backstage(self.check.door) as backstage:
                backstage.report("handler_started", self.spec["id"])
                outcomes = [self.check.perform(operation) for operation in self.spec["perform"]]
                backstage.report("handler_finished", self.spec["id"], outcomes=outcomes)
        except Over:
            return
        except Exception as fault:
            self.check.blame("exit handler '%s': %s" % (self.spec["id"], sentence(fault)))


def read_once(door, items, report, error):
    """An input that can be read once. Asked for more than its items it reports, and then ends or raises its error."""
    for item in items:
        yield item
    if report is not None:
        try:
            with Backstage(door) as backstage:
                backstage.report("input_read", report)
        except Over:
            return
    if error is not None:
        raise error


def inline_executor(names):
    """An executor of the base class that has only submit(), which runs the call in the caller."""

    class InlineExecutor(names.get("Executor")):
        def submit(self, function, *arguments, **keywords):
            future = names.get("Future")()
            future.set_running_or_notify_cancel()
            try:
                result = function(*arguments, **keywords)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            return future

    return InlineExecutor()
