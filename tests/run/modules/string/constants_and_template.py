import string
print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords("hello big  world"), string.capwords("a-b-c", "-"))
t = string.Template("$name is ${age} years, costs $$5 $undefined")
print(t.safe_substitute(name="Ann", age=30))
try:
    t.substitute(name="x", age=1)
except KeyError as e:
    print(e)
print(string.Template("$a-$b").substitute({"a": 1}, b=2))
try:
    string.Template("$ bad").substitute()
except ValueError as e:
    print(e)
print("".join(c for c in "a1b2!" if c in string.ascii_letters), all(c in string.digits for c in "123"), "x" in string.hexdigits)
print(string.Formatter().format("{0} {a:>3}", 1, a=2), list(string.Formatter().parse("x{a!r:>5}y{}")))
