"""Records numpy.promote_types for every pair of dtypes that NumPy has; run from anywhere, needs NumPy only."""
import json
import pathlib

import numpy as np

NAMES = ["bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64",
         "float16", "float32", "float64", "complex64", "complex128"]
table = {f"{a} {b}": np.promote_types(a, b).name for a in NAMES for b in NAMES}
target = pathlib.Path(__file__).with_suffix("").with_name("promotion.json")
target.write_text(json.dumps(table, indent=0) + "\n")
