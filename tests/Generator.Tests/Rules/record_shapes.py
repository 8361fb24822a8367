"""Records in shapes.txt, beside this file, the shapes that NumPy gives: operation, operands, shape or 'error'.

Run with the system's python3 and numpy: python3 record_shapes.py
"""
import itertools
import pathlib

import numpy as np

PAIRS = [(), (3,), (2, 3), (3, 2), (4, 2, 3), (1, 3, 2), (4, 3, 2), (5, 2, 3), (0, 3), (3, 0)]
SINGLES = [(), (3,), (2, 3), (2, 0, 4)]
REDUCED = [None, (), (0,), (-1,), (1,), (0, 1), (-1, 0), (0, 0), (0, -1), (3,), (2, -3), (-4,)]
ORDERS = [None, (), (0,), (0, 1), (1, 0), (1, -2), (0, 0), (2, 0, 1), (0, 1, 2), (-1, 0, 1), (3, 0, 1), (2, 0, -1)]
LISTS = [
    [()], [(), ()], [(3,)], [(3,), (3,)], [(3,), (4,)], [(2, 3), (2, 3)], [(2, 3), (2, 4)], [(2, 3), (4, 3)], [(2, 3), (3,)],
    [(0, 3), (2, 3), (1, 3)], [],
]


def spell(shape):
    return "None" if shape is None else "(" + ",".join(map(str, shape)) + ")"


def shape_of(call):
    try:
        return spell(np.asarray(call()).shape)
    except (ValueError, TypeError, IndexError):
        return "error"


def reduce(shape, axes, keep):
    """One axis is passed as an integer, for which alone NumPy lets a 0-d array be reduced along axis 0 or -1."""
    return np.sum(np.zeros(shape), axis=axes[0] if axes and len(axes) == 1 else axes, keepdims=keep)


def lines():
    zeros = np.zeros
    for a, b in itertools.product(PAIRS, repeat=2):
        yield f"matmul {spell(a)} {spell(b)} {shape_of(lambda: np.matmul(zeros(a), zeros(b)))}"
        yield f"broadcast {spell(a)} {spell(b)} {shape_of(lambda: zeros(a) + zeros(b))}"
    for a in SINGLES:
        for axes, keep in itertools.product(REDUCED, (False, True)):
            yield f"reduce {spell(a)} {spell(axes)} {keep} {shape_of(lambda: reduce(a, axes, keep))}"
        for axis in [None, 0, -1, 1, 2, -3]:
            yield f"scan {spell(a)} {axis} {shape_of(lambda: np.cumsum(zeros(a), axis=axis))}"
        for axes in ORDERS:
            yield f"permute {spell(a)} {spell(axes)} {shape_of(lambda: np.transpose(zeros(a), axes))}"
    for shapes in LISTS:
        joined = "|".join(map(spell, shapes)) or "-"
        for axis in [0, 1, 2, -1, -2, -3, -4]:
            yield f"stack {joined} {axis} {shape_of(lambda: np.stack([zeros(s) for s in shapes], axis=axis))}"
        for axis in [None, 0, 1, 2, -1, -2, -3]:
            yield f"concatenate {joined} {axis} {shape_of(lambda: np.concatenate([zeros(s) for s in shapes], axis=axis))}"


pathlib.Path(__file__).with_name("shapes.txt").write_text("\n".join(lines()) + "\n")
