"""`shlex` and `timeit`."""
import shlex
import timeit

texts = ["a b  c", "a 'b c' d", 'say "hello \\"you\\"" x\\ y', "it''s", "'' a", 'x="1 2" y', "a\tb\nc", "", "  ", "a#b c # d", "--name='A B' -v", "'a\"b'", '"a\'b"', "a\\\\b", '"\\n"', "é ü", "'open", '"open', "end\\", "# only", "a'b'\"c\"d"]
for text in texts:
    for comments in (False, True):
        try:
            print(repr(text), comments, shlex.split(text, comments))
        except ValueError as e:
            print(repr(text), e)
for text in ["a b", "'a b' c", "x='1 2'", '"q" "r s"', "'open"]:
    try:
        print(shlex.split(text, posix=False))
    except ValueError as e:
        print(e)
for word in ["", "plain", "a b", "it's", "$x", "a/b.c", "é", "x;y", "a=b"]:
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["cp", "a file", "to/here", "it's"]))
count = 0


def work():
    global count
    count += 1


print(timeit.timeit(work, number=100) >= 0, count, len(timeit.repeat(work, repeat=3, number=10)), count)
timer = timeit.Timer(lambda: sum(range(10)), setup=work)
print(timer.timeit(number=5) >= 0, count, timeit.default_timer() > 0, all(t >= 0 for t in timer.repeat(2, 3)))
number, taken = timeit.Timer(lambda: [i * i for i in range(1000)]).autorange()
print(number > 0, taken >= 0.2)
