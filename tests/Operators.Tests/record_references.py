#!/usr/bin/python3
"""Records what NumPy returns for the operators of Operators.yaml, as References/<operator>.npz.

Needs Debian's python3-numpy and python3-yaml. Run it from this folder after declaring or changing an operator:
    /usr/bin/python3 record_references.py [operator ...]

Results of floating-point functions of integers are computed in float64: NumPy chooses float16, float32 or float64 by
the integer's width, Arity always its default float, so NumPy's narrow results could not be compared.
"""
import functools
import json
import pathlib
import sys

import numpy as np
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GROUPS = {
    "bool": ["bool"],
    "int": ["uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64"],
    "float": ["float16", "float32", "float64"],
    "complex": ["complex64", "complex128"],
}
GROUPS["all"] = sum(GROUPS.values(), [])


class Recorder:
    """Collects the cases of one operator and writes them as one archive."""

    def __init__(self, entry):
        self.entry = entry
        self.name = entry["func"].split("(")[0]
        self.members, self.cases = {}, []

    def dtypes(self):
        composite = ["int64", "float32", "float64"] + (["complex"] if self.name in ("conj", "real", "imag", "mean", "var") else [])
        declared = self.entry.get("dtypes", {}).get("cpu", composite)
        names = sum((GROUPS.get(name, [name]) for name in declared), [])
        return [name for name in names if name != "bfloat16"]

    def tensor(self, array):
        key = f"a{len(self.members)}"
        self.members[key] = np.asarray(array)
        return key

    def add(self, name, arguments, expected, dtype):
        """Adds a call: numpy arrays among the arguments become tensors, wrapped ones are described by describe()."""
        expected = expected if isinstance(expected, (list, tuple)) else [expected]
        self.cases.append({
            "name": name, "dtype": str(dtype),
            "arguments": [self.describe(a) for a in arguments],
            "expected": [self.tensor(e) for e in expected],
        })

    def describe(self, argument):
        if isinstance(argument, np.ndarray):
            return {"tensor": self.tensor(argument)}
        if isinstance(argument, list) and argument and isinstance(argument[0], np.ndarray):
            return {"tensors": [self.tensor(a) for a in argument]}
        return argument

    def write(self):
        manifest = np.frombuffer(json.dumps(self.cases).encode(), dtype=np.uint8)
        np.savez_compressed(HERE / "References" / f"{self.name}.npz", manifest=manifest, **self.members)
        print(f"{self.name}: {len(self.cases)} cases")


def axes(*values):
    return {"axes": list(values)}


def shape(*values):
    return {"shape": list(values)}


MISSING = {"missing": None}


def value_groups(dtype, samples):
    """Named arrays of one dtype: normal, small, large and extremal values."""
    dtype = np.dtype(dtype)
    random = np.random.default_rng(7)
    low, high = samples.get("domain", [-5, 5])
    if dtype.kind == "b":
        return {"normal": np.array([True, False, True])}
    if dtype.kind in "iu":
        low, high = samples.get("integer_domain", [max(low, -20), min(high, 20)])
        info = np.iinfo(dtype)
        low = max(int(low), 0) if dtype.kind == "u" else int(low)
        normal = random.integers(low, int(high) + 1, 40).astype(dtype)
        if "exclude_zero" in samples:
            normal[normal == 0] = 1
        extremal = np.array([info.min, info.min + 1, info.max - 1, info.max], dtype)
        if "exclude_zero" in samples:
            extremal = extremal[extremal != 0]
        return {"normal": normal} if "integer_domain" in samples else {"normal": normal, "extremal": extremal}
    real = np.dtype(f"f{dtype.itemsize // 2}") if dtype.kind == "c" else dtype
    info = np.finfo(real)
    near = np.array(samples.get("near", []), float)
    groups = {
        "normal": np.concatenate([random.uniform(low, high, 60), near, near + 0.01, near - 0.01]),
        "small": np.array([info.tiny, info.eps, info.tiny / 4, 1e-3, 1e-2]),
        "large": np.array([1e2, 1e3, 6e4, float(info.max) / 4 if dtype != np.float16 else 3e4]),
        "extremal": np.array([np.inf, -np.inf, np.nan, 0.0, -0.0, 1.0, -1.0]),
    }
    if low < 0:
        groups["small"] = np.concatenate([groups["small"], -groups["small"]])
        groups["large"] = np.concatenate([groups["large"], -groups["large"]])
    groups = {name: values.astype(real) for name, values in groups.items()}
    if dtype.kind == "c":
        normal = groups["normal"]
        return {"normal": (normal + 1j * random.permutation(normal)).astype(dtype), "axes": np.concatenate([normal, 1j * normal]).astype(dtype)}
    return groups


def widen(array):
    """Integers and bool as float64, by way of Arity's default float, for functions whose results are floats."""
    return array.astype(np.float32).astype(np.float64) if array.dtype.kind in "biu" else array


def evaluate(function, array, float_result):
    """A function's values; for float16 and float32 NumPy's float64 result is rounded, for numpy.sinc and others lose digits in between."""
    if float_result and array.dtype in (np.float16, np.float32, np.complex64):
        return function(array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)).astype(array.dtype)
    return function(widen(array) if float_result else array)


def numpy_function(entry):
    return functools.reduce(getattr, entry["numpy"].split(".")[1:], np)


def complex_sign(values):
    """numpy.sign of complex numbers as it is since NumPy 2.0: z / |z|."""
    if values.dtype.kind != "c":
        return np.sign(values)
    size = np.abs(values)
    return np.where(size == 0, 0, values / np.where(size == 0, 1, size)).astype(values.dtype)


def has_float_result(entry):
    return str(entry.get("result", "")).startswith("float(")


def record_unary(recorder, entry):
    function = complex_sign if recorder.name == "sign" else numpy_function(entry)
    for dtype in recorder.dtypes():
        for group, values in value_groups(dtype, entry.get("samples", {})).items():
            recorder.add(group, [values], evaluate(function, values, has_float_result(entry)), dtype)


def record_binary(recorder, entry):
    function = numpy_function(entry)
    for dtype in recorder.dtypes():
        groups = value_groups(dtype, entry.get("samples", {}))
        for group, values in groups.items():
            if group == "extremal" or group == "small" or group == "large":
                pool = np.concatenate([values, groups["normal"][:3]])
                left, right = (a.ravel() for a in np.meshgrid(pool, pool))
            else:
                left, right = values, values[::-1].copy()
            if has_float_result(entry):
                recorder.add(group, [left, right], function(widen(left), widen(right)), dtype)
            else:
                recorder.add(group, [left, right], function(left, right), dtype)


def record_reduction(recorder, entry):
    function = numpy_function(entry)
    several = "int[]" in entry["func"]
    for dtype in recorder.dtypes():
        for group, values in value_groups(dtype, entry.get("samples", {})).items():
            if recorder.name == "prod":
                values = values[:8]
            if recorder.name in ("mean", "var", "sum", "prod", "cumsum") and group == "large":
                continue
            if recorder.name == "var" and group == "extremal" and values.dtype.kind in "iu":
                continue  # Squares of 64-bit extremes overflow the default float.
            number = widen(values) if recorder.name in ("mean", "var") else values
            recorder.add(group, [values], function(number), dtype)
        cube = np.resize(value_groups(dtype, entry.get("samples", {}))["normal"], (3, 4, 5)).astype(dtype)
        number = widen(cube) if recorder.name in ("mean", "var") else cube
        for axis in (0, 1, -1):
            recorder.add(f"axis {axis}", [cube, axes(axis) if several else axis], function(number, axis=axis), dtype)
        if several:
            recorder.add("axes", [cube, axes(0, 2)], function(number, axis=(0, 2)), dtype)
            recorder.add("no axes", [cube, axes()], function(number, axis=()), dtype)


def record_ternary(recorder, entry):
    for dtype in recorder.dtypes():
        for group, values in value_groups(dtype, {}).items():
            condition = np.arange(values.size) % 3 == 0
            recorder.add(group, [condition, values, values[::-1].copy()], np.where(condition, values, values[::-1]), dtype)


def record_matmul(recorder, entry):
    random = np.random.default_rng(3)
    shapes = [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 4)), ((2, 3), (3, 4)), ((5, 2, 3), (3, 4)), ((5, 1, 2, 3), (4, 3, 2)), ((2, 0), (0, 3)), ((0, 3), (3, 2)),
              ((17, 33), (33, 9))]
    for dtype in recorder.dtypes():
        for left, right in shapes:
            a = (random.integers(-3, 4, left)).astype(dtype)
            b = (random.integers(-3, 4, right)).astype(dtype)
            recorder.add(f"{left} {right}", [a, b], a @ b, dtype)


def record_views(recorder, entry):
    for dtype in ("int64", "float32", "float64"):
        x = np.arange(24).reshape(2, 3, 4).astype(dtype)
        y = np.arange(3).reshape(1, 3, 1).astype(dtype)
        cases = {
            "reshape": [([x, shape(4, 6)], x.reshape(4, 6)), ([x, shape(-1)], x.reshape(-1)), ([x, shape(3, -1, 2)], x.reshape(3, -1, 2))],
            "transpose": [([x], x.transpose()), ([x, axes(1, 0, 2)], x.transpose(1, 0, 2)), ([x, axes(-1, 0, 1)], x.transpose(-1, 0, 1))],
            "permute": [([x, axes(1, 0, 2)], x.transpose(1, 0, 2)), ([x, axes(-1, 0, 1)], x.transpose(-1, 0, 1))],
            "moveaxis": [([x, axes(0), axes(-1)], np.moveaxis(x, 0, -1)), ([x, axes(0, 2), axes(-1, 0)], np.moveaxis(x, (0, 2), (-1, 0)))],
            "swapaxes": [([x, 0, -1], x.swapaxes(0, -1)), ([x, 1, 1], x.swapaxes(1, 1))],
            "diagonal": [([x], x.diagonal()), ([x, 1, 1, 2], x.diagonal(1, 1, 2)), ([x, -1, 2, 0], x.diagonal(-1, 2, 0)), ([x, 9], x.diagonal(9))],
            "ravel": [([x], x.ravel()), ([y], y.ravel())],
            "flatten": [([x], x.flatten())],
            "expand": [([y, shape(2, 3, 4)], np.broadcast_to(y, (2, 3, 4))), ([y, shape(5, 1, 3, 2)], np.broadcast_to(y, (5, 1, 3, 2)))],
            "squeeze": [([y], y.squeeze()), ([y, axes(0)], y.squeeze(0)), ([y, axes(-1, 0)], y.squeeze((-1, 0)))],
            "expand_dims": [([x, axes(0)], np.expand_dims(x, 0)), ([x, axes(-1, 1)], np.expand_dims(x, (-1, 1)))],
            "flip": [([x], np.flip(x)), ([x, axes(1)], np.flip(x, 1)), ([x, axes(0, -1)], np.flip(x, (0, -1)))],
            "split": [([x, 3, 1], np.split(x, 3, 1)), ([x, 2], np.split(x, 2))],
            "split.indices": [([x, axes(1, 3), 2], np.split(x, [1, 3], 2)), ([x, axes(1, 7), 1], np.split(x, [1, 7], 1))],
            "as_strided": [([x, shape(2, 2), shape(12, 1), 3], np.lib.stride_tricks.as_strided(x.ravel()[3:], (2, 2), (12 * x.itemsize, x.itemsize)))],
        }
        for arguments, expected in cases[recorder.name]:
            recorder.add("view", arguments, expected, dtype)


def record_joins(recorder, entry):
    function = numpy_function(entry)
    for dtype in recorder.dtypes():
        x = np.arange(12).reshape(3, 4).astype(dtype)
        for axis in (0, 1, -1):
            recorder.add("join", [[x, x[::-1].copy(), x], axis], function([x, x[::-1], x], axis), dtype)


def record_creation(recorder, entry):
    f4, i8 = {"dtype": "float32"}, {"dtype": "int64"}
    cases = {
        "zeros": [([shape(2, 3)], np.zeros((2, 3), "f4")), ([shape(), i8], np.zeros((), "i8"))],
        "ones": [([shape(2, 3)], np.ones((2, 3), "f4")), ([shape(0, 2), i8], np.ones((0, 2), "i8"))],
        "full": [([shape(2, 3), 7], np.full((2, 3), 7)), ([shape(2), 1.5], np.full(2, 1.5, "f4"))],
        "arange": [([5], np.arange(5)), ([{"float": 2.5}], np.arange(2.5, dtype="f4")), ([0], np.arange(0)), ([-3], np.arange(-3))],
        "arange.start": [([1, 10, 3], np.arange(1, 10, 3)), ([10, 1, -2], np.arange(10, 1, -2)), ([0, 1, {"float": 0.25}], np.arange(0, 1, 0.25, "f4"))],
        "linspace": [([0, 1, 5], np.linspace(0, 1, 5, dtype="f4")), ([2, -3, 7], np.linspace(2, -3, 7, dtype="f4")),
                     ([0, 1, 4, False], np.linspace(0, 1, 4, False, dtype="f4")), ([0, 1, 1], np.linspace(0, 1, 1, dtype="f4"))],
        "eye": [([3], np.eye(3, dtype="f4")), ([3, 4, 1], np.eye(3, 4, 1, "f4")), ([4, 2, -2], np.eye(4, 2, -2, "f4"))],
    }
    for arguments, expected in cases.get(recorder.name, []):
        for dtype in ("int64", "float32", "float64"):
            recorder.add("creation", arguments, expected, dtype)


def record_astype(recorder, entry):
    for source in GROUPS["all"]:
        for target in GROUPS["all"]:
            values = np.array([0, 1, 2, 100, 3]).astype(source)
            with np.errstate(all="ignore"):
                recorder.add(target, [values, {"dtype": target}], values.astype(target), source)


def record_copy(recorder, entry):
    for dtype in recorder.dtypes():
        values = np.arange(6).reshape(2, 3).astype(dtype)
        recorder.add("copy", [np.zeros_like(values), values[0]], np.broadcast_to(values[0], (2, 3)).astype(dtype), dtype)


def record_index_put(recorder, entry):
    for dtype in recorder.dtypes():
        values = np.arange(6).reshape(2, 3).astype(dtype)
        index, replacement = np.array([1, 0]), np.array([1, 1]).astype(dtype)
        expected = values.copy()
        expected[index, index] = replacement
        recorder.add("put", [values, [index, index], replacement], expected, dtype)


def record_reciprocal(recorder, entry):
    """NumPy divides integers by truncation (ARY2001); the value to meet is the true quotient."""
    for dtype in recorder.dtypes():
        for group, values in value_groups(dtype, entry["samples"]).items():
            recorder.add(group, [values[values != 0]], np.reciprocal(widen(values[values != 0])), dtype)
    for dtype in GROUPS["float"]:
        recorder.add("zero", [np.array([0.0, -0.0], dtype)], np.reciprocal(np.array([0.0, -0.0], dtype)), dtype)


BY_NAME = {"matmul": record_matmul, "astype": record_astype, "copy": record_copy, "reciprocal": record_reciprocal, "index_put": record_index_put, "flatten": record_views}
BY_FAMILY = {
    "unary": record_unary, "binary": record_binary, "comparison": record_binary, "reduction": record_reduction, "argreduction": record_reduction,
    "scan": record_reduction, "ternary": record_ternary, "view": record_views, "shape": record_joins, "creation": record_creation,
}


def record(entry):
    recorder = Recorder(entry)
    family = entry["family"]
    if family == "logical":
        function = record_unary if entry["func"].count("Tensor ") == 1 else record_binary
    else:
        function = BY_NAME.get(recorder.name) or BY_FAMILY[family]
    with np.errstate(all="ignore"):
        function(recorder, entry)
    recorder.write()


def main():
    chosen = set(sys.argv[1:])
    entries = yaml.safe_load((ROOT / "Operators.yaml").read_text())
    for entry in entries:
        if "numpy" in entry and entry["func"].split("(")[0] != "empty" and (not chosen or entry["func"].split("(")[0] in chosen):
            record(entry)


if __name__ == "__main__":
    main()
