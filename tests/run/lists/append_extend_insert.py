l = []
l.append(1)
l.append([2])
print(l, l.append(3))
l.extend("ab")
l.extend((4, 5))
l.extend(range(2))
l.extend({"k": 1})
l.extend(x * x for x in range(3))
print(l)
l.extend(l[:2])
print(len(l))
try:
    l.extend(5)
except TypeError as e:
    print(e)
m = [1, 2, 3]
m.insert(0, "first")
m.insert(2, "mid")
m.insert(100, "end")
m.insert(-1, "before end")
m.insert(-100, "very first")
print(m)
m.extend(m)
print(len(m))
e = [1]
e += "xy"
e += (2,)
print(e)
try:
    e += 1
except TypeError as ex:
    print(ex)
big = []
for i in range(1000):
    big.append(i)
print(len(big), big[999], sum(big))
