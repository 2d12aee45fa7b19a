"""What was read and seen, kept in one SQLite file that any tool can open.

====================  =====================================================
table                 one row is
====================  =====================================================
runs                  one run: when, with which software and switches
reports               one report file, known by the SHA-256 of its bytes
run_reports           one report of one run, with the path it was given by
measures              one row of a report's table
claims                one statement of a measure that something was done
links                 one address that a claim cites, as written and visited
addresses             one distinct address, of any run
tasks                 what a visit is asked to do: candidates, years, whole
targets               one address of a run, to be visited once
pages                 what a page says of itself; each once; append-only
states                all else a visit shows; each once; append-only
observations          one visit of a target: when, and what it showed then
our_failures          one observation that our own network is to blame for
decisions, answers    what reviewers decided and people wrote in the lists
--------------------  -----------------------------------------------------
observations_in_full  (a view) every observation with all that it showed
targets_in_full       (a view) every target with its address and its task
evidence              (a view) every cited address beside what its visit
                      showed
====================  =====================================================

The way through them, by foreign keys::

    runs ──< run_reports >── reports ──< measures ──< claims ──< links
    runs ──< targets ──< observations >── states >── pages
             targets >── addresses, tasks

``links.url`` equals ``addresses.url``; there is no foreign key between them, because
a better reader may one day read other links out of the same report.

**Read the views.** What an auditor filters by has columns of its own in
``observations_in_full``: ``url``, ``host``, ``outcome``, ``status``, ``final_url``,
``title``, ``kind``, ``published``, ``newest_item``, ``oldest_item``,
``newest_first``, ``pages_seen``, ``observed_at``, ``sha256``, ``etag``,
``last_modified``, ``digest``, ``our_failure``. ``oldest_item``, ``newest_first`` and
``pages_seen`` say how far a listing was read: the oldest date seen, 1 if its items
stand newest first (0 if not), and the number of its pages; ``whole`` of a target says
that it was to be read for every month or quarter. Lists and nested values (``looks``,
``tls``, ``facts``, ``follow_ups``, ``place``, ``deadlines``, ``settings`` …) are JSON.
Days are ISO 8601 in the Common Era, times ISO 8601 in UTC; fiscal years are Buddhist
Era.

**States, not copies.** Night after night most pages say the same. So pages and states
are kept once, known by a fingerprint of all that does not change by itself
(``crawler.store.parts``), and an observation is little more than three numbers: run,
address, state. Its time is in microseconds since 1970 (UTC), the times of its looks
are microseconds from there. ``sha256``, ``etag``, ``last_modified``, ``lead`` and
``text_length`` of an observation are NULL where they are as in its state or page;
``lead`` holds the edits that make the page's lead that of this visit. A SHA-256 is 32
bytes there, hexadecimal in the views. Whatever was appended comes back to the letter.

Runs follow each other by ``runs.no``, as they were written down, since a clock may
jump. ``runs.series`` names the sequence of runs that a run belongs to, ``based_on``
the run whose observations stand in for what it does not visit again.

Observations, states and pages are never changed or deleted: triggers refuse both.
Journal mode is WAL: one writer at a time, and readers (Datasette, another run) are
never blocked.
"""
