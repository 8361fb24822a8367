"""Records complex functions and sinc from NumPy into functions.json; run with Debian's python3-numpy."""
import itertools
import json
import pathlib

import numpy as np

np.seterr(all="ignore")
INF, NAN = np.inf, np.nan
PARTS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 710.0, -710.0, 1e-300, 1e300, INF, -INF, NAN]
rng = np.random.default_rng(7)


def text(x):
    x = float(x)
    return "NaN" if x != x else ("Infinity" if x > 0 else "-Infinity") if abs(x) == INF else repr(x)


def pairs(values):
    return [[text(z.real), text(z.imag)] for z in values]


grid = np.array([complex(a, b) for a, b in itertools.product(PARTS, PARTS)])
usual = rng.normal(size=60) * np.exp(rng.normal(size=60)) + 1j * rng.normal(size=60)
near_one = np.exp(1j * rng.uniform(-3, 3, 40)) * (1 + rng.normal(size=40) * 1e-9)
inputs = np.concatenate([grid, usual, near_one])

functions = {}
for name in ["exp", "log", "sin", "cos", "sqrt", "tanh"]:
    functions[name] = {"inputs": pairs(inputs), "outputs": pairs(getattr(np, name)(inputs))}

# log near the unit circle and others are checked against 80-bit results, where NumPy's own double loses bits.
wide = inputs[len(grid):].astype(np.clongdouble)
for name in ["exp", "log", "sin", "cos", "sqrt", "tanh"]:
    functions[name + "_wide"] = {"inputs": pairs(inputs[len(grid):]), "outputs": pairs(getattr(np, name)(wide))}

bases = np.array([0j, 1 + 1j, -1 + 0j, 2 - 3j, 0.5j, 1.5 + 0j])
exponents = np.array([0j, 1 + 0j, 2 + 0j, -1 + 0j, 7 + 0j, -3 + 0j, 0.5 + 0j, 1 + 1j, -2j, 200 + 0j])
a, b = map(np.ravel, np.meshgrid(bases, exponents))
usual = (a != 0) | (b.imag == 0)  # NumPy 1 has nan for 0 to the power 1 + 1j, NumPy 2 has 0
a, b = a[usual], b[usual]
power = {"inputs": pairs(a), "exponents": pairs(b), "outputs": pairs(np.power(a, b))}

x = np.concatenate([rng.uniform(-20, 20, 300), rng.uniform(-1, 1, 50) * 1e-8 + np.arange(50), [1e10 + 0.25, 1e-300, 123456.75]])
ld = np.longdouble
pi = ld("3.14159265358979323846264338327950288")
n = np.round(x)
exact = np.where(n % 2 == 0, 1, -1) * np.sin(pi * (x - n).astype(ld)) / (pi * x.astype(ld))
sinc = {"inputs": [text(v) for v in x], "outputs": [text(v) for v in exact]}

path = pathlib.Path(__file__).with_name("functions.json")
path.write_text(json.dumps({"functions": functions, "power": power, "sinc": sinc}, separators=(",", ":")) + "\n")
