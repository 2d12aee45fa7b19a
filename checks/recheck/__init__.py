"""Rounds before submission: what was mended, what is still open, what is new.

``workbook``     the list that people filled in, read back; ``merging`` makes one answer
                 of several sheets, ``said`` words what cannot be used
``of_list``      the round that such a list asks for; ``corrections`` puts its links in
                 their places
``of_report``    the round that a new draft asks for; ``matching`` finds the claims
``make``         visits only what changed and judges all of it
``changes``      before and after, claim by claim
``decisions``    what reviewers decided, taken in; ``standing`` says what still holds
"""
