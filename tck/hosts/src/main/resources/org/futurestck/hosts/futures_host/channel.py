"""The host's standard input and output, taken away from everybody else."""

import os
import sys
import threading

from futures_host import processes, programs
from futures_host.faults import Refusal
from futures_host.texts import to_line

MAX_LINE = 4 * 1024 * 1024


class Channel:
    """The host's standard input and output, taken away from everybody else."""

    def __init__(self):
        self.lock = threading.RLock()
        # The copies are not inheritable. What the subject and its children print goes to the standard error.
        self.source, self.target = self.inherited = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        processes.in_forked_children(self, Channel._close)

    def _close(self):
        # A forked worker that outlives the host would keep the pipes open, and the kit would not see the host's end.
        inherited, self.inherited = self.inherited, ()
        for descriptor in inherited:
            os.close(descriptor)

    def lines(self):
        """The lines that arrive, until the input ends."""
        buffer = bytearray()
        while True:
            piece = os.read(self.source, 65536)
            if not piece:
                return
            searched = len(buffer)
            buffer += piece
            end = buffer.find(b"\n", searched)
            while end >= 0:
                yield bytes(buffer[:end])
                del buffer[: end + 1]
                end = buffer.find(b"\n")
            if len(buffer) > MAX_LINE:
                end_host(2, "a line of the kit is longer than %d bytes" % MAX_LINE)

    def send(self, answer):
        line = to_line(answer)
        if len(line) > MAX_LINE:
            reason = "the answer is longer than %d bytes" % MAX_LINE
            if answer["type"] == "histories":
                self.send({"id": answer["id"], "type": "refused", "reason": reason})
                return
            if answer["type"] != "outcome":
                raise Refusal(reason)
            value = {"other": "a value whose form is %d bytes long" % len(line)}
            line = to_line(dict(answer, outcome={"outcome": "returned", "value": value}))
        with self.lock:
            try:
                while line:
                    line = line[os.write(self.target, line) :]
            except OSError:
                end_host(0)  # The kit has gone.


def end_host(status, reason=None):
    """Ends the process at once: threads of the subject that hang cannot keep it, and its worker processes end with it."""
    try:
        if reason:
            sys.stderr.write(reason + "\n")
        sys.stderr.flush()
        programs.kill_all()
        processes.kill_all()
    finally:
        os._exit(status)
