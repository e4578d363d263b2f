"""Helper docs."""
print("helper is executed once", __name__)
CONST = [1, 2]
counter = 0


def double(x):
    return x + x


def bump():
    global counter
    counter += 1


def get_counter():
    return counter


class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"hello {self.name}"


if __name__ == "__main__":
    print("never printed")
