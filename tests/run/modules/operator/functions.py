import operator
from operator import itemgetter, attrgetter, methodcaller
print(operator.add(1, 2), operator.sub(5, 3), operator.mul("a", 3), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(3), operator.pos(-3), operator.abs(-1), operator.invert(5), operator.not_([]))
print(operator.lt(1, 2), operator.le(2, 2), operator.eq("a", "a"), operator.ne(1, 1), operator.gt(1, 2), operator.ge(2, 1), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2), operator.truth("x"), operator.is_(None, None), operator.is_not(1, None))
print(operator.contains([1, 2], 2), operator.concat([1], [2]), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "b"), operator.getitem({"a": 1}, "a"), operator.index(True), operator.length_hint([1, 2]))
l = [1, 2, 3]
operator.setitem(l, 0, 9)
operator.delitem(l, 1)
print(l, operator.iadd(l, [5]), l)
rows = [("b", 2, {"k": 1}), ("a", 2, {"k": 0}), ("c", 1, {})]
print(sorted(rows, key=itemgetter(1, 0)), itemgetter(0)(rows[0]), itemgetter(0, 2)("xyz"), itemgetter("a")({"a": 5}), itemgetter(slice(1, 3))("abcd"), list(map(itemgetter(0), rows)))
class P:
    def __init__(self, n, q=None): self.n, self.q = n, q
    def hi(self, x, y=0): return (self.n, x, y)
ps = [P(2, P(20)), P(1, P(10))]
print([p.n for p in sorted(ps, key=attrgetter("n"))], attrgetter("q.n")(ps[0]), attrgetter("n", "q.n")(ps[1]), methodcaller("hi", 5, y=6)(ps[0]), methodcaller("upper")("abc"))
for f in (lambda: itemgetter(5)([1]), lambda: attrgetter("zz")(ps[0]), lambda: operator.add(1, "a"), lambda: operator.indexOf([1], 5), lambda: itemgetter(), lambda: operator.index(1.5)):
    try:
        print(f())
    except (IndexError, AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
st = []
for t in "3 4 + 2 * 7 /".split():
    if t in ops:
        b, a = st.pop(), st.pop()
        st.append(ops[t](a, b))
    else:
        st.append(int(t))
print(st)
