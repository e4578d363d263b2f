class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        if amount < 0:
            raise ValueError("negative deposit")
        self.balance += amount

    def transfer(self, other, amount):
        other.deposit(amount)
        self.balance -= amount


a = Account("a")
b = Account("b")
a.deposit(10)
a.transfer(b, 5)
print(a.balance, b.balance)
a.transfer(b, -5)
