import sys

print("plain exit")
sys.exit()
