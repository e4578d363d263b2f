import sys


def main():
    print("main")
    return 3


if __name__ == "__main__":
    sys.exit(main())
