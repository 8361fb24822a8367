"""Records what NumPy does for view operators: results, whether they share memory, and errors.

Run: python3 record_views.py   (writes views.json beside this file; needs NumPy 1.24 or later)
"""
import json
import random
from pathlib import Path

import numpy as np

random.seed(7)
SHAPES = [(), (1,), (5,), (0,), (2, 3), (3, 1), (1, 1), (0, 3), (2, 3, 4), (2, 1, 4), (2, 0, 3), (4, 4), (2, 3, 1, 2)]
LAYOUTS = ["plain", "transposed", "flipped", "strided"]


def base(shape, layout):
    if layout == "transposed":
        return np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape[::-1]).T
    if layout == "flipped":
        return np.asarray(np.flip(np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape)))
    if layout == "strided" and shape:
        wide = shape[:-1] + (2 * shape[-1],)
        return np.arange(int(np.prod(wide)), dtype=np.int64).reshape(wide)[..., ::2]
    return np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape)


def at(axis, index):
    return lambda x: np.moveaxis(np.moveaxis(x, axis, 0)[index], 0, axis) if isinstance(index, slice) else np.moveaxis(x, axis, 0)[index]


def axes_of(rank, spoil=0.15):
    count = random.randint(0, rank)
    axes = [a - rank * random.randint(0, 1) for a in random.sample(range(rank), count)]
    if random.random() < spoil:
        axes.append(random.choice([rank, -rank - 1, 0]))
    return axes


def permutation(rank):
    axes = [a - rank * random.randint(0, 1) for a in random.sample(range(rank), rank)]
    if random.random() < 0.2:
        axes = axes[1:] + [random.randint(-rank - 1, rank)]
    return axes


def maybe(value):
    return None if random.random() < 0.3 else value


def reshape_target(shape):
    size = int(np.prod(shape))
    options = [[size], [-1], [1, size, 1], [size, -1], [-1, 1], [2, -1], [-1, 2], [3, 2, -1], [size + 1], [-1, -1], list(shape) + [1],
               [1] + list(shape), list(shape[:-2]) + [-1] if len(shape) > 1 else [-1], list(shape[::-1]), [0, -1]]
    return random.choice(options)


def expand_target(shape):
    target = [random.choice([0, 2, 3]) if e == 1 and random.random() < 0.7 else e for e in shape]
    target = [random.randint(0, 3) for _ in range(random.randint(0, 2))] + target
    if random.random() < 0.2 and target:
        target[random.randrange(len(target))] += 1
    return target[1:] if random.random() < 0.1 else target


def samples(shape):
    rank = len(shape)
    axis = random.randint(-rank - 1, rank)
    extent = shape[axis] if -rank <= axis < rank else 1
    bound = lambda: maybe(random.randint(-extent - 2, extent + 2))
    yield "reshape", [t := reshape_target(shape)], lambda x: x.reshape(t)
    yield "ravel", [], lambda x: x.ravel()
    yield "flatten", [], lambda x: x.flatten()
    yield "expand", [e := expand_target(shape)], lambda x: np.broadcast_to(x, e)
    yield "squeeze", [s := maybe(axes_of(rank))], lambda x: np.squeeze(x, None if s is None else tuple(s))
    yield "squeeze", [[axis]], lambda x: np.squeeze(x, (axis,))
    yield "expand_dims", [d := axes_of(rank + 1) or [0]], lambda x: np.expand_dims(x, tuple(d))
    yield "transpose", [p := maybe(permutation(rank))], lambda x: np.transpose(x, p)
    yield "moveaxis", [m := axes_of(rank), n := axes_of(rank)], lambda x: np.moveaxis(x, m, n)
    yield "swapaxes", [axis, a := random.randint(-rank, rank)], lambda x: np.swapaxes(x, axis, a)
    yield "select", [axis, i := random.randint(-extent - 1, extent)], at(axis, i)
    yield "slice", [axis, b := bound(), c := bound(), k := random.choice([1, 1, 2, -1, -2, 3, 0, 100])], at(axis, slice(b, c, k))
    yield "flip", [f := maybe(axes_of(rank))], lambda x: np.flip(x, None if f is None else tuple(f))
    yield "split", [q := random.choice([1, 2, 3, 4]), axis], lambda x: np.split(x, q, axis)
    w = [random.randint(-extent - 1, extent + 1) for _ in range(random.randint(0, 3))]
    yield "split_at", [w, axis], lambda x: np.split(x, w, axis)
    o, a1, a2 = random.randint(-4, 4), random.randint(-rank - 1, rank), random.randint(-rank - 1, rank)
    yield "diagonal", [o, a1, a2], lambda x: np.diagonal(x, o, a1, a2)


def record(operator, shape, layout, arguments, call):
    x = base(shape, layout)
    case = {"Operator": operator, "Shape": list(shape), "Layout": layout, "Arguments": arguments, "Error": None, "Results": []}
    try:
        result = call(x)
    except Exception as error:  # the class is what is recorded
        return {**case, "Error": type(error).__name__}
    results = result if isinstance(result, list) else [result]
    for r in results:
        # What NumPy makes a scalar is a 0-d view in Arity.
        shares = None if isinstance(r, np.generic) or r.size == 0 else bool(np.shares_memory(r, x))
        r = np.asarray(r)
        case["Results"].append({"Shape": list(r.shape), "Values": r.ravel().tolist(), "IsView": shares})
    return case


cases = []
for _ in range(3):
    for shape in SHAPES:
        for layout in LAYOUTS:
            for operator, arguments, call in samples(shape):
                cases.append(record(operator, shape, layout, arguments, call))
unique = {json.dumps(c): c for c in cases}
Path(__file__).with_name("views.json").write_text("[\n" + ",\n".join(unique) + "\n]\n")
print(len(unique), "cases,", sum(c["Error"] is not None for c in unique.values()), "errors")
