import os
import tempfile
def write_all(folder, files):
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(text)
def read_all(folder):
    out = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            out[name] = f.read()
    return out
with tempfile.TemporaryDirectory(prefix="pre", suffix="suf") as d:
    base = os.path.basename(d)
    print(base.startswith("pre"), base.endswith("suf"))
    write_all(d, {"b.txt": "two\n", "a.txt": "é漢😀", "empty": ""})
    print(read_all(d))
    inner = tempfile.mkdtemp(dir=d)
    print(os.path.dirname(inner) == d, sorted(os.path.isdir(os.path.join(d, n)) for n in os.listdir(d)))
    keep = d
print(os.path.exists(keep))
with tempfile.TemporaryFile("w+") as f:
    for i in range(3): print("row", i, file=f)
    f.seek(0)
    print(f.read().splitlines())
try:
    with tempfile.TemporaryDirectory() as d2:
        raise ValueError("inside")
except ValueError as e:
    print(e, os.path.exists(d2))
