class Loud(list):
    def __iter__(self):
        print("iter")
        return iter([x * 10 for x in super().__iter__()])
class Quiet(list):
    pass
a = [5]
a.extend(Loud([1, 2]))
a += Loud([3])
print(a, list(Loud([4])), tuple(Loud([6])), [*Loud([7])], sorted(Loud([9, 8])), sum(Loud([1])))
a.extend(Quiet([1]))
a[:1] = Loud([2, 2])
a.extend(a)
print(a, list(Quiet([1, 2])), list(a) is a)
