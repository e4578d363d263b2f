import io
t = io.TextIOWrapper(io.BytesIO("é\nb".encode()), encoding="utf-8")
print(t.read(), isinstance(t, io.TextIOWrapper), type(t).__name__)
raw = io.BytesIO()
w = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n")
print(w.write("hé\n"), raw.getvalue())
w.flush()
print(raw.getvalue(), w.encoding)
w.write("more")
w.seek(0)
print(repr(w.read()))
r = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"))
print([line for line in r], r.readable(), r.closed)
r.seek(0)
print(r.readline(), r.readlines())
with io.TextIOWrapper(io.BytesIO(b"x\ny\n"), newline="") as f:
    print(repr(f.read(3)))
print(f.closed)
print("to text", file=w)
try:
    io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)
try:
    f.read()
except ValueError as e:
    print(e)
import sys
sys.stdout.flush()
out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", line_buffering=True)
out.write("done ü\n")
out.flush()
