import sys
def f(): raise ValueError("v")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb is not None:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names, sys.exc_info()[0] is ValueError, sys.exc_info()[1] is e)
print(sys.exc_info())
e1 = ValueError("a", 2)
print(e1.args, str(e1), repr(e1), e1.__traceback__, e1.__cause__, e1.__context__)
e1.args = ("changed",)
print(str(e1), e1)
e1.custom = 5
print(e1.custom)
e2 = KeyError("k").with_traceback(None)
print(repr(e2), e2.__traceback__)
print([str(e) for e in (Exception(), Exception(1), Exception("a", "b"), KeyError("k"), KeyError(), KeyError(1, 2), IndexError("i"), OSError(2, "msg"), OSError(2, "msg", "file"), OSError("one"), UnicodeError("u"), StopIteration(5), SystemExit(3), AttributeError("at"), ImportError("im"))])
o = OSError(13, "denied", "f.txt")
print(type(o).__name__, o.errno, o.strerror, o.filename, o.args, isinstance(o, PermissionError), type(OSError(2, "x")).__name__, IOError is OSError)
print(StopIteration(7).value, SystemExit("x").code, ImportError("m", name="n").name, NameError("m", name="q").name)
print(ValueError("a") == ValueError("a"), e1 == e1, isinstance(KeyboardInterrupt(), Exception), issubclass(RecursionError, RuntimeError), issubclass(NotImplementedError, RuntimeError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(UnicodeDecodeError, ValueError), issubclass(FileNotFoundError, OSError), issubclass(ModuleNotFoundError, ImportError), issubclass(UnboundLocalError, NameError), issubclass(BaseException, object))
saved = []
for i in range(3):
    try:
        [][i]
    except IndexError as e:
        saved.append(e)
print(len(saved), saved[0] is not saved[1], all(isinstance(e, IndexError) for e in saved))
try:
    try:
        1 / 0
    except ZeroDivisionError as inner:
        inner.add_note("note1")
        raise RuntimeError("outer") from inner
except RuntimeError as outer:
    print(outer.__cause__.__notes__, outer.__suppress_context__, outer.__context__ is outer.__cause__)
eg = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2)])])
print(eg, repr(eg), eg.message, len(eg.exceptions), eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, TypeError)))
