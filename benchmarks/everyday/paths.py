"""Grid path finding: a heap, a dataclass, sets of tuples, a heuristic that is a parameter."""

import heapq
import math
from dataclasses import dataclass, field
from typing import Callable, Iterator, Optional

Cell = tuple[int, int]


def manhattan(a: Cell, b: Cell) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def euclid(a: Cell, b: Cell) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])


@dataclass
class Grid:
    width: int
    height: int
    walls: set[Cell] = field(default_factory=set)

    def neighbours(self, cell: Cell) -> Iterator[Cell]:
        x, y = cell
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            n = (x + dx, y + dy)
            if 0 <= n[0] < self.width and 0 <= n[1] < self.height and n not in self.walls:
                yield n


def astar(grid: Grid, start: Cell, goal: Cell, heuristic: Callable[[Cell, Cell], float] = manhattan) -> Optional[list[Cell]]:
    frontier: list[tuple[float, Cell]] = [(0.0, start)]
    came: dict[Cell, Optional[Cell]] = {start: None}
    cost: dict[Cell, float] = {start: 0.0}
    while frontier:
        _, current = heapq.heappop(frontier)
        if current == goal:
            path = [current]
            while came[path[-1]] is not None:
                path.append(came[path[-1]])
            return path[::-1]
        for n in grid.neighbours(current):
            new = cost[current] + 1
            if n not in cost or new < cost[n]:
                cost[n] = new
                heapq.heappush(frontier, (new + heuristic(n, goal), n))
                came[n] = current
    return None


def bench():
    g = Grid(120, 120, {(x, 60) for x in range(5, 120)})
    return len(astar(g, (0, 0), (119, 119))) + len(astar(g, (0, 0), (119, 119), euclid))
