"""What a rule may come to: said once, for the rule and for the decision table."""

from collections.abc import Mapping
from dataclasses import dataclass

from checks.model.finding import Finding
from checks.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing that a rule may find, and what follows from it.

    ``code`` is a reason or note code of the contract; ``verdict`` what follows for
    the link, ``None`` for a note. What triggers it stands in
    ``data/rules/decisions.toml``, the wording for readers in ``data/locale``.
    """

    code: str
    verdict: Verdict | None

    def found(self, proof: str, values: Mapping[str, str] | None = None) -> Finding:
        """Return the finding, with what was seen."""
        return Finding(
            code=self.code,
            verdict=self.verdict,
            proof=proof,
            values=dict(values or {}),
        )
