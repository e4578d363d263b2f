def run(n):
    return n * 10
