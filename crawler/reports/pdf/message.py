"""What the process that reads a PDF says to the one that asked it to."""

from enum import StrEnum

import msgspec

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.content import Paragraph, Row, Table
from crawler.reports.pdf.scanned import GarbledReportError, ScannedReportError

PAGE_DONE = b"."
"""Said after every page, so that slow work is told from no work."""

ANSWER_FOLLOWS = b"\n"
"""Said once, in front of the answer."""


class Refusal(StrEnum):
    """Why a PDF was not read."""

    UNREADABLE = "unreadable"
    SCANNED = "scanned"
    GARBLED = "garbled"


class SentParagraph(msgspec.Struct, tag="paragraph", frozen=True, kw_only=True):
    """A paragraph on its way."""

    text: str
    where: Place


class SentTable(msgspec.Struct, tag="table", frozen=True, kw_only=True):
    """The rows of a table on their way."""

    rows: tuple[Row, ...]


class Answer(msgspec.Struct, tag="answer", frozen=True, kw_only=True):
    """What a PDF says."""

    blocks: tuple[SentParagraph | SentTable, ...]


class Refused(msgspec.Struct, tag="refused", frozen=True, kw_only=True):
    """Why a PDF was not read, in one line."""

    why: Refusal
    line: str


def encoded(blocks: list[Paragraph | Table]) -> bytes:
    """Return paragraphs and tables as bytes."""
    sent = [
        SentParagraph(text=block.text, where=block.where)
        if isinstance(block, Paragraph)
        else SentTable(rows=block.rows)
        for block in blocks
    ]
    return msgspec.json.encode(Answer(blocks=tuple(sent)))


def refused(error: ReportUnreadableError) -> bytes:
    """Return a refusal as bytes."""
    match error:
        case GarbledReportError():
            why = Refusal.GARBLED
        case ScannedReportError():
            why = Refusal.SCANNED
        case _:
            why = Refusal.UNREADABLE
    return msgspec.json.encode(Refused(why=why, line=str(error)))


_ERRORS = {
    Refusal.UNREADABLE: ReportUnreadableError,
    Refusal.SCANNED: ScannedReportError,
    Refusal.GARBLED: GarbledReportError,
}


def decoded(data: bytes) -> tuple[Paragraph | Table, ...]:
    """Return what an answer holds.

    Raises:
        ReportUnreadableError: The answer is a refusal, or none at all.
    """
    try:
        answer = msgspec.json.decode(data, type=Answer | Refused)
    except msgspec.MsgspecError as error:
        raise ReportUnreadableError("this PDF cannot be read") from error
    if isinstance(answer, Refused):
        raise _ERRORS[answer.why](answer.line)
    return tuple(
        Paragraph(text=block.text, where=block.where)
        if isinstance(block, SentParagraph)
        else Table(rows=block.rows)
        for block in answer.blocks
    )
