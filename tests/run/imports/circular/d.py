import c
value = 41
