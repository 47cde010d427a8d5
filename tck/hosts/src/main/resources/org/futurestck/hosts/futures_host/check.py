"""One check and its callers."""

import os
import queue
import sys
import threading

from futures_host.faults import Refusal, require, sentence
from futures_host.operations import Operations
from futures_host.programs import ProgramRun
from futures_host.standing import note_native_id
from futures_host.texts import error_text
from futures_host.things import Things
from futures_host.vocabulary import Call


class Check(Operations, Things):
    """What belongs to one check: its door, its objects and its callers."""

    call_class = Call

    def __init__(self, subject, door, send):
        super().__init__(subject.names)
        self.subject = subject
        self.door = door
        self.send = send
        self.process = os.getpid()
        self.callers = {}
        self.executors = []
        self.workers = {}
        self.programs = []
        self.fault = None
        self.closed = False

    def start(self, ident, caller, operation):
        if caller not in self.callers:
            self.callers[caller] = Caller(self, caller)
        self.callers[caller].start(ident, operation)

    def perform(self, operation):
        """Performs an operation in this thread and returns its outcome."""
        prepare = getattr(self, "_" + operation["op"])
        action, form = prepare(**{field: value for field, value in operation.items() if field != "op"})
        try:
            result = action()
        except BaseException as error:
            return {"outcome": "raised", "error": self.seen(error)}
        return {"outcome": "returned", "value": form(result)}

    def blame(self, fault):
        """Takes note of a fault where there is no request to refuse; the next one is refused instead."""
        self.fault = fault

    def new_call(self, spec):
        """A call as an object. That what it names exists is looked at here, where there is a request to refuse."""
        if spec["action"]["do"] == "raise":
            # An error of a call that runs in another process is made there.
            (self.expect if self.subject.has_processes else self.error)(spec["action"]["error"])
        elif spec["action"]["do"] == "return" and not self.subject.has_processes:
            self.decode(spec["action"]["value"])
        return self.call_class(self.door, self.names.modules, spec)

    def worker(self, call):
        """The thread that runs or ran a call."""
        require(call in self.workers, "no call '%s' has started in the process of the host", call)
        return self.workers[call]

    def run_program(self, program):
        run = ProgramRun(self.subject, self.door, program)
        with self.lock:
            require(not self.closed, "the check is over")
            self.programs.append(run)
        return run.to_its_end()

    def register_at_exit(self, handler):
        raise Refusal("only programs register exit handlers")

    def close(self):
        """Ends the check and returns the names of the callers that are stuck."""
        with self.lock:
            self.closed = True
            stuck = [caller.name for caller in self.callers.values() if caller.dismiss()]
        # Dropping the last reference to an object runs code of the subject, which must not happen in the protocol thread.
        threading.Thread(target=self._clear, name="closing", daemon=True).start()
        return stuck

    def _clear(self):
        for run in self.programs:
            run.kill()
        for executor in self.executors:
            threading.Thread(target=shut_down, args=(executor,), name="shutdown", daemon=True).start()
        for objects in (self.handles, self.known, self.kept_alive, self.executors, self.workers):
            objects.clear()


def shut_down(executor):
    try:
        try:
            executor.shutdown(wait=False)
        except TypeError:
            executor.shutdown()
    except BaseException as error:
        # The check is over, so nobody waits for this outcome; the reader of the log may still want to know.
        sys.stderr.write("shutdown after the check raised %s\n" % error_text(error))


class Caller:
    """A thread that performs operations in the order of their start."""

    def __init__(self, check, name):
        self.check = check
        self.name = name
        self.unanswered = 0
        self.operations = queue.Queue()
        # No daemon, as main threads are none, because threads take after the one that starts them. The end of the host
        # does not wait for any.
        self.thread = threading.Thread(target=self._run, name="caller " + name, daemon=False)
        self.thread.start()

    def start(self, ident, operation):
        with self.check.lock:
            self.unanswered += 1
        self.operations.put((ident, operation))

    def dismiss(self):
        """Lets the thread end once it can; tells whether it is stuck. The caller holds the check's lock."""
        self.operations.put(None)
        if self.unanswered:
            self.thread.name = "abandoned caller " + self.name
        return self.unanswered > 0

    def _run(self):
        note_native_id()
        for ident, operation in iter(self.operations.get, None):
            try:
                if self.check.fault:
                    raise Refusal(self.check.fault)
                answer = {"id": ident, "type": "outcome", "outcome": self.check.perform(operation)}
            except Exception as fault:
                answer = refused(ident, fault)
            with self.check.lock:
                if self.check.closed:
                    return
                self.unanswered -= 1
                self.check.send(answer)


def refused(ident, fault):
    return {"id": ident, "type": "refused", "reason": sentence(fault)}
