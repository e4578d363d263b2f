def fix(s):
    s[0] = "J"


fix("hello")
