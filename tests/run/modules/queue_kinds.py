"""`queue` in one thread."""
import queue
from dataclasses import dataclass, field
from typing import Any


@dataclass(order=True)
class Task:
    priority: int
    name: Any = field(compare=False)


q = queue.Queue(maxsize=3)
for i in range(3):
    q.put(i)
print(q.full(), q.qsize(), q.empty(), q.maxsize, q.unfinished_tasks)
for wrong in [lambda: q.put_nowait(9), lambda: q.put(9, timeout=0.01), lambda: q.put(9, block=False)]:
    try:
        wrong()
    except queue.Full as e:
        print("full", repr(e))
print(q.get(), q.get_nowait(), q.get(timeout=1), q.empty())
for wrong in [lambda: q.get_nowait(), lambda: q.get(timeout=0.01), lambda: q.get(False)]:
    try:
        wrong()
    except queue.Empty as e:
        print("empty", repr(e), isinstance(e, Exception))
for _ in range(3):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
p = queue.PriorityQueue()
for priority, name in [(3, "c"), (1, "a"), (2, "b"), (1, "z")]:
    p.put((priority, name))
print([p.get() for _ in range(p.qsize())])
tasks = queue.PriorityQueue()
tasks.put(Task(5, "late"))
tasks.put(Task(1, {"early": 1}))
while not tasks.empty():
    print(tasks.get().name)
s = queue.LifoQueue()
for c in "abc":
    s.put(c)
print(s.get() + s.get() + s.get(), s.queue)
simple = queue.SimpleQueue()
simple.put("x")
simple.put("y")
print(simple.get(), simple.qsize(), simple.get_nowait(), simple.empty())
