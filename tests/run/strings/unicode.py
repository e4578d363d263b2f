s = "é漢😀"
print(len(s), [ord(c) for c in s], s[::-1], s * 2, s + "a", s.encode(), s.encode("utf-16-le"), s.encode("utf-32-be"))
print(ascii(s), repr(s), "é" == "\u00e9", "e\u0301" == "é", len("e\u0301"))
print(b"\xc3\xa9".decode(), b"\xf0\x9f\x98\x80".decode("utf-8"), "é".encode("latin-1"), b"\xe9".decode("latin-1"))
for enc, txt in (("ascii", "é"), ("latin-1", "漢"), ("utf-8", "\ud800")):
    try:
        txt.encode(enc)
    except UnicodeEncodeError as e:
        print(e)
for data in (b"\xff", b"\xc3", b"a\xe2\x82", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80"):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        print(e, e.start, e.end, e.reason)
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode(errors="backslashreplace"), ascii(b"a\xffb".decode("utf-8", "surrogateescape")))
print("aéb".encode("ascii", "replace"), "aéb".encode("ascii", "ignore"), "aéb😀".encode("ascii", "backslashreplace"), "aéb".encode("ascii", "xmlcharrefreplace"), "a\udcffb".encode("utf-8", "surrogateescape"))
try:
    "a".encode("no-such-codec")
except LookupError as e:
    print(e)
print(sorted(["b", "é", "a", "😀", "Z", "漢"]), "\uffff" < "\U00010000", max("aé漢😀"))
lone = "\ud83d\ude00"
print(len(lone), ascii(lone), lone == "😀", [hex(ord(c)) for c in lone])
try:
    print(lone)
except UnicodeEncodeError as e:
    print(e.reason)
print("\x7f\x80\xad\u0378".isprintable(), repr("\x7f\x80\xad\u0378\u2028\ue000\U0001F9FF\U000E0001"))
