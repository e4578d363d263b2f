samples = ["", "abc", "ABC", "123", "12.3", "abc123", " ", "\t\n", "a b", "é", "漢字", "²", "½", "٣", "Ⅷ", "_x", "x1", "1x", "class", "a-b", "😀", "\x00", "\u00a0", "ªº", "\u200b", "\ud800", "a\u0301"]
for s in samples:
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())
