"""`graphlib`."""
from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B"}, "E": ["C"], "B": ["A"], "C": ["A"], "A": []}
print(list(TopologicalSorter(graph).static_order()))
t = TopologicalSorter()
t.add("app", "lib", "net")
t.add("net", "core")
t.add("lib", "core")
t.add("solo")
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready, bool(t))
    t.done(*ready)
print(t.is_active(), t.get_ready())
print([*TopologicalSorter({3: [1, 2], 2: [1], 4: []}).static_order()], [*TopologicalSorter().static_order()], [*TopologicalSorter({(0, 1): [(0, 0)]}).static_order()])
for bad in [{"a": ["b"], "b": ["c"], "c": ["a"]}, {1: [1]}, {"x": ["y"], "y": ["z"], "z": ["y"], "q": []}]:
    try:
        print(list(TopologicalSorter(bad).static_order()))
    except CycleError as e:
        print(e.args[0], e.args[1], isinstance(e, ValueError))
u = TopologicalSorter({"a": ["b"]})
for wrong in [lambda: u.get_ready(), lambda: u.done("a"), lambda: u.is_active(), lambda: (u.prepare(), u.prepare()), lambda: u.add("z"), lambda: u.done("nope"), lambda: u.done("a"), lambda: (u.get_ready(), u.done("b"), u.done("b"))]:
    try:
        wrong()
    except ValueError as e:
        print(e)
