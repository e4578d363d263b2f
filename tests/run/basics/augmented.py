x = 10
x += 5
print(x)
x -= 3
print(x)
x *= 4
print(x)
x //= 5
print(x)
x **= 3
print(x)
x %= 100
print(x)
x <<= 3
print(x)
x >>= 1
print(x)
x |= 1
print(x)
x &= 0xF0
print(x)
x ^= 0xFF
print(x)
x /= 2
print(x)
s = "ab"
s += "cd"
s *= 2
print(s)
l = [1]
m = l
l += [2, 3]
print(m, l is m)
l = l + [4]
print(m, l is m)
l *= 2
print(l)
t = (1,)
u = t
t += (2,)
print(t, u)
d = {"a": 1}
d["a"] += 10
d["a"] *= 3
print(d)
l[0] += 100
l[-1] -= 1
print(l)
