"""An observation in three parts: the page, the state, and what is its own.

What a visit shows is nearly always what the last one showed. So the store keeps it
once and points to it:

- the *page* is what the page says of itself (its facts);
- the *state* is everything else that does not change by itself: how the visit ended
  and why, the looks without their times, the certificate, the further addresses;
- the observation's *own* part is its times, and whatever moves without the page
  saying anything new: the bytes of the body, the server's validators, the counters
  in its first lines (DOMAIN.md 3.7). Those are written only where they differ from
  what stood there when page and state were first seen.

Pages and states are known by a fingerprint, the SHA-256 of their canonical form.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import accumulate
from typing import Any

import msgspec

from crawler.store.json_columns import at_micros, from_json, micros, moment, to_json
from crawler.store.rows import PAGE_COLUMNS, Row
from crawler.store.troubles import telling_damage

Edit = tuple[int, int, str]
"""Characters from ... to ... of a text, and what stands in their place."""

STATE_COLUMNS = ("outcome", "status", "final_url", "proof", "tls", "follow_ups")
NAMED_BODY = ("sha256", "etag", "last_modified")
"""Which body came; told of the state, and of an observation that saw another."""

_PIECE = re.compile(r"\d+|\s+|[^\d\s]+")
_MOVING = {"lead": "", "text_length": 0}
_HEX = frozenset("0123456789abcdef")
_SHA256_DIGITS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """One observation, taken apart; ``page`` is ``None`` where no page was read."""

    url: str
    page: Row | None
    state: Row
    own: Row


def split(row: Row) -> Parts:
    """Take a row with all columns apart; what moves is still in page and state."""
    observed = micros(datetime.fromisoformat(row["observed_at"]))
    looks = from_json(row["looks"], list[dict[str, Any]])
    times = [micros(datetime.fromisoformat(look.pop("at"))) for look in looks]
    page = _page(row)
    state = {name: row[name] for name in STATE_COLUMNS}
    state |= {name: row.get(name) for name in NAMED_BODY} | {"looks": to_json(looks)}
    state["sha256"] = packed(row["sha256"])
    state["fingerprint"] = state_fingerprint(
        state, page["fingerprint"] if page else None
    )
    offsets = to_json([at - observed for at in times])
    own = {"observed_at": observed, "looks_at": offsets}
    return Parts(url=row["url"], page=page, state=state, own=own)


def state_fingerprint(state: Row, page: bytes | None) -> bytes:
    """Return what a state is known by; ``page`` is the fingerprint of its page."""
    return _fingerprint(
        [state[name] for name in ("outcome", "proof", "looks", "tls", "follow_ups")],
        [state[name] is not None for name in NAMED_BODY],
        page.hex() if page else None,
    )


def page_fingerprint(facts: Mapping[str, Any]) -> bytes:
    """Return what a page is known by: what it says of itself and lasts."""
    return _fingerprint({k: v for k, v in facts.items() if k not in _MOVING})


def moved(own: Row, first: Row) -> Row:
    """Return what of its moving values an observation differs in from the first.

    Both rows hold ``NAMED_BODY``, the one that is kept and the one that came.
    """
    return {
        name: own[name] if own[name] != first[name] else None for name in NAMED_BODY
    }


def facts_moved(facts: str, first: str) -> Row:
    """Return how the moving facts of a page differ from the first of that page."""
    if facts == first:
        return {"lead": None, "text_length": None}
    now, then = (_MOVING | msgspec.json.decode(text) for text in (facts, first))
    lead = to_json(edits(then["lead"], now["lead"]))
    length = now["text_length"]
    return {
        "lead": lead if now["lead"] != then["lead"] else None,
        "text_length": length if length != then["text_length"] else None,
    }


@telling_damage
def joined(row: Row) -> Row:
    """Make one row with all columns of a state, its page and what was its own."""
    observed = row["observed_at"]
    looks = from_json(row["looks"], list[dict[str, Any]])
    for look, offset in zip(looks, from_json(row["looks_at"], list[int]), strict=True):
        look["at"] = moment(at_micros(observed + offset))
    return {
        **row,
        "observed_at": moment(at_micros(observed)),
        "looks": to_json(looks),
        "sha256": unpacked(row["sha256"]),
        "facts": _facts(row),
    }


def packed(digest: str | None) -> str | bytes | None:
    """Write a SHA-256 in half the bytes of its hexadecimal digits.

    >>> len(packed("0f" * 32)), packed("no digest")
    (32, 'no digest')
    """
    if digest and len(digest) == _SHA256_DIGITS and set(digest) <= _HEX:
        return bytes.fromhex(digest)
    return digest


def unpacked(digest: str | bytes | None) -> str | None:
    """Read a SHA-256 back into its hexadecimal digits."""
    return digest.hex() if isinstance(digest, bytes) else digest


def edits(before: str, after: str) -> list[Edit]:
    """Return what must be replaced in one text to make the other, from its end on.

    Whole words and numbers: what moves is a counter, and letters would take long.

    >>> edits("อ่าน 1234 ครั้ง", "อ่าน 1299 ครั้ง")
    [(5, 9, '1299')]
    """
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    ends = [0, *accumulate(map(len, old))]
    changed = [code for code in codes if code[0] != "equal"]
    return [
        (ends[start], ends[end], "".join(new[low:high]))
        for _, start, end, low, high in reversed(changed)
    ]


def edited(before: str, made: Sequence[Edit]) -> str:
    """Make the other text again.

    >>> edited("อ่าน 1234 ครั้ง", [(5, 9, "1299")])
    'อ่าน 1299 ครั้ง'
    """
    for start, end, text in made:
        before = before[:start] + text + before[end:]
    return before


def _page(row: Row) -> Row | None:
    if row["facts"] is None:
        return None
    facts = msgspec.json.decode(row["facts"])
    page = {name: row[name] for name in PAGE_COLUMNS} | {"facts": to_json(facts)}
    page["digest"] = facts.get("digest", "")  # oldest databases: facts of fewer fields
    return page | {"fingerprint": page_fingerprint(facts)}


def _facts(row: Row) -> str | None:
    """Put back into the facts what had moved when this observation was made."""
    lead, length = row["lead"], row["text_length"]
    if row["facts"] is None or (lead is None and length is None):
        facts: str | None = row["facts"]
        return facts
    told = _MOVING | msgspec.json.decode(row["facts"])
    if lead is not None:
        told["lead"] = edited(told["lead"], from_json(lead, list[Edit]))
    if length is not None:
        told["text_length"] = length
    return to_json(told)


def _fingerprint(*parts: object) -> bytes:
    return sha256(to_json(parts).encode()).digest()
