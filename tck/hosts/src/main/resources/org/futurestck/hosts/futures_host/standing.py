"""Where the threads stand."""

import os
import sys
import threading
import time
import zlib

from futures_host import processes, programs
from futures_host.texts import cut

MAX_FRAMES = 12
MAX_THREADS = 500

NATIVE_IDS = {}
"""On Pythons whose threads do not know their native id: what the threads that came by have told."""

TASKS = "/proc/self/task"
HAS_TASKS = os.path.isdir(TASKS)
BLOCKING_FUNCTIONS = {"wait", "wait_for", "acquire", "join", "get", "put", "select", "poll", "recv", "sleep", "accept"}
BLOCKING_FUNCTIONS |= {"_wait_for_tstate_lock", "readinto", "_recv", "recv_bytes"}


def note_native_id():
    """Python 3.6 and 3.7 do not know the native ids of threads; Linux tells each thread its own."""
    if HAS_TASKS and not hasattr(threading.Thread, "native_id"):
        try:
            NATIVE_IDS[threading.get_ident()] = int(os.path.basename(os.readlink("/proc/thread-self")))
        except (OSError, ValueError):
            pass  # An old kernel; how the thread waits is then told from its frames.


class Standing:
    """Takes the standing of every thread but the protocol thread, which is the one that asks."""

    def __init__(self):
        self.looks = 0

    def take(self, check):
        # A thread that waits for the interpreter's lock sleeps as well, because this thread holds it. A short sleep here
        # lets such a thread go on, and then it has been switched before the second look.
        before = tasks()
        time.sleep(0.001)
        after = tasks()
        quiet = {task for task, state in after.items() if state[0] in "SD" and before.get(task) == state}
        threads = self._threads(check, after, quiet) + worker_processes(after, quiet)
        # Those of callers come first, because the kit takes a caller that is not there for one that performs nothing.
        threads.sort(key=lambda thread: "caller" not in thread)
        return {"activity": self._activity(after), "threads": threads[:MAX_THREADS]}

    def _activity(self, now):
        # A program that starts may wait for a disk, which does not show; other systems do not show what programs do.
        hidden = programs.RUNNING if not HAS_TASKS else [run for run in list(programs.RUNNING) if not run.begun]
        if hidden:
            self.looks += 1
            return "programs %d" % self.looks
        if not HAS_TASKS:
            thread_time = getattr(time, "thread_time", time.process_time)()
            marks = [(ident, id(frame), frame.f_lasti) for ident, frame in sys._current_frames().items()]
            marks = [mark for mark in marks if mark[0] != threading.get_ident()]
            return "%.3f s %08x" % (time.process_time() - thread_time, zlib.crc32(repr(sorted(marks)).encode()))
        text = "%d switches %d ticks %08x" % (
            sum(state[1] for state in now.values()),
            sum(state[2] for state in now.values()),
            zlib.crc32(repr(sorted(now.items())).encode()),
        )
        if any(state[0] == "R" for state in now.values()):
            # Two looks within one tick would otherwise not tell that a thread is running.
            self.looks += 1
            text += " running %d" % self.looks
        return text

    def _threads(self, check, now, quiet):
        threads = {thread.ident: thread for thread in threading.enumerate()}
        callers = list(check.callers.values()) if check else []
        callers = {caller.thread.ident: caller for caller in callers}
        native = {ident: getattr(thread, "native_id", NATIVE_IDS.get(ident)) for ident, thread in threads.items()}
        here = os.getpid()
        strangers = {task for task in now if task[0] == here} - {(here, task) for task in native.values()}
        standing = []
        for ident, frame in sys._current_frames().items():
            caller = callers.get(ident)
            if ident == threading.get_ident() or (caller and not caller.unanswered):
                continue
            thread = {"name": cut(str(threads[ident].name)) if ident in threads else "thread %d" % ident}
            if caller:
                thread["caller"] = caller.name
            if (here, native.get(ident)) in now:
                thread["waiting"] = (here, native[ident]) in quiet
            else:
                thread["waiting"] = (HAS_TASKS and strangers <= quiet) or frame.f_code.co_name in BLOCKING_FUNCTIONS
            thread["frames"] = frames(frame)
            standing.append(thread)
        return standing


def worker_processes(now, quiet):
    """What is known of the processes below this one: whether they wait, and in which function of the kernel."""
    states = {}
    for task in now:
        if task[0] != os.getpid():
            states.setdefault(task[0], []).append(task in quiet or now[task][0] == "Z")
    standing = []
    for process, waiting in sorted(states.items()):
        try:
            if not processes.is_helper(process):
                place = contents("/proc/%d/wchan" % process, "0").strip()
                known = [] if place in ("", "0") else [cut(place, 300)]
                standing.append({"name": "process %d" % process, "waiting": all(waiting), "frames": known})
        except OSError:
            continue  # It has ended meanwhile.
    return standing


def tasks():
    """Linux: for each task of this process and of its descendants its state, its switches and its ticks."""
    found = {}
    known = [os.getpid()] if HAS_TASKS else []
    for process in known:
        try:
            names = os.listdir("/proc/%d/task" % process)
        except OSError:
            continue
        for name in names:
            try:
                folder = "/proc/%d/task/%s/" % (process, name)
                known.extend(int(child) for child in contents(folder + "children", "").split())
                # The protocol thread is the main thread, whose task has the number of the process.
                if int(name) != os.getpid():
                    found[process, int(name)] = task(contents(folder + "status"), contents(folder + "stat"))
            except (OSError, ValueError, LookupError):
                continue  # The task has ended meanwhile.
    return found


def task(status, stat):
    fields = dict(line.split(":", 1) for line in status.splitlines())
    switches = int(fields["voluntary_ctxt_switches"]) + int(fields["nonvoluntary_ctxt_switches"])
    # The name of the task, in brackets, may hold blanks; the fields after it do not.
    after_name = stat.rsplit(")", 1)[1].split()
    return fields["State"].strip()[0], switches, int(after_name[11]) + int(after_name[12])


def contents(path, otherwise=None):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        if otherwise is None:
            raise
        return otherwise


HOST = os.path.dirname(Standing.take.__code__.co_filename)
THREADING = threading.Thread.run.__code__.co_filename
"""Where the code is whose frames surround those of the subject."""


def frames(frame):
    """Where a thread stands, innermost first, without the frames of host and threading at its outer end."""
    lines, useful = [], 0
    while frame is not None:
        path = frame.f_code.co_filename
        lines.append(cut("%s:%d in %s" % (short(path), frame.f_lineno, frame.f_code.co_name), 300))
        if path != THREADING and os.path.dirname(path) != HOST:
            useful = len(lines)
        frame = frame.f_back
    return lines[: min(useful or len(lines), MAX_FRAMES)]


def short(path):
    """A path without the entry of sys.path that it was found under."""
    entries = [entry for entry in sys.path if entry and path.startswith(entry.rstrip(os.sep) + os.sep)]
    return path[len(max(entries, key=len).rstrip(os.sep)) + 1 :] if entries else path
