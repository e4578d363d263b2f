def run():
    raise RuntimeError


run()
