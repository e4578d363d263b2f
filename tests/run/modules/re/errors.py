"""Patterns that are not valid."""

import re

wrong = ["(", ")", "a)", "(a", "[", "[a", "[a-", "[b-a]", "[\\d-a]", "[a-\\d]", "*", "+a", "?", "a**", "a+*", "a{2}{3}", "a{3,2}", "\\", "[\\", "\\q", "[\\q]",
         "\\1", "(\\1)", "(a)\\2", "(?P<a>x)(?P<a>y)", "(?P<1a>x)", "(?P<a", "(?P<>x)", "(?P=a)", "(?P>a)", "(?P", "(?", "(?<a)", "(?<", "(?#abc", "(?(1)a)",
         "(?(0)a)", "(?(a)b)", "(?(1", "(a)(?(1)b|c|d)", "(?=a", "(?<=a+)b", "(?<=a|bc)", "\\x", "\\x1", "\\u12", "\\U1234", "\\U00110000", "\\400", "[\\400]",
         "(?-i)a", "(?z)", "(?iz)", "(?i-z:a)", "(?i-", "(?i-)", "(?i", "(?a-u:x)", "(?L)a", "(?au)b", "x(?i)y", "(?i-i:x)", "(?-:a)", "(?i?", "(?1)", "(?i1)",
         "(?i-?", "(?i-s", "(?i-s)", "(?-x1:", "a|(?i)b", "(?:(?i)a)", "a\nb(", "a\n\n  *", "(?x)a #\n(", "é(", "\\8", "\\07", "\\18", "(?P<é>a)", "(?P<a b>x)", "^*", "$+", "\\b*",
         "(?:)*", "()*", "(?=a)*", "x{,3}y{,}z{1", "a{99999999999}", "(?x) (?i)a", "(?#x)(?i)a", "[]", "[^]", "[]-a]", "[a-]", "[--a]", "[^-a]"]


def attempt(pattern, flags=0):
    try:
        r = re.compile(pattern, flags)
        print(repr(pattern), r.flags, r.groups, dict(r.groupindex))
    except re.error as e:
        print(repr(pattern), str(e), e.msg, e.pattern == pattern, e.pos, e.lineno if e.pos is not None else "", e.colno if e.pos is not None else "")
    except (ValueError, OverflowError) as e:
        print(repr(pattern), type(e).__name__, e)


for w in wrong:
    attempt(w)
for w in [b"(", b"\xff(", b"\\\xff[", b"\\u1234", b"(?u)a", b"(?L)a", b"\\8", b"(?P<a>x)(?P=a)", b"[\xff-\xfe]", b"a\n)"]:
    attempt(w)
for flags in (re.I, re.A | re.M, re.U, re.A | re.U, re.L, re.X | re.S):
    attempt("a", flags)
    attempt(b"a", flags)
