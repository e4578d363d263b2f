"""A module whose literals are not what they look like is interpreted."""

import unittest

from both import Case


class Unsound(Case):
    module = "unsound"

    def test_values(self):
        for module in self.native, self.plain:
            counter = module.Counter()
            self.assertEqual((module.clipped(50), module.called(50), counter.more(), counter.most()), (20, 21, 21, 42))
        self.falls_back("called", 50)


if __name__ == "__main__":
    unittest.main()
