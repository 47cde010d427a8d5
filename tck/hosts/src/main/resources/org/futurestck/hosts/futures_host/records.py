"""What calls and callbacks of a round tell, and the clock of races."""

import time

NOW = getattr(time, "perf_counter_ns", time.perf_counter)
"""The clock of races; Python 3.6 has none that counts nanoseconds."""

GRACE_SECONDS = 2
"""How long what is missing at the end of a round is awaited. Whoever keeps the contract costs none of it."""

GLANCE_SECONDS = 50e-6
LONGEST_GLANCE_SECONDS = 0.01


class Record:
    """What the calls and callbacks of a round did. Lists only grow, which any thread may do at any time."""

    def __init__(self):
        self.notes = []
        self.added = []

    def note(self, event, ident):
        self.notes.append((NOW(), event, ident))

    def in_order(self):
        return sorted(self.notes, key=lambda note: note[0])

    def await_end(self):
        """Waits for the end of calls that have begun, and for callbacks that were added; false if they do not come."""
        waited = 0
        while self._lacks_something():
            if waited > GRACE_SECONDS:
                return False
            begin = time.monotonic()
            time.sleep(GLANCE_SECONDS)
            # While the machine stalls, nobody could have come.
            waited += min(time.monotonic() - begin, LONGEST_GLANCE_SECONDS)
        return True

    def _lacks_something(self):
        told = [note[1:] for note in list(self.notes)]
        due = [("call_finished", ident) for event, ident in told if event == "call_started"]
        due += [("callback_started", ident) for ident in self.added]
        return any(due.count(event) > told.count(event) for event in due)
