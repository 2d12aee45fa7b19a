"""What was read and seen, kept in one SQLite file that any tool can open.

==============  ===========================================================
table           one row is
==============  ===========================================================
runs            one run: when, with which software and switches
reports         one report file, known by the SHA-256 of its bytes
run_reports     one report of one run, with the path it was given by
measures        one row of a report's table
claims          one statement of a measure that something was done
links           one address that a claim cites, as written and as visited
targets         one distinct address of a run, each to be visited once
observations    what visiting one target showed, and when; append-only
evidence        (a view) every cited address beside what its visit showed
==============  ===========================================================

The way through them, by foreign keys::

    runs ──< run_reports >── reports ──< measures ──< claims ──< links
    runs ──< targets ──< observations

``links.url`` equals ``targets.url``; there is no foreign key between them, because
a better reader may one day read other links out of the same report.

What an auditor filters by has columns of its own: ``url``, ``host``, ``outcome``,
``status``, ``final_url``, ``title``, ``kind``, ``published``, ``newest_item``,
``oldest_item``, ``newest_first``, ``pages_seen``, ``observed_at``, ``sha256``. The
three before the last two say how far a listing was read: the oldest date seen, 1 if
its items stand newest first (0 if not), and the number of its pages; ``whole`` of a
target says that it was to be read for every month or quarter. Lists and nested values
(``looks``, ``tls``, ``facts``, ``follow_ups``, ``place``, ``deadlines``, ``settings``
…) are JSON. Days are ISO 8601 in the Common Era, times ISO 8601 in UTC; fiscal years
are Buddhist Era.

Observations are never changed or deleted: triggers refuse both. Journal mode is
WAL: one writer at a time, and readers (Datasette, another run) are never blocked.
"""
