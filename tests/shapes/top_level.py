"""What runs once and has no loop stays short: nothing is put in place."""

# <module>: has 12 print.print, no rt_object_new

print("line", 0, 0.5)
print("line", 1, 1.5)
print("line", 2, 2.5)
print("line", 3, 3.5)
print("line", 4, 4.5)
print("line", 5, 5.5)
print("line", 6, 6.5)
print("line", 7, 7.5)
print("line", 8, 8.5)
print("line", 9, 9.5)
print("line", 10, 10.5)
print("line", 11, 11.5)
