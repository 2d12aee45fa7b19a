"""Night after night over many agencies: what to watch, what changed, whom to tell.

``watchlist``   what one person wrote down, and ``tables`` its parts
``night``       one run over all of it, and its folder
``changes``     what became of one claim since the night before
``difference``  the same for a report, claims matched by what they say
``health``      whether the run itself can be trusted
``journal``     what the run did, as JSON lines
"""
