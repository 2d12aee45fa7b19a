"""A ZIP archive of strangers, read within bounds."""

import io
import zipfile

from crawler.errors import ReportUnreadableError
from crawler.isolation.archives import DAMAGED

_MOST_MEMBERS = 50_000
_IS_ENCRYPTED = 0x1
_HOW = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Zipped:
    """Members of an archive by their names in lower case, with forward slashes."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except DAMAGED as error:
            raise ReportUnreadableError("is damaged or cut short") from error
        if len(members) > _MOST_MEMBERS:
            raise ReportUnreadableError("is an archive of too many members")
        self._members = {_plain(one.filename): one for one in reversed(members)}
        self.names = frozenset(self._members)

    def read(self, name: str, *, most: int) -> bytes:
        """Return a member's bytes, unpacked; what it says of its size is not trusted.

        Raises:
            ReportUnreadableError: It is missing, encrypted, damaged or too large.
        """
        member = self._members.get(_plain(name))
        if member is None:
            raise ReportUnreadableError(f"is damaged: {name!r} is missing")
        if member.flag_bits & _IS_ENCRYPTED:
            raise ReportUnreadableError("is encrypted; save it without a password")
        if member.compress_type not in _HOW:
            raise ReportUnreadableError("is packed in a way that is not read")
        try:
            with self._archive.open(member) as stream:
                data = stream.read(most + 1)
        except DAMAGED as error:
            raise ReportUnreadableError("is damaged or cut short") from error
        if len(data) > most:
            raise ReportUnreadableError("unpacks to too much to be a report")
        return data


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
