"""Small but whole PDFs, made on the spot: an open one and a locked one."""

import hashlib

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
"""What fills up a password (ISO 32000-1, 7.6.3.3)."""


def pdf(line: str) -> bytes:
    """Return a one-page PDF that shows one line of ASCII text.

    >>> pdf("hello").startswith(b"%PDF-1.4")
    True
    """
    stream = f"BT /F1 18 Tf 72 720 Td ({line}) Tj ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return _assembled(objects)


def locked_pdf(password: bytes) -> bytes:
    """Return a PDF that opens by a password alone (ISO 32000-1, 7.6.3, revision 2)."""
    padded, rights, name = (password + _PAD)[:32], -4, b"0123456789abcdef"
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)  # noqa: S324 - the standard's
    mixed = padded + owner + rights.to_bytes(4, "little", signed=True) + name
    user = _rc4(hashlib.md5(mixed).digest()[:5], _PAD)  # noqa: S324 - ditto
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        b"<< /Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s> >>"
        % (rights, owner.hex().encode(), user.hex().encode()),
    ]
    locks = b" /Encrypt 4 0 R /ID [<%s> <%s>]" % ((name.hex().encode(),) * 2)
    return _assembled(objects, locks)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    done, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        done.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(done)


def _assembled(objects: list[bytes], more: bytes = b"") -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (size, more)
        + b"startxref\n%d\n%%%%EOF\n" % len(body)
    )
