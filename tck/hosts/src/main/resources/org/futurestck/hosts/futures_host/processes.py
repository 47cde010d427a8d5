"""The processes that the host has brought forth: which there are, whether they live, and how they end."""

import os
import re
import signal
import sys
import time

from futures_host.faults import require

TRACKER = re.compile(rb"from [\w.]+\.(resource_tracker|semaphore_tracker) import main")
HELPER = re.compile(rb"from [\w.]+\.(forkserver|resource_tracker|semaphore_tracker) import main")
"""The commands of processes that multiprocessing keeps for later pools; they end when their pipe to the host does."""

TRACKERS = ("resource_tracker", "semaphore_tracker")
TRACKER_SECONDS = 2

HAS_PROC = os.path.isdir("/proc/self/task")
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def in_forked_children(thing, method):
    """Has method(thing) called in each process that is forked from this one; the thing has to live as long as this one."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lambda: method(thing))
    else:
        # Python 3.6 tells only those processes that are forked by way of multiprocessing, which workers are.
        from multiprocessing import util

        util.register_after_fork(thing, method)


def descendants():
    """The processes below this one, parents before their children."""
    children = children_of if HAS_PROC else listed_children()
    found = [os.getpid()]
    for process in found:
        found.extend(children(process))
    return found[1:]


def children_of(process):
    """Linux: the children of all threads of a process."""
    children = []
    try:
        for task in os.listdir("/proc/%d/task" % process):
            children += [int(child) for child in read("/proc/%d/task/%s/children" % (process, task)).split()]
    except OSError:
        pass  # It has ended meanwhile.
    return children


def listed_children():
    """Other systems: what ps tells of all processes; a function from a process to its children."""
    children = {}
    for line in ps("-A", "-o", "pid=,ppid="):
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    return lambda process: children.get(process, ())


def is_alive(process):
    """Whether a process runs; one that has ended and was not waited for does not."""
    if HAS_PROC:
        try:
            state = read("/proc/%d/stat" % process).rsplit(b")", 1)[1].split()[0]
        except OSError:
            return False
        return state not in (b"Z", b"X")
    return any(not line.strip().startswith("Z") for line in ps("-p", str(process), "-o", "stat="))


def kill(text):
    """Ends a process below this one at once."""
    process = number(text)
    require(process in descendants(), "process %s is none that the host has brought forth", text)
    os.kill(process, KILL)


def number(text):
    require(re.match(r"[0-9]{1,18}\Z", text), "'%s' is no process", text)
    return int(text)


def kill_workers(spared=HELPER):
    """Ends all processes below this one, but for the helpers of multiprocessing; tells whether there were any."""
    killed = False
    for process in descendants():
        try:
            if not is_helper(process, spared):
                os.kill(process, KILL)
                killed = True
        except OSError:
            pass  # It has ended meanwhile.
    return killed


def may_disturb_later_ones():
    """Whether a pool that is being torn down may break one that starts: before 3.9, what is spawned may find pipes closed."""
    return sys.version_info < (3, 9) and "multiprocessing.popen_spawn_posix" in sys.modules


def kill_all():
    """Ends all processes below this one. Trackers end by themselves then, once they have cleaned up after the others."""
    kill_workers(spared=TRACKER)
    for name in TRACKERS:
        tracker = getattr(sys.modules.get("multiprocessing." + name), "_" + name, None)
        pipe, process = getattr(tracker, "_fd", None), getattr(tracker, "_pid", None)
        if pipe is not None and process is not None:
            os.close(pipe)
            end = time.monotonic() + TRACKER_SECONDS
            while os.waitpid(process, os.WNOHANG)[0] == 0 and time.monotonic() < end:
                time.sleep(0.001)


def is_helper(process, kinds=HELPER):
    # What the fork server has forked has its command line, but another parent.
    children = children_of if HAS_PROC else listed_children()
    return process in children(os.getpid()) and bool(kinds.search(command_of(process)))


def command_of(process):
    if HAS_PROC:
        return read("/proc/%d/cmdline" % process)
    return "\n".join(ps("-p", str(process), "-o", "command=")).encode("utf-8", "replace")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def ps(*arguments):
    import subprocess  # Few systems need it, and it takes its time.

    try:
        text = subprocess.Popen(("ps",) + arguments, stdout=subprocess.PIPE).communicate()[0]
    except OSError:
        return []
    return text.decode("utf-8", "replace").splitlines()
