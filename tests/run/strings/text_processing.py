def wrap(text, width):
    lines, cur = [], ""
    for w in text.split():
        if cur and len(cur) + 1 + len(w) > width:
            lines.append(cur)
            cur = w
        else:
            cur = cur + " " + w if cur else w
    if cur: lines.append(cur)
    return lines
for l in wrap("The quick brown fox jumps over the lazy dog and runs away from the very lazy hound", 20): print(f"|{l:<20}|{l:>20}|{l:^20}|")
def csv_line(s):
    out, cur, q = [], "", False
    i = 0
    while i < len(s):
        c = s[i]
        if q:
            if c == '"' and s[i + 1:i + 2] == '"': cur += '"'; i += 1
            elif c == '"': q = False
            else: cur += c
        elif c == '"': q = True
        elif c == ",": out.append(cur); cur = ""
        else: cur += c
        i += 1
    return out + [cur]
print(csv_line('a,"b,c","d ""q"" e",,f'), csv_line(""), csv_line(",,"))
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += s * (n // v)
        n %= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
def unroman(s):
    vals = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    return sum(-vals[a] if vals[a] < vals.get(b, 0) else vals[a] for a, b in zip(s, s[1:] + " "))
print(all(unroman(roman(n)) == n for n in range(1, 500)), unroman("MCMXCIV"))
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    return words(n // 1000) + " thousand" + (" " + words(n % 1000) if n % 1000 else "")
print([words(n) for n in (0, 13, 42, 100, 815, 12345, 999999)])
def balanced(s):
    st = []
    for c in s:
        if c in "([{": st.append(c)
        elif c in ")]}":
            if not st or st.pop() + c not in ("()", "[]", "{}"): return False
    return not st
print([balanced(s) for s in ("", "()", "([{}])", "(]", "((", "())")])
def morse(s):
    table = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
    return " ".join(table.get(c, "/") for c in s.lower())
print(morse("Hello World"))
def template(s, **kw):
    out, i = "", 0
    while (j := s.find("{{", i)) >= 0:
        k = s.index("}}", j)
        out += s[i:j] + str(kw.get(s[j + 2:k].strip(), "?"))
        i = k + 2
    return out + s[i:]
print(template("Hi {{name}}, you are {{ age }} {{x}}!", name="Ann", age=30))
def soundex(w):
    codes = {c: d for d, cs in enumerate(("", "bfpv", "cgjkqsxz", "dt", "l", "mn", "r")) for c in cs}
    out, last = w[0].upper(), codes.get(w[0].lower())
    for c in w[1:].lower():
        d = codes.get(c)
        if d and d != last: out += str(d)
        if c not in "hw": last = d
    return (out + "000")[:4]
print([soundex(w) for w in ("Robert", "Rupert", "Tymczak", "Pfister", "Honeyman")])
print(sorted("the Quick brown FOX".split(), key=str.lower), "".join(c for c, n in zip("abc", "xyz") for c in (c, n)), {c: "hello".index(c) for c in "helo"}, [f"{a}{b}" for a, b in zip("ab", "cd")], "-".join(f"{ord(c):02x}" for c in "Az"), bytes.fromhex("48 69").decode(), "".join(chr(int(h, 16)) for h in "48 65 79".split()))
