def check(x):
    assert x > 0, f"not positive: {x}"
    assert isinstance(x, int)
    return x
print(check(5))
for bad in (-1, 0.5):
    try:
        check(bad)
    except AssertionError as e:
        print(repr(e), str(e), e.args)
def msg():
    print("message evaluated")
    return "m"
assert True, msg()
try:
    assert False, msg()
except AssertionError as e:
    print(e)
try:
    assert [], (1, 2)
except AssertionError as e:
    print(e, e.args)
assert 1 == 1 and "x"
try:
    assert None
except AssertionError as e:
    print(len(e.args))
assert (x := 5) == 5
print(x)
