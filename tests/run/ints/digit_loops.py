def reverse(n):
    r = 0
    while n > 0:
        r = r * 10 + n % 10
        n //= 10
    return r
def is_palindrome(n):
    return n == reverse(n)
print(reverse(1234), reverse(10**20 + 3), is_palindrome(12321))
print(max(a * b for a in range(900, 1000) for b in range(a, 1000) if is_palindrome(a * b)))
def lychrel(n):
    for i in range(60):
        if is_palindrome(n):
            return i, n
        n += reverse(n)
    return None, n
print(lychrel(89), lychrel(196)[1] > 10**20, lychrel(10))
def armstrong(n):
    s = str(n)
    return sum(int(d) ** len(s) for d in s) == n
print([n for n in range(100, 1000) if armstrong(n)])
print(sum(int(c) for c in str(2**500)), str(3**333)[:15], len(str(7**777)))
