"""The module `__future__`: all of it is in force already."""


class _Feature:
    def __init__(self, optional, mandatory):
        self._optional = optional
        self._mandatory = mandatory

    def getOptionalRelease(self):
        return self._optional

    def getMandatoryRelease(self):
        return self._mandatory


annotations = _Feature((3, 7, 0, "beta", 1), None)
division = _Feature((2, 2, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
generators = _Feature((2, 2, 0, "alpha", 1), (2, 3, 0, "final", 0))
nested_scopes = _Feature((2, 1, 0, "beta", 1), (2, 2, 0, "alpha", 0))
absolute_import = _Feature((2, 5, 0, "alpha", 1), (3, 0, 0, "alpha", 0))
with_statement = _Feature((2, 5, 0, "alpha", 1), (2, 6, 0, "alpha", 0))
print_function = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
unicode_literals = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
generator_stop = _Feature((3, 5, 0, "beta", 1), (3, 7, 0, "alpha", 0))
