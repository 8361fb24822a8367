"""Writes small files by the real NumPy into Data/, and what they hold into Data/expected.json; needs NumPy only."""
import json
import pathlib
import struct

import numpy as np
from numpy.lib import format as npy

data = pathlib.Path(__file__).with_name("Data")
data.mkdir(exist_ok=True)
expected = {}


def note(name, array):
    little = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"))
    expected[name] = dict(dtype=array.dtype.name, shape=list(array.shape), hex=little.tobytes().hex(),
                          fortran=bool(array.flags.f_contiguous and not array.flags.c_contiguous))


def save(name, array, version=None):
    with open(data / f"{name}.npy", "wb") as file:
        npy.write_array(file, array, version=version)
    note(name, array)


def save_raw(name, header, array):
    """A file of another writer: a header that NumPy reads but would not write."""
    text = header.encode("latin1") + b"\n"
    (data / f"{name}.npy").write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + array.tobytes(order="A"))
    loaded = np.load(data / f"{name}.npy")
    assert np.array_equal(loaded, array), name
    note(name, loaded)


for dtype in ["bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64",
              "float16", "float32", "float64", "complex64", "complex128"]:
    base = np.arange(6).reshape(2, 3) - (3 if dtype[0] in "ifc" else 0)
    array = (base % 2 == 0) if dtype == "bool" else base.astype(dtype)
    if dtype[0] == "c":
        array = array + 0.5j * array.real.astype(dtype)
    save(f"c_{dtype}", array)
    save(f"f_{dtype}", np.asfortranarray(array))
    if array.dtype.itemsize > 1:
        save(f"big_{dtype}", array.astype(array.dtype.newbyteorder(">")))
save("big_fortran", np.asfortranarray(np.arange(24, dtype=">i4").reshape(2, 3, 4)))
save("zero_d", np.array(2.5))
save("zero_d_bool", np.array(True))
save("one", np.array([7]))
save("empty", np.zeros((0,), "float32"))
save("empty_2d", np.zeros((3, 0), "int16"))
save("strided", np.arange(12.0)[::-2])
save("special", np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324]))
save("rank_7", np.arange(4, dtype="u1").reshape(1, 2, 1, 1, 2, 1, 1))
save("version_2", np.arange(3), (2, 0))
save("version_3", np.arange(3), (3, 0))
numbers = np.arange(3, dtype="<i4")
save_raw("keys_reordered", "{'shape': (3,), 'fortran_order': False, 'descr': '<i4'}", numbers)
save_raw("no_spaces", "{'descr':'<i4','fortran_order':False,'shape':(3,)}", numbers)
save_raw("wide_spaces", "{ 'descr' : \"<i4\" ,\n 'fortran_order' : False , 'shape' : ( 3 , ) , }", numbers)
save_raw("aligned_16", "{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }".ljust(69), numbers)
save_raw("long_suffix", "{'descr': '<i4', 'fortran_order': False, 'shape': (3L,), }", numbers)
np.savez(data / "stored.npz", numbers, np.arange(4.0).reshape(2, 2), named=np.array(True))
np.savez_compressed(data / "deflated.npz", x=np.zeros((50, 50)), y=np.arange(5, dtype=">u2"))

# What must be refused, as the real NumPy writes it.
np.save(data / "refused_object.npy", np.array([1, "a"], dtype=object))
np.save(data / "refused_string.npy", np.array(["ab", "c"]))
np.save(data / "refused_bytes.npy", np.array([b"ab", b"c"]))
np.save(data / "refused_record.npy", np.zeros(2, dtype=[("a", "<i4"), ("b", "<f4")]))
np.save(data / "refused_datetime.npy", np.array(["2020-01-01"], dtype="M8[D]"))
np.save(data / "refused_void.npy", np.zeros(2, dtype="V2"))
np.save(data / "refused_longdouble.npy", np.zeros(2, dtype=np.longdouble))
(data / "expected.json").write_text(json.dumps(expected, indent=0) + "\n")
print(len(expected), "files")
