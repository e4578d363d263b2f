def size(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    elif n < 100:
        return "medium"
    else:
        return "large"
for n in (-5, 0, 1, 9, 10, 99, 100, 10**30):
    print(n, size(n))
def nested(a, b):
    if a:
        if b:
            return "both"
        return "a"
    if b:
        return "b"
print(nested(1, 1), nested(1, 0), nested(0, 1), nested(0, 0))
x = 5
print("big" if x > 3 else "small")
print("a" if x > 9 else "b" if x > 4 else "c")
if x: print("one line")
if not x: pass
else: print("else one line"); print("two statements")
