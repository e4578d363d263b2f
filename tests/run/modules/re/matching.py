"""Patterns and texts of all kinds."""
import re
pats = ['a|b', 'abc|abd', '(a+)(b+)?', 'a*?b', '(?:ab)*', '(a|b)*c', '^x', 'x$', r'\bfoo\b', r'\Boo', '(?i)HeLLo', '[^a-c]+', r'\d+\.\d*', '(?<=a)b', '(?<!a)b',
 '(?=ab)a', '(?!ab)a', r'(a)\1', '(?P<n>a)(?P=n)', '(a)?(?(1)b|c)', 'a{2,3}', 'a{2,3}?', '(?:ab){2}', '(?:ab){1,3}', '(?:a*)*', '(a*)+', '(a*?)*?b', '(?>a+)b', 'a++b', 'a*+a', '(?s).+', '.+', '.*b', '.*?b', '(?m)^b', '(?m)a$', r'\w+\s\w+', '', 'x*', '(?:)', '(|a)+', '(a|ab)(c|bcd)(d*)', '[]a]+', '[a\\]]+', '[\\w-]+', 'ß', '(?i)ß', 'é', '(?i)É+', '[à-ü]+', '(a)|(b)|(c)', '(?:a|b|c|d){3}', '((a)|(b))+', '(?:(a)|b)*', '(?=(a))b?', '(?!(a)b)', '((?:a{1,30}b){1,30})', '(?:(?:aab|ab){1,40}){1,20}?c','(?:x|(a)){2,90}b', 'foo|bar|baz', '.*a.*b.*', 'a.c', 'a\\nc', '[^b]*', r'\Z', r'\A', r'a\Z', '(?a)\\w+', r'\W', r'\D+', r'\S+', '(.)(.)(.)', '(?:a?){3}a{3}', '(a{0,2}){2}', 'a{0}', 'a{,2}', 'a{x', '{', '(?x) a b # c\n', '(?i:A)b', '(?-i:a)', '(?i)a(?-i:B)', 'zz*', 'a|', '|a', '(b|)a', '[ab][bc][cd]']
texts = ['', 'a', 'b', 'ab', 'aab', 'abc', 'abcd', 'aabbcc', 'foo bar baz', 'xfoo', 'HELLO hello', 'a\nb\n', 'a\nc', '12.5 3.', 'aaa', 'aaaaaaab', 'ababab', 'abababc', 'éÉß', 'ŁódźaĸK', '日本a語ab', 'a😀b', ']a\\]', 'a-b_c', 'zzz', '\n', 'bca', '{', 'a{x', 'caba']
for p in pats:
    r = re.compile(p)
    for t in texts:
        out = []
        for m in (r.match(t), r.fullmatch(t), r.search(t)):
            out.append(None if m is None else (m.span(), m.groups(), m.lastindex, m.regs))
        out.append(None)
        print(p, repr(t), out, r.findall(t), r.split(t), r.sub('<\\g<0>>', t), [m.span() for m in r.finditer(t)], [m.span() for m in r.finditer(t, 1, 5)])
