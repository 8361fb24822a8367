"""Records what NumPy's creation functions give, bit for bit, and their errors.

Run: python3 record_creation.py   (writes creation.json beside this file; needs NumPy 1.24 or later)
"""
import json
import random
import warnings
from pathlib import Path

import numpy as np

random.seed(5)
warnings.simplefilter("ignore")
# NumPy 1.24 only warns of integers that do not fit; NumPy 2 raises OverflowError.
warnings.filterwarnings("error", message="NumPy will stop allowing conversion of out-of-bound Python integers")
DTYPES = "bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 float32 float64 complex64 complex128".split()


def record(function, dtype, arguments, call):
    case = {"Function": function, "DType": dtype, "Arguments": arguments, "Shape": None, "Hex": None, "Error": None}
    try:
        result = call()
    except Exception as error:  # the class is what is recorded
        return {**case, "Error": type(error).__name__}
    return {**case, "Shape": list(result.shape), "Hex": np.ascontiguousarray(result).tobytes().hex()}


def number(dtype):
    if dtype.startswith(("float", "complex")):
        return random.choice([random.randint(-9, 9), round(random.uniform(-9, 9), 2), 0.1, 1.0, -0.5])
    return random.randint(0, 9) if dtype.startswith("u") or dtype == "bool" else random.randint(-9, 9)


def arange_cases():
    for dtype in DTYPES:
        for _ in range(14):
            start, stop = number(dtype), number(dtype)
            step = random.choice([1, 2, -1, 3, 0.1, 0.25, -0.3, 0.7] if dtype.startswith(("float", "complex")) else [1, 2, -1, 3, -2])
            if dtype.startswith("u") and step < 0:
                start, stop = max(start, stop), 0
            if dtype == "bool":
                stop = start + random.randint(0, 3) * step
            yield record("arange", dtype, [start, stop, step], lambda: np.arange(start, stop, step, dtype=dtype))
    odd = [("int64", 0, 5, 0), ("float64", 0, float("nan"), 1), ("float64", 0, float("inf"), 1), ("float64", 0, 1, 0),
           ("int64", 0.5, 3, 1), ("int32", 0, 3, 0.5), ("float64", 0, 5e-324, 1e300), ("float64", 0, -5e-324, 1e300),
           ("int64", 5, 5, 1), ("int8", 120, 200, 10), ("float32", 0, 1, 1 / 3), ("float32", 0, 300000, 7),
           ("float16", 0, 3000, 1), ("float64", -0.0, 2, 1), ("int64", 9007199254740992, 9007199254740996, 1), ("uint8", 250, 260, 1)]
    for dtype, start, stop, step in odd:
        yield record("arange", dtype, [start, stop, step], lambda: np.arange(start, stop, step, dtype=dtype))


def linspace_cases():
    for dtype in DTYPES:
        for _ in range(8):
            start, stop, num, endpoint = number(dtype), number(dtype), random.choice([0, 1, 2, 3, 5, 7, 10, 50]), random.random() < 0.6
            arguments = [start, stop, num, endpoint]
            yield record("linspace", dtype, arguments, lambda: np.linspace(start, stop, num, endpoint=endpoint, dtype=dtype))
    for arguments in ([0, 1, -1, True], [0, 5e-324, 5, True], [0, float("inf"), 3, True],
                      [1e308, -1e308, 5, True], [-0.0, 0.0, 3, True], [0, 1, 1, False]):
        yield record("linspace", "float64", arguments, lambda: np.linspace(arguments[0], arguments[1], arguments[2], endpoint=arguments[3]))


def eye_cases():
    for dtype in DTYPES:
        for _ in range(4):
            n, m, k = random.randint(0, 4), random.choice([None, 0, 1, 3, 5]), random.randint(-5, 5)
            yield record("eye", dtype, [n, m, k], lambda: np.eye(n, m, k, dtype=dtype))
    yield record("eye", "float32", [-1, None, 0], lambda: np.eye(-1))


cases = [*arange_cases(), *linspace_cases(), *eye_cases()]
text = "[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n"
text = text.replace("NaN", '"nan"').replace("Infinity", '"inf"')
Path(__file__).with_name("creation.json").write_text(text)
print(len(cases), "cases,", sum(c["Error"] is not None for c in cases), "errors")
