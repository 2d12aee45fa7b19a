"""Put single letters of an address right where their shapes leave no doubt."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from crawler.reports.ocr.glyphs import THAI_SHAPE, Glyph


def folded(text: str) -> str:
    """Fold letters that differ by little more than their height.

    >>> folded("Main/ITA1") == folded("main/lTAI")
    True
    """
    return text.lower().translate(_ALIKE)


def corrected(read: str, glyphs: Sequence[Glyph]) -> str:
    """Return what Tesseract read, with letters that it missed or misread put right.

    It takes ng for ne, doubles a letter, and loses full stops. A shape that is very
    sure outweighs it; a dot on the line is a full stop with less. A letter that only
    the shapes do not show is kept: they miss a stop that touches its neighbour.
    """
    seen = "".join(glyph.letter for glyph in glyphs)
    found = Levenshtein.editops(folded(read), folded(seen)).as_list()
    edits = [(str(tag), int(at), int(of)) for tag, at, of in found]
    if len(edits) > max(1, len(seen) * _MOST_EDITS):
        edits = [edit for edit in edits if edit[0] == "insert" and seen[edit[2]] == "."]
        edits = edits if len(edits) == 1 and _is_sure(glyphs[edits[0][2]]) else []
        if not edits:
            return read
    letters = list(read) if edits else _in_case(read, glyphs)
    for tag, at, of in reversed(edits):
        match tag:
            case "replace" if _outweighs(glyphs[of], letters[at]):
                letters[at] = glyphs[of].letter
            case "delete" if _is_doubled(read, at) and all(
                map(_is_sure, glyphs[max(0, of - 1) : of + 1])
            ):
                del letters[at]
            case "insert" if _is_sure(glyphs[of]) or _is_stop(glyphs[of]):
                letters.insert(at, glyphs[of].letter)
            case _:
                pass
    return "".join(letters)


def shaped(read: str, glyphs: Sequence[Glyph]) -> str:
    """Return what the shapes show; what only Tesseract can tell stays as it was read.

    That are strokes of one shape, and a full stop that the shapes miss. A dot above
    tells i from l.
    """
    seen = "".join(glyph.letter for glyph in glyphs)
    letters = ""
    for step in Levenshtein.opcodes(folded(read), folded(seen)):
        own = read[step.src_start : step.src_end]
        told = seen[step.dest_start : step.dest_end]
        if step.tag == "equal":
            letters += "".join(map(_dotted, own, told))
        else:
            letters += f"{told}." if "." in own and "." not in told else told
    return letters


def _dotted(own: str, told: str) -> str:
    return told if {own, told} == {"i", "l"} else own


def are_known(glyphs: Sequence[Glyph]) -> bool:
    """Whether shapes leave no doubt of any letter: then they outweigh a reading."""
    return bool(glyphs) and all(map(_is_known, glyphs))


def _is_known(glyph: Glyph) -> bool:
    """Whether a letter is sure, or one of the strokes and dots that never are."""
    if glyph.letter in _STROKES_ALIKE or glyph.letter in ".:":
        return True
    return glyph.chance >= _SURE and glyph.letter != THAI_SHAPE


def _is_doubled(read: str, at: int) -> bool:
    """Whether a letter is the same as the one beside it; a full stop never goes."""
    return read[at].isalnum() and read[at] in (
        *read[max(0, at - 1) : at],
        *read[at + 1 : at + 2],
    )


def _in_case(read: str, glyphs: Sequence[Glyph]) -> list[str]:
    """Return the letters with c and C told apart by their height, where it is sure."""
    return [
        glyph.letter
        if glyph.letter.lower() == letter.lower() and _is_sure(glyph)
        else letter
        for letter, glyph in zip(read, glyphs, strict=True)
    ]


_ALIKE = str.maketrans("1|i0๐", "llloo")
_MOST_EDITS = 0.2
_SURE = 0.9
_DOT = 0.25
_STROKES_ALIKE = "lI1|i"
_UPRIGHT, _UPRIGHT_SURE = "lI1|", 0.35  # of several strokes alike, each gets a share


def _is_sure(glyph: Glyph) -> bool:
    least = _UPRIGHT_SURE if glyph.letter in _UPRIGHT else _SURE
    return glyph.chance >= least and glyph.letter != THAI_SHAPE


def _outweighs(glyph: Glyph, read: str) -> bool:
    """Whether a shape is surer than the letter that Tesseract read in its place.

    It sees a full stop where there is one; one that touches a letter is no stroke. But
    an underscore is wide, and nothing else is as low.
    """
    if read == "." and glyph.letter == "_":
        return _is_sure(glyph)
    if read == "." or (glyph.letter in _UPRIGHT and read not in _STROKES):
        return glyph.chance >= _SURE and read != "."
    return _is_sure(glyph)


_STROKES = "lI1|i!tfjTJV/[]"
"""What Tesseract takes an upright stroke for."""


def _is_stop(glyph: Glyph) -> bool:
    return glyph.letter == "." and glyph.chance >= _DOT
