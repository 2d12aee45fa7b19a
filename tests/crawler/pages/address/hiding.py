"""Hide texts as sites do, for the tests of addresses."""

from base64 import b64encode


def hide(text: str, depth: int = 1, *, is_padded: bool = True) -> str:
    """Return a text in base64, several times over."""
    for _ in range(depth):
        text = b64encode(text.encode()).decode("ascii")
        text = text if is_padded else text.rstrip("=")
    return text
