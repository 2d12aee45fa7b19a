"""What can befall one connection, and in which rhythm it does."""

import random
from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias


class Fault(StrEnum):
    """What befalls one connection; ``none`` lets it pass as it is."""

    NONE = "none"

    # Below HTTP, before a word is said.
    DROPPED = "dropped"
    RESET = "reset"
    SILENT = "silent"

    # The handshake, and what it protects.
    TLS_GARBAGE = "tls-garbage"
    TLS_CUT = "tls-cut"
    TLS_SILENT = "tls-silent"
    TLS_ALERT = "tls-alert"
    TLS_FLIPPED = "tls-flipped"

    # The answer breaks off, or does not end where it says.
    RESET_IN_HEAD = "reset-in-head"
    RESET_IN_BODY = "reset-in-body"
    HALF_CLOSED = "half-closed"
    LENGTH_TOO_LONG = "length-too-long"
    LENGTH_TOO_SHORT = "length-too-short"
    CHUNKS_CUT = "chunks-cut"
    END_UNSAID = "end-unsaid"

    # It is no answer.
    GARBAGE = "garbage"
    STATUS_GARBAGE = "status-garbage"

    # It is slow.
    HEAD_DRIPPED = "head-dripped"
    BODY_DRIPPED = "body-dripped"
    HEAD_CRAWLS = "head-crawls"
    BODY_CRAWLS = "body-crawls"
    STALLED = "stalled-in-body"

    # Bytes were changed on the way.
    BODY_FLIPPED = "body-flipped"
    GZIP_FLIPPED = "gzip-flipped"
    HEAD_FLIPPED = "head-flipped"

    # A storm: something before the server answers in its place.
    STORM_500 = "500"
    STORM_502 = "502"
    STORM_503 = "503"
    STORM_503_LATER = "503-retry-after"
    STORM_504 = "504"
    STORM_429 = "429"


OF_TLS = frozenset(one for one in Fault if one.startswith("tls-"))
"""Faults that need a handshake to befall."""

Program: TypeAlias = Callable[[int], Fault]
"""From the number of a connection to a host, counted from 0, to what befalls it."""


class Rhythm(StrEnum):
    """Which connections of a host are befallen."""

    ALWAYS = "always"
    FIRST = "first"
    ODD = "odd"
    EVEN = "even"
    LOSSY = "lossy"


FIRST_LOOK = 3
"""Connections that one look at a dead host takes: robots.txt strictly, then loosely,
then by the other client."""

_LOSS = 0.3


def program(fault: Fault, rhythm: Rhythm, seed: int = 0) -> Program:
    """Let a fault befall the connections of its rhythm."""

    def befalls(number: int) -> bool:
        match rhythm:
            case Rhythm.ALWAYS:
                return True
            case Rhythm.FIRST:
                return number < FIRST_LOOK
            case Rhythm.ODD:
                return number % 2 == 0
            case Rhythm.EVEN:
                return number % 2 == 1
            case Rhythm.LOSSY:
                chance = random.Random(f"{fault} {seed} {number}")  # noqa: S311 - a fixed one is wanted
                return chance.random() < _LOSS

    return lambda number: fault if befalls(number) else Fault.NONE


def sequence(*faults: Fault) -> Program:
    """Let each connection in turn be befallen, and all that follow pass."""
    return lambda number: faults[number] if number < len(faults) else Fault.NONE
