"""ZIP archives of strangers: what the standard library raises on those that are bad."""

import struct
import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
)
"""On archives that are cut short or made up."""
