"""Where secrets come from: the environment, or the keyring of the machine.

Never a file of ours, never an option: both end up in listings and logs.
"""

import os

SERVICE = "lakthan"
"""The name under which a keyring holds our secrets."""


def secret(variable: str, user: str) -> str | None:
    """Return a secret from the environment, else from the keyring; else nothing.

    The keyring is asked where the library is installed (``pip install keyring``).
    """
    return os.environ.get(variable) or _from_keyring(user)


def _from_keyring(user: str) -> str | None:
    try:
        import keyring  # noqa: PLC0415 - an option, and slow to load
        from keyring.errors import KeyringError  # noqa: PLC0415 - ditto
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, user)
    except KeyringError:
        return None
