"""One check and its callers."""

import os
import queue
import threading

from futures_host.faults import Refusal, require, sentence
from futures_host.operations import Operations, shut_down_aside
from futures_host.programs import ProgramRun
from futures_host.standing import note_native_id
from futures_host.things import Things
from futures_host.vocabulary import Call, Callback


STARTER = "starter"
"""The caller that runs races."""


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
        self.callbacks = {}
        self.executors = []
        self.workers = {}
        self.programs = []
        self.track = None
        self.session_lock = threading.Lock()
        self.fault = None
        self.closed = False

    def start(self, ident, caller, operation):
        self._caller(caller).start(ident, lambda: {"type": "outcome", "outcome": self.perform(operation)})

    def race(self, ident, race):
        from futures_host.races import Track  # Only races need it, and it takes its time.

        self.track = self.track or Track(self)
        self._caller(STARTER).start(ident, lambda: {"type": "histories", "histories": self.track.run(race)})

    def _caller(self, name):
        if name not in self.callers:
            self.callers[name] = Caller(self, name)
        return self.callers[name]

    def perform(self, operation):
        """Performs an operation in this thread and returns its outcome."""
        self._open_session()
        prepare = getattr(self, "_" + operation["op"])
        action, form = prepare(**{field: value for field, value in operation.items() if field != "op"})
        try:
            result = self.session.perform(action) if self.session else action()
        except BaseException as error:
            return {"outcome": "raised", "error": self.seen(error)}
        return {"outcome": "returned", "value": form(result)}

    def _open_session(self):
        """By the first operation, because a subject may take its time."""
        with self.session_lock:
            if self.session is None and self.subject.profile is not None:
                self.session = self.subject.new_session()
                for name, thing in self.session.names().items():
                    self.keep(name, thing)

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

    def callback(self, spec):
        """A callback as an object. One that is added again is the same object, or no subject could tell."""
        with self.lock:
            known = self.callbacks.get(spec["id"])
            if known is None or known.spec != spec:
                known = self.callbacks[spec["id"]] = Callback(self, spec)
            return known

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
        shut_down_aside(self.executors)
        if self.session:
            self.session.close()
        if self.track:
            self.track.close()
        for objects in (self.handles, self.known, self.kept_alive, self.executors, self.workers, self.callbacks):
            objects.clear()


class Caller:
    """A thread that does its work in the order in which it was started."""

    def __init__(self, check, name):
        self.check = check
        self.name = name
        self.unanswered = 0
        self.tasks = queue.Queue()
        # No daemon, as main threads are none, because threads take after the one that starts them. The end of the host
        # does not wait for any.
        self.thread = threading.Thread(target=self._run, name="caller " + name, daemon=False)
        self.thread.start()

    def start(self, ident, work):
        """Starts what is answered with what it returns."""
        with self.check.lock:
            self.unanswered += 1
        self.tasks.put((ident, work))

    def dismiss(self):
        """Lets the thread end once it can; tells whether it is stuck. The caller holds the check's lock."""
        self.tasks.put(None)
        if self.unanswered:
            self.thread.name = "abandoned caller " + self.name
        return self.unanswered > 0

    def _run(self):
        note_native_id()
        for ident, work in iter(self.tasks.get, None):
            try:
                if self.check.fault:
                    raise Refusal(self.check.fault)
                answer = dict(work(), id=ident)
            except Exception as fault:
                answer = refused(ident, fault)
            with self.check.lock:
                if self.check.closed:
                    return
                self.check.send(answer)
                self.unanswered -= 1


def refused(ident, fault):
    return {"id": ident, "type": "refused", "reason": sentence(fault)}
