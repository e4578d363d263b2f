from collections import deque
def task(name, n):
    for i in range(n):
        got = yield f"{name}{i}"
        if got: print(name, "got", got)
    return f"{name} done"
def run(tasks):
    q = deque((t, None) for t in tasks)
    results = []
    while q:
        t, v = q.popleft()
        try:
            out = t.send(v)
        except StopIteration as e:
            results.append(e.value)
            continue
        print(out, end=" ")
        q.append((t, "even" if out[-1] == "2" else None))
    print()
    return results
print(run([task("a", 3), task("b", 1), task("c", 4)]))
class Loop:
    def __init__(self): self.ready, self.now, self.sleeping, self.log = deque(), 0, [], []
    def spawn(self, g): self.ready.append((g, None)); return g
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[0])
                self.now, g = self.sleeping.pop(0)
                self.ready.append((g, self.now))
            g, v = self.ready.popleft()
            try:
                cmd, arg = g.send(v)
            except StopIteration as e:
                self.log.append((self.now, "end", e.value))
                continue
            except Exception as e:
                self.log.append((self.now, type(e).__name__, str(e)))
                continue
            if cmd == "sleep": self.sleeping.append((self.now + arg, g))
            elif cmd == "spawn": self.spawn(arg); self.ready.append((g, None))
            else: g.throw(ValueError(f"bad command {cmd}"))
def sleeper(n, loop):
    t = yield "sleep", n
    loop.log.append((t, "woke", n))
    if n == 3: raise RuntimeError("boom")
    if n == 2: yield "spawn", sleeper(5, loop)
    return n * 10
loop = Loop()
for n in (3, 1, 2): loop.spawn(sleeper(n, loop))
loop.run()
for entry in loop.log: print(entry)
def parser():
    stack, cur = [], []
    while (tok := (yield)) is not None:
        if tok == "(": stack.append(cur); cur = []
        elif tok == ")":
            if not stack: raise SyntaxError("unbalanced")
            done, cur = cur, stack.pop()
            cur.append(done)
        else: cur.append(tok)
    return cur
def parse(text):
    p = parser()
    next(p)
    for t in text.replace("(", " ( ").replace(")", " ) ").split(): p.send(t)
    try:
        p.send(None)
    except StopIteration as e:
        return e.value
print(parse("a (b (c d) e) ()"))
try:
    parse("a ) b")
except SyntaxError as e:
    print(e.msg)
def subgen():
    try:
        x = yield 1
        return x
    finally:
        print("sub closed")
def delegating():
    r = yield from subgen()
    print("r", r)
    try:
        yield from subgen()
    except GeneratorExit:
        print("outer exit")
        raise
d = delegating()
print(next(d), d.send("hello"))
d.close()
