import sys
first = sys.stdin.readline()
print(repr(first))
n = int(input())
nums = [int(input("prompt> ")) for _ in range(n)]
print(nums, sum(nums))
a, b = map(int, input().split())
print(a * b)
for line in sys.stdin:
    line = line.rstrip("\n")
    if line == "end":
        break
    print("line:", repr(line))
rest = sys.stdin.read()
print(repr(rest), repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print("EOF", e)
