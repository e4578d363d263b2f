"""Repetitions in repetitions, of parts that may match nothing, and references to groups that come later."""

import re

patterns = ["((.*+c)|(?=a|[a-b].a){20,30}c?){2,40}", "(b.{3}|a*?|(a{3}a\\A|a??|a{20,30}bb{1,2})){2}", "^((?=.?+cca)?|(?<!a)+a*?){2}", "(?:a?b??){0,4}c", 
            "(?:(?:a|b){2,5}c?){1,3}$", "((?:ab){20,30}|a)+", "(?(1)a|b)(c)", "(?(2)a|b)(c)", "(?:(a)|b|(?(1)c|d)){3}", "(?:\\d?)*?b", "(?:(x)?a){50}", "(?:a{1,2}?b){2,3}?"]
texts = ["", "a", "b", "aab", "abcabc", "cc", "bc", "aac", "ab" * 30, "a" * 50, "abab" * 10 + "c", "xa" * 60, "b1a2b", "aabaabaab"]
for p in patterns:
    try:
        r = re.compile(p)
    except re.error as e:
        print(p, e)
        continue
    for t in texts:
        m, f = r.search(t), r.fullmatch(t)
        print(p, t, None if m is None else m.regs, None if f is None else f.regs, [x.regs for x in r.finditer(t)])
