import math

print(math.sqrt(4))
print(math.square(4))
