# run: no attribute_error, has fmul
# That objects of the interpreter's are seen through a class without attributes of its own leaves those that native code makes with all of theirs.


class Body:
    def __init__(self, x: float, v: float):
        self.x = x
        self.v = v

    def move(self, dt: float):
        self.x += dt * self.v


def run(steps: int):
    bodies = [Body(0.5 * i, 1.0) for i in range(steps)]
    for i in range(steps):
        a = bodies[i]
        for j in range(i + 1, steps):
            b = bodies[j]
            a.v -= b.x - a.x
            b.v += b.x - a.x
        a.move(0.5)
    return bodies[0].x
