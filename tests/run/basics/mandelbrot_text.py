for y in range(-6, 7):
    row = ""
    for x in range(-20, 9):
        cr, ci = x / 10, y / 5
        zr = zi = 0.0
        n = 0
        while n < 30 and zr * zr + zi * zi < 4:
            zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
            n += 1
        row += " .:-=+*#%@"[n // 3 if n < 30 else 9]
    print(row)
