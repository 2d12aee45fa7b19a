"""What every request of ours says of itself, whichever client sends it."""

HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language": "th,en;q=0.5",
}
"""Sent beside the User-Agent; a page in Thai is preferred, as its readers do."""

MAX_REDIRECTS = 10
"""Hops that are followed; browsers give up at 20, honest sites need two or three."""

MAX_REFRESH_DELAY = 10
"""A ``meta refresh`` sooner than this many seconds sends a reader on; a later one
only renews the page under the reader's eyes."""
