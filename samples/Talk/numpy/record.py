"""Records beside each program what NumPy prints. Run: python3 samples/Talk/numpy/record.py"""
import contextlib
import io
import pathlib

import numpy as np

for program in sorted(pathlib.Path(__file__).parent.glob("*.py")):
    if program.name == "record.py":
        continue
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(program.read_text(), {"np": np})
    program.with_suffix(".txt").write_text(printed.getvalue())
