"""Every base, there and back, and what is not valid."""

import base64
import binascii
import io
from array import array


def attempt(f):
    try:
        print(repr(f()))
    except (ValueError, TypeError, AssertionError) as e:
        print(type(e).__name__, e)


samples = [b"", b"a", b"ab", b"abc", b"abcd", b"abcde", bytes(range(256)), b"\0" * 4, b"\0" * 7, b" " * 8, b"    \0\0\0\0 x", b"\xff" * 9, b"hello world, " * 20]
for s in samples:
    for data in (s, bytearray(s), memoryview(s)):
        codes = [base64.b64encode(data), base64.standard_b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b32hexencode(data), base64.b16encode(data),
                 base64.a85encode(data), base64.b85encode(data), base64.encodebytes(data)]
    print(codes)
    print(base64.a85encode(s, foldspaces=True), base64.a85encode(s, pad=True), base64.a85encode(s, adobe=True), base64.a85encode(s, adobe=True, wrapcol=7, foldspaces=True),
          base64.a85encode(s, wrapcol=20), base64.b85encode(s, pad=True), base64.b85encode(s, True), base64.b64encode(s, b"-_"))
    print(base64.b64decode(codes[0]) == s, base64.standard_b64decode(codes[1].decode()) == s, base64.urlsafe_b64decode(codes[2]) == s, base64.b32decode(codes[3]) == s,
          base64.b32hexdecode(codes[4]) == s, base64.b16decode(codes[5]) == s, base64.a85decode(codes[6]) == s, base64.b85decode(codes[7]) == s, base64.decodebytes(codes[8]) == s,
          base64.a85decode(base64.a85encode(s, adobe=True, wrapcol=7, foldspaces=True), adobe=True, foldspaces=True) == s, base64.b64decode(codes[0], validate=True) == s,
          base64.b32decode(codes[3].lower(), True) == s, base64.b16decode(codes[5].decode().lower(), casefold=True) == s)
print(base64.b64encode(array("B", [1, 2, 3])), base64.a85encode(array("B", [1, 2, 3])))
for text in ["", "YQ==", "YQ=", "YQ", "Y", "YWI=", "YWJj", "YWJjZ", "=YQ==", "YQ==YQ==", "Y=Q=", "Y!W\nJj", "YQ==\n", "YWJj=", "YQ=\n=", "é", "a===", "ab==cd", "====", "ab=c="]:
    attempt(lambda: base64.b64decode(text))
    attempt(lambda: base64.b64decode(text, validate=True))
    attempt(lambda: base64.b64decode(text.encode(), altchars=b"-_"))
    attempt(lambda: binascii.a2b_base64(text))
for text in ["", "ME======", "MFRA====", "MFRGG===", "MFRGGZA=", "MFRGGZDF", "me======", "M=======", "MF======", "MFR=====", "MFRGGZ==", "M1======", "M0======", "MFRGGZD", "========", "MFRGGZDFME======", "MFRGG=DF", "MFRGGZD1", "é"]:
    attempt(lambda: base64.b32decode(text))
    attempt(lambda: base64.b32decode(text, casefold=True, map01="L"))
    attempt(lambda: base64.b32decode(text, False, b"I"))
    attempt(lambda: base64.b32hexdecode(text))
    attempt(lambda: base64.b32hexdecode(text.encode(), True))
for text in ["", "61", "6", "6g", "AB", "ab", "a b", "é"]:
    attempt(lambda: base64.b16decode(text))
    attempt(lambda: base64.b16decode(text, True))
    attempt(lambda: binascii.unhexlify(text))
for text in ["", "z", "zz", "!", "!!", "!!!!!", "87cUR", "87 cU\nR", "87zcUR", "y", "87y", "s8W-!", "s8W-\"", "uuuuu", "~", "<~87cUR~>", "87cUR~>", "<~~>", "é", "v", "s8W", "u"]:
    attempt(lambda: base64.a85decode(text))
    attempt(lambda: base64.a85decode(text, foldspaces=True, ignorechars=b"v"))
    attempt(lambda: base64.a85decode(text.encode(), adobe=True))
for text in ["", "0", "00", "00000", "VPaz%", "VPa", "|NsC0", "|NsC1", "~~~~~", "VP az", "é", '"', "VPaz%VPa\"", "~~~~~ ", "VPaz%~~~~~"]:
    attempt(lambda: base64.b85decode(text))
for wrong in [lambda: base64.b64encode("a"), lambda: base64.b64encode(5), lambda: base64.b64decode(5), lambda: base64.b64decode(None), lambda: base64.b32encode("a"), lambda: base64.b32decode(5),
              lambda: base64.b16encode("a"), lambda: base64.b16decode(5), lambda: base64.a85encode("a"), lambda: base64.a85decode(5), lambda: base64.b85encode("a"), lambda: base64.b85decode(5),
              lambda: base64.encodebytes("a"), lambda: base64.decodebytes("a"), lambda: base64.b64encode(b"a", b"x"), lambda: base64.b64decode(b"a", b"xyz"), lambda: base64.b32decode(b"M1======", map01=b"xx"),
              lambda: binascii.hexlify("a"), lambda: binascii.b2a_base64("a"), lambda: binascii.a2b_base64(5), lambda: binascii.unhexlify(5), lambda: base64.urlsafe_b64decode(5)]:
    attempt(wrong)
source, target, back = io.BytesIO(bytes(range(200))), io.BytesIO(), io.BytesIO()
base64.encode(source, target)
target.seek(0)
base64.decode(target, back)
print(target.getvalue(), back.getvalue() == bytes(range(200)))
print(binascii.hexlify(b"abcdef", "-"), binascii.hexlify(b"abcdef", b":", 2), binascii.hexlify(b"abcdef", "_", -4), binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"", newline=False))
