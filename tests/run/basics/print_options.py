import sys
print(1, 2, 3, sep=", ")
print(1, 2, 3, sep="")
print("a", end="")
print("b", end="!\n")
print(*[1, 2, 3], sep="-")
print(*"abc")
print(sep="x")
print(end="nothing\n")
print("x", "y", sep=None, end=None)
print("to stdout", file=sys.stdout)
print("with flush", flush=True)
print([1, "a", 'b"c', "it's", None, 1.5], ("t",), {"k": [1]}, {1})
print("multi\nline", repr("multi\nline"))
try:
    print("x", sep=1)
except TypeError as e:
    print(e)
try:
    print("x", nope=1)
except TypeError as e:
    print(e)
print("é 漢字 😀")
sys.stdout.write("written\n")
n = sys.stdout.write("12345\n")
print(n)
