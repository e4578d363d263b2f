"""The module `queue`, for programs of one thread: what would have to wait for another thread waits forever."""

from collections import deque
import heapq
import time

@in_c("_queue.Empty")
class Empty(Exception):
    """There is nothing in the queue."""


class Full(Exception):
    """The queue has no room."""


class _Queue:
    """What queues have in common."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def put(self, item, block=True, timeout=None):
        if self.full():
            _wait(block, timeout)
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if self.qsize() == 0:
            _wait(block, timeout)
            raise Empty
        return self._get()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            _wait(True, None)


def _wait(block, timeout):
    """Waits for another thread, which there is not."""
    if not block:
        return
    if timeout is None:
        while True:
            time.sleep(3600)
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    time.sleep(timeout)


class Queue(_Queue):
    """First in, first out."""

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.queue = deque()

    def qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(_Queue):
    """The least first."""

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.queue = []

    def qsize(self):
        return len(self.queue)

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class LifoQueue(_Queue):
    """Last in, first out."""

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.queue = []

    def qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


@in_c("_queue.SimpleQueue")
class SimpleQueue:
    """First in, first out, without bounds."""

    def __init__(self):
        self._items = deque()

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def put_nowait(self, item):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if not self._items:
            _wait(block, timeout)
            raise Empty
        return self._items.popleft()

    def get_nowait(self):
        return self.get(block=False)
