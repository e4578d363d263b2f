# Tables of all kinds: dicts, dicts with a default, other objects; what they may give.
import collections
class M(dict):
    def __missing__(self, k): return "<%d>" % k
class G:
    def __getitem__(self, k):
        if k == 97: return "AA"
        raise LookupError(k)
text = "abcab\xe9cd€𝄞zz"
print(text.translate(str.maketrans("abc", "xyz")), text.translate(str.maketrans("ab", "€𝄞", "z")), text.translate({97: None, 98: "long", 99: "", 100: 68}))
print(text.translate(M({97: "q"})), text.translate(G()), "".translate({}), text.translate({}), text.translate(collections.defaultdict(lambda: "-")))
print(text.translate({8364: "EUR", 233: 101, 0x1d11e: None}), text.translate({True: 1, 97: True}))
for t in ({97: 3.5}, {97: -1}, {97: 0x110000}, {98: (1,)}, {97: 2**70}):
    try:
        print(repr("xab".translate(t)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print("\ud800a".translate({97: "b"}) == "\ud800b", repr("a\0b".translate({0: "NUL", 97: 0})))
print(("abc" * 1000).translate({97: "b", 98: "a"}) == "bac" * 1000)
for width in range(-1, 6):
    print([f(width) for f in ("ab".center, "ab".ljust, "ab".rjust, "ab".zfill, "-b".zfill, "".zfill, "\xe9".zfill, "€".ljust)])
print("a".center(4, "\xe9"), "\xe9".center(4, "-"), "x".rjust(3, "€"), ascii("".center(1)), ascii("".ljust(1, "\x7f")), ascii("".rjust(2, "\x80")))
words = ["b", "ab", "abc", "abcdefgh", "abcdefgi", "abcdefghz", "abcdefgha", "", "a\0", "a", "abcd\xe9", "abcd€", "abcde"]
print(sorted(words), [a < b for a in words for b in words])
