"""Build small PDF files by hand, well-formed or not."""

import zlib

TEXT = (
    b"BT /F 12 Tf 50 700 Td (The report says so at https://a.go.th/x-y as shown) Tj ET"
)
_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
    b"/Resources<</Font<</F 3 0 R>>/XObject<</A %d 0 R>>>>>>"
)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), extra, data)


def packed(data: bytes) -> bytes:
    """Return a stream object that is compressed."""
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode")


def pdf(content: bytes, *others: bytes, pages: int = 1) -> bytes:
    """Return a file whose pages all show one content; ``others`` are objects."""
    first = 4 + pages
    kids = b" ".join(b"%d 0 R" % number for number in range(4, first))
    return written(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count %d/Kids[%b]>>" % (pages, kids),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *[_PAGE % (first, first + 1)] * pages,
            content,
            *others,
        ]
    )


def written(objects: list[bytes]) -> bytes:
    """Return numbered objects as a file; the first one is the catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF"
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return bytes(data) + head + table + end % (size, len(data))


def picture() -> bytes:
    """Return a file whose only page is a picture, as a scanner makes it."""
    image = b"/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8"
    dots = stream(b"\x00\xff\xff\x00", image + b"/ColorSpace/DeviceGray")
    return pdf(stream(b"595 0 0 842 0 0 cm /A Do"), dots)
