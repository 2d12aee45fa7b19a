from crawler.model.address import NormalizedUrl
from crawler.model.report import EvidenceLink, Repair
from crawler.reports.content import Content, OtherReading
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text

TEXT = (
    "มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลา\tผลการดำเนินการ\n"
    "อบรม\tกองคลัง\tมกราคม ๒๕๖๖\tทำแล้ว https://a.go.th/form\n"
    "ประชุม\tกองคลัง\tมกราคม ๒๕๖๖\tทำแล้ว https://a.go.th/list\n"
)


def links(*others: OtherReading) -> list[EvidenceLink]:
    """Return the links of a report whose format reader had these doubts."""
    blocks = read_text(TEXT).blocks
    content = Content(format="pdf", blocks=blocks, other_readings=others)
    report = build_report(content, path="", sha256="")
    return [
        link
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]


def test_doubtful_address_says_so_and_offers_the_other_reading() -> None:
    """A person decides between the two; the other address stays as it is."""
    other = NormalizedUrl("https://a.go.th/formData")
    first, second = links(OtherReading(as_written="https://a.go.th/form", url=other))

    assert first.url == "https://a.go.th/form"
    assert first.repairs == (Repair.DOUBTFUL_END,)
    assert first.candidates[0] == other
    assert second.repairs == ()


def test_report_without_doubts_is_left_alone() -> None:
    """Most files tell where their lines end."""
    assert [link.repairs for link in links()] == [(), ()]
