def run():
    raise KeyboardInterrupt if False else RuntimeError


run()
