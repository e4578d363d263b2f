l = [1, 2, 3, 2, 1]
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove(2)
print(l)
try:
    l.remove(99)
except ValueError as e:
    print(e)
l.clear()
print(l)
try:
    l.pop()
except IndexError as e:
    print(e)
l = [1]
try:
    l.pop(5)
except IndexError as e:
    print(e)
l = [1, True, 1.0, 2]
l.remove(True)
print(l)
l = ["a", None, "b", None]
l.remove(None)
print(l)
l = [[1], [2]]
l.remove([2])
print(l)
stack = []
for ch in "(a(b)c)":
    if ch == "(":
        stack.append(ch)
    elif ch == ")":
        stack.pop()
    print(len(stack), end=" ")
print()
q = list(range(5))
while q:
    print(q.pop(0), end=" ")
print(q)
