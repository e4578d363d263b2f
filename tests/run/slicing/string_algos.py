s = "the quick brown fox"
print(" ".join(w[::-1] for w in s.split()), s[::-1], s[:3] + "..." + s[-3:], s[1:-1], "".join(s[i] for i in range(0, len(s), 3)), [s[i:i + 4] for i in range(0, len(s), 4)])
def is_pal(t): return t == t[::-1]
def longest_pal(t):
    best = ""
    for i in range(len(t)):
        for j in range(i + 1, len(t) + 1):
            if j - i > len(best) and is_pal(t[i:j]):
                best = t[i:j]
    return best
print(longest_pal("forgeeksskeegfor"), longest_pal("abc"), longest_pal(""))
def perms(t):
    return [t] if len(t) <= 1 else [c + p for i, c in enumerate(t) for p in perms(t[:i] + t[i + 1:])]
print(perms("abc"))
def rotations(t): return [t[i:] + t[:i] for i in range(len(t))]
print(rotations("abcd"), sorted(rotations("banana$")), "".join(r[-1] for r in sorted(rotations("banana$"))))
def common_prefix(a, b):
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return a[:i]
print(common_prefix("flower", "flow"), common_prefix("", "a"), common_prefix("é漢x", "é漢y"))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            t[i + 1][j + 1] = t[i][j] + 1 if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j])
    out, i, j = "", len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out, i, j = a[i - 1] + out, i - 1, j - 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out
print(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz"))
def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("same", "same"))
print("abc"[-1:] + "abc"[:-1], "12345678"[::-1][::3][::-1], f"{'1234567.89'[:-3][::-1]}")
