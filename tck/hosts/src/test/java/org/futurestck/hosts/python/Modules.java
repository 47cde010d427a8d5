package org.futurestck.hosts.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Python module of executors that are hard on their host. */
final class Modules {

    private static final String HARD_POOLS = """
            import multiprocessing
            import os
            import pickle
            import subprocess
            import sys
            import threading
            from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor


            class Loud(ThreadPoolExecutor):
                def submit(self, fn, *args, **kwargs):
                    print('{"id":1,"type":"bye"}')
                    sys.__stdout__.write("half a line")
                    os.write(1, b'{"id":2,"type":"bye"}\\n')
                    subprocess.check_call([sys.executable, "-c", "print('a child')"])
                    assert sys.stdin.read() == ""
                    return super().submit(fn, *args, **kwargs)


            class Exiting(ThreadPoolExecutor):
                def submit(self, fn, *args, **kwargs):
                    return super().submit(os._exit, 7)


            class ByValue(ThreadPoolExecutor):
                # As pools do that send functions themselves and not their names.
                def submit(self, fn, *args, **kwargs):
                    held = [cell.cell_contents for cell in fn.__closure__]
                    return super().submit(lambda: pickle.loads(pickle.dumps(held)) and fn())


            class Hanging:
                def __init__(self, max_workers=None):
                    self.thread = threading.Thread(target=threading.Event().wait)
                    self.thread.start()

                def submit(self, fn):
                    threading.Event().wait()

                def shutdown(self):
                    threading.Event().wait()


            class Spinning(Hanging):
                def submit(self, fn):
                    while True:
                        pass


            class Odd:
                def __init__(self, max_workers=None):
                    pass

                def submit(self, fn):
                    return OddFuture()


            class OddFuture:
                def __repr__(self):
                    raise SystemExit("no repr")

                def result(self, **arguments):
                    return repr(arguments)

                def exception(self, timeout=None):
                    return OddFuture()

                def done(self):
                    return "x" * 100000

                def running(self):
                    return float("nan")

                def cancelled(self):
                    raise UnprintableError()


            class UnprintableError(Exception):
                def __str__(self):
                    raise ValueError()


            def wait(fs, timeout=None, return_when=None):
                return 42


            def spawning(**arguments):
                return ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"), **arguments)


            class Narrow(ThreadPoolExecutor):
                def __init__(self, max_workers=None):
                    super().__init__(max_workers)


            def declared(max_workers=None):
                return ThreadPoolExecutor(max_workers)


            declared.futures_tck_capabilities = ["threads", "thread-names"]


            def forking(max_workers=None, initializer=None, initargs=()):
                return ProcessPoolExecutor(max_workers, initializer=initializer, initargs=initargs)


            forking.futures_tck_capabilities = ("processes", "initializer")


            class LoudProcesses(ProcessPoolExecutor):
                def submit(self, fn, *args, **kwargs):
                    return super().submit(shout, fn)


            def shout(call):
                print('{"id":1,"type":"bye"}')
                os.write(1, b'{"id":2,"type":"bye"}\\n')
                assert sys.stdin.read() == ""
                return call()


            class Plain:
                futures_tck_capabilities = [
                    "threads",
                    "without-cancel",
                    "without-running",
                    "without-callbacks",
                    "without-map",
                    "without-default-workers",
                ]

                def __init__(self, max_workers):
                    self.pool = ThreadPoolExecutor(max_workers)

                def submit(self, fn):
                    return PlainFuture(self.pool.submit(fn))

                def shutdown(self, wait=True):
                    self.pool.shutdown(wait)


            class PlainFuture:
                def __init__(self, future):
                    self.done = future.done
                    self.result = future.result
                    self.exception = future.exception


            def unlimited():
                pass


            unlimited.futures_tck_capabilities = ("threads", "without-max-workers")


            def mistyped():
                pass


            mistyped.futures_tck_capabilities = ["process"]


            def lacking():
                pass


            lacking.futures_tck_capabilities = ["threads", "without-submit"]


            class both(ThreadPoolExecutor):
                futures_tck_capabilities = ["processes"]


            def wordless():
                pass


            wordless.futures_tck_capabilities = "threads"


            class Stubborn(ThreadPoolExecutor):
                def __init__(self, max_workers=None):
                    super().__init__(max_workers)
                    threading.Thread(target=threading.Event().wait).start()


            not_callable = 3
            """;

    /** Functions of other modules that go by the names of documented ones. */
    private static final String FOREIGN_FUNCTIONS = """
            from concurrent.futures import ThreadPoolExecutor
            from multiprocessing.connection import wait


            class Pool(ThreadPoolExecutor):
                pass


            def as_completed(pools):
                return iter(pools)
            """;

    private static final String FORGETFUL_POOLS = """
            import concurrent.futures
            import itertools
            from concurrent.futures import *

            NUMBERS = itertools.count()


            class Future(concurrent.futures.Future):
                # Forgets callbacks, but not the first ones.
                def add_done_callback(self, function):
                    if next(NUMBERS) < 40:
                        super().add_done_callback(function)
            """;

    private static final String RACY_POOLS = """
            import concurrent.futures
            import itertools
            from concurrent.futures import *

            NUMBERS = itertools.count()


            class Future(concurrent.futures.Future):
                # What it looks at may have changed when it acts.
                def cancel(self):
                    if self.running() or self.done():
                        return self.cancelled()
                    super().cancel()
                    return True

                # Goes in another way in each round.
                def exception(self, timeout=None):
                    return next(NUMBERS)
            """;

    private Modules() {}

    /** The directory with the modules {@code hard_pools}, {@code foreign_functions}, {@code racy_pools} and {@code forgetful_pools}, and one that fails when it is imported. */
    static Path directory() throws IOException {
        Path directory =
                Files.createDirectories(Path.of("target", "python-modules").toAbsolutePath());
        keep(directory.resolve("hard_pools.py"), HARD_POOLS);
        keep(directory.resolve("foreign_functions.py"), FOREIGN_FUNCTIONS);
        keep(directory.resolve("racy_pools.py"), RACY_POOLS);
        keep(directory.resolve("forgetful_pools.py"), FORGETFUL_POOLS);
        keep(directory.resolve("failing.py"), "print('loading')\n1 / 0\n");
        return directory;
    }

    /** Hosts may read the file just now, so it is written only if it has to be. */
    private static void keep(Path file, String content) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }
}
