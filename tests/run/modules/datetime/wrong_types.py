"""Arguments of wrong types, and of types that only the run knows."""
from datetime import date, datetime, timedelta
import sys
def pick(n):
    return [1, 2.5, "3", None][n]
for n in range(4):
    x = pick(n)
    try:
        print(date(2024, x, 1))
    except TypeError as e:
        print(type(e).__name__, e)
    try:
        print(datetime(2024, 1, 1, x))
    except TypeError as e:
        print(type(e).__name__, e)
    try:
        print(timedelta(hours=x))
    except TypeError as e:
        print(type(e).__name__, e)
try:
    date(2024, 1.0, 3)
except TypeError as e:
    print(e)
try:
    date("2024", 1, 3)
except TypeError as e:
    print(e)
try:
    date(2024, 1)
except TypeError as e:
    print(e)
try:
    datetime.strptime(5, "%Y")
except TypeError as e:
    print(e)
try:
    datetime.fromtimestamp("x")
except TypeError as e:
    print(e)
