"""Fits the minimax polynomials of src/Runtime/Kernels/Cpu/VectorMath and prints them as C# constants.

Weighted Remez exchange in 60-digit arithmetic (needs mpmath). The printed error is that of the coefficients after
rounding to the element type; a coefficient with an exact value (1/2) is given, not fitted.

Usage: python3 fit_polynomials.py [name]
"""
import struct
import sys

import mpmath as mp

mp.mp.dps = 60


def to_float32(value):
    """The nearest float32, found through the float64 nearest in mp arithmetic."""
    return mp.mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


def to_float64(value):
    return mp.mpf(float(value))


def chebyshev_nodes(low, high, count):
    return [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * i / (count - 1)) for i in range(count)]


def solve(points, target, weight, exponents):
    """Polynomial whose weighted error alternates with equal size at the points: coefficients and that size."""
    size = len(points)
    matrix, right = mp.matrix(size, size), mp.matrix(size, 1)
    for row, x in enumerate(points):
        for column, exponent in enumerate(exponents):
            matrix[row, column] = x**exponent * weight(x)
        matrix[row, size - 1] = (-1) ** row
        right[row] = target(x) * weight(x)
    solution = mp.lu_solve(matrix, right)
    return list(solution[: size - 1]), abs(solution[size - 1])


def extrema(grid, errors, count):
    """The largest error of each run of equal sign; the `count` neighbouring runs that hold the largest."""
    runs = [[0]]
    for i in range(1, len(grid)):
        if errors[i] * errors[runs[-1][-1]] < 0:
            runs.append([])
        runs[-1].append(i)
    peaks = [max(run, key=lambda i: abs(errors[i])) for run in runs]
    while len(peaks) > count:
        peaks.pop(0 if abs(errors[peaks[0]]) < abs(errors[peaks[-1]]) else -1)
    return [grid[i] for i in peaks] if len(peaks) == count else None


def remez(target, weight, low, high, exponents):
    grid = chebyshev_nodes(low, high, 60 * (len(exponents) + 1))
    grid = [x for x in grid if abs(x) > mp.mpf(10) ** -12]
    targets, weights = [target(x) for x in grid], [weight(x) for x in grid]
    exact, weighing = dict(zip(grid, targets)), dict(zip(grid, weights))
    step = (len(grid) - 1) / len(exponents)
    points = [grid[round(i * step)] for i in range(len(exponents) + 1)]
    for _ in range(30):
        coefficients, level = solve(points, exact.get, weighing.get, exponents)
        errors = [
            (mp.fsum(c * x**e for c, e in zip(coefficients, exponents)) - t) * w
            for x, t, w in zip(grid, targets, weights)
        ]
        worst = max(abs(e) for e in errors)
        if worst < level * mp.mpf("1.001"):
            break
        chosen = extrema(grid, errors, len(points))
        if chosen is None:
            break
        points = chosen
    return coefficients, worst


def fit(target, weight, low, high, count, rounding, leading=()):
    """Rounded coefficients (given leading ones first) and the final weighted error."""
    given = [mp.mpf(c) for c in leading]
    rest = lambda x: target(x) - mp.fsum(c * x**i for i, c in enumerate(given))
    fitted, _ = remez(rest, weight, low, high, list(range(len(given), count)))
    coefficients = [rounding(c) for c in given + fitted]
    grid = [x for x in chebyshev_nodes(low, high, 2001) if abs(x) > mp.mpf(10) ** -12]
    return coefficients, max(abs((mp.polyval(coefficients[::-1], x) - target(x)) * weight(x)) for x in grid)


def shortest(value, rounding):
    """The fewest digits that read back as the same number."""
    return next(text for text in (f"{float(value):.{d}g}" for d in range(1, 20)) if rounding(mp.mpf(text)) == value)


LN2_HALF = mp.log(2) / 2 * mp.mpf("1.001")
EIGHTH_TURN_SQUARED = (mp.pi / 4 * mp.mpf("1.01")) ** 2
TANH_BOUND_SQUARED = (mp.log(2) / 4 * mp.mpf("1.001")) ** 2


def exp_tail(r):
    return (mp.expm1(r) - r) / r**2


def log_tail(f):
    return (mp.log1p(f) - f + f * f / 2) / f**3


def log_relative(f):
    return abs(f**3 / mp.log1p(f))


def atanh_rest(z):
    s = mp.sqrt(z)
    return (2 * mp.atanh(s) - 2 * s - mp.mpf(2) / 3 * s**3) / s**5


def tanh_tail(z):
    r = mp.sqrt(z)
    return (mp.tanh(r) - r) / r**3


def sin_tail(z):
    r = mp.sqrt(z)
    return (mp.sin(r) - r) / r**3


def cos_tail(z):
    return (mp.cos(mp.sqrt(z)) - 1) / z


def atanh_tail(z):
    s = mp.sqrt(z)
    return (2 * mp.atanh(s) - 2 * s) / (s * z)


FITS = {
    "ExpFloat32": (exp_tail, lambda r: r**2, -LN2_HALF, LN2_HALF, 6, to_float32),
    "ExpFloat64": (exp_tail, lambda r: r**2, -LN2_HALF, LN2_HALF, 11, to_float64),
    "SinFloat32": (sin_tail, lambda z: z, mp.mpf(0), EIGHTH_TURN_SQUARED, 4, to_float32),
    "CosFloat32": (cos_tail, lambda z: z, mp.mpf(0), EIGHTH_TURN_SQUARED, 4, to_float32, [-0.5]),
    "SinFloat64": (sin_tail, lambda z: z, mp.mpf(0), EIGHTH_TURN_SQUARED, 7, to_float64),
    "CosFloat64": (cos_tail, lambda z: z, mp.mpf(0), EIGHTH_TURN_SQUARED, 7, to_float64, [-0.5]),
    "LogFloat32": (log_tail, log_relative, mp.mpf("-0.25"), mp.mpf("0.5"), 8, to_float32),
    "LogFloat64": (atanh_tail, lambda z: z, mp.mpf(0), mp.mpf("0.2") ** 2, 8, to_float64),
    "AtanhSeriesFloat32": (atanh_rest, lambda z: z**2 / 2, mp.mpf(0), mp.mpf("0.2") ** 2, 3, to_float32),
    "AtanhSeriesFloat64": (atanh_rest, lambda z: z**2 / 2, mp.mpf(0), mp.mpf("0.2") ** 2, 8, to_float64),
    "TanhFloat32": (tanh_tail, lambda z: z, mp.mpf(0), TANH_BOUND_SQUARED, 3, to_float32),
    "TanhFloat64": (tanh_tail, lambda z: z, mp.mpf(0), TANH_BOUND_SQUARED, 6, to_float64),
}


def main():
    for name, arguments in FITS.items():
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        coefficients, error = fit(*arguments)
        suffix = "f" if arguments[5] is to_float32 else ""
        print(f"{name}: relative error 2^{mp.nstr(mp.log(error, 2), 4)}")
        for c in coefficients:
            print(f"    {shortest(c, arguments[5])}{suffix},")


if __name__ == "__main__":
    main()
