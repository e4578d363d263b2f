print("two")
from one import first
second = 2
