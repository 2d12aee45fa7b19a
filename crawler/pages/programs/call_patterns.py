"""Expressions for calls in scripts, each beside words of which every call holds one.

Inline scripts are long, and few of them call anything that is sought: to look for a
word takes a hundredth of the time of the expression.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPattern:
    """What is sought in a script; ``words`` are as they are written, case and all."""

    expression: re.Pattern[str]
    words: tuple[str, ...]

    def search(self, script: str) -> re.Match[str] | None:
        """Return the first call in a script, if there is one."""
        if not any(word in script for word in self.words):
            return None
        return self.expression.search(script)


def call_pattern(expression: str, words: str) -> CallPattern:
    """Make one of an expression, and of words with spaces between them."""
    return CallPattern(expression=re.compile(expression), words=tuple(words.split()))
