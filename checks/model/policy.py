"""Every threshold that a verdict depends on, in one frozen value."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from msgspec import Meta

Month: TypeAlias = Annotated[int, Meta(ge=1, le=12)]
Days: TypeAlias = Annotated[int, Meta(ge=0, le=366)]
AtLeastOne: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]
AtLeastTwo: TypeAlias = Annotated[int, Meta(ge=2, le=1000)]
"""Looks and domains: DESIGN.md section 4 forbids to conclude from one."""
Percent: TypeAlias = Annotated[int, Meta(ge=1, le=100)]
Nights: TypeAlias = Annotated[int, Meta(ge=1, le=366)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The numbers of the verdict policy (DESIGN.md section 4).

    A settings file may change them (``checks.settings``); the bounds stand with the
    types.

    ``forward_looking_month``: a forward-looking document is in time from the
    first of this month before the fiscal year begins (April: six months early).

    ``least_looks``: so many failed looks make a failure certain; fewer leave it
    undetermined ("never on one look").

    ``least_domains``: silence of so many unrelated registrable domains, with no
    host that answers, is a failure of our own network.

    ``outage_domains``: where so many unrelated domains were silent over the whole
    time in which an address was looked at, our own network was gone in that time.

    ``outage_percent``: but only where they were so large a part of all domains
    that were looked at in that time.

    ``inspected_domains``: an untrusted issuer behind the certificates of so many
    unrelated domains is an inspecting proxy of our own network.

    ``inspected_percent``: but only where they are so large a part of all domains
    that showed a certificate.

    ``most_listing_pages``: the visit follows at most so many further pages of a
    listing; when it needed them all there may be more.

    ``posting_days``: the summary of a month or quarter may be posted this long
    after it ends, and is missed only when these days are over.

    ``round_months``: the round of a report that prints none.

    ``clock_slack_days``: a page may be dated so far ahead of the day of judging,
    because Thailand's day begins before that of most clocks.

    ``nights_to_break``: a link that was good counts as newly broken after so many
    nights in a row; fewer are told apart as failing. One that was never good counts
    from its first night, by the rule within the run.

    ``nights_to_break_flapping``: the same for a link that comes and goes.

    ``flapping_changes``: a link comes and goes when it turned so often between good
    and failing.

    ``flapping_nights``: but only within so many of the last nights.
    """

    forward_looking_month: Month = 4
    least_looks: AtLeastTwo = 2
    least_domains: AtLeastTwo = 2
    outage_domains: AtLeastTwo = 5
    outage_percent: Percent = 80
    inspected_domains: AtLeastTwo = 3
    inspected_percent: Percent = 50
    most_listing_pages: AtLeastOne = 5
    posting_days: Days = 31
    round_months: Month = 12
    clock_slack_days: Days = 1
    nights_to_break: Nights = 2
    nights_to_break_flapping: Nights = 4
    flapping_changes: AtLeastTwo = 3
    flapping_nights: Nights = 14
