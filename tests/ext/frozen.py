"""Classes whose objects do not let their attributes be set."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 1.0

    def dot(self, other: "Point") -> float:
        return self.x * other.x + self.y * other.y

    @property
    def size(self) -> float:
        return self.x + self.y


@dataclass(frozen=True)
class Point3(Point):
    z: float = 0.0

    def all(self) -> float:
        return self.size + self.z


@dataclass(frozen=True, slots=True)
class Range:
    low: int
    high: int = 10

    def length(self) -> int:
        return self.high - self.low

    def total(self) -> int:
        result = 0
        for i in range(self.low, self.high):
            result += i
        return result


@dataclass(frozen=True)
class Tried:
    n: int

    def get(self) -> int:
        return self.n

    def change(self, n: int) -> int:
        self.n = n
        return self.n


def total(points: list[Point]) -> float:
    result = 0.0
    for point in points:
        result += point.dot(point)
    return result
