import sys

print("to stdout")
sys.exit("error: something went wrong")
