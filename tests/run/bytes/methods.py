b = b"abracadabra"
print(b.find(b"a"), b.find(98), b.rfind(b"abra"), b.find(b"z"), b.index(b"c"), b.rindex(97), b.count(b"a"), b.count(b"abra"), b.count(97), b.count(b""), b.find(b"a", 1, 3))
print(b.startswith(b"ab"), b.startswith((b"x", b"ab")), b.endswith(b"ra"), b.replace(b"a", b"X"), b.replace(b"a", b"", 2), b.replace(b"", b"-", 3))
print(b"a,b,,c".split(b","), b"a,b,c".rsplit(b",", 1), b" a  b ".split(), b"a\nb\r\nc".splitlines(), b"a\nb\n".splitlines(True), b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"abc".partition(b"z"))
print(b", ".join([b"a", b"b"]), b"".join([]), b"-".join([bytearray(b"x"), b"y"]), b"  x ".strip(), b"xxhixx".strip(b"x"), b"xxhi".lstrip(b"x"), b"hixx".rstrip(b"x"), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
print(b"Hello World".upper(), b"ABC".lower(), b"hello world".title(), b"hELLO".capitalize(), b"aBc".swapcase(), b"\xe9".upper())
print(b"abc".isalpha(), b"123".isdigit(), b"a1".isalnum(), b" \t".isspace(), b"ABC".isupper(), b"abc".islower(), b"Ab Cd".istitle(), b"\xe9".isascii(), b"".isalpha(), b"\xe9".isalpha())
print(b"x".ljust(4), b"x".rjust(4, b"."), b"x".center(4, b"-"), b"-5".zfill(5), b"a\tb".expandtabs(4))
t = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc".translate(t), b"hello".translate(None, b"l"), b"hello".translate(t, b"h"), len(t))
print(b"caf\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"abc".decode("ascii"), b"a\xff".decode("utf-8", "replace"), "é".encode("utf-16"), "a".encode("utf-32-le"), b"\xff\xfea\x00".decode("utf-16"))
for f in (lambda: b.index(b"zz"), lambda: b.split(b""), lambda: b",".join(["a"]), lambda: b.find("a"), lambda: b.replace("a", "b"), lambda: b"\xff".decode(), lambda: b"\x80".decode("ascii"), lambda: bytes.maketrans(b"a", b"xy"), lambda: b.count(300), lambda: b.startswith("a"), lambda: b.center(5, "x")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
