import tempfile
import os
with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d), os.listdir(d))
    p = os.path.join(d, "x")
    with open(p, "w") as f:
        f.write("data")
    print(os.listdir(d))
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=True) as f:
    f.write("hello")
    f.flush()
    print(os.path.exists(f.name), f.name.endswith(".txt"), open(f.name).read())
    f.seek(0)
    print(f.read())
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    f.write(b"bytes")
    f.seek(0)
    print(f.read())
fd, path = tempfile.mkstemp(prefix="pre_")
os.write(fd, b"raw")
os.close(fd)
print(os.path.basename(path).startswith("pre_"), open(path, "rb").read())
os.remove(path)
print(os.path.isdir(tempfile.gettempdir()), tempfile.mkdtemp() != tempfile.mkdtemp())
