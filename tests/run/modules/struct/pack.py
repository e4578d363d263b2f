import struct
print(struct.pack("<i", 1), struct.pack(">i", 1), struct.pack("<hHbB", -1, 65535, -128, 255), struct.pack("<q", -2**63), struct.pack(">Q", 2**64 - 1), struct.pack("<f", 1.5), struct.pack("<d", -0.1), struct.pack("<?", True), struct.pack("3s", b"abcd"), struct.pack("5s", b"ab"), struct.pack("<2i", 1, 2), struct.pack("<bxh", 1, 2), struct.pack("!I", 0xDEADBEEF), struct.pack("c", b"x"), struct.pack("4p", b"ab"))
print(struct.unpack("<i", b"\x01\x00\x00\x00"), struct.unpack(">hH", b"\xff\xff\xff\xff"), struct.unpack("<f", struct.pack("<f", 0.1)), struct.unpack("<d", struct.pack("<d", 0.1)), struct.unpack("3sb", b"abc\x05"), struct.unpack("<2sI?", b"ab\x01\x00\x00\x00\x01"), struct.unpack("", b""))
print(struct.calcsize("<ihb"), struct.calcsize("ihb"), struct.calcsize("bi"), struct.calcsize("<10s"), struct.calcsize("<qd"), struct.unpack_from("<H", b"abcd", 2), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
buf = bytearray(8)
struct.pack_into("<I", buf, 2, 0x01020304)
print(buf, struct.unpack_from("<I", buf, offset=2))
s = struct.Struct("<IH")
print(s.size, s.pack(1, 2), s.unpack(s.pack(7, 8)), s.format)
for f in (lambda: struct.pack("<b", 200), lambda: struct.pack("<i", 2**31), lambda: struct.pack("<i", "a"), lambda: struct.unpack("<i", b"abc"), lambda: struct.pack("<ii", 1), lambda: struct.pack("<z", 1), lambda: struct.pack("<i", 1.5), lambda: struct.pack("<f", 1e40), lambda: struct.pack("<H", -1), lambda: struct.pack("s", "str"), lambda: struct.pack("<Q", -1), lambda: struct.pack("c", b"ab")):
    try:
        print(f())
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)
print(struct.unpack("<e", struct.pack("<e", 1.5)), struct.pack("<3h", *range(3)), struct.unpack("<d", struct.pack("<Q", 0x7FF0000000000000)), hex(struct.unpack("<Q", struct.pack("<d", 1.0))[0]))
