"""Packed bodies that came whole, and those that did not."""

import gzip
import zlib

import pytest

from crawler.fetch.packed import DAMAGED, is_whole
from tests.crawler.test_partial import PACKERS

BODY = b"".join(b"line %d of a page\n" % number for number in range(20_000))


@pytest.mark.parametrize("packing", PACKERS)
def test_what_was_packed_whole_is_whole(packing: str) -> None:
    """A healthy page must not become one that was cut off."""
    packed = PACKERS[packing](BODY)

    assert is_whole(packing, packed)
    assert is_whole(packing.upper(), packed)


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_what_lacks_its_end_is_not(packing: str, share: float) -> None:
    """Wherever it was cut off."""
    packed = PACKERS[packing](BODY)

    assert not is_whole(packing, packed[: int(len(packed) * share)])


@pytest.mark.parametrize("packing", ["gzip", "deflate", "zstd"])
def test_what_stands_behind_the_end_is_nothing(packing: str) -> None:
    """Some programs end their pages with a line break, packed or not."""
    assert is_whole(packing, PACKERS[packing](BODY) + b"\n")


def test_a_missing_checksum_is_no_missing_page() -> None:
    """Some servers leave it out, and browsers do not mind."""
    packed = gzip.compress(BODY)

    assert is_whole("gzip", packed[:-8])
    assert is_whole("gzip", packed[:-3])


def test_a_wrong_checksum_shows_that_bytes_were_changed() -> None:
    """It is the only witness of what came by plain HTTP."""
    packed = gzip.compress(BODY)

    with pytest.raises(DAMAGED):
        is_whole("gzip", packed[:-8] + b"\x00\x00\x00\x00" + packed[-4:])


def test_every_member_must_have_come() -> None:
    """Logs and large files are packed in several."""
    packed = gzip.compress(BODY)

    assert is_whole("gzip", packed + packed)
    assert not is_whole("gzip", packed + packed[:-900])


def test_deflate_without_its_head_is_deflate() -> None:
    """As servers of Microsoft sent it for years."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(BODY) + packer.flush()

    assert is_whole("deflate", packed)
    assert not is_whole("deflate", packed[:-20])


@pytest.mark.parametrize("packing", ["", "identity", "compress", "x-unheard-of"])
def test_of_other_packings_nobody_can_say(packing: str) -> None:
    """They are read as they come."""
    assert is_whole(packing, b"anything")


@pytest.mark.parametrize("packing", PACKERS)
def test_an_empty_body_lacks_nothing(packing: str) -> None:
    """Servers name a packing on a 304 and a 404 without a word."""
    assert is_whole(packing, b"")
