"""Graph algorithms: paths, orders, spanning trees, components, flows."""

import heapq
from collections import defaultdict, deque


class CycleError(ValueError):
    pass


class Graph:
    def __init__(self, directed=True):
        self.directed = directed
        self.edges = defaultdict(dict)

    @classmethod
    def parse(cls, text, directed=True):
        graph = cls(directed)
        for part in text.replace("\n", ",").split(","):
            part = part.strip()
            if not part:
                continue
            ends, _, weight = part.partition(":")
            a, b = ends.split("-")
            graph.add(a, b, int(weight or 1))
        return graph

    def add(self, a, b, weight=1):
        self.edges[a][b] = weight
        if self.directed:
            self.edges[b]
        else:
            self.edges[b][a] = weight

    def __iter__(self):
        return iter(sorted(self.edges))

    def __len__(self):
        return len(self.edges)

    def __contains__(self, node):
        return node in self.edges

    def neighbours(self, node):
        return sorted(self.edges[node].items())

    def all_edges(self):
        for a in self:
            for b, w in self.neighbours(a):
                if self.directed or a <= b:
                    yield w, a, b

    def reversed(self):
        g = Graph(True)
        for a in self:
            g.edges[a]
            for b, w in self.neighbours(a):
                g.add(b, a, w)
        return g

    def bfs(self, start):
        distance = {start: 0}
        queue = deque([start])
        while queue:
            node = queue.popleft()
            for other, _ in self.neighbours(node):
                if other not in distance:
                    distance[other] = distance[node] + 1
                    queue.append(other)
        return distance

    def dfs(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for other, _ in self.neighbours(start):
            if other not in seen:
                yield from self.dfs(other, seen)

    def dijkstra(self, start):
        best = {start: (0, None)}
        done = set()
        heap = [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if node in done:
                continue
            done.add(node)
            for other, w in self.neighbours(node):
                if w < 0:
                    raise ValueError(f"negative weight {node}-{other}")
                if other not in best or d + w < best[other][0]:
                    best[other] = (d + w, node)
                    heapq.heappush(heap, (d + w, other))
        return best

    def path(self, start, end):
        best = self.dijkstra(start)
        if end not in best:
            return None, []
        nodes = []
        node = end
        while node is not None:
            nodes.append(node)
            node = best[node][1]
        return best[end][0], nodes[::-1]

    def bellman_ford(self, start):
        distance = {node: float("inf") for node in self}
        distance[start] = 0
        for _ in range(len(self) - 1):
            for w, a, b in self.all_edges():
                if distance[a] + w < distance[b]:
                    distance[b] = distance[a] + w
        for w, a, b in self.all_edges():
            if distance[a] + w < distance[b]:
                raise CycleError("negative cycle")
        return distance

    def topological(self):
        missing = {node: 0 for node in self}
        for _, _, b in self.all_edges():
            missing[b] += 1
        ready = [node for node in self if missing[node] == 0]
        heapq.heapify(ready)
        order = []
        while ready:
            node = heapq.heappop(ready)
            order.append(node)
            for other, _ in self.neighbours(node):
                missing[other] -= 1
                if missing[other] == 0:
                    heapq.heappush(ready, other)
        if len(order) != len(self):
            rest = [n for n in self if missing[n] > 0]
            raise CycleError("cycle among " + ", ".join(rest))
        return order

    def components(self):
        """Strongly connected components, by Tarjan's algorithm."""
        index, low, on_stack, stack, found = {}, {}, set(), [], []

        def visit(node):
            index[node] = low[node] = len(index)
            stack.append(node)
            on_stack.add(node)
            for other, _ in self.neighbours(node):
                if other not in index:
                    visit(other)
                    low[node] = min(low[node], low[other])
                elif other in on_stack:
                    low[node] = min(low[node], index[other])
            if low[node] == index[node]:
                component = []
                while True:
                    other = stack.pop()
                    on_stack.remove(other)
                    component.append(other)
                    if other == node:
                        break
                found.append(sorted(component))

        for node in self:
            if node not in index:
                visit(node)
        return found

    def spanning_tree(self):
        parent = {node: node for node in self}

        def root(node):
            while parent[node] != node:
                parent[node] = parent[parent[node]]
                node = parent[node]
            return node

        tree = []
        for w, a, b in sorted(self.all_edges()):
            ra, rb = root(a), root(b)
            if ra != rb:
                parent[ra] = rb
                tree.append((a, b, w))
        return tree

    def max_flow(self, source, sink):
        residual = defaultdict(lambda: defaultdict(int))
        for w, a, b in self.all_edges():
            residual[a][b] += w
        flow = 0
        while True:
            parents = {source: None}
            queue = deque([source])
            while queue and sink not in parents:
                node = queue.popleft()
                for other in sorted(residual[node]):
                    if residual[node][other] > 0 and other not in parents:
                        parents[other] = node
                        queue.append(other)
            if sink not in parents:
                return flow
            steps = []
            node = sink
            while parents[node] is not None:
                steps.append((parents[node], node))
                node = parents[node]
            amount = min(residual[a][b] for a, b in steps)
            for a, b in steps:
                residual[a][b] -= amount
                residual[b][a] += amount
            flow += amount


def open_cell(x, y):
    return (x * x + 2 * y + x * y) % 5 != 3


def main():
    roads = Graph.parse("A-B:7, A-C:9, A-F:14, B-C:10, B-D:15, C-D:11, C-F:2, D-E:6, E-F:9, X-Y:1", directed=False)
    print(len(roads), "A" in roads, "Q" in roads, list(roads))
    print(roads.bfs("A"))
    print("".join(roads.dfs("A")))
    for target in "EDXA":
        cost, nodes = roads.path("A", target)
        print(target, cost, "-".join(nodes) or "unreachable")
    tree = roads.spanning_tree()
    print(tree, sum(w for *_, w in tree))
    tasks = Graph.parse("shirt-tie, tie-jacket, trousers-shoes, trousers-belt, belt-jacket, socks-shoes")
    print(tasks.topological())
    tasks.add("jacket", "shirt")
    try:
        tasks.topological()
    except CycleError as error:
        print("error:", error)
    web = Graph.parse("a-b, b-c, c-a, b-d, d-e, e-f, f-d, g-f, g-h, h-g, h-i")
    print(web.components())
    print(sorted(len(c) for c in web.reversed().components()))
    debts = Graph.parse("s-a:4, s-b:5, b-a:-3, a-t:2")
    print(debts.bellman_ford("s"))
    try:
        debts.dijkstra("s")
    except ValueError as error:
        print("error:", error)
    debts.add("t", "b", -2)
    try:
        debts.bellman_ford("s")
    except CycleError as error:
        print("error:", error)
    pipes = Graph.parse("s-a:16, s-c:13, a-b:12, c-a:4, b-c:9, c-d:14, d-b:7, b-t:20, d-t:4")
    print("flow:", pipes.max_flow("s", "t"))
    grid = Graph(directed=False)
    size = 12
    for y in range(size):
        for x in range(size):
            if open_cell(x, y):
                for dx, dy in ((1, 0), (0, 1)):
                    if x + dx < size and y + dy < size and open_cell(x + dx, y + dy):
                        grid.add((x, y), (x + dx, y + dy), (x ^ y) + 1)
    cost, nodes = grid.path((0, 0), (size - 1, size - 1))
    print(len(grid), cost, len(nodes), nodes[:3], nodes[-2:])


if __name__ == "__main__":
    main()
