"""Nothing here can be native."""
import sys

words = {}


def note(word):
    words[word] = len(sys.argv)
    return words
