import os
import tempfile
d = tempfile.mkdtemp()
p = os.path.join(d, "t.txt")
with open(p, "w", encoding="utf-8") as f:
    print(f.write("line one\n"), f.writelines(["two\n", "three é漢😀\n", "last"]), f.mode)
with open(p, encoding="utf-8") as f:
    print(repr(f.read()))
with open(p, encoding="utf-8") as f:
    for i, line in enumerate(f):
        print(i, repr(line))
with open(p, encoding="utf-8") as f:
    print(f.readline(), f.readlines(), repr(f.read()), f.closed)
print(f.closed)
with open(p, "a", encoding="utf-8") as f:
    f.write("\nappended\n")
with open(p, encoding="utf-8") as f:
    lines = f.read().splitlines()
print(lines, len(lines))
with open(p, "r+", encoding="utf-8") as f:
    f.write("LINE")
    f.seek(0)
    print(f.readline())
with open(p, "w") as f:
    f.write("a\r\nb\rc\n")
print(open(p).read().encode(), open(p, newline="").read().encode(), open(p, "rb").read())
try:
    f.write("x")
except ValueError as e:
    print(e)
for args in ((os.path.join(d, "none.txt"),), (d,), (p, "x"), (p, "q"), (p, "rw")):
    try:
        open(*args)
    except (OSError, ValueError) as e:
        print(type(e).__name__, str(e).replace(d, "DIR"))
try:
    with open(p) as f:
        f.write("x")
except OSError as e:
    print(type(e).__name__, e)
with open(p, "w") as f:
    for i in range(1000):
        print(i, i * i, file=f)
print(sum(int(l.split()[1]) for l in open(p)), os.path.getsize(p))
with open(p, "w") as f, open(p + "2", "w") as g:
    f.write("1")
    g.write("2")
print(open(p).read() + open(p + "2").read())
os.remove(p)
os.remove(p + "2")
os.rmdir(d)
