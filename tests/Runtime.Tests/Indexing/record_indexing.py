"""Records what NumPy does for random index expressions: values read, the whole array after a write, and errors.

Run: python3 record_indexing.py   (writes indexing.json beside this file; needs NumPy 1.24 or later)
An item of an index is: an integer; {"slice": [start, stop, step]}; "..."; "None"; true or false; or a tensor
{"shape": [...], "dtype": "...", "values": [...]}.
"""
import json
import random
import warnings
from pathlib import Path

import numpy as np

random.seed(11)
warnings.simplefilter("ignore")
# NumPy 1.24 only warns of indices out of range where the result is empty; NumPy 2 raises IndexError.
warnings.filterwarnings("error", message="Out of bound index")
INDEX_DTYPES = ["int64", "int64", "int64", "int32", "uint8", "int8", "uint64"]


def tensor(array):
    return {"shape": list(array.shape), "dtype": array.dtype.name, "values": array.ravel().tolist()}


def random_shape(rank):
    return tuple(random.choice([1, 2, 3, 4, 2, 3, 0 if random.random() < 0.3 else 5]) for _ in range(rank))


def integer(extent):
    slip = random.random() < 0.03
    return random.randint(-extent - slip, extent - 1 + slip) if extent or slip else 0


def python_slice(extent):
    bound = lambda: None if random.random() < 0.4 else random.randint(-extent - 2, extent + 2)
    step = random.choice([None, None, 1, 2, -1, -2, 3, -3, 7]) if random.random() > 0.02 else 0
    return slice(bound(), bound(), step)


def index_array(extent, shape):
    dtype = random.choice(INDEX_DTYPES)
    first = random.randint(0, 1) if len(shape) > 1 and random.random() < 0.3 else 0
    shape = tuple(1 if random.random() < 0.2 else e for e in shape)[first:]
    low = 0 if dtype.startswith("u") else -extent
    values = [random.randint(low, extent - 1) if extent else 0 for _ in range(int(np.prod(shape)))]
    if values and random.random() < 0.03:
        values[random.randrange(len(values))] = extent
    if shape and random.random() < 0.03:
        return np.zeros((0,), dtype)
    return np.array(values, dtype).reshape(shape)


def mask(shape):
    if random.random() < 0.05:
        shape = tuple(e + (random.random() < 0.5) for e in shape)
    return np.array([random.random() < 0.5 for _ in range(int(np.prod(shape)))], bool).reshape(shape)


def expression(shape, advanced):
    common = random.choice([(), (2,), (3,), (2, 3), (4,), (1,), (2, 1)])
    items, axis = [], 0
    budget = random.randint(0, len(shape))
    while axis < budget:
        kind = random.random()
        if advanced and kind < 0.45:
            items.append(index_array(shape[axis], common))
            axis += 1
        elif advanced and kind < 0.57:
            rank = min(random.choice([0, 1, 1, 2, 3]), len(shape) - axis)
            m = mask(shape[axis:axis + rank])
            items.append(bool(m) if rank == 0 and random.random() < 0.5 else m)
            axis += rank
        elif kind < 0.75:
            items.append(integer(shape[axis]))
            axis += 1
        else:
            items.append(python_slice(shape[axis]))
            axis += 1
        if random.random() < 0.1:
            items.append(None)
    if random.random() < 0.35:
        at = random.randint(0, len(items))
        items.insert(at, Ellipsis)
    if random.random() < 0.02:
        items.append(Ellipsis)
    if random.random() < 0.02:
        items += [0] * (len(shape) + 1)
    if advanced and random.random() < 0.04:
        items.append(random.choice([True, False]))
    return items or [Ellipsis]


def describe(item):
    if isinstance(item, slice):
        return {"slice": [item.start, item.stop, item.step]}
    if item is Ellipsis:
        return "..."
    if item is None:
        return "None"
    return tensor(item) if isinstance(item, np.ndarray) else item


def base(shape, layout):
    size = int(np.prod(shape))
    if layout == "transposed":
        return np.arange(size, dtype=np.int64).reshape(shape[::-1]).T
    if layout == "flipped":
        return np.asarray(np.flip(np.arange(size, dtype=np.int64).reshape(shape)))
    return np.arange(size, dtype=np.int64).reshape(shape)


def value_for(shape):
    shape = tuple(1 if random.random() < 0.15 else e for e in shape)
    shape = shape[random.randint(0, len(shape)):] if random.random() < 0.3 else shape
    if random.random() < 0.15:
        shape = (1,) * random.randint(1, 2) + shape
    if random.random() < 0.06:
        shape = shape[:-1] + ((shape[-1] if shape else 1) + 1,)
    values = 100 + np.arange(int(np.prod(shape))).reshape(shape)
    if random.random() < 0.2:
        return (values + 0.5).astype(random.choice(["float64", "float32"]))
    return values.astype(random.choice(["int64", "int16", "uint8"]))


def attempt(action):
    try:
        return None, action()
    except Exception as error:  # the class is what is recorded
        return "IndexError" if isinstance(error, DeprecationWarning) else type(error).__name__, None


def record(shape, layout, items):
    x = base(shape, layout)
    index = tuple(items)
    error, result = attempt(lambda: np.asarray(x[index]))
    case = {"Shape": list(shape), "Layout": layout, "Index": [describe(i) for i in items], "Error": error,
            "Result": None if error else tensor(result), "Value": None, "WriteError": None, "After": None}
    value = value_for(result.shape if error is None else ())

    def write():
        x[index] = value
        return x

    case["Value"] = tensor(value)
    case["WriteError"], after = attempt(write)
    case["After"] = None if after is None else after.ravel().tolist()
    return case


cases = {}
while len(cases) < 1500:
    shape = random_shape(random.choice([0, 1, 1, 2, 2, 3, 3, 3, 4]))
    case = record(shape, random.choice(["plain", "plain", "transposed", "flipped"]), expression(shape, random.random() < 0.85))
    cases[json.dumps(case)] = case
Path(__file__).with_name("indexing.json").write_text("[\n" + ",\n".join(cases) + "\n]\n")
print(len(cases), "cases;", sum(c["Error"] is not None for c in cases.values()), "read errors;",
      sum(c["WriteError"] is not None for c in cases.values()), "write errors")
