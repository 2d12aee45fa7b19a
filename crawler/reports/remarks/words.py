"""How a remark is worded, and the tables that its rules are read from."""

from typing import Any

from crawler.model.report import Remark
from data.tables import table


def remark(row: int | None, code: str, proof: str, **found: object) -> Remark:
    """Return a remark with the message of its code; ``proof`` is what was read.

    A long text is quoted as far as it takes to find it in the report.
    """
    proof = proof[:_LONGEST]
    message = table("reports/remarks.toml")["messages"][code]
    text = message.format(text=proof, **found)
    return Remark(row=row, code=code, message=text, proof=proof)


_LONGEST = 500


def known(name: str) -> Any:  # noqa: ANN401 -- a table of TOML has no narrower type
    """Return one table of words or shapes that remarks are found by."""
    return table("reports/remarks.toml")[name]
