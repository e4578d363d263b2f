"""Variables of classes that are no literals: what they are at each moment, for the class, its objects, and those that derive from it."""

import unittest

from both import Case, interpreted_calls, outcome


class ClassVariables(Case):
    module = "class_variables"

    def both(self, action):
        outcomes = [outcome(action, [module], {}) for module in (self.native, self.plain)]
        self.assertEqual(outcomes[0][:2], outcomes[1][:2])

    def natively(self, action):
        """An action gives a function and its arguments."""
        self.both(lambda module: (lambda function, *args: function(*args))(*action(module)))
        function, *args = action(self.native)
        self.assertEqual(interpreted_calls(function, args, {}), 0)

    def test_values(self):
        self.natively(lambda module: (module.run, 5, 50))
        self.natively(lambda module: (module.made, 5))
        for kind in ("Generator", "Other"):
            self.natively(lambda module: (getattr(module, kind)(7).step,))
            self.natively(lambda module: (getattr(module, kind)(7).look, 3))
            self.natively(lambda module: (getattr(module, kind)(7).shown,))
            self.natively(lambda module: (module.of, getattr(module, kind)(7), 3))
            self.both(lambda module: getattr(module, kind)(7).put(3, 9))
            self.both(lambda module: getattr(module, kind)(7).look(30))
            self.both(lambda module: (getattr(module, kind)(7).hides(3), getattr(module, kind).hidden))
            self.both(lambda module: getattr(module, kind).limit(3))
        self.natively(lambda module: (module.Generator.fixed, 3))
        self.natively(lambda module: (module.Other(7).both,))
        self.both(lambda module: module.missing(module.Generator(1)))

    def test_objects_with_their_own(self):
        def own(module):
            generator = module.Generator(3)
            generator.m1 = 7
            generator.table = [1, 2]
            return module.of(generator, 1), generator.step(), generator.look(1), module.Generator(3).look(1)
        self.both(own)

    def test_other_values(self):
        for value in (5, 2.5, "a", None, 2**80, [1], True):
            def changed(module):
                old = module.Generator.m1
                module.Generator.m1 = value
                try:
                    return [outcome(call, args, {})[:2] for call, args in
                            ((module.run, (5, 5)), (module.Generator(3).step, ()), (module.Generator.limit, (2,)), (module.Generator.fixed, (2,)), (module.of, (module.Other(1), 2)))]
                finally:
                    module.Generator.m1 = old
            self.both(changed)
        self.both(lambda module: module.run(5, 5))

    def test_changed_containers(self):
        def changed(module):
            module.Generator.table.append(5)
            first = module.Generator(1).look(10)
            module.Generator.table[0] = "x"
            second = outcome(module.Generator(1).look, [0], {})[:2]
            module.Generator.table[0] = 0
            del module.Generator.names["a"]
            third = outcome(module.Generator(1).look, [0], {})[:2]
            module.Generator.names["a"] = 3
            module.Generator.table.pop()
            return first, second, third, module.Generator(1).look(0)
        self.both(changed)

    def test_deleted(self):
        def deleted(module):
            old = module.Generator.m2
            del module.Generator.m2
            try:
                return outcome(module.of, [module.Generator(1), 1], {})[:2], outcome(module.of, [module.Other(1), 1], {})[:2]
            finally:
                module.Generator.m2 = old
        self.both(deleted)
        self.both(lambda module: module.of(module.Generator(1), 1))

    def test_derived_elsewhere(self):
        def derived(module):
            class Derived(module.Generator):
                m1 = 12
            return Derived(3).step(), Derived.limit(2), module.of(Derived(3), 1)
        self.both(derived)

    def test_descriptors(self):
        def described(module):
            class Seven:
                def __get__(self, target, owner):
                    return 7
            old = module.Generator.m2
            module.Generator.m2 = Seven()
            try:
                return module.of(module.Generator(1), 1), module.Generator(1).look(1)
            finally:
                module.Generator.m2 = old
        self.both(described)

    def test_what_is_left(self):
        native = self.native
        generator = native.Generator(3)
        self.leaks_nothing(lambda: native.run(3, 4), lambda: native.of(generator, 3), lambda: generator.look(2), lambda: generator.shown(), lambda: native.made(4))


if __name__ == "__main__":
    unittest.main()
