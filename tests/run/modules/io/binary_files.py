import os
import tempfile
d = tempfile.mkdtemp()
p = os.path.join(d, "b.bin")
with open(p, "wb") as f:
    print(f.write(bytes(range(256))), f.tell())
with open(p, "rb") as f:
    print(f.read(4), f.seek(10), f.read(2), f.seek(-2, os.SEEK_END), f.read(), f.tell(), f.read())
    f.seek(0)
    total = 0
    while chunk := f.read(100):
        total += sum(chunk)
    print(total)
with open(p, "r+b") as f:
    f.seek(1)
    f.write(b"XYZ")
    f.seek(0)
    print(f.read(6))
with open(p, "ab") as f:
    f.write(b"\nend")
with open(p, "rb") as f:
    lines = f.readlines()
    print(len(lines), lines[-1])
with open(p, "wb") as f:
    f.write(bytearray(b"ba"))
    f.write(memoryview(b"mv"))
    try:
        f.write("text")
    except TypeError as e:
        print(e)
print(open(p, "rb").read())
with open(p, "w+b") as f:
    f.write(b"a\nb\r\n")
    f.seek(0)
    print(list(f))
    f.truncate(2)
print(os.path.getsize(p))
try:
    open(p, "xb")
except FileExistsError as e:
    print("exists", e.errno)
with open(p, "rb") as f:
    buf = bytearray(10)
    print(f.readinto(buf), buf)
os.remove(p)
os.rmdir(d)
