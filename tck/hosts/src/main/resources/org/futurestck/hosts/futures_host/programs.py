"""Programs: processes of their own that use the subject, and what their host sees of them.

A program is told what to do by one line on its standard input. The pipe stays open after it, so that a program whose host
has gone ends as well. The program's output goes to the host, which finds two marks of the program in it: the one it makes
when it begins, and the one that tells of a fault of kit or host.
"""

import os
import signal
import sys
import threading

from futures_host.faults import Refusal
from futures_host.texts import MAX_TEXT, cut, to_line

PACKAGE = os.path.dirname(os.path.realpath(__file__))
PACKAGE_PARENT = os.path.dirname(PACKAGE)
STARTER = os.path.join(PACKAGE, "__main__.py")
READ_IN_PROGRAM = "--program"
KEPT_BYTES = 4 * MAX_TEXT
LAST_WORDS_SECONDS = 5

TYPED = ["-q", "-i"]
"""The options with which an interpreter takes whatever its input is for a person who types."""

SCRIPT = """import sys
sys.path.append(%r)
from futures_host import main_of_program
class Call(main_of_program.Call): pass

main_of_program.run_typed(%r, %r, Call)
"""
"""What is typed. The class is one of the main module, which no other process can load."""

RUNNING = set()
"""The programs that have not ended; they end with the host."""


def begins(token):
    return b"\x00%s begins\n" % token.encode()


def refuses(token):
    return b"\x00%s refuses " % token.encode()


class ProgramRun:
    """A program that is run by a caller."""

    def __init__(self, subject, door, program):
        self.command = interpreter() + (TYPED if program["interactive"] else [STARTER, READ_IN_PROGRAM, subject.text])
        self.subject = subject
        self.door = door
        self.program = program
        self.lock = threading.Lock()
        self.process = None
        self.killed = False
        self.begun = False
        self.output = b""

    def to_its_end(self):
        """Runs the program, and returns its exit status and the end of what it wrote."""
        RUNNING.add(self)
        try:
            self._start()
            self._tell()
            reader = threading.Thread(target=self._read, name="output of a program", daemon=True)
            reader.start()
            status = self.process.wait()
        finally:
            RUNNING.discard(self)
            self.kill()
        # What was killed has let go of the pipe; only a process that has left the group could hold it for longer.
        reader.join(LAST_WORDS_SECONDS)
        _, mark, fault = self.output.partition(refuses(self.door["token"]))
        if mark:
            raise Refusal("program '%s': %s" % (self.program["id"], fault.decode("utf-8", "replace").strip()))
        return [status, self._text()]

    def kill(self):
        """Ends the program and all it has started."""
        with self.lock:
            self.killed = True
            if self.process is None:
                return
            self.process.stdin.close()
            if hasattr(os, "killpg"):
                try:
                    os.killpg(self.process.pid, signal.SIGKILL)
                except OSError:
                    pass  # Nobody is left.
            elif self.process.poll() is None:
                self.process.kill()

    def _start(self):
        import subprocess  # Only programs need it, and it takes its time.

        environment = dict(os.environ)
        if self.program.get("processors") is not None:
            environment["PYTHON_CPU_COUNT"] = str(self.program["processors"])
        if self.program["interactive"]:
            # What a person has set up for a terminal is not meant for this.
            environment.pop("PYTHONSTARTUP", None)
        with self.lock:
            if self.killed:
                raise Refusal("the check is over")
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                bufsize=0,
                env=environment,
                start_new_session=True,
            )

    def _tell(self):
        message = {"door": self.door, "program": self.program, "arguments": self.subject.arguments}
        message["start_method"] = self.subject.start_method
        rest = to_line(message)
        if self.program["interactive"]:
            rest = (SCRIPT % (PACKAGE_PARENT, self.subject.text, message)).encode("ascii", "backslashreplace")
        try:
            while rest:
                rest = rest[self.process.stdin.write(rest) :]
        except OSError:
            pass  # It has ended already; its status tells more.

    def _read(self):
        mark = begins(self.door["token"])
        with self.process.stdout as source:
            for piece in iter(lambda: source.read(65536), b""):
                output = self.output + piece
                if not self.begun and mark in output:
                    self.begun = True
                    output = output.replace(mark, b"")
                self.output = output[-KEPT_BYTES:]

    def _text(self):
        return cut(self.output.decode("utf-8", "replace")[-MAX_TEXT:])


def interpreter():
    """The command that starts an interpreter like this one."""
    import subprocess

    return [sys.executable] + subprocess._args_from_interpreter_flags()


def kill_all():
    for run in list(RUNNING):
        run.kill()
