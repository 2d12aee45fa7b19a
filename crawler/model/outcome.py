"""How a visit ended: one closed list, shared by fetching, page reading and judging."""

from enum import StrEnum


class Outcome(StrEnum):
    """How a visit ended.

    ``ok`` means that a page came and is what it seems; every other code names
    why it did not or is not. The codes are the contract's own (lower-case
    kebab-case) and are written to JSON and database as they stand.
    """

    OK = "ok"

    # Nothing came, or an HTTP status that is a refusal.
    NOT_FOUND = "not-found"
    GONE = "gone"
    CLIENT_ERROR = "client-error"
    SERVER_ERROR = "server-error"
    DNS_FAILURE = "dns-failure"
    REFUSED = "refused"
    RESET = "reset"
    TIMEOUT = "timeout"
    REDIRECT_LOOP = "redirect-loop"
    MALFORMED_ADDRESS = "malformed-address"

    # The page came, but a browser refuses the connection.
    TLS_EXPIRED = "tls-expired"
    TLS_WRONG_HOST = "tls-wrong-host"
    TLS_UNTRUSTED = "tls-untrusted"
    TLS_FAILURE = "tls-failure"

    # The page came, but is not what was cited.
    REDIRECTED_HOME = "redirected-home"
    LOGIN_REQUIRED = "login-required"
    SOFT_404 = "soft-404"
    BLANK = "blank"
    UNDER_CONSTRUCTION = "under-construction"
    DEFAULT_PAGE = "default-page"
    SERVER_SCRIPT_ERROR = "server-script-error"
    PARKED = "parked"
    SUSPENDED = "suspended"
    TAKEN_OVER = "taken-over"
    FORM_CLOSED = "form-closed"
    NOT_PUBLIC = "not-public"
    REMOVED = "removed"
    LOCKED_DOCUMENT = "locked-document"
    CORRUPT_DOCUMENT = "corrupt-document"
    WRONG_CONTENT = "wrong-content"

    # The machine cannot know.
    ROBOTS_DISALLOWED = "robots-disallowed"
    BOT_WALL = "bot-wall"
    SOCIAL_LOGIN_WALL = "social-login-wall"
    EXTERNAL_LOGIN = "external-login"
    NEEDS_BROWSER = "needs-browser"
    TOO_LARGE = "too-large"
    TRUNCATED = "truncated"
    TLS_ISSUER_UNKNOWN = "tls-issuer-unknown"
    DNS_TEMPORARY = "dns-temporary"
    OUR_NETWORK = "our-network"
    REFUSED_ADDRESS = "refused-address"
    LEGALLY_BLOCKED = "legally-blocked"


SILENT = frozenset(
    {
        Outcome.DNS_FAILURE,
        Outcome.DNS_TEMPORARY,
        Outcome.REFUSED,
        Outcome.RESET,
        Outcome.TIMEOUT,
        Outcome.OUR_NETWORK,
    }
)
"""Endings in which no server answered us at all."""
