import sys
try:
    import fast_missing as impl
except ImportError:
    import slow as impl
print(impl.run(3))
if len(sys.argv) > 100:
    import never_there
def lazy(flag):
    if flag:
        import side
        return side.value
    return None
print(lazy(False))
print("before side")
print(lazy(True), lazy(True))
for i in range(2):
    import side
    print(i, side.value)
class Holder:
    import slow as inner
    from side import value
    def use(self): return self.inner.run(1) + self.value
print(Holder().use())
def f():
    global slow2
    import slow as slow2
f()
print(slow2.run(5), slow2 is impl)
try:
    import broken
except ZeroDivisionError as e:
    print("broken:", e)
try:
    import broken
except ZeroDivisionError as e:
    print("again:", e)
del impl
print("slow" in sys.modules, "broken" in sys.modules)
