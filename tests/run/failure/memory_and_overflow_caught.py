def t(f):
    try:
        print(f())
    except (OverflowError, MemoryError, ValueError) as e:
        print(type(e).__name__)


t(lambda: [0] * 2**62)
t(lambda: "ab" * 2**62)
t(lambda: (1,) * 2**70)
t(lambda: bytes(2**63))
t(lambda: 1.5 * 10**400)
t(lambda: int(float("inf")))
t(lambda: str(10**5000))
t(lambda: int("9" * 5000))
print("alive")
