"""A small stock keeper: one class, one dictionary."""


class Inventory:
    def __init__(self):
        self.stock = {}

    def add(self, item, count=1):
        self.stock[item] = self.stock.get(item, 0) + count

    def remove(self, item, count=1):
        if self.stock.get(item, 0) < count:
            raise ValueError(f"not enough {item}: have {self.stock.get(item, 0)}, need {count}")
        self.stock[item] -= count
        if self.stock[item] == 0:
            del self.stock[item]

    def report(self):
        for item in sorted(self.stock):
            print(f"{item:<10}{self.stock[item]:>5}")
        print(f"{'total':<10}{sum(self.stock.values()):>5}")


shop = Inventory()
shop.add("apples", 12)
shop.add("pears", 5)
shop.add("apples", 3)
shop.remove("pears", 5)
shop.add("plums", 40)
shop.report()
try:
    shop.remove("apples", 100)
except ValueError as error:
    print("error:", error)
