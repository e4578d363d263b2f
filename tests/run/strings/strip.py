s = "  \t hi there \n "
print([s.strip(), s.lstrip(), s.rstrip()])
print("xxhixx".strip("x"), "xyxhixyx".strip("xy"), "xyxhi".lstrip("yx"), "hixyx".rstrip("xy"), "aaa".strip("a") == "")
print("  a  ".strip(None) + "|", "\u3000wide\u00a0".strip(), "mississippi".strip("misp"), "abc".strip(""), "".strip())
print("www.example.com".strip("cmowz."), "prefix-body".removeprefix("prefix-"), "body".removeprefix("x"), "body.py".removesuffix(".py"), "a".removesuffix(""), "aa".removeprefix("a"))
print([x.strip() for x in " a , b ,c ".split(",")])
try:
    "a".strip(1)
except TypeError as e:
    print(e)
print(["\x1f\x1e a \x1d".strip(), "\x00a".strip(), "\ufeffa".strip() == "a"])
