"""What is to be said of something that people filled in, before it has words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.discrepancies.catalogue import Language
from checks.discrepancies.wording import fill, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One remark: its code, the cell or sheet that it is about, what it names.

    Its words stand in the catalogues under ``filled.`` and the code.
    """

    code: str
    where: str
    values: Mapping[str, str] = field(default_factory=dict)

    def told(self, lang: Language) -> str:
        """Say it in one line.

        >>> Said(code="no-state", where="B2", values={"text": "?"}).told("en")
        'B2: “?” is none of the choices'
        """
        values = {"where": self.where, **self.values}
        return fill(word(f"filled.{self.code}", lang), values, lang)


class UnclearError(Exception):
    """Something that was filled in cannot be used; ``said`` tells which and why."""

    def __init__(self, code: str, where: str, **values: str) -> None:
        self.said = Said(code=code, where=where, values=values)
        super().__init__(self.said.told("en"))
