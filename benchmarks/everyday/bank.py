"""Accounts: an abstract base, an enumeration, a dataclass, exceptions of one's own, logging."""

from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
import logging

log = logging.getLogger(__name__)


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


class InsufficientFunds(Exception):
    def __init__(self, account: Account, amount: int):
        super().__init__(f"{account.name} has {account.balance}, needs {amount}")
        self.account = account


@dataclass
class Transaction:
    kind: Kind
    source: str
    target: str | None
    amount: int


class Account(ABC):
    def __init__(self, name: str, balance: int = 0):
        self.name = name
        self.balance = balance
        self.history: list[Transaction] = []

    @abstractmethod
    def fee(self, amount: int) -> int: ...

    def withdraw(self, amount: int) -> None:
        total = amount + self.fee(amount)
        if total > self.balance:
            raise InsufficientFunds(self, total)
        self.balance -= total

    def deposit(self, amount: int) -> None:
        self.balance += amount


class Basic(Account):
    def fee(self, amount: int) -> int:
        return max(1, amount // 100)


class Premium(Account):
    def fee(self, amount: int) -> int:
        return 0


class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}

    def open(self, account: Account) -> None:
        self.accounts[account.name] = account

    def execute(self, tx: Transaction) -> bool:
        source = self.accounts[tx.source]
        try:
            if tx.kind is Kind.DEPOSIT:
                source.deposit(tx.amount)
            elif tx.kind is Kind.WITHDRAW:
                source.withdraw(tx.amount)
            else:
                source.withdraw(tx.amount)
                self.accounts[tx.target].deposit(tx.amount)
        except InsufficientFunds as e:
            log.debug("failed: %s", e)
            return False
        source.history.append(tx)
        return True


def bench():
    bank = Bank()
    for i in range(10):
        bank.open(Basic(f"b{i}", 1000) if i % 2 else Premium(f"b{i}", 1000))
    ok = 0
    kinds = list(Kind)
    for i in range(20000):
        tx = Transaction(kinds[i % 3], f"b{i % 10}", f"b{(i * 7) % 10}", i % 300)
        ok += bank.execute(tx)
    return ok, sum(a.balance for a in bank.accounts.values())
