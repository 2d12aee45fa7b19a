"""The switch that leads a host elsewhere."""

import pytest

from crawler.errors import SettingsError
from crawler.fetch.connect_to import ConnectTo, parse_connect_to


def test_all_four_parts_are_read() -> None:
    """As curl reads its option of that name."""
    to = parse_connect_to("WWW.Example:443:[::1]:8443")

    assert to == ConnectTo(host="www.example", port=443, to_host="::1", to_port=8443)
    assert str(to) == "www.example:443:[::1]:8443"


@pytest.mark.parametrize(
    ("switch", "host", "port", "matches"),
    [
        ("a.example:80:127.0.0.1:8080", "a.example", 80, True),
        ("a.example:80:127.0.0.1:8080", "a.example", 443, False),
        ("a.example:80:127.0.0.1:8080", "b.example", 80, False),
        (":80:127.0.0.1:8080", "b.example", 80, True),
        ("a.example::127.0.0.1:8080", "a.example", 8000, True),
        ("::127.0.0.1:8080", "any.example", 1, True),
        ("[::1]:80:127.0.0.1:", "::1", 80, True),
    ],
)
def test_an_empty_part_means_any(
    switch: str, host: str, port: int, *, matches: bool
) -> None:
    """curl(1), --connect-to."""
    assert parse_connect_to(switch).matches(host, port) is matches


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a:80",
        "a:80:b",
        "a:80:b:99999",
        "a:x:b:80",
        "a:80:b:80:c",
        "a b:80:c:80",
        "::1:80:a:80",
        "[zz]:80:a:80",
    ],
)
def test_what_is_not_four_parts_is_refused(text: str) -> None:
    """A switch that is misread would visit the real host."""
    with pytest.raises(SettingsError):
        parse_connect_to(text)
