"""Records float64 arguments, the results of elementary functions and the results' rounding errors into float64.json.

The results are computed with 60 and more digits (needs mpmath). A line is "x y e": the bits of the argument (two arguments for
pow), the bits of the rounded result, and the true result minus the rounded one in units in the last place of the latter, which
lets a test measure errors far below one unit.
"""
import json
import math
import pathlib
import random
import struct

import mpmath as mp

COUNT = 60
RNG = random.Random(20240821)


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
    """Doubles as near to multiples of π/2 as they come, where the reduction loses most."""
    turns = [RNG.randint(1, 1 << RNG.randint(1, limit)) for _ in range(COUNT)]
    return [float(n * mp.pi / 2) for n in turns]


ANGLES = uniform(-10, 10) + uniform(-1e5, 1e5) + magnitudes(-1074, 1023) + near_quarter_turns(29) + near_quarter_turns(60) + [
    math.ldexp(6381956970095103, 797), 1073741824.0, -1073741825.0]
SMALL = magnitudes(-1074, -1)
EXPONENTS = uniform(-1, 1) + uniform(-745, 709) + uniform(-745.13, -708) + SMALL
POSITIVE = uniform(0.5, 2) + magnitudes(-1074, 1023, (1,)) + [1 + x for x in magnitudes(-52, -3)] + uniform(0, 100)

ARGUMENTS = {
    "exp": (mp.exp, EXPONENTS),
    "expm1": (mp.expm1, EXPONENTS + uniform(-40, 40)),
    "log": (mp.log, POSITIVE),
    "log1p": (mp.log1p, POSITIVE + SMALL + uniform(-1, 1)),
    "sin": (mp.sin, ANGLES),
    "cos": (mp.cos, ANGLES),
    "tanh": (mp.tanh, SMALL + uniform(-1, 1) + uniform(-20, 20)),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), SMALL + uniform(-1, 1) + uniform(-40, 40) + uniform(-745, 745)),
}


def powers():
    """Bases with exponents that take the results through all of the range."""
    for base in POSITIVE + magnitudes(-20, 20, (1,)):
        if base != 1:
            yield base, RNG.uniform(-744, 709) / math.log(base)


def power_lines():
    for x, y in powers():
        result, rest = rounded(mp.power(mp.mpf(x), mp.mpf(y)))
        if math.isfinite(result):
            yield f"{bits(x)} {bits(y)} {bits(result)} {rest:.3f}"


def lines(function, arguments):
    for x in arguments:
        with mp.workdps(500):
            exact = function(mp.mpf(x))
        y, rest = rounded(exact)
        yield f"{bits(x)} {bits(y)} {rest:.3f}"


def main():
    recorded = {name: list(lines(*definition)) for name, definition in ARGUMENTS.items()}
    recorded["pow"] = list(power_lines())
    path = pathlib.Path(__file__).with_name("float64.json")
    path.write_text(json.dumps(recorded, indent=0) + "\n")


if __name__ == "__main__":
    main()
