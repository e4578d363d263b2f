n = int(input())
total = 0
for _ in range(n):
    name, value = input().split()
    total += float(value)
    print(name.title(), value)
print(f"{total:.2f}")
rest = input("Anything else? ")
print(repr(rest))
while True:
    try:
        line = input()
    except EOFError:
        print("eof")
        break
    if not line:
        print("(blank)")
        continue
    print(line[::-1])
