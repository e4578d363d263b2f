"""Numerical methods that are given functions, lambdas and closures."""

import math


def rk4(f, y, t, dt):
    k1 = f(t, y)
    k2 = f(t + dt / 2, [a + dt / 2 * k for a, k in zip(y, k1)])
    k3 = f(t + dt / 2, [a + dt / 2 * k for a, k in zip(y, k2)])
    k4 = f(t + dt, [a + dt * k for a, k in zip(y, k3)])
    return [a + dt / 6 * (p + 2 * q + 2 * r + s) for a, p, q, r, s in zip(y, k1, k2, k3, k4)]


def solve(f, y0, t0, t1, n):
    y, t = list(y0), t0
    dt = (t1 - t0) / n
    out = [y]
    for _ in range(n):
        y = rk4(f, y, t, dt)
        t += dt
        out.append(y)
    return out


def pendulum(t, y):
    theta, omega = y
    return [omega, -9.81 * math.sin(theta)]


def lorenz(sigma, rho, beta):
    def f(t, y):
        a, b, c = y
        return [sigma * (b - a), a * (rho - c) - b, a * b - beta * c]
    return f


def integrate(f, a, b, n=10000):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


def newton(f, df, x, tol=1e-12):
    while abs(f(x)) > tol:
        x -= f(x) / df(x)
    return x


def bench():
    a = solve(pendulum, [1.0, 0.0], 0.0, 10.0, 4000)[-1]
    b = solve(lorenz(10.0, 28.0, 8 / 3), (1.0, 1.0, 1.0), 0.0, 20.0, 4000)[-1]
    c = integrate(math.sin, 0.0, math.pi, 40000)
    d = integrate(lambda x: x * x, 0.0, 1.0, 40000)
    e = newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
    return a, b, c, d, e
