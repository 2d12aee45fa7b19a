"""Everything that the rules may come to, in the order in which it is told.

The decision table (``checks.decision_table``) is made from this; a test holds that no
finding is made otherwise.
"""

from checks.model.decision import Decision
from checks.model.verdict import Verdict
from checks.rules.address_doubtful import ADDRESS_DOUBTFUL
from checks.rules.attachments import ATTACHMENT_MISSING, SOME_ATTACHMENTS_DEAD
from checks.rules.contact import NO_WORKING_FORM, WORKING_CHANNEL
from checks.rules.date_mismatch import DATE_MISMATCH
from checks.rules.dated import AFTER_WINDOW, BEFORE_WINDOW, IN_WINDOW
from checks.rules.dated_by_name import DATED_BY_NAME, NAMED_IN_TIME
from checks.rules.drifted import DRIFTED
from checks.rules.eservice import NO_WORKING_SERVICE, WORKING_SERVICE
from checks.rules.forward_looking import IN_TIME_FORWARD
from checks.rules.generic_page import GENERIC_PAGE, NOTE_GENERIC_PAGE
from checks.rules.late import LATE, PUBLISHED_BEFORE_PERIOD_END
from checks.rules.listing import (
    LISTING_NOT_REACHED,
    LISTING_NOT_UPDATED,
    LISTING_UPDATED,
)
from checks.rules.periods import PERIODS_MISSING
from checks.rules.printed_dates import DATE_OUTSIDE_ROUND, DATE_OUTSIDE_YEAR
from checks.rules.reached import OF_OUTCOMES
from checks.rules.shared_evidence import SAME_BODY, SHARED_EVIDENCE
from checks.rules.standing import IN_FORCE, IN_FORCE_UNKNOWN
from checks.rules.topic_mismatch import TOPIC_MISMATCH
from checks.rules.undated import UNDATED
from checks.rules.way import ADDRESS_MENDED, HTTP_ONLY, INCOMPLETE_CHAIN, REDIRECTED
from checks.rules.wrong_year import WRONG_YEAR

NO_LINK = Decision(code="no-link", verdict=Verdict.UNDETERMINED)
"""A claim that cites nothing; there is no link for a rule to look at."""

DECISIONS: tuple[Decision, ...] = (
    IN_WINDOW,
    NAMED_IN_TIME,
    IN_TIME_FORWARD,
    IN_FORCE,
    LISTING_UPDATED,
    WORKING_CHANNEL,
    WORKING_SERVICE,
    BEFORE_WINDOW,
    AFTER_WINDOW,
    WRONG_YEAR,
    LISTING_NOT_UPDATED,
    DRIFTED,
    *OF_OUTCOMES.values(),
    ATTACHMENT_MISSING,
    NO_WORKING_FORM,
    NO_WORKING_SERVICE,
    UNDATED,
    IN_FORCE_UNKNOWN,
    GENERIC_PAGE,
    PERIODS_MISSING,
    LISTING_NOT_REACHED,
    ADDRESS_DOUBTFUL,
    NO_LINK,
    LATE,
    PUBLISHED_BEFORE_PERIOD_END,
    DATE_MISMATCH,
    TOPIC_MISMATCH,
    DATE_OUTSIDE_YEAR,
    DATE_OUTSIDE_ROUND,
    DATED_BY_NAME,
    NOTE_GENERIC_PAGE,
    SHARED_EVIDENCE,
    SAME_BODY,
    SOME_ATTACHMENTS_DEAD,
    REDIRECTED,
    HTTP_ONLY,
    INCOMPLETE_CHAIN,
    ADDRESS_MENDED,
)
