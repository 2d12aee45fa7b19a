"""Ids that stand in base64, in pairs and records of their own (DOMAIN.md 3.10)."""

from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.model.page import PageKind
from crawler.pages.address.addresses import has_id, kind_by_address
from crawler.pages.address.asked_for import asks_for_item
from crawler.pages.address.hidden import hidden
from crawler.pages.address.item_ids import IMPOSSIBLE, numbers_of
from crawler.pages.address.parameters import parameters
from crawler.pages.address.siblings import impossible_sibling, names_item, pattern_of
from tests.crawler.pages.address.hiding import hide

PAGE = "https://example.go.th/index.php?"
NUMBERS = st.integers(0, 10**10).filter(lambda one: str(one) != IMPOSSIBLE).map(str)
FORMS = st.sampled_from(
    ["{}", "id={}", "mod=news&id={}", "news={}", '{{"id":{}}}', "i:{};"]
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("page=ZGV0YWls&id=T1RrNU9R", "page=ZGV0YWls&id=T1RrNU9UazVPVGs1"),
        ("q=aWQ9MTI", "q=aWQ9OTk5OTk5OTk5"),
        ("bmV3cz0xMg", "bmV3cz05OTk5OTk5OTk"),
        ("bmV3cz0xMg==", "bmV3cz05OTk5OTk5OTk="),
        ("data=bW9kPW5ld3MmaWQ9Nw", "data=bW9kPW5ld3MmaWQ9OTk5OTk5OTk5"),
        ("lang=th&d=eyJpZCI6MTJ9", "lang=th&d=eyJpZCI6OTk5OTk5OTk5fQ=="),
        ("MTI", "OTk5OTk5OTk5"),
        ("page=ZGV0YWls&link=about", "page=ZGV0YWls&link=999999999"),
        ("page=ZGV0YWls", "page=OTk5OTk5OTk5"),
        ("a=YmFyZ215&b=2", "a=YmFyZ215&b=999999999"),
        ("d=cGFnZT0y", None),
        ("q=4Liq4Lin4Lix4Liq4LiU4Li1", None),
    ],
)
def test_hidden_id_is_replaced_where_it_is(query: str, expected: str | None) -> None:
    """Never the word beside it, which names the program that reads the id."""
    assert impossible_sibling(PAGE + query) == (expected and PAGE + expected)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("i:12;", "i:999999999;"),
        ('s:2:"12";', 's:9:"999999999";'),
        (
            'a:2:{s:3:"mod";s:4:"news";s:2:"id";s:1:"7";}',
            'a:2:{s:3:"mod";s:4:"news";s:2:"id";s:9:"999999999";}',
        ),
        (
            'a:2:{s:2:"id";i:7;s:4:"page";i:3;}',
            'a:2:{s:2:"id";i:999999999;s:4:"page";i:3;}',
        ),
        ('{"id": "12", "page": 3}', '{"id": "999999999", "page": 3}'),
        ("mod=bmV3cw&id=NDQ", "mod=bmV3cw&id=OTk5OTk5OTk5"),
        ("type=3&id=4&lang=th", "type=3&id=999999999&lang=th"),
    ],
)
def test_record_keeps_all_but_its_id(record: str, expected: str) -> None:
    """PHP refuses a text whose length is not the one written before it."""
    sibling = impossible_sibling(PAGE + "data=" + hide(record))

    assert sibling == PAGE + "data=" + hide(expected)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("page=ZGV0YWls&id=T1RrNU9R", PageKind.NEWS_ITEM),
        ("data=bW9kPW5ld3MmaWQ9Nw", PageKind.NEWS_ITEM),
        ("bmV3cz0xMg", PageKind.NEWS_ITEM),
        ("q=aWQ9MTI", None),
        ("d=eyJpZCI6MTJ9", None),
    ],
)
def test_hidden_id_asks_for_an_item(query: str, kind: PageKind | None) -> None:
    """A missing item is shown as one, whatever its address looks like."""
    assert names_item(PAGE + query)
    assert asks_for_item(PAGE + query)
    assert kind_by_address(PAGE + query) is kind


def test_news_is_an_id_only_with_a_number() -> None:
    """Else a list would be taken for one of its items."""
    assert asks_for_item(PAGE + "news=12")
    assert not asks_for_item(PAGE + "news=activity")


def test_numbers_and_names_are_read_through_their_hiding() -> None:
    """What page and sibling repeat of their ids is alike to a comparison."""
    assert numbers_of("/a?data=bW9kPW5ld3MmaWQ9Nw") == {"7"}
    assert numbers_of("/a?no=NDg3Nw&id=T1RrNU9R") == {"4877", "9999"}
    assert numbers_of("/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/12") == {"12"}
    assert has_id(PAGE + "data=aWQ9MTI")
    assert parameters("data=aToxMjs&x=") == [("data", "12", True)]


@settings(deadline=None)
@given(
    ids=st.tuples(NUMBERS, NUMBERS),
    form=FORMS,
    depth=st.integers(1, 3),
    is_padded=st.booleans(),
    is_coded=st.booleans(),
)
def test_hidden_id_has_an_impossible_sibling(
    ids: tuple[str, str],
    form: str,
    depth: int,
    is_padded: bool,  # noqa: FBT001 - Hypothesis gives it by name
    is_coded: bool,  # noqa: FBT001 - Hypothesis gives it by name
) -> None:
    """However deep it is hidden, padded or not; one sibling serves all ids."""
    values = [hide(form.format(one), depth, is_padded=is_padded) for one in ids]
    urls = [PAGE + "id=" + (quote(one, safe="") if is_coded else one) for one in values]

    siblings = [impossible_sibling(url) for url in urls]

    for url, sibling in zip(urls, siblings, strict=True):
        assert sibling is not None
        assert sibling != url
        made = hidden(sibling.partition("id=")[2])
        assert made is not None
        assert made.text == form.format(IMPOSSIBLE)
        assert len(made.layers) == depth
        assert ("%" in sibling) <= is_coded
        if len(unquote(url.partition("id=")[2])) % 4:
            assert "=" not in made.written
        assert impossible_sibling(sibling) is None
        assert names_item(url)
        assert asks_for_item(url)
    assert len({pattern_of(url) for url in (*urls, *filter(None, siblings))}) == 1


@settings(deadline=None)
@given(
    text=st.one_of(st.text(max_size=60), st.text('{}[]";:=&isa012% ', max_size=60)),
    depth=st.integers(0, 5),
)
def test_what_strangers_hide_raises_nothing(text: str, depth: int) -> None:
    """Bad padding, other alphabets, halves of records."""
    text = text.encode("utf-8", "replace").decode()
    url = PAGE + "data=" + hide(text, depth)

    sibling = impossible_sibling(url)

    assert sibling != url
    assert isinstance(pattern_of(url), str)
    assert isinstance(asks_for_item(url), bool)
    assert len(numbers_of(url)) <= len(url)


@pytest.mark.parametrize(
    "query",
    [
        "&".join("id=aWQ9MTI" for _ in range(5_000)),
        "data=" + hide("&".join(f"a{n}=aWQ9MTI" for n in range(60))),
        "data=" + "aWQ9" * 50_000,
        "data=" + hide("{" * 700),
        "data=" + hide('s:1:"' * 140),
        "data=" + hide("12", 40),
    ],
    ids=["many", "many-hidden", "long", "braces", "halves", "deep"],
)
def test_addresses_against_programs_end(query: str) -> None:
    """Work is bounded: the deeper it lies the less is looked at."""
    sibling = impossible_sibling(PAGE + query)

    assert sibling != PAGE + query
    assert len(numbers_of("/?" + query)) <= len(query)
