"""`uuid` and `secrets`."""
import secrets
import string
import uuid

x = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(x, repr(x), x.hex, x.int, x.bytes, x.bytes_le, x.fields, x.urn, x.version, x.variant)
print(uuid.UUID("{12345678123456781234567812345678}") == x, uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == x, uuid.UUID(bytes=x.bytes) == x, uuid.UUID(bytes_le=x.bytes_le) == x, uuid.UUID(int=x.int) == x, uuid.UUID(fields=x.fields) == x)
print(x.time_low, x.time_mid, x.time_hi_version, x.clock_seq_hi_variant, x.clock_seq_low, x.node, x.time, x.clock_seq)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://python.org/é"), uuid.uuid5(uuid.NAMESPACE_DNS, "x").version, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
made = {uuid.uuid4() for _ in range(100)}
print(len(made), all(u.version == 4 and u.variant == uuid.RFC_4122 for u in made), all(len(str(u)) == 36 for u in made))
a, b = uuid.uuid1(), uuid.uuid1()
print(a != b, a.version, a.node == b.node, uuid.uuid1(node=5, clock_seq=7).node, uuid.uuid1(node=5, clock_seq=7).clock_seq, uuid.getnode() == uuid.getnode())
print(sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), uuid.UUID(int=1) < uuid.UUID(int=2), hash(x) == hash(uuid.UUID(int=x.int)), x == str(x), int(x) == x.int, {x: 1}[uuid.UUID(x.hex)])
for wrong in [lambda: uuid.UUID("xyz"), lambda: uuid.UUID("z" * 32), lambda: uuid.UUID(), lambda: uuid.UUID(int=1 << 128), lambda: uuid.UUID(bytes=b"abc"), lambda: uuid.UUID(hex="0" * 32, version=6), lambda: x < 5]:
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    x.int = 5
except TypeError as e:
    print(e)
print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(9)), len(secrets.token_hex()))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(200)), {secrets.randbelow(3) for _ in range(200)}, all(secrets.choice("abc") in "abc" for _ in range(50)), all(secrets.randbits(3) < 8 for _ in range(50)), secrets.randbits(0))
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest(b"abc", b"abd"), secrets.compare_digest("a", "ab"), secrets.compare_digest(bytearray(b"x"), b"x"))
alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(12))
print(len(password), set(password) <= set(alphabet), 1 <= secrets.SystemRandom().randint(1, 6) <= 6)
for wrong in [lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.compare_digest("é", "e"), lambda: secrets.compare_digest("a", b"a")]:
    try:
        print(wrong())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
