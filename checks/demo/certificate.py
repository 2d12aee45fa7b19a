"""A certificate for the sample site, made on the spot and forgotten afterwards."""

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a server needs to be believed, and what its visitor must trust.

    ``ca_file`` is a PEM file that is gone when the certificate is.
    """

    context: ssl.SSLContext
    ca_file: Path


@contextmanager
def throw_away_certificate(hosts: Sequence[str]) -> Iterator[Certificate]:
    """Make a certificate for the hosts, signed by an authority nobody knows.

    The authority's private key never leaves memory, and nothing is added to any
    store of this machine: only who reads ``ca_file`` trusts it.
    """
    authority = trustme.CA(organization_name="Lakthan demonstration")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*hosts).configure_cert(context)
    with TemporaryDirectory(prefix="lakthan-") as folder:
        ca_file = Path(folder) / "ca.pem"
        authority.cert_pem.write_to_path(str(ca_file))
        yield Certificate(context=context, ca_file=ca_file)
