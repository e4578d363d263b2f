"""A Sudoku solver: constraint propagation, then search."""

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


squares = cross(ROWS, DIGITS)
unit_list = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
units = {s: [u for u in unit_list if s in u] for s in squares}
peers = {s: set(sum(units[s], [])) - {s} for s in squares}


class Stats:
    def __init__(self):
        self.guesses = 0
        self.eliminations = 0


def parse(grid, stats):
    values = {s: DIGITS for s in squares}
    cells = [c for c in grid if c in DIGITS or c in "0."]
    if len(cells) != 81:
        raise ValueError(f"expected 81 cells, got {len(cells)}")
    for s, d in zip(squares, cells):
        if d in DIGITS and not assign(values, s, d, stats):
            return None
    return values


def assign(values, s, d, stats):
    others = values[s].replace(d, "")
    if all(eliminate(values, s, other, stats) for other in others):
        return values
    return None


def eliminate(values, s, d, stats):
    if d not in values[s]:
        return values
    stats.eliminations += 1
    values[s] = values[s].replace(d, "")
    if len(values[s]) == 0:
        return None
    if len(values[s]) == 1:
        last = values[s]
        if not all(eliminate(values, peer, last, stats) for peer in sorted(peers[s])):
            return None
    for unit in units[s]:
        places = [sq for sq in unit if d in values[sq]]
        if not places:
            return None
        if len(places) == 1 and not assign(values, places[0], d, stats):
            return None
    return values


def search(values, stats):
    if values is None:
        return None
    if all(len(values[s]) == 1 for s in squares):
        return values
    _, s = min((len(values[s]), s) for s in squares if len(values[s]) > 1)
    for d in values[s]:
        stats.guesses += 1
        result = search(assign(values.copy(), s, d, stats), stats)
        if result:
            return result
    return None


def show(values):
    lines = []
    for r in ROWS:
        row = "".join(values[r + c] + ("|" if c in "36" else " ") for c in DIGITS)
        lines.append(row.rstrip())
        if r in "CF":
            lines.append("-----+-----+-----")
    return "\n".join(lines)


def solved(values):
    return all(set(values[s] for s in unit) == set(DIGITS) for unit in unit_list)


class Backtracking:
    """The plain solver, on a list of lists, as a cross-check."""

    def __init__(self, grid):
        cells = [0 if c in "0." else int(c) for c in grid if c in "0." or c in DIGITS]
        self.board = [cells[i * 9:i * 9 + 9] for i in range(9)]
        self.rows = [set() for _ in range(9)]
        self.columns = [set() for _ in range(9)]
        self.boxes = [[set() for _ in range(3)] for _ in range(3)]
        self.steps = 0
        self.empty = []
        for r in range(9):
            for c in range(9):
                v = self.board[r][c]
                if v:
                    self.place(r, c, v)
                else:
                    self.empty.append((r, c))

    def place(self, r, c, v):
        self.board[r][c] = v
        self.rows[r].add(v)
        self.columns[c].add(v)
        self.boxes[r // 3][c // 3].add(v)

    def undo(self, r, c):
        v = self.board[r][c]
        self.board[r][c] = 0
        self.rows[r].discard(v)
        self.columns[c].discard(v)
        self.boxes[r // 3][c // 3].discard(v)

    def candidates(self, r, c):
        used = self.rows[r] | self.columns[c] | self.boxes[r // 3][c // 3]
        return [v for v in range(1, 10) if v not in used]

    def solve(self):
        if not self.empty:
            return True
        self.empty.sort(key=lambda rc: len(self.candidates(*rc)), reverse=True)
        r, c = self.empty.pop()
        for v in self.candidates(r, c):
            self.steps += 1
            self.place(r, c, v)
            if self.solve():
                return True
            self.undo(r, c)
        self.empty.append((r, c))
        return False

    def text(self):
        return "".join(str(v) for row in self.board for v in row)


PUZZLES = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "hard": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "impossible": "11.......................................................................6.......",
}


def main():
    for name, grid in PUZZLES.items():
        stats = Stats()
        result = search(parse(grid, stats), stats)
        print(f"{name}: {stats.eliminations} eliminations, {stats.guesses} guesses")
        if result is None:
            print("no solution")
            continue
        print(show(result))
        check = Backtracking(grid)
        same = check.solve() and check.text() == "".join(result[s] for s in squares)
        print("valid:", solved(result), "same as backtracking:", same, "in", check.steps, "steps")
    try:
        parse("123", Stats())
    except ValueError as error:
        print("error:", error)


if __name__ == "__main__":
    main()
