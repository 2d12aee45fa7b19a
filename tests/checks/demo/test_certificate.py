"""The demonstration's certificate is believed by its own visitor alone, and goes."""

import ssl

from checks.demo.certificate import Certificate, throw_away_certificate


def shaken(certificate: Certificate, host: str) -> ssl.SSLObject:
    """Shake hands with the certificate's server in memory; return the visitor."""
    to_server, to_visitor = ssl.MemoryBIO(), ssl.MemoryBIO()
    trusting = ssl.create_default_context(cafile=str(certificate.ca_file))
    visitor = trusting.wrap_bio(to_visitor, to_server, server_hostname=host)
    server = certificate.context.wrap_bio(to_server, to_visitor, server_side=True)
    for side in (visitor, server, visitor, server):
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
    return visitor


def test_every_host_is_believed_by_who_reads_the_ca_file() -> None:
    """One certificate serves all hosts of the site."""
    with throw_away_certificate(["one.example", "two.example"]) as certificate:
        names = [
            shaken(certificate, host).version()
            for host in ("one.example", "two.example")
        ]

    assert names == ["TLSv1.3", "TLSv1.3"]


def test_other_host_is_not_believed() -> None:
    """The certificate must be as strict as a real one."""
    with throw_away_certificate(["one.example"]) as certificate:
        problem = ""
        try:
            shaken(certificate, "three.example")
        except ssl.SSLCertVerificationError as refused:
            problem = refused.verify_message

    assert "three.example" in problem


def test_ca_file_is_gone_afterwards() -> None:
    """The demonstration leaves nothing on the machine."""
    with throw_away_certificate(["one.example"]) as certificate:
        there = certificate.ca_file.read_text(encoding="ascii")

    assert there.startswith("-----BEGIN CERTIFICATE-----")
    assert "PRIVATE KEY" not in there
    assert not certificate.ca_file.parent.exists()


def test_two_certificates_do_not_share_an_authority() -> None:
    """An authority that lived on could be misused."""
    with (
        throw_away_certificate(["one.example"]) as first,
        throw_away_certificate(["one.example"]) as second,
    ):
        assert first.ca_file.read_bytes() != second.ca_file.read_bytes()
