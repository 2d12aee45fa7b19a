"""One rule's answer, with what it saw."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule's answer.

    ``code`` is a reason or note code of the contract (lower-case kebab-case);
    its Thai and English wording stands in ``data/locale``, filled from
    ``values``. ``verdict`` is what follows for the link, or ``None`` for a note,
    which changes no verdict. ``proof`` is what was seen, in words a reviewer can
    check on the page: quoted text, place, date reasoning, addresses.
    """

    code: str
    verdict: Verdict | None
    proof: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_note(self) -> bool:
        """Whether this changes no verdict."""
        return self.verdict is None
