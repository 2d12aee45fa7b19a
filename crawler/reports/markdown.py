r"""What Markdown means: hyperlinks, escapes, emphasis and tables without a frame.

Reports come as Markdown from programs that convert Word and PDF, mixed with tabs and
HTML, so only what changes words and addresses is understood (CommonMark 0.31, tables
as in GitHub Flavored Markdown). An address in angle brackets is a printed one that
the brackets delimit (RFC 3986, appendix C); it is mended like any printed address.
"""

import re
from html import unescape

from crawler.links.anchors import tag
from crawler.thai.text import mend


def linked(text: str) -> str:
    r"""Return Markdown with targets behind the words of its hyperlinks.

    What was escaped is spelt in private characters until :func:`unescaped`, so that
    ``\|`` parts no cells.

    >>> from crawler.links.anchors import strip_marks
    >>> strip_marks(linked("ดู [ประกาศ](https://a.go.th/1) และ <https://a.go.th/2>"))
    'ดู ประกาศ และ https://a.go.th/2'
    """
    text = _PRIVATE.sub("", text)
    text = _ESCAPED.sub(lambda found: _spelt(found[1]), text)
    text = _CODE.sub(lambda found: _spelt(found[2]), text)
    text = _PICTURE_IN_LINK.sub(r"[\1", text)
    text = _with_references(text)
    text = _INLINE.sub(_anchored, text)
    text = _IN_ANGLES.sub(_delimited, text)
    return _EMPHASIS.sub(_without_marks, text)


def unescaped(text: str) -> str:
    r"""Return a text with what was escaped as it is meant.

    >>> unescaped(linked(r"a\_b \| c"))
    'a_b | c'
    """
    return _PRIVATE.sub(lambda found: chr(ord(found[0]) - _FIRST), text)


def framed(lines: list[str]) -> list[str]:
    """Return lines with bars around the rows of tables that have none outside.

    >>> framed(["a | b", "--|--", "1 | 2", "", "x | y"])
    ['|a | b|', '|--|--|', '|1 | 2|', '', 'x | y']
    """
    found = list(lines)
    at = 1
    while at < len(lines):
        above = lines[at - 1]
        is_bare = "|" in above and not above.lstrip().startswith("|")
        if not (is_bare and is_rule(lines[at])):
            at += 1
            continue
        at -= 1
        while at < len(lines) and "|" in lines[at]:
            found[at] = f"|{lines[at].strip()}|"
            at += 1
        at += 1
    return found


def is_rule(line: str) -> bool:
    """Whether a line only parts the header of a table from its rows."""
    return "--" in line and "|" in line and _RULE.fullmatch(line) is not None


_FIRST = 0xE200
_PRIVATE = re.compile("[\ue200-\ue27f]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,2000})(?<!`)\1(?!`)")
_WORDS = (
    r"((?:[^\[\]\n]|\n(?!\s*\n)){0,500}+(?:\[[^\[\]\n]{0,200}\][^\[\]\n]{0,300}+){0,3})"
)
_BARE = r"[^\s()<>]{1,2000}+(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500}+){0,4}"
_TITLE = r"(?:\s{1,3}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|\([^()\n]{0,300}\)))?"
_DESTINATION = rf"\s{{0,2}}(?:<([^<>\n]{{0,2000}})>|({_BARE})){_TITLE}\s{{0,2}}"
_INLINE = re.compile(rf"!?\[{_WORDS}\]\({_DESTINATION}\)")
_PICTURE_IN_LINK = re.compile(
    rf"\[\s{{0,3}}!\[([^\[\]\n]{{0,300}})\]\({_DESTINATION}\)(?=[^\[\]\n]{{0,200}}\]\()"
)
_DEFINITION = re.compile(
    rf"^ {{0,3}}\[(?!\^)([^\[\]\n]{{1,300}})\]:{_DESTINATION}$", re.MULTILINE
)
_REFERENCE = re.compile(
    r"!?\[(?P<words>[^\[\]\n]{1,500})\](?:\[(?P<label>[^\[\]\n]{0,300})\])?(?![\[(:])"
)
_IN_ANGLES = re.compile(
    r"<((?:https?|ftp)://[^\s<>]{1,2000})>(?P<glued>(?![\s.,;:)]|\Z))?", re.IGNORECASE
)
_EMPHASIS = re.compile(
    r"(?<![^\s|(>\[\u0e01-\u0e4e])(?P<stars>\*{1,3})(?=[^\s*])"
    r"(?P<strong>[^\n|*]{1,2000}+)(?<!\s)(?P=stars)(?!\*)"
    r"|(?<![^\s|(>\[])(?P<lines>_{1,3})(?=[^\s_])"
    r"(?:(?P<address>https?://[^\s|]{1,2000}?)|(?P<words>[^\n|_]{1,2000}+)(?<!\s))(?P=lines)"
    r"(?=[\s|.,;:!?)\]]|\Z)"
)
_RULE = re.compile(r"[\s|:\-]+")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


def _spelt(literal: str) -> str:
    """Spell punctuation so that nothing is read into it."""
    return _PUNCTUATION.sub(lambda found: chr(_FIRST + ord(found[0])), literal)


def _target(destination: str) -> str:
    return _ENTITY.sub(lambda found: unescape(found[0]), unescaped(destination))


def _anchored(found: re.Match[str]) -> str:
    words = " ".join(found[1].split())
    target = _target(found[2] if found[2] is not None else found[3])
    return _marked(words, target) if _OPENED.match(target) else words


_OPENED = re.compile(
    r"(?:https?|ftps?|file):|www\.|[A-Za-z0-9\-.]{1,80}/", re.IGNORECASE
)
"""What a hyperlink opens that is no place or file beside the report."""


def _delimited(found: re.Match[str]) -> str:
    return found[1] if found["glued"] is None else f"{found[1]} "


def _without_marks(found: re.Match[str]) -> str:
    return found["strong"] or found["address"] or found["words"]


def _marked(words: str, target: str) -> str:
    """Put a target behind words in which something may still be escaped."""
    return words + tag(mend(unescaped(words)), target)


def _with_references(text: str) -> str:
    """Mark words that refer to an address below; drop the lines that define it."""
    targets: dict[str, str] = {}
    for found in _DEFINITION.finditer(text):
        written = found[2] if found[2] is not None else found[3]
        targets.setdefault(_label(found[1]), _target(written))
    if not targets:
        return text
    used: set[str] = set()

    def anchored(found: re.Match[str]) -> str:
        label = _label(found["label"] or found["words"])
        if label not in targets:
            return found[0]
        used.add(label)
        return _marked(found["words"], targets[label])

    text = _REFERENCE.sub(anchored, text)
    return _DEFINITION.sub(
        lambda found: "" if _label(found[1]) in used else found[0], text
    )


def _label(written: str) -> str:
    return " ".join(written.split()).casefold()
