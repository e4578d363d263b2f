import struct
records = [(1, "ann", 1.5, True), (2**31, "bob é", -0.0, False), (0, "", 1e300, True)]
fmt = struct.Struct("<I8sd?")
blob = b""
for i, name, v, flag in records:
    blob += fmt.pack(i, name.encode("utf-8"), v, flag)
print(len(blob), fmt.size, blob[:fmt.size])
for off in range(0, len(blob), fmt.size):
    i, raw, v, flag = fmt.unpack_from(blob, off)
    print(i, raw.rstrip(b"\0").decode("utf-8"), v, flag)
def tlv(items):
    out = bytearray()
    for tag, data in items:
        out += struct.pack(">BH", tag, len(data)) + data
    return bytes(out)
def untlv(b):
    i = 0
    while i < len(b):
        tag, n = struct.unpack(">BH", b[i:i + 3])
        yield tag, b[i + 3:i + 3 + n]
        i += 3 + n
t = tlv([(1, b"abc"), (2, b""), (255, b"\x00\xff")])
print(t, list(untlv(t)))
try:
    list(untlv(b"\x01\x00"))
except struct.error as e:
    print(e)
for f in (1.0, -2.5, 0.1, float("inf")):
    bits = struct.unpack(">Q", struct.pack(">d", f))[0]
    print(f, hex(bits), bits >> 63, (bits >> 52 & 0x7FF) - 1023, struct.unpack(">d", bits.to_bytes(8, "big"))[0] == f)
print(struct.pack(">3H", *[1, 2, 3]).hex(" "), struct.unpack("<4B", b"\x01\x02\x03\xff"), int.from_bytes(struct.pack("<q", -5), "little", signed=True))
