import string
def rot(s, n):
    up, low = string.ascii_uppercase, string.ascii_lowercase
    return s.translate(str.maketrans(up + low, up[n:] + up[:n] + low[n:] + low[:n]))
print(rot("Hello, World!", 13), rot(rot("Zebra", 5), -5), rot("xyz", 26))
pw = "aB3!x"
checks = {"lower": string.ascii_lowercase, "upper": string.ascii_uppercase, "digit": string.digits, "punct": string.punctuation}
print({k: any(c in v for c in pw) for k, v in checks.items()})
print("".join(c for c in "a!b@c#" if c not in string.punctuation), [c for c in "f0g9" if c in string.hexdigits], string.digits[::-1], len(string.ascii_letters))
print(" ".join(w for w in "the  end\t\n".split(string.whitespace[0]) if w).strip())
t = string.Template("Dear $name, you owe $$${amount}.")
for name, amount in (("Ann", 5), ("Bob", 7.25)): print(t.substitute(name=name, amount=amount))
print(sorted(string.octdigits, reverse=True), string.capwords("the end of it"), string.ascii_lowercase.index("q"))
