"""Heaps, of native code's own and of the interpreter's."""

import heapq
from heapq import heapify, heappop, heappush


def push(heap: list[int], x: int) -> None:
    heappush(heap, x)


def pop(heap: list[int]) -> int:
    return heappop(heap)


def make(heap: list[float]) -> None:
    heapify(heap)


def replace(heap: list[str], x: str) -> tuple[str, str]:
    return heapq.heapreplace(heap, x), heapq.heappushpop(heap, x)


def push_pairs(heap: list[tuple[float, str]], costs: list[float], names: list[str]) -> None:
    for cost, name in zip(costs, names):
        heapq.heappush(heap, (cost, name))


def pop_pairs(heap: list[tuple[float, str]], n: int) -> list[str]:
    return [heapq.heappop(heap)[1] for _ in range(n)]


def pop_until(heap: list[int], stop: int) -> int:
    """Ends in the interpreter where an element is no int."""
    total = 0
    while heap:
        x = heappop(heap)
        if x == stop:
            break
        total += x
        heappush(heap, x + 1)
    return total


def sort(values: list[int]) -> list[int]:
    heap = []
    for value in values:
        heappush(heap, value)
    return [heappop(heap) for _ in range(len(heap))]


def extremes(values: list[int], n: int) -> tuple[list[int], list[int]]:
    return heapq.nsmallest(n, values), heapq.nlargest(n, values, key=lambda x: x % 10)


def merged(a: list[int], b: list[int]) -> list[int]:
    return list(heapq.merge(a, b))


class Job:
    def __init__(self, cost: int, name: str):
        self.cost = cost
        self.name = name

    def __lt__(self, other):
        return self.cost < other.cost

    def __repr__(self):
        return f"Job({self.cost}, {self.name!r})"


class Queue:
    def __init__(self):
        self.heap: list[Job] = []

    def push(self, job: Job) -> None:
        heappush(self.heap, job)

    def pop(self) -> Job:
        return heappop(self.heap)


def distances(graph: dict[str, dict[str, int]], start: str) -> dict[str, int]:
    found = {start: 0}
    heap = [(0, start)]
    while heap:
        distance, node = heappop(heap)
        if distance > found[node]:
            continue
        for other, length in graph[node].items():
            if other not in found or distance + length < found[other]:
                found[other] = distance + length
                heappush(heap, (distance + length, other))
    return found
