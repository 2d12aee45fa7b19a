"""Fit the weights of titles again: ``python -m tests.benchmarks.fit_titles``.

Shows how the weights in ``data/rules/title_weights.toml`` were found, and how well such
weights read pages that they were not fitted to; it takes minutes and writes nothing.
The labelled pages are those of ``tests/gold/tuning*``; the held-out half is not opened.

The model is a conditional logistic regression (McFadden, "Conditional logit analysis
of qualitative choice behavior", 1974): each page is one choice among its lines, and the
chance of a line is a softmax of its added weights. The weights are drawn towards
``PRIOR``, so that what few pages show keeps the weight that a person would guess.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.pages import titles
from crawler.pages.addresses import is_home
from crawler.pages.content import Page, page_of
from crawler.pages.documents import document_of
from crawler.pages.facts import with_shared_restored
from crawler.pages.head_titles import is_told, told_in_head
from crawler.pages.headings import Title
from crawler.pages.hosts import HostKind
from crawler.pages.item_headings import is_part
from crawler.pages.novelty import settled
from crawler.pages.title_choice import evidence_of, is_above_menu
from data.tables import table
from tests.benchmarks.accuracy import GOLD, fetched, same_title
from tests.crawler.pages import building
from tests.crawler.pages.confusions.site_frames import FRAMES
from tests.crawler.pages.confusions.title_shapes import SHAPES
from tests.crawler.pages.test_title_shapes import HOST, in_frame

PRIOR = {
    # How the line is printed.
    "h1": 2.5,
    "h2": 2.0,
    "h3": 1.5,
    "h4": 1.0,
    "named": 1.5,
    "bold": 1.5,
    "large": 1.0,
    "large-name": 1.0,
    "telling-name": 0.7,
    "self-link": 1.5,
    "part-link": -1.5,
    # Where it stands.
    "in-head": -3.0,
    "above-menu": -2.0,
    "above-later-menu": -1.0,
    "above-date": 1.5,
    "above-prose": 1.0,
    "above-row-of-item": -5.0,
    "in-row": -3.0,
    "heads-longer": -0.5,
    "longer-than-above": 0.5,
    # What it says.
    "section": -1.0,
    "usual-part-of-item": -1.0,
    "menu-names-it": 2.0,
    "details": -3.0,
    "box": -2.0,
    "latest": -2.0,
    "comments": -1.5,
    "comments-of-item": -2.5,
    "way": -3.0,
    "colon": -1.0,
    "category": -2.0,
    "running": -1.5,
    # Who says it too.
    "in-title": 2.0,
    "part-of-title": 1.5,
    "end-of-title": -0.5,
    "begins-title": 2.0,
    "in-og": 2.0,
    "part-of-og": 1.5,
    "end-of-og": -0.5,
    "begins-og": 2.0,
    "in-description": 2.0,
    "in-way": 1.5,
    "in-address": 1.5,
    "in-picture": 1.0,
    "in-file": 1.0,
    "labelled": 3.0,
    # That the page has no title.
    "none": -2.0,
}
"""What a person would guess before any page is counted; of all else, nothing."""
