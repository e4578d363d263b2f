name, n, x, l, d = "World", 42, 3.14159, [1, 2], {"k": "v"}
print(f"Hello {name}! {n} {x} {l} {d['k']} {n + 1} {name.upper()} {l[0]}")
print(f"{n:5}|{n:<5}|{n:>5}|{n:^5}|{n:05}|{n:+}|{n:,}|{n:x}|{n:#b}|{n:e}|{n:.2f}|{n:%}")
print(f"{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:e}|{x:g}|{x:.0f}|{x:+.2f}|{x!r}|{x!s:>10}|")
print(f"{name!r:>10}|{name:.2}|{name:^11}|{name:*^11}|{name:>{n}}|{name:{'*'}<{10}}|{x:{8}.{3}}|")
print(f"{n=}", f"{n = }", f"{x=:.2f}", f"{name=}", f"{name=!s}", f"{n+1=}", f"{l[0]=}", f"{d=}", f"{n=:>6}", f"{ n  =}")
print(f"{{}} {{{n}}} {{n}}", f"{f'{n}' + 'x'}")
print(f"{'a' if n > 1 else 'b'} {(lambda v: v * 2)(3)} {[i for i in range(3)]} { {'a': 1} } {({1, 2})} {n!r} {None} {True}")
print(f"""multi
line {n}
{x:.1f}""", f'{name}' "plain" f"{n}", rf"\n{n}\t", f"\t{n}\n{'tab'}", f"", f"{n}{n}")
print(f"{n:{'>'}{8}}", f"{x:{'.3f'}}", f"{'é😀':>5}|", f"{10**20:,}", f"{-5:05d}", f"{True:d}", f"{True}", f"{None!s:>6}", f"{1 < 2}", f"{n != 3}", f"{n:=+6}")
def f(v): return f"<{v}>"
print(f"{f(n)} {f(f'{n}')}", f"{'%d' % n}", f"{'{}'.format(n)}", f"{n:d}{name:s}", f"{l!s} {l!r} {'ü'!a}", f"{(yy := 5)} {yy}", f"{n,}", f"{n, x}", f"{*l,}")
for bad in (lambda: f"{name:d}", lambda: f"{l:5}", lambda: f"{n:.2d}", lambda: f"{d['zz']}", lambda: f"{n:q}", lambda: f"{x:{name}}"):
    try:
        print(bad())
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
class P:
    def __init__(self): self.v = [1, {"z": 5}]
p = P()
print(f"{p.v[1]['z']:03d} {p.v[0]}", f"{n:>{len(name)}}|")
