"""Names that are constants as far as the program goes, and names that only look like it."""
import sys

SIZE = 64
MASK = SIZE - 1
MOD = 10**9 + 7
RATIO = 0.5
NAME = "constant"
NOTHING = None
FLAG = True
WIDE = 2**64 - 1
HUGE = 1 << 100
LONG = 3**200
LOW = -(1 << 62)


def use(n):
    return n % SIZE, n & MASK, n * n % MOD, n * RATIO, NAME[n % len(NAME)], NOTHING, FLAG and n, n & WIDE, n - HUGE, LONG % (n + 1), LOW + n


for n in (0, 1, 63, 64, 10**6, 2**40):
    print(use(n))


# Arithmetic on literals.
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(2**10, 2**0, 0**0, (-2) ** 3, -2**4, 2**-1, 1 << 10, -1 >> 3, -5 >> 1, 1 << 64 >> 60)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, -~6, - -6, +6, not 6, ~-1)
print(True + 1, 1 + True, 2 * 3.0, 1 / 2, "a" * 3, (1, 2) * 2)
print(1 + 2 * 3 - 4 // 3 % 5 << 2)
print(10**30 // 10**28, (1 << 127) - 1, 1 << 127 << 1, 1 << 129)
for text in ("1 // 0", "1 % 0", "1 << -1", "0 ** -1"):
    try:
        if text == "1 // 0":
            print(1 // 0)
        elif text == "1 % 0":
            print(1 % 0)
        elif text == "1 << -1":
            print(1 << -1)
        else:
            print(0**-1)
    except (ZeroDivisionError, ValueError) as error:
        print(text, type(error).__name__, error)


# Read before it is set, through a function.
def early():
    return LATE


try:
    print(early())
except NameError as error:
    print(error)
LATE = 5
print(early())


# Set once, but not always.
def maybe():
    return SOMETIMES


if len(sys.argv) > 100:
    SOMETIMES = 1
try:
    print(maybe())
except NameError as error:
    print(error)


# Set twice, set by functions, set in a loop.
COUNTER = 0


def step():
    global COUNTER
    COUNTER += 1
    return COUNTER


print(step(), step(), COUNTER)

TWICE = 1


def twice():
    return TWICE


print(twice())
TWICE = 2
print(twice())

for LOOPED in range(3):
    pass


def looped():
    return LOOPED


print(looped())


# Deleted, and set again.
GONE = 1


def gone():
    return GONE


print(gone())
del GONE
try:
    print(gone())
except NameError as error:
    print(error)
GONE = 1
print(gone())


# Set while an exception may come.
def risky(n):
    return 10 // n


for n in (0, 5):
    try:
        PARTIAL = risky(n)
        AFTER = 7
    except ZeroDivisionError:
        print("no")


def partial():
    return PARTIAL + AFTER


print(partial())

try:
    FAILED = risky(0)
    NEVER = 1
except ZeroDivisionError:
    pass


def never():
    return NEVER


try:
    print(never())
except NameError as error:
    print(error)


# A class attribute, and one that an instance shadows.
class Limits:
    LOW = 3
    HIGH = LOW + 4
    scale = 2

    def range(self):
        return self.LOW, self.HIGH, self.scale

    @classmethod
    def doubled(cls):
        return cls.HIGH * 2


limits = Limits()
print(limits.range(), Limits.doubled())
limits.scale = 9
print(limits.range(), Limits.scale)


# Finalizers run whenever they like.
class Noisy:
    def __del__(self):
        try:
            print("end", FINAL)
        except NameError as error:
            print("end", error)


noisy = Noisy()
noisy = None
FINAL = 1
noisy = Noisy()
noisy = None


# Generators and closures.
def numbers():
    yield STEP
    yield STEP * 2


made = numbers()
STEP = 4
print(list(made))


def outer():
    def inner():
        return BOUND + 1
    return inner


later = outer()
BOUND = 41
print(later())
