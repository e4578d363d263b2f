words = ["hello World", "ABC def", "ß", "straße", "ﬁ", "İ", "ΑΣ", "ǆ", "éÀ", "123abc", "they're bill's", "", "ŉ", "ΰ"]
for w in words:
    print(ascii(w), ascii(w.upper()), ascii(w.lower()), ascii(w.title()), ascii(w.capitalize()), ascii(w.swapcase()), ascii(w.casefold()))
print("Straße".casefold() == "STRASSE".casefold(), "ΑΣΣ".lower(), "ΑΣ Α".lower(), "Σ".lower(), "ΑΣ.".lower())
for w in ["abc", "ABC", "Abc Def", "aBC", "1", "", "Ab1C", "ǅ", "漢", "A1", "They'Re"]:
    print(w, w.isupper(), w.islower(), w.istitle())
