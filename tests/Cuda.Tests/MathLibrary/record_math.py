"""Records float64 arguments, the results of the PTX library's functions and the results' rounding errors into math.json.

The results are computed with 60 to 500 digits (needs mpmath). A line is "x [y] z e": the bits of the arguments, those of the rounded
result, and the true result minus the rounded one in units in the last place of the latter. Complex functions go into
complex.json: a line is "x [y] z", two numbers each.
"""
import json
import math
import pathlib
import random
import struct

import mpmath as mp

COUNT = 24
RNG = random.Random(20261123)


def bits(value):
    return struct.pack(">d", value).hex()


def rounded(exact):
    """The nearest double (also subnormal) and the rest in its units in the last place."""
    exponent = max(mp.frexp(exact)[1] - 53, -1074) if exact else -1074
    scaled = mp.ldexp(exact, -exponent)
    whole = int(mp.nint(scaled))
    return math.ldexp(whole, exponent), float(scaled - whole)


def uniform(low, high):
    return [RNG.uniform(low, high) for _ in range(COUNT)]


def magnitudes(low, high, signs=(-1, 1)):
    return [RNG.choice(signs) * math.ldexp(RNG.uniform(1, 2), RNG.randint(low, high)) for _ in range(COUNT)]


def near_quarter_turns(limit):
    """Doubles as near to multiples of pi/2 as they come, where the reduction loses most."""
    return [float(RNG.randint(1, 1 << RNG.randint(1, limit)) * mp.pi / 2) for _ in range(COUNT)]


def sinc(x):
    nearest = mp.nint(x)
    return (-1) ** int(nearest) * mp.sin(mp.pi * (x - nearest)) / (mp.pi * x)


SMALL = magnitudes(-1074, -1)
EXPONENTS = SMALL + uniform(-1, 1) + uniform(-745, 709) + uniform(-745.13, -708)
POSITIVE = uniform(0.5, 2) + uniform(0.7, 0.76) + magnitudes(-1074, 1023, (1,)) + [1 + x for x in magnitudes(-52, -3)]
ANGLES = uniform(-10, 10) + uniform(-1e5, 1e5) + magnitudes(-1074, 1023) + near_quarter_turns(29) + near_quarter_turns(60) + [
    math.ldexp(6381956970095103, 797), 1073741824.0, -1073741825.0]
SIGMOID = SMALL + uniform(-1, 1) + uniform(-40, 40) + uniform(-745, 745)

UNARY = {
    "exp": (mp.exp, EXPONENTS),
    "expm1": (mp.expm1, EXPONENTS + uniform(-40, 40)),
    "log": (mp.log, POSITIVE),
    "log1p": (mp.log1p, POSITIVE + SMALL + uniform(-1, 1)),
    "sin": (mp.sin, ANGLES),
    "cos": (mp.cos, ANGLES),
    "tan": (mp.tan, ANGLES),
    "tanh": (mp.tanh, SMALL + uniform(-1, 1) + uniform(-0.3, 0.3) + uniform(-20, 20)),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), SIGMOID),
    "sinc": (sinc, SMALL + uniform(-3, 3) + uniform(-1e5, 1e5) + [k + x for k, x in enumerate(magnitudes(-40, -2))]),
}


def powers():
    """Bases with exponents that take the results through all of the range."""
    for base in POSITIVE + magnitudes(-20, 20, (1,)):
        yield base, RNG.uniform(-744, 709) / math.log(base)
    for base in uniform(-20, 0):
        yield base, float(RNG.randint(-40, 40))


def sides():
    for side in magnitudes(-1074, 1023) + uniform(-10, 10):
        yield side, side * RNG.choice((1, 2 ** -RNG.uniform(0, 30), RNG.random()))


BINARY = {"pow": (mp.power, powers), "hypot": (mp.hypot, sides), "atan2": (mp.atan2, sides)}


def plane(low, high, limit):
    """Complex numbers of all magnitudes, moderate ones, and neighbours of the unit circle."""
    parts = magnitudes(low, high) + uniform(-limit, limit) + [RNG.choice((-1, 1)) * 2 ** -0.5 * (1 + x) for x in magnitudes(-52, -3)]
    imaginary = RNG.sample(parts, len(parts))
    return list(zip(parts, imaginary))


def pairs(first, second):
    return [x + y for x, y in zip(first, second)]


COMPLEX = {
    "exp": (mp.exp, lambda: plane(-40, 8, 700)),
    "log": (mp.log, lambda: plane(-1000, 1000, 4)),
    "sin": (mp.sin, lambda: plane(-40, 8, 300)),
    "cos": (mp.cos, lambda: plane(-40, 8, 300)),
    "sqrt": (mp.sqrt, lambda: plane(-1000, 1000, 4)),
    "tanh": (mp.tanh, lambda: plane(-40, 5, 30)),
    "sinc": (lambda z: mp.sin(mp.pi * z) / (mp.pi * z), lambda: plane(-40, 5, 30)),
    "sign": (lambda z: z / abs(z), lambda: plane(-1000, 1000, 4)),
    "reciprocal": (lambda z: 1 / z, lambda: plane(-500, 500, 4)),
    "divide": (lambda x, y: x / y, lambda: pairs(plane(-200, 200, 4), plane(-200, 200, 4))),
    "power": (mp.power, lambda: pairs(plane(-3, 1, 3), plane(-3, 1, 4))
              + pairs(plane(-3, 1, 3), [(float(RNG.randint(-12, 12)), 0.0) for _ in range(3 * COUNT)])),
}


def complex_lines(function, arguments):
    for numbers in arguments:
        with mp.workdps(500):
            exact = mp.mpc(function(*(mp.mpc(*pair) for pair in zip(numbers[::2], numbers[1::2]))))
            if mp.mpf(2) ** -1000 < abs(exact) < mp.mpf(2) ** 1023:
                yield " ".join(map(bits, (*numbers, rounded(exact.real)[0], rounded(exact.imag)[0])))


def lines(function, arguments):
    for numbers in arguments:
        with mp.workdps(500):
            exact = function(*map(mp.mpf, numbers))
        result, rest = rounded(exact)
        yield " ".join([*map(bits, (*numbers, result)), f"{rest:.3f}"])


def main():
    recorded = {name: list(lines(function, ((x,) for x in arguments))) for name, (function, arguments) in UNARY.items()}
    recorded |= {name: list(lines(function, pairs())) for name, (function, pairs) in BINARY.items()}
    planar = {name: list(complex_lines(function, arguments())) for name, (function, arguments) in COMPLEX.items()}
    for name, content in ("math.json", recorded), ("complex.json", planar):
        pathlib.Path(__file__).with_name(name).write_text(json.dumps(content, indent=0) + "\n")


if __name__ == "__main__":
    main()
