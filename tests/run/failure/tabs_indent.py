def f(x):
	if x:
		return g(x)
	return None


def g(x):
	return x.foo


f(1)
