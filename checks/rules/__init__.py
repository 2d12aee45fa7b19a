"""The rules in the order in which their findings are told, and the notes.

Each is a pure function of one ``Evidence`` that gives a finding or ``None``. A
rule's finding decides; a note changes no verdict. No finding is not a pass:
``verified`` needs a rule that says so. No rule holds anything against an address
that was read from a scan (``address-doubtful``).
"""

from collections.abc import Callable
from typing import TypeAlias

from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.rules.address_doubtful import unless_misread
from checks.rules.attachments import attachment_missing, note_some_attachments_dead
from checks.rules.contact import contact
from checks.rules.date_mismatch import note_date_mismatch
from checks.rules.dated import after_window, before_window, in_window
from checks.rules.dated_by_name import named_in_time, note_dated_by_name
from checks.rules.drifted import drifted
from checks.rules.eservice import eservice
from checks.rules.forward_looking import forward_looking
from checks.rules.generic_page import generic_page, generic_works, note_generic_page
from checks.rules.late import note_late, note_published_before_period_end
from checks.rules.listing import (
    listing_not_reached,
    listing_not_updated,
    listing_undated,
    listing_updated,
)
from checks.rules.our_network import our_network
from checks.rules.periods import periods_missing
from checks.rules.reached import reached
from checks.rules.shared_evidence import note_same_body, note_shared_evidence
from checks.rules.standing import in_force, in_force_unknown
from checks.rules.topic_mismatch import note_topic_mismatch
from checks.rules.undated import undated
from checks.rules.way import (
    note_address_mended,
    note_http_only,
    note_incomplete_chain,
    note_redirected,
)
from checks.rules.wrong_year import wrong_year

Rule: TypeAlias = Callable[[Evidence], Finding | None]

RULES: tuple[Rule, ...] = (
    our_network,
    *map(
        unless_misread,
        (
            reached,
            attachment_missing,
            before_window,
            after_window,
            wrong_year,
            drifted,
            forward_looking,
            in_window,
            named_in_time,
            in_force,
            in_force_unknown,
            undated,
            listing_updated,
            listing_not_updated,
            listing_not_reached,
            listing_undated,
            periods_missing,
            generic_works,
            generic_page,
            contact,
            eservice,
        ),
    ),
)

NOTES: tuple[Rule, ...] = (
    note_late,
    note_published_before_period_end,
    note_date_mismatch,
    note_topic_mismatch,
    note_dated_by_name,
    note_generic_page,
    note_shared_evidence,
    note_same_body,
    note_some_attachments_dead,
    note_redirected,
    note_http_only,
    note_incomplete_chain,
    note_address_mended,
)
