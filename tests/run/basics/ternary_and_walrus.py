x = 5
r = "pos" if x > 0 else "neg"
print(r)
if (n := len("hello")) > 3:
    print("long", n)
print((y := 10) + y)
data = [1, 2, 3, 4]
print([s for v in data if (s := v * v) > 4], s)
i = 0
while (i := i + 1) < 4:
    print(i)
def f(v):
    return (a := v), a + 1
print(f(3))
print(any((found := w) == "b" for w in ["a", "b", "c"]), found)
if (m := None) is None and (k := 3):
    print(m, k)
print(f"{(z := 7)} {z}")
total = 0
print([total := total + v for v in data], total)
