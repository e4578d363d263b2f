values = [
    1,
    2,
    0,
]
total = (values[0]
         + values[1]
         + 10 // values[2]
         + values[3])
