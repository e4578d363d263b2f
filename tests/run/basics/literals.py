print(0x1F, 0o17, 0b101, 1_000_000, 0xFFFF_FFFF, 00)
print(1e3, 1.5e-3, .5, 5., 1_0.2_5, 1E5)
print(1j, 2.5j, 1e3j, 1 + 2j)
print("a" "b" 'c', "\x41\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}")
print('\101\0'.encode(), "\\n", r"\n\t", "a\
b")
print("""triple
"quoted" line""", '''another
one''')
print(b"bytes\x00\xff", rb"\x00", b'it\'s', b'"')
print("\a\b\f\v\r\t".encode())
print(True, False, None, Ellipsis, ..., NotImplemented)
print([1, 2, ], (1,), (), {}, {1: 2, }, {1, 2, })
print(9999999999999999999999, -0x8000000000000000, 0xFFFFFFFFFFFFFFFF)
