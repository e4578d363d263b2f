"""Searching in bytes, bytearrays and views, as in text."""

import re
from array import array

data = bytes(range(256)) + b"Hello World\nfoo=1\nbar=22\r\n" + b"\xe4\xc4\xff"
patterns = [rb"\w+", rb"(?i)hello", rb"[a-z]+=(\d+)", rb"(?m)^(\w+)=(\d+)$", rb"\xe4", rb"[\x80-\xff]+", rb"(?i)\xe4", rb"(?s).{5}", rb".{5}",
            rb"\bfoo\b", rb"(?L)\w+", rb"(?<=o)o", rb"o(?=o)", rb"(\w)\1", rb"[^\x00-\x7f]", rb"\s+", rb"\S\Z", rb"$", rb"(?:a|b|r)+", b"\x00\x01", b"[\x00-\x03]+",
            "[ä]+".encode(), rb"(?x) W o r l d # comment", rb"\W{30,}", rb"(?P<key>\w+)=(?P<value>\d+)"]
for p in patterns:
    r = re.compile(p)
    print(r, r.flags, r.groups)
    print([m.span() for m in r.finditer(data)])
    print(r.findall(data))
    print(r.split(data, 2)[-1])
    print(r.subn(b"<>", data, 3)[1])
    m = r.search(data, 40)
    if m is not None:
        print(m.group(), m.groups(), m.groupdict(), m.start(), m.end(), m.pos, m.endpos, m.lastindex, m.lastgroup)

found = re.search(rb"b(.)", bytearray(b"abcab"))
print(found, found.string, found.group(1), type(found.group()))
view = memoryview(b"abcab")
print(re.findall(b"a.", view), re.split(b"b", view), re.sub(b"b", b"", view))
print(re.findall(b"b+", array("B", [97, 98, 98])))
target = bytearray(b"one two")
m = re.match(rb"(\w+) (\w+)", target)
target[0:3] = b"ONE"
print(m.groups(), m.expand(rb"\2 \1"))


def double(m):
    return m.group() * 2


print(re.sub(rb"\d", double, b"a1b2"), re.sub(r"\d", double, "a1b2"))
print(re.sub(rb"(\d)(x)?", rb"[\1|\2]", b"1x2"), re.sub(b"", b"-", b"abc"), re.sub(b"x*", b"-", b"abxd"))
for where in (b"", b"a", b"ab"):
    print(re.fullmatch(b"a?", where), re.match(b"", where), re.match(b"$", where), re.search(b"b", where))
print(re.escape(bytes(range(256))))
print(re.compile(b"a") is re.compile(b"a"), re.compile(b"a") == re.compile("a"), hash(re.compile(b"a")) == hash(re.compile(b"a")))


class Name(str):
    pass


class Blob(bytes):
    pass


print(re.findall("a", Name("banana")), re.match("b", Name("banana")).string, re.findall(b"a", Blob(b"banana")), re.sub("a", Name("o"), "ba"))
print(re.compile(Name("a+")).findall("caaat"), re.compile(Blob(b"a+")).findall(b"caaat"))
