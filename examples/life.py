"""Conway's Game of Life on an endless board: a class, a dictionary, a set of tuples.

    python3 life.py [GENERATIONS]
"""
import sys

ACORN = """
.O.....
...O...
OO..OOO
"""


class Board:
    """The living cells; every other cell of the plane is dead."""

    def __init__(self, cells):
        self.cells = set(cells)
        self.generation = 0

    @classmethod
    def parse(cls, picture):
        rows = picture.strip().splitlines()
        return cls((x, y) for y, row in enumerate(rows) for x, mark in enumerate(row) if mark == "O")

    def neighbours(self):
        """How many living neighbours each cell near life has."""
        counts = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        place = (x + dx, y + dy)
                        counts[place] = counts.get(place, 0) + 1
        return counts

    def step(self):
        alive = self.cells
        self.cells = {place for place, count in self.neighbours().items() if count == 3 or count == 2 and place in alive}
        self.generation += 1

    def bounds(self):
        xs = [x for x, _ in self.cells]
        ys = [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)

    def __len__(self):
        return len(self.cells)

    def __str__(self):
        left, top, right, bottom = self.bounds()
        size = f"{right - left + 1}x{bottom - top + 1}"
        return f"generation {self.generation:>4}: {len(self):>4} cells on {size}"


def main():
    generations = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    board = Board.parse(ACORN)
    most = 0
    for _ in range(generations):
        if board.generation % 100 == 0:
            print(board)
        board.step()
        most = max(most, len(board))
    print(board)
    print(f"at most {most} cells were alive")


if __name__ == "__main__":
    main()
