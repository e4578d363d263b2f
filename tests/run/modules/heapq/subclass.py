import heapq


class Loud(list):
    def append(self, x):
        raise RuntimeError("append")

    def pop(self, *args):
        raise RuntimeError("pop")

    def __len__(self):
        return 0

    def __getitem__(self, i):
        raise RuntimeError("get")

    def __setitem__(self, i, x):
        raise RuntimeError("set")


heap = Loud([5, 3, 8, 1, 9, 2])
heapq.heapify(heap)
print(list.__len__(heap), list.__getitem__(heap, 0))
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.heappop(heap), heapq.heapreplace(heap, 7), heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 100))
print([list.__getitem__(heap, i) for i in range(list.__len__(heap))])
