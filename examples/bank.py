"""A bank: accounts, transactions, interest and an audit log."""

from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager
from enum import Enum
import itertools


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    INTEREST = "interest"
    FEE = "fee"


class BankError(Exception):
    """Base of everything that can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.number}: balance {money(account.balance)} is less than {money(amount)}")
        self.account = account
        self.amount = amount


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]}"


class Frozen(BankError):
    pass


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"


class Account(ABC):
    _numbers = itertools.count(1001)
    minimum = 0

    def __init__(self, owner, opening=0):
        self.number = f"{self.prefix}{next(self._numbers)}"
        self.owner = owner
        self.balance = opening
        self.history = []
        self.frozen = False

    @property
    @abstractmethod
    def prefix(self):
        ...

    @abstractmethod
    def monthly(self):
        """Yields (kind, cents) to book at the end of a month."""

    def _check(self, amount):
        if amount <= 0:
            raise ValueError(f"amount must be positive, not {amount}")
        if self.frozen:
            raise Frozen(f"{self.number} is frozen")

    def deposit(self, amount, kind=Kind.DEPOSIT):
        self._check(amount)
        self.balance += amount
        self.history.append((kind, amount))

    def withdraw(self, amount, kind=Kind.WITHDRAWAL):
        self._check(amount)
        if self.balance - amount < self.minimum:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append((kind, -amount))

    def __lt__(self, other):
        return (self.balance, self.number) < (other.balance, other.number)

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner} {money(self.balance)}>"


class Savings(Account):
    prefix = "S"
    rate = 3  # per cent a year

    def monthly(self):
        interest = self.balance * self.rate // 1200
        if interest:
            yield Kind.INTEREST, interest


class Checking(Account):
    prefix = "C"
    minimum = -50_000
    fee = 250

    def monthly(self):
        if self.balance < 0:
            yield Kind.FEE, -self.fee
            yield Kind.INTEREST, self.balance * 12 // 1200


class Bank:
    def __init__(self, name):
        self.name = name
        self.accounts = {}
        self.log = []

    def open(self, cls, owner, opening=0):
        account = cls(owner, opening)
        self.accounts[account.number] = account
        self.log.append(f"open {account.number} for {owner}")
        return account.number

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    @contextmanager
    def atomic(self, *numbers):
        saved = [(self[n], self[n].balance, len(self[n].history)) for n in numbers]
        try:
            yield [account for account, _, _ in saved]
        except BankError as error:
            for account, balance, length in saved:
                account.balance = balance
                del account.history[length:]
            self.log.append(f"rolled back: {error}")
            raise
        else:
            self.log.append("committed " + "+".join(numbers))

    def transfer(self, source, target, amount):
        with self.atomic(source, target) as (a, b):
            b.deposit(amount, Kind.TRANSFER)
            a.withdraw(amount, Kind.TRANSFER)

    def end_of_month(self):
        for account in self.accounts.values():
            for kind, cents in list(account.monthly()):
                account.balance += cents
                account.history.append((kind, cents))

    def totals(self):
        totals = defaultdict(int)
        for account in self.accounts.values():
            for kind, cents in account.history:
                totals[kind] += cents
        return totals

    def report(self):
        print(f"== {self.name} ==")
        for account in sorted(self.accounts.values(), reverse=True):
            print(f"{account.number:<8}{account.owner:<10}{money(account.balance):>14}")
        print(f"{'total':<18}{money(sum(a.balance for a in self.accounts.values())):>14}")


def main():
    bank = Bank("First Bank of Testing")
    ann = bank.open(Savings, "Ann", 1_000_000)
    bob = bank.open(Checking, "Bob", 20_000)
    cyd = bank.open(Checking, "Cyd")
    plans = [
        (ann, bob, 12_345),
        (bob, cyd, 99_999_999),
        (bob, cyd, 60_000),
        (cyd, "X9", 5),
        (cyd, ann, -5),
        (cyd, bob, 110_001),
        (cyd, ann, 100_000),
    ]
    for source, target, amount in plans:
        try:
            bank.transfer(source, target, amount)
        except InsufficientFunds as error:
            print("insufficient:", error, "| short by", money(error.amount - error.account.balance))
        except BankError as error:
            print("refused:", error)
        except ValueError as error:
            print("invalid:", error)
        else:
            print(f"moved {money(amount)} from {source} to {target}")
    bank.report()
    for _ in range(12):
        bank.end_of_month()
    bank[bob].frozen = True
    try:
        bank.transfer(ann, bob, 1)
    except Frozen as error:
        print("frozen:", error)
    bank.report()
    for kind, cents in sorted(bank.totals().items(), key=lambda item: item[0].value):
        print(f"{kind.name:<12}{money(cents):>12}")
    print(bank[cyd].history[:4], len(bank[cyd].history))
    print(repr(bank[ann]), min(bank.accounts.values()))
    print(*bank.log, sep="\n")


if __name__ == "__main__":
    main()
