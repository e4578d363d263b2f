class Odd(Exception):
    def __str__(self):
        raise ValueError("str failed")


raise Odd("x")
