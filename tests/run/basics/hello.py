print("Hello, world!")
print("a", 1, 2.5, True, None)
print()
print("tab\there", 'single "quoted"', "it's")
