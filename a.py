from collections import defaultdict

def parts(sp):
    if sp[0] == 0:
        return [(1, (5, 6), 'Dig')]
    dist = defaultdict(int)
    newsp = (4, False)
    dist[newsp] += 1
    result = sorted(dist.items(), key=lambda t: (-t[1], t[0]))
    return result

def successors(sp):
    temp = parts(sp)
    if sp[0] != 0:
        temp = list(zip(*temp))[0] if temp else []
    return temp

def main():
    stack = [((0, (5, 6)), 0)]
    n = 0
    while n < 3 and stack:
        n += 1
        current, state = stack.pop()
        print(current, state)
        stack.extend((parent, 0) for parent in successors(current))

main()
