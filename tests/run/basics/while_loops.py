n = 10
while n > 0:
    n -= 3
print(n)
i = 0
while True:
    i += 1
    if i % 2:
        continue
    if i > 10:
        break
    print(i, end=" ")
print()
while i < 0:
    pass
else:
    print("while else")
k = 0
while k < 5:
    if k == 3:
        break
    k += 1
else:
    print("not reached")
print(k)
def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in range(1, 20)], collatz(27), collatz(837799))
a, b = 252, 105
while b:
    a, b = b, a % b
print(a)
