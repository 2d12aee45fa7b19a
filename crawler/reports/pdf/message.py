"""What the process that reads a PDF says to the one that asked it to."""

from enum import StrEnum

import msgspec

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.content import OtherReading, Paragraph, Row, Table
from crawler.reports.pdf.assembling import Seen
from crawler.reports.pdf.scanned import GarbledReportError, ScannedReportError


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
    other_readings: tuple[OtherReading, ...]
    scans: tuple[int, ...]


class Refused(msgspec.Struct, tag="refused", frozen=True, kw_only=True):
    """Why a PDF was not read, in one line."""

    why: Refusal
    line: str


def encoded(seen: Seen) -> bytes:
    """Return what a PDF says as bytes."""
    sent = [
        SentParagraph(text=block.text, where=block.where)
        if isinstance(block, Paragraph)
        else SentTable(rows=block.rows)
        for block in seen.blocks
    ]
    answer = Answer(
        blocks=tuple(sent), other_readings=seen.other_readings, scans=seen.scans
    )
    return msgspec.json.encode(answer)


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


def decoded(data: bytes) -> Seen:
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
    blocks = tuple(
        Paragraph(text=block.text, where=block.where)
        if isinstance(block, SentParagraph)
        else Table(rows=block.rows)
        for block in answer.blocks
    )
    return Seen(blocks=blocks, other_readings=answer.other_readings, scans=answer.scans)
