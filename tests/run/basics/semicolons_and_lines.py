a = 1; b = 2; print(a, b);
total = (1 +
         2 +
         3)
print(total)
s = "abc" \
    "def"
print(s)
if a == 1 and \
   b == 2:
    print("continued")
l = [
    1,
    2,  # comment
    # only a comment

    3,
]
print(l)
def f(
    x,
    y=2,
):
    # comment at start
    """not a docstring? it is the first statement"""
    return x + y  # trailing
print(f.__doc__, f(1))
if True:
  if True:
        print("odd indents")
  print("ok")
class C: x = 1; y = 2
print(C.x, C.y)
for i in 1, 2: print(i)
while a < 3: a += 1
print(a)
