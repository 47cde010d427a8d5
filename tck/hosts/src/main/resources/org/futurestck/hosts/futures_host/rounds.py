"""One round of a race, with objects of its own. While its threads run, it does as little else as can be."""

import json

from futures_host.faults import Refusal
from futures_host.meeting import Barrier
from futures_host.operations import Operations, shut_down_aside
from futures_host.records import NOW, Record
from futures_host.things import Things

PLAIN = {None: "null", True: "true", False: "false"}
"""What most operations return, as text."""


class Line:
    """The operations of one thread, and what comes of them."""

    def __init__(self, round, operations):
        self.round = round
        self.operations = operations
        self.prepared = [None] * len(operations)
        self.ends = []
        self.fault = None

    def look_ahead(self):
        """Looks up what the operations name; what others only create later is looked up when its turn has come."""
        for i, operation in enumerate(self.operations):
            try:
                self.prepared[i] = self.round.prepare(operation)
            except Refusal:
                return

    def run(self):
        try:
            for operation, known in zip(self.operations, self.prepared):
                action, form, keeps = known or self.round.prepare(operation)
                result = error = None
                begin = NOW()
                try:
                    result = action()
                    end = NOW()
                except BaseException as raised:
                    end = NOW()
                    error = raised
                if keeps and error is None:
                    # Others may ask for it already. What has a handle is encoded at once, all else after the round.
                    result, form = form(result), as_it_is
                self.ends.append((begin, end, result, error, form))
        except Exception as fault:
            self.fault = fault

    def require_no_fault(self):
        if self.fault is not None:
            raise self.fault

    def performed(self, ranks):
        """For each operation its moments, its outcome, and by what that is told from others."""
        self.require_no_fault()
        return [(ranks[begin], ranks[end]) + self._outcome(*rest) for begin, end, *rest in self.ends]

    def _outcome(self, result, error, form):
        if error is not None:
            outcome = {"outcome": "raised", "error": self.round.seen(error)}
        else:
            value = form(result)
            outcome = {"outcome": "returned", "value": value}
            if value is None or type(value) is bool:
                return outcome, PLAIN[value]
        return outcome, json.dumps(without_texts(outcome), sort_keys=True)


def as_it_is(form):
    return form


def without_texts(form):
    """A form without what only people read, which may hold addresses and so differ in every round."""
    if type(form) is list:
        return [without_texts(element) for element in form]
    if type(form) is dict:
        return {key: without_texts(value) for key, value in form.items() if key not in ("message", "other")}
    return form


class Round(Operations, Things):
    """One round, with objects of its own."""

    def __init__(self, check, course, delays, condition):
        super().__init__(check.names)
        self.subject = check.subject
        self.door = check.door
        self.executors = []
        self.record = Record()
        self.setup = Line(self, course.setup)
        self.lines = [Line(self, operations) for operations in course.threads]
        self.epilogue = Line(self, course.epilogue)
        self.start = Barrier(len(self.lines), condition)
        self.delays = delays

    def set_up(self):
        """Performs the setup, and looks up what can be looked up before the race."""
        self.setup.run()
        self.setup.require_no_fault()
        for line in self.lines:
            line.look_ahead()

    def run(self, racer, jostler):
        """Runs the part of one racer, as soon as all have come."""
        line, delay = self.lines[racer], range(self.delays[racer])
        jostler.choose()
        self.start.wait()
        for _ in delay:
            pass
        jostler.begin()
        line.run()

    def finish(self):
        """Performs the epilogue; false if something that has begun did not end, or a callback was not called."""
        for line in self.lines:
            line.require_no_fault()
        self.epilogue.run()
        return self.record.await_end()

    def history(self):
        """What happened, as a key that rounds have in common which went alike, and a function that tells it."""
        notes = self.record.in_order()
        all_lines = [self.setup, self.epilogue] + self.lines
        moments = {moment for line in all_lines for end in line.ends for moment in end[:2]}
        moments.update(note[0] for note in notes)
        ranks = {moment: rank for rank, moment in enumerate(sorted(moments))}
        setup, epilogue, *threads = [line.performed(ranks) for line in all_lines]
        noticed = tuple((ranks[moment], event, ident) for moment, event, ident in notes)
        key = noticed, tuple(
            tuple((begin, end, told) for begin, end, _, told in line) for line in [setup, epilogue] + threads
        )

        def tell(count):
            return {
                "count": count,
                "setup": operations_told(setup),
                "threads": [operations_told(thread) for thread in threads],
                "epilogue": operations_told(epilogue),
                "sightings": [{"event": event, "id": ident, "at": at} for at, event, ident in noticed],
            }

        return key, tell

    def close(self):
        """Shuts the executors of the round down."""
        shut_down_aside(self.executors)

    def prepare(self, operation):
        """The subject's action, the form of its result, and whether that has to be there for others at once."""
        method, fields = operation
        action, form = getattr(self, method)(**fields)
        return action, form, fields.get("as") is not None

    def new_call(self, spec):
        raise Refusal("the calls of a race are submitted one by one")

    def _submit(self, executor, call, **more):
        target, note, ident = self.object(executor), self.record.note, call["id"]
        action = call["action"]
        error = self.error(action["error"]) if action["do"] == "raise" else None
        value = self.decode(action["value"]) if error is None else None

        def work():
            note("call_started", ident)
            note("call_finished", ident)
            if error is not None:
                raise error
            return value

        return lambda: target.submit(work), self._keeper(more)

    def _add_done_callback(self, future, callback):
        target, record, ident = self.object(future), self.record, callback["id"]

        def called(*_):
            record.note("callback_started", ident)

        def add():
            record.added.append(ident)
            return target.add_done_callback(called)

        return add, self.encode


def operations_told(performed):
    return [{"begin": begin, "end": end, "outcome": outcome} for begin, end, outcome, _ in performed]
