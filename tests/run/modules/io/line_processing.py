import io
import os
import tempfile
source = io.StringIO("name,score\nann,3.5\nbob,x\n\ncyd,10\n")
header = next(source).strip().split(",")
print(header)
total, bad = 0.0, []
for number, line in enumerate(source, 2):
    line = line.rstrip("\n")
    if not line:
        continue
    name, score = line.split(",")
    try:
        total += float(score)
    except ValueError as e:
        bad.append((number, str(e)))
print(total, bad)
out = io.StringIO()
for i in range(3):
    print(i, i * i, sep="\t", file=out)
print(repr(out.getvalue()))
fd, path = tempfile.mkstemp(text=True)
os.close(fd)
with open(path, "w") as f:
    f.writelines(f"line {i}\n" for i in range(5))
with open(path) as f:
    first = f.readline()
    rest = [l.strip().upper() for l in f if "3" not in l]
print(repr(first), rest)
with open(path) as src, open(path + ".copy", "w") as dst:
    for line in src:
        dst.write(line[::-1].lstrip())
        dst.write("\n")
print(open(path + ".copy").read().split("\n"))
with open(path, "r+") as f:
    data = f.read()
    f.seek(0)
    f.write(data.replace("line", "LINE"))
    f.truncate()
print(open(path).read().count("LINE"), sum(1 for _ in open(path)))
def count(p):
    lines = words = chars = 0
    with open(p) as f:
        for l in f:
            lines += 1
            words += len(l.split())
            chars += len(l)
    return lines, words, chars
print(count(path))
for p in (path, path + ".copy"): os.unlink(p)
print(os.path.exists(path))
