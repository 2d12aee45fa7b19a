"""The words of a Thai text that say what it is about.

Thai writes no spaces between words; PyThaiNLP (newmm, its dictionary) parts them. It
is loaded only where it is needed, may neither ask the network nor write to the home
folder, and is never on the way of a page that is being read.
"""

import os
import re
from functools import cache, lru_cache

from crawler.thai.text import mend
from data.tables import table

LONGEST = 4_000
"""Characters of a text that are looked at: parting words takes time."""

_WORD = re.compile(r"[ก-๙.]{2,}|[a-z][a-z-]+")
_NOUN = re.compile(r"^(?:การ|ความ)(?=[ก-ฮเ-ไ][ก-๙]{2,})")
_DIGITS = re.compile(r"[0-9๐-๙]")


def telling_words(text: str) -> frozenset[str]:
    """Return the words of a text but those that stand in nearly every one.

    >>> sorted(telling_words("รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"))
    ['จัดซื้อจัดจ้าง']
    """
    return _telling(text[:LONGEST])


@lru_cache(maxsize=1024)
def _telling(text: str) -> frozenset[str]:
    """Part a text once: a claim is held against each of the pages that it cites."""
    found = map(_stem, _parted(mend(text).casefold()))
    return frozenset(word for word in found if _tells(word))


def _stem(word: str) -> str:
    """Take "การ" and "ความ" away, which make nouns of other words.

    >>> _stem("การป้องกัน")
    'ป้องกัน'
    """
    return _NOUN.sub("", word.strip())


def _tells(word: str) -> bool:
    is_word = _WORD.fullmatch(word) is not None and not _DIGITS.search(word)
    return is_word and word not in _plain_words()


def _parted(text: str) -> list[str]:
    os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.tokenize import word_tokenize  # noqa: PLC0415 - a second to load

    return word_tokenize(text, engine="newmm", keep_whitespace=False)


@cache
def _plain_words() -> frozenset[str]:
    from pythainlp.corpus import thai_stopwords  # noqa: PLC0415 - ditto

    return thai_stopwords() | frozenset(table("thai/plain_words.toml")["words"])
