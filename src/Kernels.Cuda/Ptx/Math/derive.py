"""Derives every constant of the PTX math library and prints it: name, value, bits as PTX writes them.

Polynomials are minimax (Remez' exchange in 50 digits) for the weighted error, then rounded; the error printed is that of the rounded
ones. Needs mpmath.
"""
import struct
from mpmath import atan, atanh, cos, cosh, exp, expm1, floor, log, log1p, lu_solve, matrix, mp, mpf, nint, pi, sin, sinh, sqrt, tan, tanh

mp.dps = 50


def bits(value, size):
    return struct.pack(">f", value).hex().upper() if size == 32 else struct.pack(">d", value).hex().upper()


def rounded(value, size):
    return mpf(struct.unpack(">f", struct.pack(">f", float(value)))[0]) if size == 32 else mpf(float(value))


def remez(f, weight, low, high, powers):
    """The coefficients of the given powers of t that minimize max |weight(t) (polynomial(t) - f(t))|."""
    count = len(powers) + 1
    nodes = [(low + high) / 2 - (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * count)) for k in range(count)]
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * (2 * k + 1) / (40 * count)) for k in range(20 * count)]
    values, weights = [f(t) for t in grid], [weight(t) for t in grid]
    for _ in range(12):
        system = matrix([[t ** p for p in powers] + [(-1) ** k / weight(t)] for k, t in enumerate(nodes)])
        solution = lu_solve(system, matrix([f(t) for t in nodes]))
        errors = [w * (sum(c * t ** p for c, p in zip(solution, powers)) - v) for t, v, w in zip(grid, values, weights)]
        extrema, start = [], 0
        for k in range(1, len(grid) + 1):
            if k == len(grid) or (errors[k] > 0) != (errors[start] > 0):
                extrema.append(max(range(start, k), key=lambda j: abs(errors[j])))
                start = k
        if len(extrema) < count:
            break
        while len(extrema) > count:
            extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
        nodes = [grid[k] for k in extrema]
    return list(solution)[:-1]


def fit(f, weight, low, high, terms, size, given=()):
    """Rounded coefficients, lowest power first, those with an exact value given; and the weighted error with them."""
    rest = lambda t: f(t) - sum(c * t ** k for k, c in enumerate(given))
    found = [*given, *(rounded(c, size) for c in remez(rest, weight, low, high, range(len(given), terms)))]
    grid = [low + (high - low) * k / 997 for k in range(998)]
    return found, max(weight(t) * abs(sum(c * t ** k for k, c in enumerate(found)) - f(t)) for t in grid)


def series(name, first, step, result):
    """Names coefficients after the power of the argument that they belong to."""
    coefficients, error = result
    print(f"# {name}: weighted error {float(error):.2g}")
    return {f"{name}{first + step * k}": c for k, c in enumerate(coefficients)}


def split(name, value, widths, size):
    """A value as a sum: all but the last part are cut to so many bits."""
    parts, rest = {}, value
    for k, width in enumerate(widths):
        unit = mpf(2) ** (floor(log(abs(rest), 2)) + 1 - width)
        part = nint(rest / unit) * unit
        parts[f"{name}{k}"] = part
        rest -= part
    parts[f"{name}{len(widths)}"] = rounded(rest, size)
    return parts


def constants(size):
    single = size == 32
    full = 24 if single else 53
    tiny = mpf(10) ** -20
    half = log(2) / 2 * mpf("1.002")
    result = {"log2e": 1 / log(2), "two_log2e": 2 / log(2), "two_by_pi": 2 / pi}
    # ln2_k of log: n ln2_0 is exact, n having 8 or 11 bits; ln2r_k are rounded parts for fused products.
    result |= split("ln2_", log(2), [16 if single else 42], size) | split("ln2r_", log(2), [full], size)
    result |= split("half_ln2_", log(2) / 2, [full], size) | split("pi_half_", pi / 2, [full, full], size)
    result |= split("two_thirds_", mpf(2) / 3, [full], size)
    result |= series("exp", 2, 1, fit(
        lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / exp(r), -half, half * mpf("1.00001"), 6 if single else 11, size, [mpf(0.5)]))
    if single:
        result |= series("log", 2, 1, fit(
            lambda f: (log1p(f) - f) / f ** 2, lambda f: abs(f ** 2 / log1p(f)), mpf(-0.25), mpf("0.50001"), 9, size, [mpf(-0.5)]))
    else:
        result |= series("log", 3, 2, fit(
            lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2) / z, lambda z: z / 2, tiny, mpf("0.0401"), 8, size))
    result |= series("pow", 5, 2, fit(
        lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2 - 2 * z / 3) / z ** 2, lambda z: z ** 2, mpf("1e-9"), mpf("0.0401"),
        3 if single else 8, size))
    quarter = (pi / 4) ** 2 * mpf("1.001")
    result |= series("sin", 3, 2, fit(
        lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z, mpf("1e-12"), quarter, 3 if single else 7, size))
    result |= series("cos", 2, 2, fit(
        lambda z: (cos(sqrt(z)) - 1) / z, lambda z: z / cos(sqrt(z)), mpf("1e-12"), quarter, 4 if single else 7, size, [mpf(-0.5)]))
    result |= series("tan", 3, 2, fit(
        lambda z: (tan(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z, mpf("1e-12"), quarter, 6 if single else 14, size))
    result |= series("tanh", 3, 2, fit(
        lambda z: (tanh(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z, mpf("1e-12"), (log(2) / 4) ** 2 * mpf("1.01"), 3 if single else 6, size))
    result |= series("atan", 3, 2, fit(
        lambda z: (atan(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z * sqrt(z) / atan(sqrt(z)), mpf("1e-12"), mpf("1.0001"),
        9 if single else 19, size))
    result |= series("sinh", 3, 2, fit(
        lambda z: (sinh(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z, mpf("1e-12"), half ** 2, 3 if single else 6, size))
    result |= series("cosh", 2, 2, fit(
        lambda z: (cosh(sqrt(z)) - 1) / z, lambda z: z, mpf("1e-12"), half ** 2, 4 if single else 7, size, [mpf(0.5)]))
    result |= series("sinc", 2, 2, fit(
        lambda z: (sin(pi * sqrt(z)) / (pi * sqrt(z)) - 1) / z, lambda z: z, mpf("1e-12"), mpf("0.2501"), 5 if single else 9, size))
    return result


def main():
    for size in (32, 64):
        for name, value in constants(size).items():
            value = rounded(value, size)
            print(f"f{size} {name} {float(value):.{9 if size == 32 else 17}g} 0{'f' if size == 32 else 'd'}{bits(float(value), size)}")
    # The bits of 2/pi behind the point, after one word of zeros.
    mp.prec = 1600
    for size, count in ((32, 9), (64, 21)):
        for k in range(count):
            word = int(floor(2 / pi * mpf(2) ** (size * k))) % 2 ** size if k else 0
            print(f"u{size} two_by_pi[{k}] 0x{word:0{size // 4}X}")


if __name__ == "__main__":
    main()
