"""The module `graphlib`."""


class CycleError(ValueError):
    """The graph has a cycle."""


class _Info:
    """A node: how many others come before it, and which after it."""

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.before = []
        self.state = 0


class TopologicalSorter:
    """Nodes in an order in which each comes behind those that it needs."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Info(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._info(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).before.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle is not None:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = 1
        self._ready = []
        self._passed += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._nodes:
                raise ValueError(f"node {node!r} was not added using add()")
            info = self._nodes[node]
            if info.state == 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if info.state == 2:
                raise ValueError(f"node {node!r} was already marked done")
            info.state = 2
            for following in info.before:
                other = self._nodes[following]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(following)
            self._finished += 1

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    def _find_cycle(self):
        """The nodes of a cycle, the first again at the end."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = []
            places = {}
            pending = []
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    places[node] = len(path)
                    path.append(node)
                    pending.append(iter(self._nodes[node].before))
                found = False
                while path and not found:
                    for following in pending[-1]:
                        node = following
                        found = True
                        break
                    if not found:
                        del places[path.pop()]
                        pending.pop()
                if not found:
                    break
        return None
