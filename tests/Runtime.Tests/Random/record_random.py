"""Computes the documented random streams once more, independently, with Python integers and float64.

Run: python3 record_random.py   (writes random.json beside this file; plain Python)
Philox is written out from its paper; test_philox below checks it against the known answers published with Random123.
"""
import json
import math
from pathlib import Path

MASK = 0xFFFFFFFF


def philox(counter, key):
    x0, x1, x2, x3 = [(counter >> (32 * i)) & MASK for i in range(4)]
    k0, k1 = key & MASK, key >> 32
    for _ in range(10):
        p0, p1 = 0xD2511F53 * x0, 0xCD9E8D57 * x2
        x0, x1, x2, x3 = (p1 >> 32) ^ x1 ^ k0, p1 & MASK, (p0 >> 32) ^ x3 ^ k1, p0 & MASK
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return x0, x1, x2, x3


def test_philox():
    assert philox(0, 0) == (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)
    assert philox((1 << 128) - 1, (1 << 64) - 1) == (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)


def uniform(words, dtype):
    if dtype == "float64":
        return [((words[i] | words[i + 1] << 32) >> 11) * 2.0**-53 for i in (0, 2)]
    bits = {"float32": 24, "float16": 11, "bfloat16": 8}[dtype]
    return [(w >> (32 - bits)) * 2.0**-bits for w in words]


def normal(words, dtype):
    if dtype == "float64":
        y = [words[i] | words[i + 1] << 32 for i in (0, 2)]
        pairs = [(((y[0] >> 11) + 1) * 2.0**-53, (y[1] >> 11) * 2.0**-53)]
    else:
        pairs = [((words[i] + 1) * 2.0**-32, words[i + 1] * 2.0**-32) for i in (0, 2)]
    out = []
    for u, v in pairs:
        r = math.sqrt(-2 * math.log(u))
        out += [r * math.cos(2 * math.pi * v), r * math.sin(2 * math.pi * v)]
    return out


test_philox()
cases = []
for formula in (uniform, normal):
    for dtype in ("float16", "bfloat16", "float32", "float64"):
        for seed, offset, count in ((0, 0, 9), (12345678901234567890, 7, 6), (42, (1 << 32) - 1, 11), (1, (1 << 64) - 1, 10)):
            values, block = [], offset
            while len(values) < count:
                values += formula(philox(block, seed), dtype)
                block = (block + 1) % (1 << 64)
            cases.append({"Formula": formula.__name__, "DType": dtype, "Seed": seed, "Offset": offset, "Values": values[:count]})
Path(__file__).with_name("random.json").write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")
