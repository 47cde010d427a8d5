"""Measures CPython's process pool as ProcessPoolComparison does the reference's; prints a line per figure."""

import concurrent.futures
import multiprocessing
import sys
import time


def say(figure, value):
    print(figure, value, flush=True)


def median(values):
    return sorted(values)[len(values) // 2]


def pool(method, workers):
    return concurrent.futures.ProcessPoolExecutor(workers, multiprocessing.get_context(method))


def first_result(method):
    def once():
        begin = time.perf_counter()
        with pool(method, 1) as executor:
            executor.submit(abs, 1).result()
            return time.perf_counter() - begin

    return median([once() for _ in range(9)])


def round_trip(executor, calls):
    times = []
    for i in range(calls):
        begin = time.perf_counter()
        executor.submit(abs, i).result()
        times.append(time.perf_counter() - begin)
    return median(times)


def per_second(executor, calls):
    begin = time.perf_counter()
    futures = [executor.submit(abs, i) for i in range(calls)]
    for future in futures:
        future.result()
    return calls / (time.perf_counter() - begin)


if __name__ == "__main__":
    say("version", sys.version.split()[0])
    for method in multiprocessing.get_all_start_methods():
        say("first-result-ms-" + method, first_result(method) * 1e3)
    with pool(None, 1) as one:
        one.submit(abs, 1).result()
        say("round-trip-us", median([round_trip(one, 2000) for _ in range(3)]) * 1e6)
    with pool(None, 2) as two:
        say("calls-per-s", median([per_second(two, 10000) for _ in range(3)]))
