"""Records what the real NumPy prints into printing.json, beside this script.

Every case must print alike in NumPy 1.24 and 2.x, so that any of them can record it: left out are what 2.0-2.3 changed
(float32 from 1e6 and float16 from 1e3 on, shape= in the repr of a summary, sign of integers), which PrintingTests states itself.
"""
import json
import pathlib

import numpy as np

RNG = np.random.default_rng(20240817)
FLOATS = ["float16", "float32", "float64"]
COMPLEX = ["complex64", "complex128"]
INTS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
NAMES = dict(precision="Precision", threshold="Threshold", edgeitems="EdgeItems", linewidth="LineWidth", suppress="Suppress",
             nanstr="NanString", infstr="InfString", sign="Sign", floatmode="FloatMode")
VALUES = dict(maxprec="MaxPrecision", maxprec_equal="MaxPrecisionEqual", fixed="Fixed", unique="Unique")
VALUES.update({"+": "Plus", "-": "Minus", " ": "Space"})
cases = []


def record(array, with_repr=True, is_range=False, **options):
    case = dict(dtype=array.dtype.name, shape=list(array.shape))
    if is_range:
        case["range"] = True
    else:
        case["hex"] = array.astype(array.dtype.newbyteorder("<")).tobytes().hex()
    case["options"] = {NAMES[key]: VALUES.get(value, value) if isinstance(value, str) else value for key, value in options.items()}
    with np.printoptions(**options):
        case["str"] = str(array)
        if with_repr:
            case["repr"] = repr(array)
    cases.append(case)


def in_common(array):
    """Whether NumPy 1.24 and 2.3 take the same notation for these floats."""
    parts = [array.real, array.imag] if array.dtype.kind == "c" else [array]
    new_limit, old_limit = 10.0 ** min(8, np.finfo(array.dtype).precision), 1e8 if array.ndim else 1e16
    for part in parts:
        finite = np.abs(part[np.isfinite(part)])
        if finite.size and (new_limit <= finite.max() < old_limit or np.any(finite == part.dtype.type(1e-4))):
            return False
    return True


def record_floats(values, dtypes=FLOATS + COMPLEX, **options):
    for dtype in dtypes:
        with np.errstate(over="ignore"):
            array = np.array(values).astype(dtype)
        if in_common(array):
            record(array, **options)


SERIES = [
    [0.0], [-0.0], [0.0, -0.0], [1.0, 2.0], [1, 2.5], [0.1, 0.2, 0.3], [1 / 3, 2 / 3], [0.001, 0.5], [100.5, -3.25],
    [1e-5, 1.0], [1e-5], [123.456, 0.0], [1e8, 1.0], [1e10, 1e-10], [1e300, 1e-300], [5e-324], [1.7976931348623157e308],
    [np.nan], [np.inf], [-np.inf], [np.nan, 1.0], [np.inf, 1.0], [-np.inf, 1.5], [np.nan, np.inf, -np.inf], [np.nan, -1.25, 3],
    [999.0, 0.5], [1000.0, 1.0], [1001.0, 1.0], [0.00011, 0.1], [0.125, 0.375], [2.5, 0.0625], [np.pi, -np.e, 1e-3],
    [0.1 + 0.2, 1e16, 2 ** 53 + 2], [99999999.0, 1e5], [1e22, 1e23], [9007199254740993.0], [123456789012345680.0],
    [1.5, np.nan, -0.0], [1e-8, 0], [1.25e-7, -3.5e12], [0.99999999999, 0.5], [9.9999999999, 0.1], [0.000999999999],
    [[1.5, 2.25], [3, 4]], [[np.nan, 1], [-1e-9, 0]], [[[0.5]]], [65504.0, 6e-8], [3.4028235e38, 1.1754944e-38],
]
for series in SERIES:
    record_floats(series)
for series in SERIES[4:32:3] + SERIES[36:44]:
    for options in (dict(precision=3), dict(precision=0), dict(suppress=True), dict(sign="+"), dict(sign=" "),
                    dict(floatmode="fixed", precision=4), dict(floatmode="unique"), dict(floatmode="maxprec_equal"),
                    dict(suppress=True, precision=2), dict(floatmode="fixed", precision=0)):
        record_floats(series, ["float64", "float32"], **options)
for series in ([1.5, -2.5], [1e-10, 1e10], [np.nan, np.inf], [0.125, 0.135]):
    for options in (dict(precision=2), dict(sign="+"), dict(sign=" "), dict(nanstr="NotANumber", infstr="Infinity"),
                    dict(floatmode="fixed")):
        record_floats(series, ["complex128", "float16"], **options)
for values in ([1 + 2j, -3.5 - 0.25j], [1j], [-0.0 + 0j, 1e-9 - 1e9j], [complex(np.nan, -np.inf), 1 + 1j], [[1, 2j], [3 + 1e-3j, 4]]):
    record_floats(values, COMPLEX)
for number in (0, -0.0, 1, 1.5, 0.1, 1e-4, 1e-5, 1234.5678, 1e15, 1e16, 1e17, 123456.789, 1 / 3, np.nan, np.inf, -np.inf, 2.0 ** -1074):
    for dtype in FLOATS + COMPLEX:
        with np.errstate(over="ignore"):
            if dtype in ("float64", "complex128") or in_common(np.array(number, dtype)):
                record(np.array(number, dtype))
for number in (1 + 2j, 2j, -0.0 + 2j, complex(np.nan, np.nan), complex(0, -np.inf), complex(1, np.inf), 1e-7 - 1e20j):
    record(np.array(number, "complex128"))

for dtype in INTS:
    info = np.iinfo(dtype)
    record(np.array([info.min, info.max, 0, 1], dtype))
    record(np.array([[1, 20], [3, 4]], dtype))
    record(np.array(7, dtype))
    record(np.arange(120).astype(dtype))
record(np.array([-1, 10]))
record(np.array([True, False]))
record(np.array([[True], [True]]))
record(np.array(True))
record(np.array(False))
record(np.array([True]))
for shape in ((0,), (0, 3), (2, 0, 3), (1, 0)):
    for dtype in ("bool", "int64", "float64", "float32", "complex64", "uint8"):
        record(np.zeros(shape, dtype))

for shape in ((2, 3), (2, 2, 2), (1, 1, 1, 1), (3, 1, 2), (2, 1, 2, 2), (1, 30), (2, 40), (1, 1, 1, 1, 1, 1, 1, 2)):
    for dtype in ("int64", "float64", "float32", "complex128", "bool"):
        record((RNG.standard_normal(shape) * 3).round(3).astype(dtype))
for width in (0, 1, 10, 20, 40, 74, 75, 76, 77, 200):
    record(np.arange(40), linewidth=width)
    record(np.arange(12).reshape(2, 6) / 8, linewidth=width)
    record(np.arange(8, dtype="int8").reshape(2, 2, 2), linewidth=width)
for shape in ((1001,), (1000,), (40, 30), (7, 6, 30), (500, 3), (3, 500), (2000, 1), (1, 1, 1200)):
    for dtype in ("int64", "float64", "int32", "complex128"):
        size = int(np.prod(shape))
        record(np.arange(size).astype(dtype).reshape(shape), with_repr=size <= 1000, is_range=True)
for edge in (1, 2, 4, 5):
    for shape in ((10,), (9, 9), (5, 3, 11)):
        record(np.arange(int(np.prod(shape))).reshape(shape), with_repr=False, is_range=True, threshold=5, edgeitems=edge)
        record(np.arange(int(np.prod(shape))).reshape(shape) / 1.0, with_repr=False, is_range=True, threshold=0, edgeitems=edge)
record(np.arange(10), is_range=True, threshold=10)

# Digits: random bit patterns of every exponent, alone and in company.
for dtype, bits in (("float16", "uint16"), ("float32", "uint32"), ("float64", "uint64")):
    count = 0
    while count < 25:
        array = RNG.integers(0, np.iinfo(bits).max, 5, dtype=bits).view(dtype)
        if in_common(array):
            record(array, **[dict(), dict(floatmode="unique"), dict(precision=17, floatmode="fixed"), dict(precision=4)][count % 4])
            count += 1
for scale in (1e-3, 1, 1e3):
    for precision in (1, 5, 8, 12, 20):
        record(RNG.standard_normal(6) * scale, precision=precision)
        record(RNG.standard_normal(6) * scale, precision=precision, floatmode="maxprec_equal")
for power in range(-1074, 1024, 61):
    record(np.array(2.0 ** power))
for power in range(-149, 128, 23):
    if not 1e6 <= 2.0 ** power < 1e16:
        record(np.array(2.0 ** power, "float32"))

target = pathlib.Path(__file__).with_name("printing.json")
target.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
