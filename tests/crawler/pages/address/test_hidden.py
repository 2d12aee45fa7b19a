"""What values hide in base64, once or several times over."""

import pytest

from crawler.pages.address.hidden import DEEPEST, hidden, hidden_number
from tests.crawler.pages.address.hiding import hide


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("MzI", "32"),
        ("MzI=", "32"),
        ("MzI%3D", "32"),
        ("T1RrNU9R", "9999"),
        ("ZGV0YWls", "detail"),
        ("TkVXUw", "NEWS"),
        ("aWQ9MTI", "id=12"),
        ("eyJpZCI6MTJ9", '{"id":12}'),
        ("aToxMjs=", "i:12;"),
    ],
)
def test_what_is_hidden_on_purpose_is_found(value: str, text: str) -> None:
    """Systems of local governments hide words, numbers, queries and records."""
    found = hidden(value)

    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    "value",
    [
        "",
        "M",
        "detail",
        "contact",
        "32",
        "2567",
        "MzI===",
        "=MzI",
        "M=zI",
        "MzI%",
        "MzI%3",
        "ข่าว",
        "%E0%B8%82",
        "\x00\x00",
        "/////w==",
        "4Liq4Lin4Lix4Liq4LiU4Li1",
        "A" * 100_000,
        "MTIz" * 100_000,
        "=" * 100_000,
        "%3D" * 100_000,
    ],
)
def test_what_hides_nothing_is_left_alone(value: str) -> None:
    """Words, numbers, bad padding and noise; strangers write addresses."""
    assert hidden(value) is None
    assert hidden_number(value) is None


def test_nothing_is_looked_for_too_deep() -> None:
    """Else an address made for it would keep a visit busy."""
    assert hidden_number(hide("12", DEEPEST)) == "12"
    assert hidden_number(hide("12", DEEPEST + 1)) is None


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("aWQ9MTI", "bmV3cz05OTk5"),
        ("aWQ9MQ==", "bmV3cz05OTk5"),
        ("MTI%3D", "bmV3cz05OTk5"),
        ("bmV3cz0xMjM0NQ==", "bmV3cz05OTk5"),
    ],
)
def test_another_text_is_hidden_alike(value: str, other: str) -> None:
    """The site unhides it as it does its own."""
    found = hidden(value)

    assert found is not None
    assert found.hiding("news=9999") == other
    assert found.hiding(found.text) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("aWQ9MQ==", "aWQ9MjI="),
        ("aWQ9MQ", "aWQ9MjI"),
        ("aWQ9MQ%3D%3D", "aWQ9MjI%3D"),
    ],
)
def test_padding_is_as_it_was(value: str, expected: str) -> None:
    """Some sites drop it, and some read nothing without it."""
    found = hidden(value)

    assert found is not None
    assert found.hiding("id=22") == expected
