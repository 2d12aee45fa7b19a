"""``--cloaking-check`` reaches the visits, and nobody gets it unasked."""

import click
import pytest
from click.testing import CliRunner

from checks.cli.visiting import VISITING, Visiting


@click.command()
@VISITING
def told(visiting: Visiting) -> None:
    """Say what the switch comes to."""
    click.echo(visiting.switches().as_settings()["LAKTHAN_CLOAKING_CHECK"])


@pytest.mark.parametrize(
    ("words", "expected"), [([], "False"), (["--cloaking-check"], "True")]
)
def test_a_search_engine_is_played_only_where_somebody_asks_for_it(
    words: list[str], expected: str
) -> None:
    """It costs each genuine page one more visitor."""
    done = CliRunner().invoke(told, words)

    assert done.output == f"{expected}\n"
