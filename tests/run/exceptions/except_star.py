def show(e, depth=0):
    text = "  " * depth + type(e).__name__ + " " + (e.message if isinstance(e, BaseExceptionGroup) else str(e))
    print(text)
    if isinstance(e, BaseExceptionGroup):
        for part in e.exceptions:
            show(part, depth + 1)


def tree():
    return ExceptionGroup("top", [
        ValueError(1),
        ExceptionGroup("inner", [TypeError(2), ValueError(3), ExceptionGroup("deep", [KeyError(4), OSError(5)])]),
        TypeError(6),
    ])


# Splitting by class, by several classes, by function.
for condition in ValueError, (TypeError, KeyError), OSError, LookupError, Exception, ZeroDivisionError:
    match, rest = tree().split(condition)
    for part in match, rest:
        if part is None:
            print(None)
        else:
            show(part)
match, rest = tree().split(lambda e: isinstance(e, ValueError) and e.args[0] > 1)
show(match)
show(rest)
print(tree().subgroup(ZeroDivisionError))
show(tree().subgroup(KeyError))


def handle(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print("values")
            show(group, 1)
        except* (TypeError, KeyError) as group:
            print("types and keys")
            show(group, 1)
        else:
            print("never")
        finally:
            print("finally")
        print("all handled")
    except BaseException as e:
        print("left over")
        show(e, 1)


handle(tree())
handle(ExceptionGroup("only values", [ValueError("a"), ValueError("b")]))
handle(ExceptionGroup("none", [OSError("o"), ExceptionGroup("nested", [OSError("p")])]))
handle(ValueError("naked"))
handle(OSError("naked, not handled"))
handle(KeyError("key"))


def nothing():
    try:
        pass
    except* ValueError:
        print("no")
    else:
        print("else")
    finally:
        print("finally")


nothing()


# What the clauses raise.
def raising(error, first, second):
    try:
        try:
            raise error
        except* ValueError as e:
            first(e)
        except* TypeError as e:
            second(e)
    except BaseException as e:
        show(e)
        print(repr(e.__cause__), type(e.__context__).__name__)


def ignore(e):
    pass


def fresh(e):
    raise RuntimeError("fresh")


def other(e):
    raise OSError("other")


def from_group(e):
    raise KeyError("from") from e.exceptions[0]


for first in ignore, fresh, from_group:
    for second in ignore, other:
        raising(tree(), first, second)
raising(ValueError("naked"), fresh, ignore)


def again(error):
    try:
        try:
            raise error
        except* ValueError:
            raise
        except* TypeError:
            pass
    except BaseException as e:
        show(e)


again(tree())
again(ExceptionGroup("values", [ValueError(1)]))
again(ExceptionGroup("types", [TypeError(1)]))
again(ValueError("naked"))


def again_and_new(error):
    try:
        try:
            raise error
        except* ValueError:
            raise
        except* TypeError:
            raise OSError("new")
    except BaseException as e:
        show(e)


again_and_new(tree())


# Loops and functions inside of a block; nesting; names are unbound afterwards.
def inside():
    try:
        raise tree()
    except* ValueError as e:
        for i in range(5):
            if i == 1:
                continue
            if i == 3:
                break
            print("loop", i)

        def f():
            return len(e.exceptions)
        print(f())
        try:
            raise ExceptionGroup("nested", [ValueError("n"), KeyError("k")])
        except* KeyError as inner:
            print("inner", [str(x) for x in inner.exceptions])
        except* ValueError:
            print("inner values")
    except* Exception as e:
        print("rest", len(e.exceptions))
    try:
        print(e)
    except NameError as error:
        print(type(error).__name__)


inside()


def in_loop():
    done = []
    for kind in ValueError, TypeError, KeyError:
        try:
            raise ExceptionGroup("g", [kind("x")])
        except* ValueError:
            done.append("v")
        except* (TypeError, KeyError) as e:
            done.append(type(e.exceptions[0]).__name__)
    return done


print(in_loop())


class Tagged(ExceptionGroup):
    def derive(self, parts):
        return Tagged(self.message + "!", parts)


try:
    raise Tagged("tagged", [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(type(e).__name__, e.message)
except* TypeError as e:
    print(type(e).__name__, e.message)


class Plain(ExceptionGroup):
    pass


try:
    raise Plain("plain", [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(type(e).__name__, e.message)
except* TypeError as e:
    print(type(e).__name__, e.message)
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        print("no")
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 5:
        print("no")
except TypeError as e:
    print(e)
try:
    ExceptionGroup("bad", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
group = BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("v")])
match, rest = group.split(ValueError)
print(type(match).__name__, type(rest).__name__, match, rest)
noted = ExceptionGroup("noted", [ValueError(1), TypeError(2)])
noted.add_note("a note")
print(noted.subgroup(ValueError).__notes__, noted.split(TypeError)[1].__notes__)
whole = tree()
print(whole.subgroup(Exception) is whole, whole.split(ExceptionGroup)[0] is whole)


def stepping():
    try:
        raise ExceptionGroup("gen", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        yield len(e.exceptions)
        yield "more"
    except* TypeError as e:
        yield str(e.exceptions[0])


print(list(stepping()))
