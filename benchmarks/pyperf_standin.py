"""Stands for the package `pyperf` beside a program of pyperformance, interpreted and compiled: as much of it as these use. Runs each benchmark
for a while and prints the best time of a round in milliseconds."""
import argparse
from time import perf_counter

LEAST_ROUNDS = 3
LEAST_SECONDS = 1.5


class Runner:
    """The command line, and what measures."""

    def __init__(self, add_cmdline_args=None):
        self.argparser = argparse.ArgumentParser()
        self.metadata = {}

    def parse_args(self):
        return self.argparser.parse_args()

    def bench_func(self, name, func, *args, inner_loops=1):
        """Times calls."""
        best, begin, rounds = 1e9, perf_counter(), 0
        while rounds < LEAST_ROUNDS or perf_counter() - begin < LEAST_SECONDS:
            start = perf_counter()
            func(*args)
            best = min(best, perf_counter() - start)
            rounds += 1
        print("BENCH", name, "%.5f" % (best / inner_loops * 1e3))

    def bench_time_func(self, name, func, *args, inner_loops=1):
        """Times what takes the time itself: called with a number of loops, it gives seconds."""
        best, begin, rounds = 1e9, perf_counter(), 0
        while rounds < LEAST_ROUNDS or perf_counter() - begin < LEAST_SECONDS:
            best = min(best, func(1, *args))
            rounds += 1
        print("BENCH", name, "%.5f" % (best / inner_loops * 1e3))
