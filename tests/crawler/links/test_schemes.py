from crawler.links.find import find_links
from crawler.links.schemes import Schemes
from crawler.model.report import EvidenceLink, Place


def links(*texts: str) -> list[EvidenceLink]:
    """Return the addresses of some texts as evidence."""
    return [
        EvidenceLink(
            where=Place(),
            as_written=found.as_written,
            url=found.url,
            repairs=found.repairs,
        )
        for text in texts
        for found in find_links(text)
    ]


def test_address_without_scheme_takes_that_of_its_host() -> None:
    """An old site may answer http alone, and the report says so elsewhere."""
    cited = links("http://www.a.go.th/1", "http:/www.a.go.th/2", "www.a.go.th/3")
    schemes = Schemes(cited)

    assert [schemes.of(link) for link in cited] == [
        "http://www.a.go.th/1",
        "http://www.a.go.th/2",
        "http://www.a.go.th/3",
    ]


def test_host_that_is_never_written_with_a_scheme_is_opened_safely() -> None:
    """A browser tries https first."""
    cited = links("http://www.b.go.th/1", "www.a.go.th/3")

    assert Schemes(cited).of(cited[1]) == "https://www.a.go.th/3"


def test_printed_scheme_is_never_changed() -> None:
    """What the author wrote is what is visited."""
    cited = links("http://a.go.th/1", "http://a.go.th/2", "https://a.go.th/3")

    assert Schemes(cited).of(cited[2]) == "https://a.go.th/3"
