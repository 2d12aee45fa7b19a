"""Titles in the shapes that systems print them in, inside frames of many makes."""

import pytest

from crawler.pages.read import read_page
from tests.crawler.pages.building import fetched
from tests.crawler.pages.confusions.site_frames import AGENCY, FRAMES
from tests.crawler.pages.confusions.title_shapes import SHAPES, Shape

HOST = "https://sommut.example"


def in_frame(shape: Shape, frame: str) -> str:
    """Put the content of a shape into the frame of a site, and its head in front."""
    site = FRAMES[frame](shape.content)
    if shape.page_title:
        site = site.replace(f"<title>{AGENCY}", f"<title>{shape.page_title}", 1)
    return site.replace("</head>", f"{shape.head}</head>", 1)


@pytest.mark.parametrize("shape", SHAPES, ids=[shape.name for shape in SHAPES])
def test_title_is_read_in_every_frame(shape: Shape) -> None:
    """A person finds it at once, whatever the site is made of."""
    read = {
        name: read_page(fetched(in_frame(shape, name), HOST + shape.path)).facts.title
        for name in FRAMES
    }

    wrong = {name: title for name, title in read.items() if title != shape.title}
    assert wrong == {}
