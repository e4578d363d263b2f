"""Sudoku by trying what fits the cell with the fewest candidates: sets, recursion, exceptions."""

DIGITS = frozenset(range(1, 10))


class Contradiction(Exception):
    pass


class Board:
    def __init__(self, text):
        self.cells = [0] * 81
        self.rows = [set() for _ in range(9)]
        self.columns = [set() for _ in range(9)]
        self.boxes = [set() for _ in range(9)]
        self.tries = 0
        for place, char in enumerate(text):
            if char != ".":
                self.put(place, int(char))

    def groups(self, place):
        row, column = divmod(place, 9)
        return self.rows[row], self.columns[column], self.boxes[row // 3 * 3 + column // 3]

    def put(self, place, digit):
        for group in self.groups(place):
            if digit in group:
                raise Contradiction(f"{digit} at {place}")
        for group in self.groups(place):
            group.add(digit)
        self.cells[place] = digit

    def take(self, place):
        for group in self.groups(place):
            group.discard(self.cells[place])
        self.cells[place] = 0

    def candidates(self, place):
        row, column, box = self.groups(place)
        return DIGITS - row - column - box

    def narrowest(self):
        best = None
        for place, digit in enumerate(self.cells):
            if digit == 0:
                options = self.candidates(place)
                if best is None or len(options) < len(best[1]):
                    best = (place, options)
        return best

    def solve(self):
        found = self.narrowest()
        if found is None:
            return True
        place, options = found
        for digit in sorted(options):
            self.tries += 1
            self.put(place, digit)
            if self.solve():
                return True
            self.take(place)
        return False

    def __str__(self):
        return "".join(map(str, self.cells))


PUZZLE = "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4.."


def bench():
    board = Board(PUZZLE)
    board.solve()
    try:
        Board("55" + "." * 79)
    except Contradiction as error:
        return str(board), board.tries, str(error)
