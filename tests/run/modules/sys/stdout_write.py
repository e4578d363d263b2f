import sys
n = sys.stdout.write("abc\n")
print(n)
sys.stdout.writelines(["a\n", "b\n"])
print("x", file=sys.stdout, flush=True)
sys.stdout.flush()
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("to", "object", 1, file=w, sep="-")
print(w.parts)
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.parts)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
