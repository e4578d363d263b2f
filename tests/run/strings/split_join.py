print("a,b,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), ",a,,b,".split(","))
print("  a  b \t\n c ".split(), "".split(), "".split(","), "   ".split(), "a b c".split(None, 1), "  a b  c ".split(maxsplit=1))
print("  a b  c ".rsplit(None, 1), "a--b--c".split("--"), "a---b".split("--"), "abc".split("abc"), "a b".split(" "))
print("x".split("x"), "a  b".split(" "), "a,b,c,d".split(sep=",", maxsplit=2), "a,b,c".split(",", 0), " a b ".split(None, 0))
try:
    "a".split("")
except ValueError as e:
    print(e)
print("one\ntwo\r\nthree\rfour\n\nfive".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines())
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="), "=".partition("="))
try:
    "a".partition("")
except ValueError as e:
    print(e)
print(",".join(["a", "b", "c"]), "".join([]), "-".join("abc"), ", ".join(str(i) for i in range(3)), "x".join(["only"]), "é".join(("漢", "😀")))
try:
    ",".join(["a", 1, "b"])
except TypeError as e:
    print(e)
try:
    ",".join(5)
except TypeError as e:
    print(e)
print(",".join({"k1": 1, "k2": 2}), "a\u00a0b\u3000c".split())
