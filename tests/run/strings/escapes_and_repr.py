for s in ["\a\b\t\n\v\f\r\x1b\x00\x7f", "'", '"', "'\"", "\\", "\\n", "\u00a0", "\u2028", "\ufeff", "\U0010ffff", "\udfff", "´", "a\u0300", "\xad"]:
    print(repr(s), ascii(s), len(s))
print("\N{SNOWMAN}\N{LATIN SMALL LETTER E WITH ACUTE}", "\x41", "\101", "\u0041", "\U00000041", "\60", "\1".encode())
print(r"\n\x", r'\'', R"\\", "a\
b")
print('''a'b"c''', """x\"\"\"y""", "tab\tnl\\n")
print("\t".expandtabs(2) + "|", "line1\nline2")
print(str("it's"), repr("it's"), repr(repr("it's")), repr('"'))
print("%r %s %a" % ("é\n", "é", "é\n"), f"{'é'!a} {'x'!r}", "{!r} {!a}".format("'", "漢"))
